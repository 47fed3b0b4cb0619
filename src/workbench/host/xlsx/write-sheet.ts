/** A worksheet part patched with what changed in the snapshot's sheet; a new sheet is an empty part patched in the same way. */
import type { IRange, IWorksheetData } from "@univerjs/core";
import { printAddress, printRange, rangeOf, union, type CellRange } from "../../../core/sheet/address";
import type { GridMove } from "./axis-map";
import type { CellFormats } from "./cell-formats";
import type { FormulaMove } from "./move-formula";
import { moveKept } from "./move-kept";
import { printSheetProperties, readPageLayout, writePageLayout } from "./page-layout";
import { readProtection, writeProtection } from "./protection";
import { readMerges } from "./read-grid";
import { sheetCustom } from "./sheet-custom";
import type { SheetSource } from "./sheet-source";
import { NOT_FROZEN, readSheetView } from "./sheet-view";
import { colorOf, type Palette } from "./styles/colors";
import { TextPatch, WORKSHEET_ORDER } from "./text-patch";
import { columnWidth, rowPoints } from "./units";
import { writeColumns } from "./write-columns";
import { writeRows, type WrittenRows } from "./write-rows";
import { childOf, childrenOf, patchTag, printElement } from "./xml";

/** An empty sheet, for one that the file does not have. */
export const BLANK_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

export interface SheetWriting {
  readonly sheet: Partial<IWorksheetData>;
  /** As it was opened; of a new sheet the frame of an empty one. */
  readonly openedColumns: number;
  readonly source: SheetSource;
  readonly sourceOfSheet: (sheetId: number) => SheetSource | null;
  readonly formats: CellFormats;
  readonly palette: Palette;
  readonly digit: number;
  readonly move: GridMove;
  readonly moveFormula: FormulaMove;
  readonly results: boolean;
  /** True for the sheet in front, false for one behind it, null where that did not change. */
  readonly inFront: boolean | null;
}

/** `extra` adds what has its own module (conditional formats, validations, notes) to the same patch. */
export function writeSheet(writing: SheetWriting, extra: (patch: TextPatch) => void): { readonly text: string; readonly rows: WrittenRows } {
  const { sheet, source } = writing;
  const { part } = source;
  const patch = new TextPatch(part.text);
  const rows = writeRows(writing);
  if (rows.xml !== null) {
    const { sheetData } = part;
    const name = sheetData.prefix + sheetData.name;
    patch.replace(sheetData.start, sheetData.end, rows.xml === "" ? `<${name}/>` : `<${name}>${rows.xml}</${name}>`);
    const dimension = childOf(part.root, "dimension");
    const ref = rows.used ? printRange(rows.used) : "A1";
    if (dimension && ref !== usedRange(source)) patch.replace(dimension.start, dimension.end, patchTag(part.text.slice(dimension.start, dimension.end), { ref }));
  }
  const columns = writeColumns({ ...writing, sheetId: source.sheetId, part, opened: writing.openedColumns });
  if (columns !== null) patch.setChild(part.root, "cols", columns === "" ? null : columns, WORKSHEET_ORDER);
  writeMerges(patch, writing);
  writeView(patch, writing);
  writeSizes(patch, writing);
  writeProperties(patch, writing);
  writeProtection(patch, part.root, readProtection(part.root), sheetCustom(sheet).protection);
  moveKept(patch, part, writing.move);
  extra(patch);
  return { text: patch.changed ? patch.apply() : part.text, rows };
}

/** The range of the file's cells: where it stays the same, so does what the file says of it. */
function usedRange({ cells }: SheetSource): string {
  let used: CellRange | null = null;
  for (const { source } of cells.values()) used = used ? union(used, rangeOf(source)) : rangeOf(source);
  return used ? printRange(used) : "A1";
}

function writeMerges(patch: TextPatch, { sheet, source }: SheetWriting): void {
  const before = readMerges(source.part).map(printMerge);
  const now = (sheet.mergeData ?? []).map(printMerge);
  if (now.join() === before.join()) return;
  // Univer may list the same merges in another order: that is no change.
  if (now.length === before.length && [...now].sort().join() === [...before].sort().join()) return;
  const xml = printElement("mergeCells", { count: now.length }, now.map((ref) => printElement("mergeCell", { ref })).join(""));
  patch.setChild(source.part.root, "mergeCells", now.length === 0 ? null : xml, WORKSHEET_ORDER);
}

function printMerge(merge: IRange): string {
  return printRange({ top: merge.startRow, left: merge.startColumn, bottom: merge.endRow, right: merge.endColumn });
}

