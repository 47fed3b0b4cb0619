/**
 * What a grid would be after cells were written, to look at the outcome of a change before it is made.
 */
import type { CellAddress } from "./address";
import type { CellContent } from "./edit";
import { BLANK_CELL, type Cell, type Grid } from "./grid";
import { printNumber } from "../words";

/** The grid with these contents; cells outside its range are left out. A formula's value is not known before Excel calculates it. */
export function writeGrid(grid: Grid, cells: readonly { readonly cell: CellAddress; readonly content: CellContent }[]): Grid {
  const { top, left } = grid.range;
  const byRow = new Map<number, Map<number, Cell>>();
  for (const { cell, content } of cells) {
    const row = byRow.get(cell.row - top) ?? new Map<number, Cell>();
    byRow.set(cell.row - top, row.set(cell.column - left, cellOf(content)));
  }
  return { ...grid, rows: grid.rows.map((row, r) => (byRow.has(r) ? row.map((cell, c) => byRow.get(r)?.get(c) ?? cell) : row)) };
}

function cellOf(content: CellContent): Cell {
  if (content.kind === "formula") return { value: null, text: "", formula: content.formula };
  const { value } = content;
  if (value === null) return BLANK_CELL;
  return { value, text: typeof value === "number" ? printNumber(value) : String(value), formula: null };
}
