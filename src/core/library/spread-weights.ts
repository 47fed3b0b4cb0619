/**
 * Points of a block's rows, brought to the totals that a family or a county sets for each level 1.
 */
import type { FamilyId } from "../form/form";

/** Points by the printed name of level 1: { 产出指标: 50, … }. */
export type LevelTotals = Readonly<Record<string, number>>;

const WITHOUT_COST: LevelTotals = { 产出指标: 50, 效益指标: 30, 满意度指标: 10 };

/**
 * The usual totals beside 10 points of 预算执行, or null where a block's own points stand: it is made for A, and D and E have no
 * official weights. Where satisfaction stands under 效益指标 (C), both add up there.
 */
export const USUAL_TOTALS: Readonly<Record<FamilyId, LevelTotals | null>> = {
  A: null,
  B: WITHOUT_COST,
  C: { 产出指标: 50, 效益指标: 40 },
  D: null,
  E: null,
  F: { 产出: 50, 效果: 40 },
};

const STEPS = [1, 0.5, 0.1];

/**
 * New points for rows, in their order. Each level 1 with a total gets exactly it, shared as the old points share theirs, in steps of a
 * whole point (of 0.5 or 0.1 where there are more rows than points); a level without a total keeps its points. Every row keeps something.
 */
export function spreadWeights(rows: readonly { readonly level1: string; readonly weight: number }[], totals: LevelTotals | null): number[] {
  const weights = rows.map(({ weight }) => weight);
  for (const [level1, total] of Object.entries(totals ?? {})) {
    const indexes = [...rows.keys()].filter((index) => rows[index]?.level1 === level1);
    if (indexes.length === 0) continue;
    const shares = spread(indexes.map((index) => weights[index] ?? 0), total);
    indexes.forEach((index, place) => (weights[index] = shares[place] ?? 0));
  }
  return weights;
}

/** `total` (positive) shared in the proportion of `parts` (all positive), by largest remainders. */
function spread(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const step = STEPS.find((size) => Number.isInteger(Number((total / size).toFixed(6))) && total / size >= parts.length);
  if (step === undefined) return parts.map((part) => (total * part) / sum);
  const exact = parts.map((part) => (total * part) / sum / step);
  const units = exact.map((part) => Math.max(1, Math.floor(part + 1e-9)));
  let left = Math.round(total / step) - units.reduce((all, unit) => all + unit, 0);
  const lag = (index: number): number => (exact[index] ?? 0) - (units[index] ?? 0);
  while (left !== 0) {
    // The row that lags most behind its share gets one more; where rounding up gave too many, the one most ahead of it gives one.
    const direction = Math.sign(left);
    const candidates = [...units.keys()].filter((index) => direction > 0 || (units[index] ?? 0) > 1);
    const next = candidates.reduce((best, index) => (lag(index) * direction > lag(best) * direction ? index : best));
    units[next] = (units[next] ?? 0) + direction;
    left -= direction;
  }
  return units.map((unit) => Number((unit * step).toFixed(6)));
}