function writeView(patch: TextPatch, { sheet, source, palette, digit, inFront }: SheetWriting): void {
  const { root, text } = source.part;
  const before = readSheetView(root, palette, digit);
  const views = childOf(root, "sheetViews");
  const view = childrenOf(views, "sheetView")[0] ?? null;
  const changes: Record<string, number | null> = {};
  if ((sheet.showGridlines ?? 1) !== before.showGridlines) changes["showGridLines"] = sheet.showGridlines === 0 ? 0 : null;
  if ((sheet.rightToLeft ?? 0) !== before.rightToLeft) changes["rightToLeft"] = sheet.rightToLeft === 1 ? 1 : null;
  if (inFront !== null) changes["tabSelected"] = inFront ? 1 : null;
  const freeze = frozen(sheet.freeze);
  const refreeze = freeze.columns !== frozen(before.freeze).columns || freeze.rows !== frozen(before.freeze).rows;
  if (Object.keys(changes).length === 0 && !refreeze) return;
  const tag = patchTag(view ? text.slice(view.start, view.openEnd).replace(/\s*\/?>$/, ">") : '<sheetView workbookViewId="0">', changes);
  // Selections name the pane they are in, so they go with the panes.
  const kept = view?.children.filter((child) => !refreeze || (child.name !== "pane" && child.name !== "selection")).map((child) => text.slice(child.start, child.end)) ?? [];
  const pane = refreeze ? printPane(freeze.columns, freeze.rows) : "";
  const xml = `${tag}${pane}${kept.join("")}</${view?.prefix ?? ""}sheetView>`;
  if (view) patch.replaceElement(view, xml);
  else patch.setChild(root, "sheetViews", `<sheetViews>${xml}</sheetViews>`, WORKSHEET_ORDER);
}

function frozen(freeze: IWorksheetData["freeze"] | undefined): { readonly columns: number; readonly rows: number } {
  const { xSplit, ySplit } = freeze ?? NOT_FROZEN;
  return { columns: Math.max(0, xSplit), rows: Math.max(0, ySplit) };
}

function printPane(columns: number, rows: number): string {
  if (columns === 0 && rows === 0) return "";
  const pane = columns > 0 && rows > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const topLeftCell = printAddress({ row: rows, column: columns });
  const attributes = { xSplit: columns === 0 ? undefined : columns, ySplit: rows === 0 ? undefined : rows, topLeftCell, activePane: pane, state: "frozen" };
  return printElement("pane", attributes) + printElement("selection", { pane });
}

function writeSizes(patch: TextPatch, { sheet, source, palette, digit }: SheetWriting): void {
  const { root, text } = source.part;
  const before = readSheetView(root, palette, digit);
  const changes: Record<string, number> = {};
  if (sheet.defaultColumnWidth !== undefined && sheet.defaultColumnWidth !== before.defaultColumnWidth) changes["defaultColWidth"] = columnWidth(sheet.defaultColumnWidth, digit);
  if (sheet.defaultRowHeight !== undefined && sheet.defaultRowHeight !== before.defaultRowHeight) {
    Object.assign(changes, { defaultRowHeight: rowPoints(sheet.defaultRowHeight), customHeight: 1 });
  }
  if (Object.keys(changes).length === 0) return;
  const format = childOf(root, "sheetFormatPr");
  patch.setChild(root, "sheetFormatPr", patchTag(format ? text.slice(format.start, format.end) : '<sheetFormatPr defaultRowHeight="15"/>', changes), WORKSHEET_ORDER);
}

function writeProperties(patch: TextPatch, { sheet, source, palette, digit }: SheetWriting): void {
  const { root, text } = source.part;
  const before = readSheetView(root, palette, digit);
  const tabColor = sheet.tabColor ? colorOf({ rgb: sheet.tabColor }, palette) : null;
  const wanted = sheetCustom(sheet).pageLayout;
  const layout = readPageLayout(root, { printArea: null, printTitleRows: null, printTitleColumns: null });
  const pageSetUp = wanted ? writePageLayout(patch, root, layout, wanted) : null;
  const recolour = (tabColor ?? "") !== before.tabColor;
  if (!recolour && !pageSetUp) return;
  const changes = { ...(recolour ? { tabColor } : {}), ...(pageSetUp ? { pageSetUp } : {}) };
  patch.setChild(root, "sheetPr", printSheetProperties(text, childOf(root, "sheetPr"), changes), WORKSHEET_ORDER);
}
