/**
 * From one area to another: neighbours, intersections, edges. Raises what Excel raises where the result would leave the sheet.
 */
import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import { isEntireColumn, isEntireRow } from "./place";
import type { Sheet } from "./sheet";

export function cellIn(area: CellRange, row: number, column: number): CellRange {
  // Excel lets a cell lie outside its range, as long as it is on the sheet.
  return { top: area.top + row, bottom: area.top + row, left: area.left + column, right: area.left + column };
}

export function rowIn(area: CellRange, row: number): CellRange {
  return { ...area, top: area.top + row, bottom: area.top + row };
}

export function columnIn(area: CellRange, column: number): CellRange {
  return { ...area, left: area.left + column, right: area.left + column };
}

export function entireRows(area: CellRange): CellRange {
  return { ...area, left: 0, right: MAX_COLUMNS - 1 };
}

export function entireColumns(area: CellRange): CellRange {
  return { ...area, top: 0, bottom: MAX_ROWS - 1 };
}

export function offset(area: CellRange, rows: number, columns: number): CellRange {
  const [down, across] = [isEntireColumn(area) ? 0 : rows, isEntireRow(area) ? 0 : columns];
  if ((down !== rows && rows !== 0) || (across !== columns && columns !== 0)) throw excelError("InvalidArgument");
  return { top: area.top + down, bottom: area.bottom + down, left: area.left + across, right: area.right + across };
}

export function resized(area: CellRange, rows: number, columns: number): CellRange {
  return { ...area, bottom: area.bottom + rows, right: area.right + columns };
}

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const common = { top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom), left: Math.max(a.left, b.left), right: Math.min(a.right, b.right) };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

/** Rows (or columns) next to the area: `count` after it, or before it where it is negative. */
export function nextTo(area: CellRange, count: number, axis: "rows" | "columns"): CellRange {
  if (count === 0) throw excelError("InvalidArgument");
  if (axis === "rows") return count > 0 ? { ...area, top: area.bottom + 1, bottom: area.bottom + count } : { ...area, top: area.top + count, bottom: area.top - 1 };
  return count > 0 ? { ...area, left: area.right + 1, right: area.right + count } : { ...area, left: area.left + count, right: area.left - 1 };
}

/** The block of filled cells around the area, bounded by blank rows and columns on all sides: Ctrl+A in Excel. */
export function surroundingRegion(sheet: Sheet, area: CellRange): CellRange {
  let region = area;
  for (;;) {
    const around = { top: Math.max(0, region.top - 1), bottom: Math.min(MAX_ROWS - 1, region.bottom + 1), left: Math.max(0, region.left - 1), right: Math.min(MAX_COLUMNS - 1, region.right + 1) };
    const used = sheet.usedRange(true, around);
    if (!used) return region;
    const grown = { top: Math.min(region.top, used.top), bottom: Math.max(region.bottom, used.bottom), left: Math.min(region.left, used.left), right: Math.max(region.right, used.right) };
    if (grown.top === region.top && grown.bottom === region.bottom && grown.left === region.left && grown.right === region.right) return region;
    region = grown;
  }
}
