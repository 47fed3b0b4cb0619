/**
 * Writes content and looks of cells. Every write is one of Univer's commands, so that undo knows it.
 */
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { SetWorksheetColumnCountCommand, SetWorksheetRowCountCommand } from "@univerjs/sheets";
import { union, type CellRange } from "../../../core/sheet/address";
import { HostGap } from "../gaps";
import type { Json } from "../wire/protocol";
import { excelError } from "../wire/excel-error";
import { BLANK_ENTRY, parseEntry, type Entry } from "./parse-entry";
import type { CellPatches, Edit } from "./cell-writer";
import { cellCount, columnCount, isEntireColumn, isEntireRow, rowCount } from "./place";
import { demand, demandUnlocked } from "./protection";
import { cellType, cellValue, formatOf } from "./read-cell";
import type { Sheet } from "./sheet";

/** Univer has fewer rows and columns than Excel; those that are written to are added. */
export function makeRoom(sheet: Sheet, area: CellRange): void {
  const { unwritten } = sheet;
  if (area.bottom >= unwritten.getRowCount()) sheet.run(SetWorksheetRowCountCommand.id, { rowCount: area.bottom + 1 });
  if (area.right >= unwritten.getColumnCount()) sheet.run(SetWorksheetColumnCountCommand.id, { columnCount: area.right + 1 });
}

/** Hands the cells to the writer. `edited` is the area whose content is set; null where only looks are. */
export function writePatches(sheet: Sheet, patches: CellPatches, edited: CellRange | null): void {
  if (Object.keys(patches).length > 0) sheet.book.writer.add(sheet, patches, edited && editOf(sheet, edited));
}

function editOf(sheet: Sheet, area: CellRange): Edit {
  if (cellCount(area) !== 1) return { area };
  const cell = sheet.nextCell(area.top, area.left);
  return { area, before: { value: cellValue(cell), type: cellType(cell) } };
}

/** One value for all cells, or one a cell in rows. null leaves a cell as it is. Raises InvalidArgument for a wrong shape. */
export function setContents(sheet: Sheet, area: CellRange, input: Json, member: string): void {
  if (isEntireRow(area) || isEntireColumn(area)) throw new HostGap(`${member} (set, whole rows or columns)`);
  const valueAt = shaped(input, area);
  demandUnlocked(sheet, [area]);
  makeRoom(sheet, area);
  const patches: CellPatches = {};
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(row, column);
      if (value === null) continue;
      const format = formatOf(sheet.nextLook(row, column));
      const entry = parseEntry(value, format);
      sheet.book.checkFormula(entry.content.f ?? null);
      (patches[row] ??= {})[column] = contentPatch(entry, format);
    }
  }
  writePatches(sheet, patches, area);
}

function contentPatch({ content, pattern }: Entry, format: string): ICellData {
  return pattern !== null && format === "General" ? { ...content, s: { n: { pattern } } } : content;
}

/** How an input of Office.js spreads over an area: a single value for every cell, or rows of the same size. */
export function shaped(input: Json, area: CellRange): (row: number, column: number) => Json {
  if (!Array.isArray(input)) return () => input;
  const rows = input.map((row) => (Array.isArray(row) ? row : []));
  if (rows.length !== rowCount(area) || rows.some((row) => row.length !== columnCount(area))) {
    throw excelError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (row, column) => rows[row - area.top]?.[column - area.left] ?? null;
}

/** Lays a style over every cell of the areas; whole rows and columns get it as their own, for cells that are yet to come. */
export function setStyles(sheet: Sheet, areas: readonly CellRange[], patchOf: (style: IStyleData) => Partial<IStyleData>): void {
  demand(sheet, "allowFormatCells");
  for (const area of areas) {
    const cells = isEntireRow(area) || isEntireColumn(area) ? setLineStyles(sheet, area, patchOf) : area;
    if (!cells) continue;
    makeRoom(sheet, cells);
    const patches: CellPatches = {};
    for (let row = cells.top; row <= cells.bottom; row++) {
      for (let column = cells.left; column <= cells.right; column++) {
        const style = patchOf(sheet.nextLook(row, column));
        (patches[row] ??= {})[column] = stylePatch(sheet.nextCell(row, column), style);
      }
    }
    writePatches(sheet, patches, null);
  }
}

/** Univer guesses a cell's type anew with every write, and takes a formula away that is not named again. */
export function stylePatch(cell: Nullable<ICellData>, style: Nullable<Partial<IStyleData>>): ICellData {
  return { s: style, ...keptContent(cell) };
}

/** What a write that is only about looks must say of the content. */
export function keptContent(cell: Nullable<ICellData>): ICellData {
  return { ...(cell?.t ? { t: cell.t } : {}), ...(cell?.f ? { f: cell.f } : {}), ...(cell?.si ? { si: cell.si } : {}) };
}

/** Gives the cells that have to be styled one by one as well, because they have a look of their own. */
function setLineStyles(sheet: Sheet, area: CellRange, patchOf: (style: IStyleData) => Partial<IStyleData>): CellRange | null {
  const { model, facade } = sheet;
  if (isEntireRow(area)) {
    makeRoom(sheet, { ...area, right: 0 });
    for (let row = area.top; row <= Math.min(area.bottom, model.getRowCount() - 1); row++) facade.setRowDefaultStyle(row, over(model.getRowStyle(row), patchOf));
  } else {
    makeRoom(sheet, { ...area, bottom: 0 });
    for (let column = area.left; column <= area.right; column++) facade.setColumnDefaultStyle(column, over(model.getColumnStyle(column), patchOf));
  }
  return sheet.usedRange(false, area);
}

function over(style: Nullable<IStyleData>, patchOf: (style: IStyleData) => Partial<IStyleData>): IStyleData {
  const patch = patchOf(style ?? {});
  return { ...style, ...patch, ...(patch.bd ? { bd: { ...style?.bd, ...patch.bd } } : {}) };
}

/** Empties cells; looks and merges stay. */
export function clearContents(sheet: Sheet, areas: readonly CellRange[]): void {
  demandUnlocked(sheet, areas);
  const patches: CellPatches = {};
  for (const area of areas) for (const { row, column } of sheet.cellsIn(area)) (patches[row] ??= {})[column] = BLANK_ENTRY.content;
  writePatches(sheet, patches, areas.reduce(union));
}

/** Takes the looks of cells away. */
export function clearStyles(sheet: Sheet, areas: readonly CellRange[]): void {
  demand(sheet, "allowFormatCells");
  const patches: CellPatches = {};
  for (const area of areas) for (const { row, column, cell } of sheet.cellsIn(area)) (patches[row] ??= {})[column] = stylePatch(cell, null);
  writePatches(sheet, patches, null);
}

const STYLE_KEYS = ["ff", "fs", "it", "bl", "ul", "bbl", "st", "ol", "bg", "bd", "cl", "va", "n", "tr", "td", "ht", "vt", "tb", "pd"] as const;

/** Laid over any style, gives exactly this one. */
export function replacementStyle(style: IStyleData): IStyleData {
  const nothing = Object.fromEntries(STYLE_KEYS.map((key) => [key, null]));
  const border = style.bd ? { bd: { t: null, b: null, l: null, r: null, tl_br: null, bl_tr: null, ...style.bd } } : {};
  return { ...nothing, ...style, ...border };
}
