/**
 * What the added columns hold in one row.
 */
import type { Form } from "../../form/form";
import { REASONS } from "../../form/score-reasons";
import { printAddress, type CellAddress } from "../../sheet/address";
import { cellAt, type Grid } from "../../sheet/grid";
import { emitHandHint } from "../emit-hand";
import { emitScore, quoteText } from "../emit-excel";
import type { PercentStyle } from "../read-actual";
import { gradeChoices } from "../score-row";
import type { ScoredIndicator } from "../score-form";
import type { ScoringPlace } from "./place";

export interface RowCells {
  readonly weight: CellAddress | null;
  readonly actual: CellAddress;
  readonly score: CellAddress;
}

/** The places of a row; the table's own column may hold them in a merged cell of an earlier row. */
export function cellsOfRow({ indicator }: ScoredIndicator, place: ScoringPlace): RowCells | null {
  const at = (column: "weight" | "actual" | "score"): CellAddress | null => {
    const sheetColumn = place.columns[column];
    if (sheetColumn === undefined) return null;
    return place.own.has(column) ? (indicator.cells[column] ?? null) : { row: indicator.row, column: sheetColumn };
  };
  const [actual, score] = [at("actual"), at("score")];
  return actual && score ? { weight: at("weight"), actual, score } : null;
}

/** The formula of the row's score. */
export function scoreFormula(row: ScoredIndicator, cells: RowCells, grid: Grid, isOwnActual: boolean): string {
  const { scheme } = row.scoring;
  const weight = cells.weight && printAddress(cells.weight);
  const actual = printAddress(cells.actual);
  if (scheme.reading.kind === "by-hand") return emitHandHint(scheme.reading.bands, { actual, weight: weight ?? String(scheme.full ?? '""') });
  return emitScore(scheme, { actual, weight, target: targetRef(row, grid), percent: percentStyle(isOwnActual, grid, cells.actual) }) ?? "";
}

function percentStyle(isOwn: boolean, grid: Grid, actual: CellAddress): PercentStyle {
  return !isOwn || /[%％]\s*$/.test(cellAt(grid, actual.row, actual.column).text) ? "shown" : "either";
}

/** The target's own cell where it holds the number and nothing else, so that a changed target is followed. */
function targetRef({ indicator, scoring }: ScoredIndicator, grid: Grid): { readonly ref: string; readonly scale: 1 | 100 } | null {
  const cell = indicator.target.value?.cell;
  const { target } = scoring.scheme;
  const value = cell && cellAt(grid, cell.row, cell.column).value;
  if (!cell || typeof value !== "number" || target === null) return null;
  if (Math.abs(value - target) < 1e-9) return { ref: printAddress(cell), scale: 1 };
  return Math.abs(value * 100 - target) < 1e-6 ? { ref: printAddress(cell), scale: 100 } : null;
}

export function choicesOfRow(row: ScoredIndicator): readonly string[] {
  return gradeChoices(row.scoring.scheme);
}

/** How the actual value is shown where the column is added. */
export function actualFormat({ scoring }: Pick<ScoredIndicator, "scoring">): string {
  const { reading } = scoring.scheme;
  if (reading.kind === "number" && reading.percent) return "0.00%";
  return reading.kind === "date" ? 'yyyy"年"m"月"d"日"' : "General";
}

/** Whether a formula is one that the add-in writes: scores, sums, 预算执行. A person's own is never replaced. */
export function isScoreFormula(formula: string | null): boolean {
  return formula !== null && /^=IF\((?:IS(?:NUMBER|ERROR)\(|COUNT\(|AND\(ISNUMBER\()/i.test(formula.replaceAll(" ", ""));
}

/** A row's score as the add-in writes it: it says a reason in our words, which nobody else's formula does. */
export function isRowScoreFormula(formula: string | null): boolean {
  return isScoreFormula(formula) && Object.values(REASONS).some((words) => formula?.includes(quoteText(words["zh-CN"])));
}

/** Score cells as few ranges as they can be: L13:L16, L18. */
export function rangesOf(cells: readonly CellAddress[]): readonly string[] {
  const ranges: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of cells) {
    const last = ranges.at(-1);
    if (last?.column === column && row === last.bottom + 1) last.bottom = row;
    else ranges.push({ column, top: row, bottom: row });
  }
  return ranges.map(({ column, top, bottom }) => {
    const first = printAddress({ row: top, column });
    return top === bottom ? first : `${first}:${printAddress({ row: bottom, column })}`;
  });
}

/** Rows of each level 1, in the order of their first rows; rows without one are left out. */
export function levelRows(form: Form): ReadonlyMap<string, readonly number[]> {
  const levels = new Map<string, number[]>();
  for (const { level1, row } of form.indicators) {
    if (!level1) continue;
    const rows = levels.get(level1.value);
    if (rows) rows.push(row);
    else levels.set(level1.value, [row]);
  }
  return levels;
}
