/**
 * How many points the rows of a form are to add up to: what the form itself prints comes before the profile.
 */
import { printedPoints } from "../form/families";
import type { Form } from "../form/form";
import type { ScoringProfile } from "./profiles/profile";
import { roundTo } from "./rounding";

export interface PointsAsked {
  /** Of all indicators together. */
  readonly indicators: number;
  /** Of 预算执行; the two make 100. */
  readonly execution: number;
}

/**
 * 产出指标（50分）, 效益指标（30分）, 满意度指标（20分） leave nothing for 预算执行. Levels that make up neither 100 nor what 预算执行 leaves
 * are no whole form, and say nothing.
 */
export function pointsAsked(form: Form, profile: ScoringProfile): PointsAsked {
  const execution = form.execution?.weight?.value ?? profile.execution.weight;
  const left = roundTo(100 - execution, 6);
  const printed = [...printedLevels(form).values()];
  const all = printed.every((points) => points !== null) ? roundTo(printed.reduce((sum, points) => sum + points, 0), 6) : null;
  if (all === 100 && !form.execution?.weight) return { indicators: 100, execution: 0 };
  return left > 0 && left < 100 ? { indicators: left, execution } : { indicators: profile.indicatorTotal, execution: profile.execution.weight };
}

/** Points that each level 1 prints beside its name, by that name without them; null for one that prints none. */
export function printedLevels({ indicators }: Form): ReadonlyMap<string, number | null> {
  const levels = new Map<string, number | null>();
  for (const { level1 } of indicators) {
    const name = level1?.value ?? "";
    levels.set(name, levels.get(name) ?? (level1 && printedPoints(level1.text)));
  }
  return levels;
}
