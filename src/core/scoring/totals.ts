/**
 * 预算执行, subtotals, 总分 and 等级: the same arithmetic as numbers and as formulas.
 */
import { quoteReason, quoteText } from "./emit-excel";
import { roundTo } from "./rounding";
import { printNumber } from "../words";

export interface GradeBand {
  readonly label: string;
  /** Points of 100. */
  readonly from: number;
}

/**
 * Executed ÷ adjusted annual budget as a fraction, 0 where the budget is 0. Null while one of the two is missing or negative. Same unit
 * for both.
 */
export function executionRate(budget: number | null, executed: number | null): number | null {
  if (budget === null || executed === null || budget < 0 || executed < 0) return null;
  return budget > 0 ? executed / budget : 0;
}

/** Points of 预算执行: weight × rate, at most the weight, two decimals. */
export function executionScore(budget: number | null, executed: number | null, weight: number, digits = 2): number | null {
  const rate = executionRate(budget, executed);
  return rate === null ? null : roundTo(Math.min(1, rate) * weight, digits);
}

export interface Total {
  readonly points: number;
  /** Rows that have no score yet; the total is no total while there are any. */
  readonly missing: number;
}

export function totalOf(scores: readonly (number | null)[], digits = 2): Total {
  const known = scores.filter((score) => score !== null);
  return { points: roundTo(known.reduce((sum, score) => sum + score, 0), digits), missing: scores.length - known.length };
}

/** The grade that a complete total earns; bands best first, the last from 0. */
export function gradeOf(total: number, grades: readonly GradeBand[]): string | null {
  return grades.find((grade) => total >= grade.from)?.label ?? null;
}

/** 执行率 as a fraction, to be shown as a percentage. Blank while a number is missing. */
export function emitExecutionRate(budget: string, executed: string): string {
  return `=${executionBody(budget, executed, `${executed}/${budget}`)}`;
}

/** 得分 of 预算执行. `weight` is a cell or a number. */
export function emitExecutionScore(budget: string, executed: string, weight: string, digits = 2): string {
  return `=${executionBody(budget, executed, `ROUND(MIN(1,${executed}/${budget})*${weight},${String(digits)})`)}`;
}

function executionBody(budget: string, executed: string, value: string): string {
  const blank = `OR(${budget}="",${executed}="")`;
  return `IF(AND(ISNUMBER(${budget}),ISNUMBER(${executed})),IF(OR(${budget}<0,${executed}<0),${quoteText("预算数或执行数是负数")},IF(${budget}>0,${value},0)),IF(OR(ISERROR(${budget}),ISERROR(${executed})),${quoteText("预算数或执行数是错误值")},IF(${blank},"",${quoteText("预算数或执行数不是数值")})))`;
}

/**
 * A subtotal or 总分 over `count` score cells, given as addresses or ranges. While rows have no number it says how many: a sum that
 * passes over texts would be a wrong total.
 */
export function emitTotal(cells: readonly string[], count: number, digits = 2): string {
  const list = cells.join(",");
  return `=IF(COUNT(${list})<${String(count)},"还有"&(${String(count)}-COUNT(${list}))&"项没有得分",ROUND(SUM(${list}),${String(digits)}))`;
}

/** 等级 of the cell of 总分; blank while that is no number. */
export function emitGrade(total: string, grades: readonly GradeBand[]): string {
  const [last, ...better] = grades.toReversed();
  if (!last) return quoteReason("no-band");
  const body = better.reduce((rest, grade) => `IF(${total}>=${printNumber(grade.from)},${quoteText(grade.label)},${rest})`, quoteText(last.label));
  return `=IF(ISNUMBER(${total}),${body},"")`;
}
