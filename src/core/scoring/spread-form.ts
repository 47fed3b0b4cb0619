/**
 * A form's points brought to add up: what the scoring texts name stays, the rest is spread.
 */
import { findLevel1 } from "../form/families";
import type { Form, Indicator } from "../form/form";
import { fullMarks } from "../form/target";
import type { ScoringProfile } from "./profiles/profile";
import { roundTo } from "./rounding";
import { levelWeights, spreadPoints } from "./weights";

/**
 * Points by sheet row, or null where nothing is left to spread: the fixed rows already take all of it. `isFixed` are rows whose points
 * must stay, besides those that their scoring text names. Points that all free rows have already tell how they weigh among each other;
 * else the profile's points of each level 1 are shared out among its rows.
 */
export function spreadForm(form: Form, profile: ScoringProfile, isFixed: (row: number) => boolean = () => false): ReadonlyMap<number, number> | null {
  const free: Indicator[] = [];
  let left = profile.indicatorTotal;
  for (const indicator of form.indicators) {
    const named = indicator.scoring ? fullMarks(indicator.scoring.value) : null;
    const fixed = named ?? (isFixed(indicator.row) ? (indicator.weight?.value ?? null) : null);
    if (fixed === null) free.push(indicator);
    else left = roundTo(left - fixed, 6);
  }
  if (free.length === 0 || left <= 0) return null;
  if (free.every(({ weight }) => weight !== null && weight.value > 0)) return spreadOver(free, left, free.map(({ weight }) => weight?.value ?? 0));
  const levels = levelsOf(form, free);
  const byLevel = weightsFor(profile, form, [...levels.keys()]);
  const shares = [...levels.keys()].map((name) => byLevel?.[name]);
  if (shares.some((share) => share === undefined)) return spreadOver(free, left, free.map(() => 1));
  const points = spreadPoints(left, shares.map((share) => share ?? 0), 1);
  return new Map([...levels.values()].flatMap((rows, i) => [...spreadOver(rows, points[i] ?? 0, rows.map(() => 1))]));
}

/** Of the profile's ways to share points out the one for just these levels: forms without 成本指标 are of two families at once. */
function weightsFor(profile: ScoringProfile, form: Form, present: readonly string[]): Readonly<Record<string, number>> | null {
  const fitting = (profile.levels ?? []).map(({ weights }) => weights).find((weights) => Object.keys(weights).length === present.length && present.every((name) => weights[name] !== undefined));
  return fitting ?? levelWeights(profile, form.family);
}

/** By the level's usual name. */
function levelsOf(form: Form, rows: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const levels = new Map<string, Indicator[]>();
  for (const row of rows) {
    const text = row.level1?.value ?? "";
    const name = (form.family && findLevel1(form.family, text)?.name) ?? text;
    const list = levels.get(name);
    if (list) list.push(row);
    else levels.set(name, [row]);
  }
  return levels;
}

/** Whole points where each row can have one, else halves, else tenths. */
function spreadOver(rows: readonly Indicator[], total: number, shares: readonly number[]): ReadonlyMap<number, number> {
  const each = total / rows.length;
  const points = spreadPoints(total, shares, each >= 1 ? 1 : each >= 0.5 ? 0.5 : 0.1);
  return new Map(rows.map(({ row }, i) => [row, points[i] ?? 0]));
}
