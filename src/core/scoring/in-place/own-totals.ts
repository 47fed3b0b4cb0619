/**
 * 总分 and 预算执行 in the places that a self-evaluation prints for them: formulas for those that are blank.
 */
import { foldText } from "../../form/fold-text";
import type { Form } from "../../form/form";
import { EXECUTION_TERMS, FUND_TERMS, HEADER_TERMS, labelsOf, type ExecutionTerm } from "../../form/glossary";
import { printAddress, type CellAddress } from "../../sheet/address";
import { areaOf, seenAt, type Grid } from "../../sheet/grid";
import { emitExecutionRate, emitExecutionScore, emitTotal } from "../totals";
import type { ScoringPlace } from "./place";

const EXECUTION = labelsOf(EXECUTION_TERMS);
const FUNDS = labelsOf(FUND_TERMS);
const HEADERS = labelsOf(HEADER_TERMS);

interface Planned {
  readonly cell: CellAddress;
  readonly formula: string;
}

/** Formulas of the blank places; `scores` are the rows' score cells. */
export function planOwnTotals(form: Form, grid: Grid, rows: { readonly scores: readonly string[]; readonly count: number }, place: ScoringPlace): readonly Planned[] {
  const execution = executionPlaces(form, grid, place.header.top);
  const planned: Planned[] = [];
  if (execution) {
    const { budget, executed, rate, weight, score } = execution;
    const [from, spent] = [printAddress(budget), printAddress(executed)];
    if (rate) planned.push({ cell: rate, formula: emitExecutionRate(from, spent) });
    if (score && weight) planned.push({ cell: score, formula: emitExecutionScore(from, spent, printAddress(weight)) });
  }
  const total = totalPlace(form, grid, place);
  if (total) {
    const score = execution?.score;
    const cells = score ? [...rows.scores, printAddress(score)] : rows.scores;
    planned.push({ cell: total, formula: emitTotal(cells, rows.count + (score ? 1 : 0)) });
  }
  return planned;
}

/** The cell of 总分 under the column of scores. */
function totalPlace(form: Form, grid: Grid, { bottom, columns }: ScoringPlace): CellAddress | null {
  const { score } = columns;
  if (score === undefined) return null;
  for (let row = bottom + 1; row <= form.range.bottom; row++) {
    for (let column = form.range.left; column < score; column++) {
      const { text } = seenAt(grid, row, column);
      if (text !== "" && HEADERS.find(foldText(text)) === "scoreTotal") return { row, column: score };
    }
  }
  return null;
}

interface ExecutionPlaces {
  readonly budget: CellAddress;
  readonly executed: CellAddress;
  readonly rate: CellAddress | null;
  readonly weight: CellAddress | null;
  readonly score: CellAddress | null;
}

/** The row of 年度资金总额 under the headings 全年预算数, 全年执行数 …, or null. */
function executionPlaces(form: Form, grid: Grid, below: number): ExecutionPlaces | null {
  for (let row = form.range.top; row < below; row++) {
    const headings = new Map<ExecutionTerm, number>();
    for (let column = form.range.left; column <= form.range.right; column++) {
      const term = EXECUTION.find(foldText(seenAt(grid, row, column).text));
      const { top, left } = areaOf(grid, { row, column });
      if (term && top === row && left === column) headings.set(term, column);
    }
    const [budget, executed] = [headings.get("budget") ?? headings.get("initialBudget"), headings.get("executed")];
    if (budget === undefined || executed === undefined) continue;
    const at = totalRow(form, grid, row, below);
    const cell = (term: ExecutionTerm): CellAddress | null => {
      const column = headings.get(term);
      return column === undefined ? null : { row: at, column };
    };
    return { budget: { row: at, column: budget }, executed: { row: at, column: executed }, rate: cell("rate"), weight: cell("weight"), score: cell("score") };
  }
  return null;
}

function totalRow(form: Form, grid: Grid, headings: number, below: number): number {
  for (let row = headings + 1; row < below; row++) {
    for (let column = form.range.left; column <= form.range.right; column++) {
      if (FUNDS.find(foldText(seenAt(grid, row, column).text)) === "annualTotal") return row;
    }
  }
  return headings + 1;
}
