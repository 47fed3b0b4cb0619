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
 * The rows with new points, in their order. Each level 1 with a total gets exactly it, shared as the old points share theirs, in steps of
 * a whole point (of 0.5 or 0.1 where there are more rows than points); a level without a total keeps its points. Every row keeps something.
 */
export function spreadWeights<Row extends { readonly level1: string; readonly weight: number }>(rows: readonly Row[], totals: LevelTotals | null): Row[] {
  const spread = new Map<Row, number>();
  for (const [level1, total] of Object.entries(totals ?? {})) share(rows.filter((row) => row.level1 === level1), total, spread);
  return rows.map((row) => ({ ...row, weight: spread.get(row) ?? row.weight }));
}

/** Shares `total` (positive) by largest remainders and notes each row's part. */
function share<Row extends { readonly weight: number }>(rows: readonly Row[], total: number, spread: Map<Row, number>): void {
  const sum = rows.reduce((all, { weight }) => all + weight, 0);
  const step = STEPS.find((size) => Number.isInteger(Number((total / size).toFixed(6))) && total / size >= rows.length);
  if (step === undefined) {
    for (const row of rows) spread.set(row, (total * row.weight) / sum);
    return;
  }
  const parts = rows.map((row) => {
    const exact = (total * row.weight) / sum / step;
    return { row, exact, units: Math.max(1, Math.floor(exact + 1e-9)) };
  });
  let left = parts.reduce((rest, { units }) => rest - units, Math.round(total / step));
  while (left !== 0 && parts.length > 0) {
    // The row that lags most behind its share gets one more; where rounding up gave too many, the one most ahead of it gives one.
    const direction = Math.sign(left);
    const next = parts
      .filter(({ units }) => direction > 0 || units > 1)
      .reduce((best, part) => ((part.exact - part.units) * direction > (best.exact - best.units) * direction ? part : best));
    next.units += direction;
    left -= direction;
  }
  for (const { row, units } of parts) spread.set(row, Number((units * step).toFixed(6)));
}
