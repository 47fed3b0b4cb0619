/**
 * An immutable snapshot of one sheet, the same whether it came from Excel or from the bytes of a file.
 */
import { contains, rangeOf, type CellAddress, type CellRange } from "./address";

/** What Excel calls `values`: error values come as their text, "#REF!". Blank is null. Dates are serial numbers. */
export type CellValue = string | number | boolean | null;

export interface Cell {
  readonly value: CellValue;
  /** Displayed text: 0.95 formatted as a percentage is "95%". Of a blank cell "". */
  readonly text: string;
  /** With its leading "=", or null where the cell holds a plain value. */
  readonly formula: string | null;
}

export const BLANK_CELL: Cell = Object.freeze({ value: null, text: "", formula: null });

export interface Grid {
  readonly sheet: string;
  /** The smallest rectangle around all cells with a value or a formula, formats not counted. An empty sheet has one blank cell, A1. */
  readonly range: CellRange;
  /** Dense from range.top and range.left on; every row has the width of the range. */
  readonly rows: readonly (readonly Cell[])[];
  /** Merged areas of more than one cell whose top-left cell lies in the range. */
  readonly merges: readonly CellRange[];
  /** 0-based sheet rows that are hidden, by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** The cell as it stands; blank outside the used range and under a merge. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid.rows[row - grid.range.top]?.[column - grid.range.left] ?? BLANK_CELL;
}

const mergeIndexes = new WeakMap<Grid, ReadonlyMap<number, readonly CellRange[]>>();

/** Merges by row, built once a grid, so that a look-up costs the merges of one row and not of the sheet. */
function mergesByRow(grid: Grid): ReadonlyMap<number, readonly CellRange[]> {
  let index = mergeIndexes.get(grid);
  if (!index) {
    const rows = new Map<number, CellRange[]>();
    for (const merge of grid.merges) {
      // A merge of whole columns has a million rows; only those of the used range are ever asked for.
      for (let row = Math.max(merge.top, grid.range.top); row <= Math.min(merge.bottom, grid.range.bottom); row++) {
        const list = rows.get(row);
        if (list) list.push(merge);
        else rows.set(row, [merge]);
      }
    }
    mergeIndexes.set(grid, (index = rows));
  }
  return index;
}

/** The merged area that covers the cell, or null. */
export function mergeAt(grid: Grid, row: number, column: number): CellRange | null {
  return mergesByRow(grid).get(row)?.find((merge) => contains(merge, { row, column })) ?? null;
}

/** The whole area a person sees as this cell: its merged area, or the cell alone. */
export function areaOf(grid: Grid, cell: CellAddress): CellRange {
  return mergeAt(grid, cell.row, cell.column) ?? rangeOf(cell);
}

/** The cell that holds the value a person sees here: the top-left of its merged area. */
export function anchorOf(grid: Grid, row: number, column: number): CellAddress {
  const merge = mergeAt(grid, row, column);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

/** What a person sees at this place, looking through merges. */
export function seenAt(grid: Grid, row: number, column: number): Cell {
  const anchor = anchorOf(grid, row, column);
  return cellAt(grid, anchor.row, anchor.column);
}
