/**
 * Where a Range or RangeAreas stands. A place moves with its cells when rows, columns or cells are inserted or deleted, for as long as
 * a program can still use it; format, conditional formats and the rest of a range share its place.
 */
import { printRange, quoteSheet, MAX_COLUMNS, MAX_ROWS, type CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import type { Sheet } from "./sheet";

export class Place {
  constructor(
    readonly sheet: Sheet,
    private moving: readonly CellRange[],
  ) {
    sheet.book.places.add(this);
  }

  /** Raises InvalidReference once the cells are deleted. */
  get areas(): readonly CellRange[] {
    if (this.moving.length === 0) throw excelError("InvalidReference");
    return this.moving;
  }

  /** The area of a Range, which has just one. */
  get area(): CellRange {
    return this.areas[0] as CellRange;
  }

  /** Called when cells move: gives each area its new place, or null where it is gone. */
  move(shift: (area: CellRange) => CellRange | null): void {
    this.moving = this.moving.map(shift).filter((area) => area !== null);
  }
}

/** "表1!A1:B2"; whole rows and columns as "表1!3:5", "表1!B:D". */
export function printPlace(sheetName: string, area: CellRange): string {
  return `${quoteSheet(sheetName)}!${printArea(area)}`;
}

export function printArea(area: CellRange): string {
  if (isEntireRow(area) && !isEntireColumn(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (isEntireColumn(area)) return printRange({ ...area, top: 0, bottom: 0 }).replaceAll(/\d+/g, "").replace(/^([A-Z]+)$/, "$1:$1");
  return printRange(area);
}

export function isEntireRow(area: CellRange): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

export function isEntireColumn(area: CellRange): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function rowCount(area: CellRange): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: CellRange): number {
  return area.right - area.left + 1;
}

export function cellCount(area: CellRange): number {
  return rowCount(area) * columnCount(area);
}

/** Raises InvalidArgument where the rectangle leaves the sheet. */
export function checkedArea(area: CellRange): CellRange {
  const inside = area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS && area.top <= area.bottom && area.left <= area.right;
  if (!inside) throw excelError("InvalidArgument");
  return area;
}
