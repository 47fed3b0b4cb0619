/**
 * Fixes carried out on grids, the way src/excel would carry them out on a workbook.
 */
import type { CellFix, FixOption } from "../../src/core/rules/rule";
import { parseRange, type CellAddress } from "../../src/core/sheet/address";
import type { CellContent } from "../../src/core/sheet/edit";
import { cellAt, type Cell, type Grid } from "../../src/core/sheet/grid";

/** The grids after the option; `sheet` is the finding's own. Throws where a fix expects another content than the cell shows. */
export function applyOption(grids: readonly Grid[], option: FixOption, sheet: string): Grid[] {
  return grids.map((grid) => {
    const fixes = option.cells.filter((fix) => (fix.sheet ?? sheet) === grid.sheet);
    return fixes.length === 0 ? grid : fixes.reduce(withFix, grid);
  });
}

function withFix(grid: Grid, fix: CellFix): Grid {
  const before = cellAt(grid, fix.cell.row, fix.cell.column);
  if (before.text.trim() !== fix.from.trim()) throw new Error(`expected “${fix.from}”, the cell shows “${before.text}”`);
  return withCell(grid, fix.cell, cellOf(fix.to, grid));
}

function withCell(grid: Grid, { row, column }: CellAddress, cell: Cell): Grid {
  const [r, c] = [row - grid.range.top, column - grid.range.left];
  return { ...grid, rows: grid.rows.map((cells, i) => (i === r ? cells.with(c, cell) : cells)) };
}

/** Only sums of a column are ever written as formulas by a rule. */
function cellOf(content: CellContent, grid: Grid): Cell {
  if (content.kind === "value") return { value: content.value, text: content.value === null ? "" : String(content.value), formula: null };
  const range = parseRange(/^=SUM\((.+)\)$/.exec(content.formula)?.[1] ?? "");
  if (!range) throw new Error(`no sum: ${content.formula}`);
  let sum = 0;
  for (let row = range.top; row <= range.bottom; row++) sum += Number(cellAt(grid, row, range.left).value ?? 0);
  const value = Number(sum.toFixed(6));
  return { value, text: String(value), formula: content.formula };
}
