/**
 * The score that a row, or the money, must have by the formulas of the systems.
 */
import type { BudgetExecution, Form, Indicator, Located } from "../../form/form";
import { achievementOf, hasOwnScoring, rowsByFormula, scoreAgrees, scoredRows } from "./achievement";
import { aspectOf, isCost } from "./levels";
import { comparable } from "./money";
import { nameOf } from "./target-value";

type Weighted = Indicator & { readonly weight: Located<number> };

/** Less of it may be better, so that a row without a sign says nothing of a shortfall. */
const LESS_IS_BETTER = /故障|投诉|差错|事故|流失|错误|违|逾期|超时|死亡|返工|舆情|上访|下降|减少|降低|控制|损耗|能耗|空置|时长|天数|时间/;

/**
 * The score by the proportional formula, or null where another rule or no certain one applies. Where no sign is written, a target that is
 * met exactly is met, and fewer pieces of an output than planned are fewer: likely enough to ask.
 */
export function proportionalScore(row: Weighted): { readonly right: number; readonly severity?: "warning" } | null {
  const achieved = achievementOf(row);
  if (!achieved || hasOwnScoring(row)) return null;
  const { target, actual, operator } = achieved;
  const full = row.weight.value;
  if (operator === null) {
    if (actual === target) return { right: full };
    const isOutput = ["quantity", "quality"].includes(aspectOf(row) ?? "") && !isCost(row) && !LESS_IS_BETTER.test(nameOf(row));
    return isOutput && actual >= 0 && actual < target ? { right: (full * actual) / target, severity: "warning" } : null;
  }
  // Spending less than an exact cost is no shortfall.
  if (operator === "≤" || operator === "<" || (operator === "=" && isCost(row))) return null;
  if (target === 0) return { right: operator === "=" && actual > 0 ? 0 : full };
  return { right: full * Math.min(Math.max(actual, 0) / target, 1) };
}

/** The scores that one of the two reverse formulas gives, the national system's first; empty where neither applies. */
export function limitScores(row: Weighted): number[] {
  const achieved = achievementOf(row);
  if (!achieved || hasOwnScoring(row)) return [];
  const { target, actual, operator } = achieved;
  if (operator !== "≤" && operator !== "<") return [];
  if (actual <= target) return [row.weight.value];
  if (target <= 0) return [0];
  return [row.weight.value * Math.max(1 - (actual - target) / target, 0), (row.weight.value * target) / actual];
}

/** The scores of 预算执行 by the rate as it is and as it is printed, both usual; empty where neither is known. */
export function executionScores({ budget, executed, rate, weight }: BudgetExecution): { readonly rate: number; readonly score: number }[] {
  if (!weight) return [];
  const exact = budget && executed && budget.value > 0 && comparable(budget, executed) ? (executed.value / budget.value) * 100 : null;
  return [exact, rate?.value ?? null].flatMap((one) => {
    if (one === null) return [];
    const capped = Math.min(Math.max(one, 0), 100);
    return [{ rate: capped, score: (weight.value * capped) / 100 }];
  });
}

/** What the scores would add up to if those that break a formula or exceed their points were right; null where none does. */
export function correctedSum(form: Form): number | null {
  let corrected = false;
  const right = (score: Located<number>, scores: readonly number[], most: number): number => {
    const [first] = scores;
    const asWritten = first === undefined ? score.value <= most : scores.some((one) => scoreAgrees(score, one));
    if (asWritten) return score.value;
    corrected = true;
    return first ?? most;
  };
  let sum = 0;
  const byFormula = rowsByFormula(form).length > 0;
  for (const row of scoredRows(form)) {
    const proportional = byFormula ? proportionalScore(row) : null;
    const limits = byFormula ? limitScores(row) : [];
    sum += right(row.score, proportional ? [proportional.right] : limits, row.weight.value);
  }
  const { execution } = form;
  if (execution?.score) sum += right(execution.score, executionScores(execution).map(({ score }) => score), execution.weight?.value ?? Infinity);
  return corrected ? sum : null;
}
