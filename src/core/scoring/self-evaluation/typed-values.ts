/**
 * What a person has typed into a self-evaluation, so that it stays when the sheet is made again from a changed target.
 */
import { foldText } from "../../form/fold-text";
import type { Form, Indicator } from "../../form/form";
import { EXECUTION_TERMS, labelsOf, type ExecutionTerm } from "../../form/glossary";
import { cellAt, seenAt, type CellValue, type Grid } from "../../sheet/grid";

export interface TypedRow {
  readonly actual: CellValue;
  readonly weight: number | null;
  /** Only where it stands in the place of the formula. */
  readonly score: number | null;
  readonly deviation: string | null;
}

/** One row of 项目资金; null where nothing stands or nothing but what was carried over. */
export interface TypedMoney {
  readonly budget: CellValue;
  readonly executed: CellValue;
}

export interface TypedValues {
  /** By level 2 and name. */
  readonly rows: ReadonlyMap<string, TypedRow>;
  /** 年度资金总额 and its parts, in their order. */
  readonly money: readonly TypedMoney[];
  readonly goalActual: string | null;
}

export const NOTHING_TYPED: TypedValues = { rows: new Map(), money: [], goalActual: null };

/** What an indicator is known by when the target has changed. */
export function rowKey({ level2, level3 }: Pick<Indicator, "level2" | "level3">): string {
  return `${foldText(level2?.value ?? "")}|${foldText(level3?.value ?? "")}`;
}

/** Rows of money that the sheet has below its headings. */
export const MONEY_ROWS = 4;

export function typedValues(form: Form, grid: Grid): TypedValues {
  const rows = new Map(form.indicators.map((indicator) => [rowKey(indicator), typedRow(indicator, grid)]));
  return { rows, money: typedMoney(form, grid), goalActual: form.facts.find(({ name }) => name === "goalActual")?.value?.value ?? null };
}

function typedRow({ cells }: Indicator, grid: Grid): TypedRow {
  const plain = (role: "actual" | "weight" | "score" | "deviation"): CellValue => {
    const at = cells[role];
    const cell = at && cellAt(grid, at.row, at.column);
    return cell && cell.formula === null ? cell.value : null;
  };
  const number = (value: CellValue): number | null => (typeof value === "number" ? value : null);
  const deviation = plain("deviation");
  return { actual: plain("actual"), weight: number(plain("weight")), score: number(plain("score")), deviation: typeof deviation === "string" ? deviation : null };
}

const EXECUTION = labelsOf(EXECUTION_TERMS);

function typedMoney({ range }: Form, grid: Grid): TypedMoney[] {
  for (let row = range.top; row <= range.bottom; row++) {
    const headings = new Map<ExecutionTerm, number>();
    for (let column = range.left; column <= range.right; column++) {
      const term = EXECUTION.find(foldText(seenAt(grid, row, column).text));
      if (term && !headings.has(term)) headings.set(term, column);
    }
    const [initial, budget, executed] = [headings.get("initialBudget"), headings.get("budget"), headings.get("executed")];
    if (initial === undefined || budget === undefined || executed === undefined) continue;
    return Array.from({ length: MONEY_ROWS }, (_, i) => {
      const at = (column: number): CellValue => cellAt(grid, row + 1 + i, column).value;
      // A budget that was not changed in the year follows the target.
      return { budget: at(budget) === at(initial) ? null : at(budget), executed: at(executed) };
    });
  }
  return [];
}
