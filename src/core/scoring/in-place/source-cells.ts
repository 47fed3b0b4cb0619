/**
 * Which of the table's cells the added ones take their looks from.
 */
import type { ColumnRole, Form } from "../../form/form";
import type { CellAddress } from "../../sheet/address";
import { cellAt, mergeAt, type Grid } from "../../sheet/grid";
import type { ScoringPlace } from "./place";

export interface SourceCells {
  /** A column of the table whose cells are not merged. */
  readonly column: number;
  /** A filled cell of it. */
  readonly value: CellAddress;
}

/** Short contents come first: their cells are laid out as numbers and words are. */
const PREFERRED: readonly ColumnRole[] = ["weight", "value", "unit", "operator", "level3", "explanation", "remark", "level2", "level1"];

export function sourceCells(form: Form, grid: Grid, { header, bottom, own, columns }: ScoringPlace): SourceCells {
  const added = new Set(Object.entries(columns).flatMap(([column, at]) => (own.has(column as keyof typeof columns) ? [] : [at])));
  const candidates = PREFERRED.flatMap((role) => form.columns.filter((column) => column.role === role && !added.has(column.column))).map(({ column }) => column);
  const merged = (column: number): boolean => {
    for (let row = header.bottom + 1; row <= bottom; row++) if (mergeAt(grid, row, column)) return true;
    return (mergeAt(grid, header.top, column)?.right ?? column) > column;
  };
  const headed = (column: number): boolean => cellAt(grid, header.top, column).value !== null;
  const column = candidates.find((at) => headed(at) && !merged(at)) ?? candidates.find((at) => !merged(at)) ?? candidates[0] ?? form.range.left;
  const filled = form.indicators.find(({ row }) => cellAt(grid, row, column).value !== null)?.row ?? form.indicators[0]?.row ?? header.bottom + 1;
  return { column, value: { row: filled, column } };
}
