/**
 * What has been printed so far, and the sheet that it makes.
 */
import { contains, type CellAddress, type CellRange } from "../sheet/address";
import type { CellContent } from "../sheet/edit";
import { BLANK_CELL, type Cell, type CellValue, type Grid } from "../sheet/grid";
import { printNumber } from "../words";

export interface PrintedCell {
  readonly cell: CellAddress;
  readonly content: CellContent & { readonly kind: "value" };
}

/** Cells in printing order, none twice; merges of more than one cell; the rectangle that was printed on, blank cells included. */
export interface Printed {
  readonly range: CellRange;
  readonly cells: readonly PrintedCell[];
  readonly merges: readonly CellRange[];
}

/** A sheet being printed on. */
export interface Paper {
  readonly cells: PrintedCell[];
  readonly merges: CellRange[];
}

/** Writes into the first cell of an area and merges it where it has several. A blank content leaves the cell blank. */
export function write(paper: Paper, area: CellRange, content: PrintedCell["content"] | null, merged: boolean): void {
  if (content && content.value !== null && content.value !== "") paper.cells.push({ cell: { row: area.top, column: area.left }, content });
  if (merged && (area.right > area.left || area.bottom > area.top)) paper.merges.push(area);
}

/** The sheet that holds the given prints and nothing else. Prints must not overlap. */
export function gridOfPrints(prints: readonly Printed[], sheet: string, hiddenRows: ReadonlySet<number> = new Set()): Grid {
  const cells = prints.flatMap((printed) => printed.cells);
  if (cells.length === 0) return { sheet, range: { top: 0, left: 0, bottom: 0, right: 0 }, rows: [[BLANK_CELL]], merges: [], hiddenRows, hiddenColumns: new Set() };
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { cell } of cells) {
    range.top = Math.min(range.top, cell.row);
    range.left = Math.min(range.left, cell.column);
    range.bottom = Math.max(range.bottom, cell.row);
    range.right = Math.max(range.right, cell.column);
  }
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (): Cell[] => Array.from({ length: range.right - range.left + 1 }, () => BLANK_CELL));
  for (const { cell, content } of cells) {
    const row = rows[cell.row - range.top];
    if (row) row[cell.column - range.left] = { value: content.value, text: displayed(content.value, content.numberFormat), formula: null };
  }
  const merges = prints.flatMap((printed) => printed.merges).filter((merge) => contains(range, { row: merge.top, column: merge.left }));
  return { sheet, range, rows, merges, hiddenRows, hiddenColumns: new Set() };
}

/** What Excel shows for a value in one of the formats that this printer uses: 0%, 0.0%, 0.00%, #,##0.##. */
function displayed(value: CellValue, format: string | undefined): string {
  if (typeof value !== "number") return value === null ? "" : String(value);
  const percent = /^0(?:\.(0+))?%$/.exec(format ?? "");
  if (percent) return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
  if (format === "#,##0.00") return value.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ",");
  return printNumber(value);
}
