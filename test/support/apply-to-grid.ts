/**
 * A plan carried out on a grid alone, as Excel would carry it out: quick enough for property tests.
 */
import { contains, overlaps, printAddress, printRange, type CellRange } from "../../src/core/sheet/address";
import type { SheetEdit } from "../../src/core/sheet/edit";
import { BLANK_CELL, type Cell, type Grid } from "../../src/core/sheet/grid";
import { printNumber } from "../../src/core/words";

interface Sheet {
  readonly cells: Map<string, Cell>;
  merges: CellRange[];
  hidden: Set<number>;
}

/** The grid after the edits. Throws where Excel would refuse, or lose what stands in a cell. */
export function applyToGrid(grid: Grid, edits: readonly SheetEdit[]): Grid {
  const sheet: Sheet = { cells: new Map(), merges: [...grid.merges], hidden: new Set(grid.hiddenRows) };
  grid.rows.forEach((cells, r) => cells.forEach((cell, c) => {
    if (cell !== BLANK_CELL) sheet.cells.set(`${grid.range.top + r} ${grid.range.left + c}`, cell);
  }));
  for (const edit of edits) applyOne(sheet, edit);
  return toGrid(grid, sheet);
}

function applyOne(sheet: Sheet, edit: SheetEdit): void {
  switch (edit.kind) {
    case "insert-rows": {
      const moved = (row: number): number => (row >= edit.before ? row + edit.count : row);
      const cells = [...sheet.cells].map(([key, cell]): readonly [string, Cell] => {
        const [row, column] = key.split(" ").map(Number) as [number, number];
        return [`${moved(row)} ${column}`, cell];
      });
      sheet.cells.clear();
      for (const [key, cell] of cells) sheet.cells.set(key, cell);
      sheet.merges = sheet.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) }));
      sheet.hidden = new Set([...sheet.hidden].map(moved));
      return;
    }
    case "unmerge":
      if (!sheet.merges.some((area) => printRange(area) === printRange(edit.range))) throw new Error(`${printRange(edit.range)} is not merged`);
      sheet.merges = sheet.merges.filter((area) => printRange(area) !== printRange(edit.range));
      return;
    case "merge":
      if (sheet.merges.some((area) => overlaps(area, edit.range))) throw new Error(`${printRange(edit.range)} meets another merge`);
      for (const [key, { value }] of sheet.cells) {
        const [row, column] = key.split(" ").map(Number) as [number, number];
        const isFirst = row === edit.range.top && column === edit.range.left;
        if (value !== null && !isFirst && contains(edit.range, { row, column })) throw new Error(`merging ${printRange(edit.range)} loses ${printAddress({ row, column })}`);
      }
      sheet.merges.push(edit.range);
      return;
    case "set-cells":
      for (const { cell, content } of edit.cells) {
        const covered = sheet.merges.find((area) => contains(area, cell) && (area.top !== cell.row || area.left !== cell.column));
        if (covered) throw new Error(`${printAddress(cell)} is covered by ${printRange(covered)}`);
        if (content.kind === "formula") sheet.cells.set(`${cell.row} ${cell.column}`, { value: 0, text: "0", formula: content.formula });
        else if (content.value === null) sheet.cells.delete(`${cell.row} ${cell.column}`);
        else sheet.cells.set(`${cell.row} ${cell.column}`, { value: content.value, text: shown(content.value, content.numberFormat), formula: null });
      }
      return;
    default:
      return;
  }
}

function shown(value: string | number | boolean, format: string | undefined): string {
  if (typeof value !== "number") return String(value);
  const percent = /^0(?:\.(0+))?%$/.exec(format ?? "");
  return percent ? `${(value * 100).toFixed(percent[1]?.length ?? 0)}%` : printNumber(value);
}

function toGrid(before: Grid, { cells, merges, hidden }: Sheet): Grid {
  const range = { ...before.range };
  for (const key of cells.keys()) {
    const [row, column] = key.split(" ").map(Number) as [number, number];
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
    Array.from({ length: range.right - range.left + 1 }, (__, c) => cells.get(`${range.top + r} ${range.left + c}`) ?? BLANK_CELL),
  );
  return { ...before, range, rows, merges, hiddenRows: hidden };
}
