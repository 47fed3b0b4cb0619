/** A sheet's protection. The host reads and sets it in the sheet's `custom.protection`, in the words of Office.js. */
import { WORKSHEET_ORDER, type TextPatch } from "./text-patch";
import { childOf, flag, patchTag, type XmlElement } from "./xml";

/** WorksheetProtectionOptions of Office.js: what may still be done. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export interface SheetProtection {
  readonly protected: boolean;
  /** True where taking it off asks for a password. */
  readonly password: boolean;
  readonly options: ProtectionOptions;
}

type Allowance = Exclude<keyof ProtectionOptions, "selectionMode">;

/** Attributes of sheetProtection, which say what is locked, and whether they are so where absent (ECMA-376 part 1, 18.3.1.85). */
const LOCKS: readonly (readonly [Allowance, string, boolean])[] = [
  ["allowAutoFilter", "autoFilter", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowInsertRows", "insertRows", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowSort", "sort", true],
];

const PASSWORDS = ["password", "hashValue", "saltValue", "spinCount", "algorithmName"];

export function readProtection(root: XmlElement): SheetProtection {
  const element = childOf(root, "sheetProtection");
  const options = Object.fromEntries(LOCKS.map(([option, attribute, missing]) => [option, !flag(element, attribute, missing)])) as Record<Allowance, boolean>;
  const selectionMode = flag(element, "selectUnlockedCells") ? "None" : flag(element, "selectLockedCells") ? "Unlocked" : "Normal";
  return {
    protected: flag(element, "sheet"),
    password: PASSWORDS.slice(0, 2).some((name) => element?.attributes.has(name)),
    options: { ...options, selectionMode },
  };
}

export function writeProtection(patch: TextPatch, root: XmlElement, opened: SheetProtection, wanted: SheetProtection | undefined): void {
  if (!wanted || JSON.stringify(wanted) === JSON.stringify(opened)) return;
  if (!wanted.protected) {
    patch.setChild(root, "sheetProtection", null, WORKSHEET_ORDER);
    return;
  }
  const element = childOf(root, "sheetProtection");
  const changes: Record<string, number | null> = { sheet: 1 };
  for (const [option, attribute, missing] of LOCKS) {
    const locked = !wanted.options[option];
    changes[attribute] = locked === missing ? null : locked ? 1 : 0;
  }
  changes["selectLockedCells"] = wanted.options.selectionMode === "Normal" ? null : 1;
  changes["selectUnlockedCells"] = wanted.options.selectionMode === "None" ? 1 : null;
  if (!wanted.password) for (const name of PASSWORDS) changes[name] = null;
  const tag = element ? patch.source.slice(element.start, element.openEnd).replace(/\s*\/?>$/, "/>") : "<sheetProtection/>";
  patch.setChild(root, "sheetProtection", patchTag(tag, changes), WORKSHEET_ORDER);
}
