/** The workbook part of a saved workbook: the list of sheets, the one in front, the names, and whether Excel must calculate. */
import type { IWorkbookData } from "@univerjs/core";
import { quoteSheet } from "../../../core/sheet/address";
import { DEFINED_NAMES_RESOURCE, printNamesOf, printNameText, writeNames, type NameParam, type NamesWriting } from "./defined-names";
import { formulaMove, type WorkbookMove } from "./move-formula";
import type { PackagePatch } from "./package-patch";
import type { PageLayout } from "./page-layout";
import type { PlannedSheet } from "./plan-sheets";
import { readResource } from "./resources";
import { sheetCustom } from "./sheet-custom";
import { TextPatch, WORKBOOK_ORDER } from "./text-patch";
import { namesOf, type WorkbookFile } from "./workbook-file";
import { childOf, flag, numberOf, patchTag, printElement } from "./xml";

export interface WorkbookWriting {
  readonly file: WorkbookFile;
  readonly patch: PackagePatch;
  readonly snapshot: IWorkbookData;
  readonly planned: readonly PlannedSheet[];
  readonly partNames: ReadonlyMap<PlannedSheet, string>;
  readonly move: WorkbookMove;
  readonly front: number;
  /** True where results in the file may be out of date. */
  readonly calculate: boolean;
}

export function writeWorkbookPart(writing: WorkbookWriting): void {
  const { file, patch: parts, calculate } = writing;
  const { root, text, name } = file.workbook;
  const patch = new TextPatch(text);
  writeSheetList(writing, patch);
  writeFront(writing, patch);
  const names = writeNames(namesWriting(writing));
  if (names !== null) patch.setChild(root, "definedNames", names === "" ? null : names, WORKBOOK_ORDER);
  const calculation = childOf(root, "calcPr");
  if (calculate && !flag(calculation, "fullCalcOnLoad")) {
    patch.setChild(root, "calcPr", patchTag(calculation ? text.slice(calculation.start, calculation.end) : "<calcPr/>", { fullCalcOnLoad: 1 }), WORKBOOK_ORDER);
  }
  if (patch.changed) parts.write(name, patch.apply());
}

function writeSheetList({ file, patch: parts, planned, partNames }: WorkbookWriting, patch: TextPatch): void {
  const { root, text, sheets, name } = file.workbook;
  let changed = planned.length !== sheets.length;
  const xmls = planned.map((sheet, index) => {
    const { entry } = sheet;
    if (entry !== sheets[index]) changed = true;
    const hidden = sheet.sheet?.hidden === 1;
    if (!entry) {
      const id = parts.relate(name, "worksheet", partNames.get(sheet) ?? "");
      return printElement("sheet", { "xmlns:r": relationNamespace(text), name: sheet.sheet?.name ?? "", sheetId: sheet.sheetId, state: hidden ? "hidden" : undefined, "r:id": id });
    }
    const changes: Record<string, string | null> = {};
    if (sheet.sheet?.name !== undefined && sheet.sheet.name !== entry.name) changes["name"] = sheet.sheet.name;
    if (sheet.sheet && hidden !== (entry.state !== "visible")) changes["state"] = hidden ? "hidden" : null;
    if (Object.keys(changes).length > 0) changed = true;
    return patchTag(text.slice(entry.element.start, entry.element.end), changes);
  });
  const list = childOf(root, "sheets");
  if (changed && list) patch.replaceElement(list, `<sheets>${xmls.join("")}</sheets>`);
}

/** The address that the part itself uses for r:. */
function relationNamespace(workbook: string): string {
  const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  return workbook.includes(strict) ? strict : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

function writeFront({ file, front }: WorkbookWriting, patch: TextPatch): void {
  const { root, text } = file.workbook;
  const views = childOf(root, "bookViews");
  const view = views && childOf(views, "workbookView");
  if (!view || (numberOf(view, "activeTab") ?? 0) === front) return;
  const first = Math.min(numberOf(view, "firstSheet") ?? 0, front);
  const changes = { activeTab: front, ...(view.attributes.has("firstSheet") ? { firstSheet: first } : {}) };
  patch.replace(view.start, view.openEnd, patchTag(text.slice(view.start, view.openEnd), changes));
}

function namesWriting(writing: WorkbookWriting): NamesWriting {
  const { file, planned, snapshot, move } = writing;
  const { sheets, text } = file.workbook;
  const place = (found: number): number | null => (found < 0 ? null : found);
  return {
    source: text,
    names: file.names,
    opened: namesOf(file),
    now: readResource<Record<string, NameParam>>(snapshot, DEFINED_NAMES_RESOURCE),
    indexOf: (sheet) => place(planned.findIndex((candidate) => candidate.entry !== null && candidate.entry === sheets[sheet])),
    indexOfId: (id) => place(planned.findIndex((candidate) => candidate.id === id)),
    moveFormula: (sheet) => formulaMove(move, sheet === null ? null : (sheets[sheet]?.name ?? null)),
    printNames: planned.flatMap((sheet, index) => printNames(writing, sheet, index)),
  };
}

/** Print areas and titles that the host set otherwise than they were. */
function printNames({ file, move }: WorkbookWriting, { sheet, entry }: PlannedSheet, index: number): NamesWriting["printNames"][number][] {
  const wanted: Partial<PageLayout> = (sheet && sheetCustom(sheet).pageLayout) ?? {};
  const at = entry ? file.workbook.sheets.indexOf(entry) : -1;
  const before = printNamesOf(file.names, at);
  const { printArea = before.printArea, printTitleRows = before.printTitleRows, printTitleColumns = before.printTitleColumns } = wanted;
  const prefix = `${quoteSheet(sheet?.name ?? "")}!`;
  const found: NamesWriting["printNames"][number][] = [];
  const area = printNameText(prefix, [printArea]);
  const kept = file.names.find(({ name, sheet: of }) => name === "_xlnm.Print_Area" && of === at);
  // One that has only moved with its cells is written where it stood.
  const moved = kept ? formulaMove(move, entry?.name ?? null)(kept.text) : null;
  if (printArea !== before.printArea && area !== moved) found.push({ sheet: index, name: "_xlnm.Print_Area", text: area });
  if (printTitleRows !== before.printTitleRows || printTitleColumns !== before.printTitleColumns) {
    found.push({ sheet: index, name: "_xlnm.Print_Titles", text: printNameText(prefix, [printTitleColumns, printTitleRows]) });
  }
  return found;
}
