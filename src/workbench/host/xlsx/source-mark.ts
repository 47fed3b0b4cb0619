/**
 * A mark on every cell, row and column of the snapshot that says where in the file it came from. It travels with the cell when Univer
 * moves it, so that saving can write the original XML of what was only moved, and can tell from the marks which rows and columns moved.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../../../core/sheet/address";

export interface CellSource {
  /** The sheetId of workbook.xml. */
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** What stands in the `custom` of a cell, row or column. A plain number, because there is one for every cell. */
export interface SourceMark {
  readonly source: number;
}

/** sheetId below 2^19, row below 2^20, column below 2^14: together an integer that a double holds exactly. */
export function markCell(source: CellSource): SourceMark {
  return { source: (source.sheetId * MAX_ROWS + source.row) * MAX_COLUMNS + source.column };
}

/** The place a mark names, or null where the value is no mark of ours. */
export function sourceOf(custom: unknown): CellSource | null {
  if (typeof custom !== "object" || custom === null || !("source" in custom)) return null;
  const { source } = custom;
  if (typeof source !== "number" || !Number.isSafeInteger(source) || source < 0) return null;
  const place = Math.floor(source / MAX_COLUMNS);
  return { sheetId: Math.floor(place / MAX_ROWS), row: place % MAX_ROWS, column: source % MAX_COLUMNS };
}
