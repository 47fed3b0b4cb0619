/**
 * What a county has settled about points, and what is usual where it has settled nothing.
 */
import type { FamilyId } from "../../form/form";
import { type LevelTotals, spreadWeights, USUAL_TOTALS } from "../spread-weights";

/** Of a county's practice what decides over points. */
export interface LocalPoints {
  /** Points of each level 1, or null where the split is open. */
  readonly weights: LevelTotals | null;
  /** What a target form may add up to. */
  readonly totals: readonly number[];
}

export const USUAL_POINTS: LocalPoints = { weights: null, totals: [90] };

/** Beside 10 points of 预算执行. */
const WHOLE = 90;
const FAMILY_A: LevelTotals = { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 };

/** What the rows of a target form add up to. */
export function wholeOf({ weights, totals }: LocalPoints): number {
  const settled = Object.values(weights ?? {}).reduce((sum, points) => sum + points, 0);
  if (settled > 0) return settled;
  return totals.includes(WHOLE) ? WHOLE : (totals[0] ?? WHOLE);
}

/** Points by level 1, or null where a block's own stand: the family has no usual ones, or a block is made for them. */
export function levelTotals(family: FamilyId, local: LocalPoints): LevelTotals | null {
  if (local.weights) return local.weights;
  const whole = wholeOf(local);
  if (whole === WHOLE) return USUAL_TOTALS[family];
  const usual = everyLevel(family, local);
  return usual && scaled(usual, whole);
}

/** The same without leaving the split of family A to the block; null where a family has no usual points. */
export function everyLevel(family: FamilyId, { weights }: LocalPoints): LevelTotals | null {
  return weights ?? USUAL_TOTALS[family] ?? (family === "A" ? FAMILY_A : null);
}

/** Points by level brought to another sum. */
export function scaled(points: LevelTotals, whole: number): LevelTotals {
  const levels = Object.entries(points).map(([level, weight]) => ({ level1: "", level, weight }));
  return Object.fromEntries(spreadWeights(levels, { "": whole }).map(({ level, weight }) => [level, weight]));
}
