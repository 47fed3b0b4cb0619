/** Defined names: Univer's resource, and the definedNames of the workbook part. */
import type { FormulaMove } from "./move-formula";
import type { PrintNames } from "./page-layout";
import { childOf, childrenOf, decodeText, escapeText, flag, numberOf, patchTag, printElement, type XmlElement } from "./xml";

export const DEFINED_NAMES_RESOURCE = "SHEET_DEFINED_NAME_PLUGIN";
/** Univer's word for a name of the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

export interface NameEntry {
  readonly name: string;
  readonly text: string;
  /** Index among the sheets, or null for the whole workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
  readonly comment: string | undefined;
  readonly element: XmlElement;
}

/** IDefinedNamesServiceParam, as the resource has it. */
export interface NameParam {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly comment?: string;
  readonly localSheetId?: string;
  readonly hidden?: boolean;
}

export function readNames(root: XmlElement, source: string): NameEntry[] {
  return childrenOf(childOf(root, "definedNames"), "definedName").map((element) => ({
    name: element.attributes.get("name") ?? "",
    text: decodeText(source.slice(element.openEnd, element.closeStart)),
    sheet: numberOf(element, "localSheetId") ?? null,
    hidden: flag(element, "hidden"),
    comment: element.attributes.get("comment"),
    element,
  }));
}

/** Names of Excel's own, such as print areas, are no names to work with. */
function isOwn(entry: NameEntry): boolean {
  return entry.name.startsWith("_xlnm.");
}

export function namesResource(names: readonly NameEntry[], sheetIdAt: (index: number) => string | null): Record<string, NameParam> {
  const resource: Record<string, NameParam> = {};
  names.forEach((entry, index) => {
    const sheetId = entry.sheet === null ? WHOLE_WORKBOOK : sheetIdAt(entry.sheet);
    if (isOwn(entry) || sheetId === null) return;
    const id = nameId(index);
    resource[id] = {
      id,
      name: entry.name,
      formulaOrRefString: entry.text,
      localSheetId: sheetId,
      ...(entry.comment === undefined ? {} : { comment: entry.comment }),
      ...(entry.hidden ? { hidden: true } : {}),
    };
  });
  return resource;
}

function nameId(index: number): string {
  return `name-${String(index)}`;
}

const AREA = "_xlnm.Print_Area";
const TITLES = "_xlnm.Print_Titles";

/** The print area and titles of a sheet, without the sheet's name. */
export function printNamesOf(names: readonly NameEntry[], sheet: number): PrintNames {
  const of = (name: string): string[] => (names.find((entry) => entry.name === name && entry.sheet === sheet)?.text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((piece) => piece.slice(piece.lastIndexOf("!") + 1).replaceAll("$", ""));
  const area = of(AREA).filter((range) => !range.includes("#REF"));
  const titles = of(TITLES);
  return {
    printArea: area.length > 0 ? area.join(",") : null,
    printTitleRows: titles.find((range) => /^\d+:\d+$/.test(range)) ?? null,
    printTitleColumns: titles.find((range) => /^[A-Za-z]+:[A-Za-z]+$/.test(range)) ?? null,
  };
}

export interface NamesWriting {
  readonly source: string;
  readonly names: readonly NameEntry[];
  /** The resource when the file was opened, and now; null where the snapshot has none, so that nothing is known to have changed. */
  readonly opened: Readonly<Record<string, NameParam>>;
  readonly now: Readonly<Record<string, NameParam>> | null;
  /** Index of a sheet of the file among those of now, or null where it was deleted. */
  readonly indexOf: (sheet: number) => number | null;
  readonly indexOfId: (sheetId: string) => number | null;
  readonly moveFormula: (sheet: number | null) => FormulaMove;
  /** Print names that were set otherwise, by index of now: the text of the name, or null to take it out. */
  readonly printNames: readonly { readonly sheet: number; readonly name: typeof AREA | typeof TITLES; readonly text: string | null }[];
}

/** The list anew, "" for none; null where it stays as it is. */
export function writeNames(writing: NamesWriting): string | null {
  const { source, names, opened, now } = writing;
  let changed = false;
  const written: { readonly name: string; readonly sheet: number | null; readonly xml: string }[] = [];
  names.forEach((entry, index) => {
    const sheet = entry.sheet === null ? null : writing.indexOf(entry.sheet);
    const before = opened[nameId(index)];
    const param = now && before ? now[nameId(index)] : before;
    const replaced = writing.printNames.some((print) => print.name === entry.name && print.sheet === sheet);
    if ((entry.sheet !== null && sheet === null) || (before && !param) || replaced) {
      changed = true;
      return;
    }
    const touched = param && before && JSON.stringify(param) !== JSON.stringify(before);
    const text = touched ? param.formulaOrRefString.replace(/^=/, "") : writing.moveFormula(entry.sheet)(entry.text);
    const name = param?.name ?? entry.name;
    const same = text === entry.text && name === entry.name && sheet === entry.sheet;
    if (!same) changed = true;
    const tag = source.slice(entry.element.start, entry.element.openEnd);
    const xml = same
      ? source.slice(entry.element.start, entry.element.end)
      : `${patchTag(tag, { ...(name === entry.name ? {} : { name }), ...(sheet === entry.sheet ? {} : { localSheetId: sheet }) })}${escapeText(text)}</${entry.element.prefix}definedName>`;
    written.push({ name, sheet, xml });
  });
  const add = (name: string, sheet: number | null, text: string, hidden: boolean, comment: string | undefined): void => {
    changed = true;
    written.push({ name, sheet, xml: printElement("definedName", { name, comment, localSheetId: sheet ?? undefined, hidden: hidden ? 1 : undefined }, escapeText(text)) });
  };
  for (const param of Object.values(now ?? {})) {
    if (opened[param.id]) continue;
    const sheet = param.localSheetId === undefined || param.localSheetId === WHOLE_WORKBOOK ? null : writing.indexOfId(param.localSheetId);
    add(param.name, sheet, param.formulaOrRefString.replace(/^=/, ""), param.hidden === true, param.comment);
  }
  for (const print of writing.printNames) if (print.text !== null) add(print.name, print.sheet, print.text, false, undefined);
  if (!changed) return null;
  return written.length === 0 ? "" : `<definedNames>${written.map((entry) => entry.xml).join("")}</definedNames>`;
}

/** The text of a print name: the sheet's name before each range, with all fixed. */
export function printNameText(sheetPrefix: string, ranges: readonly (string | null)[]): string | null {
  const given = ranges.filter((range) => range !== null && range !== "").flatMap((range) => range?.split(",") ?? []);
  if (given.length === 0) return null;
  return given.map((range) => sheetPrefix + range.replaceAll("$", "").toUpperCase().replace(/[A-Z]+|\d+/g, (piece) => `$${piece}`)).join(",");
}
