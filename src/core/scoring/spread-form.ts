/**
 * A form's points brought to add up: what the scoring texts name stays, the rest is spread.
 */
import { findLevel1 } from "../form/families";
import type { Form, Indicator } from "../form/form";
import { fullMarks } from "../form/target";
import { printedLevels } from "./points-asked";
import type { ScoringProfile } from "./profiles/profile";
import { roundTo } from "./rounding";
import { levelWeights, spreadPoints } from "./weights";

export interface SpreadRequest {
  /** What all rows are to add up to. */
  readonly total: number;
  /** Rows whose points must stay, besides those that their scoring text names. */
  readonly isFixed?: (row: number) => boolean;
}

/**
 * Points by sheet row, or null where nothing is left to spread: the fixed rows already take all of it. A level 1 that prints its
 * points gets just these, unless all levels together print more than the total. Points that all free rows have already tell how they
 * weigh among each other; else each level 1 has a share as large as what the profile leaves it.
 */
export function spreadForm(form: Form, profile: ScoringProfile, { total, isFixed = () => false }: SpreadRequest): ReadonlyMap<number, number> | null {
  const levels = levelsOf(form, isFixed, total);
  const spread = new Map<number, number>();
  let left = total;
  const open: LevelPoints[] = [];
  for (const level of levels) {
    const { printed, fixed, free } = level;
    if (printed === null || free.length === 0) {
      left = roundTo(left - fixed, 6);
      if (free.length > 0) open.push(level);
      continue;
    }
    left = roundTo(left - Math.max(printed, fixed), 6);
    if (printed > fixed) for (const [row, points] of spreadRows(free, roundTo(printed - fixed, 6))) spread.set(row, points);
  }
  if (open.length > 0 && left > 0) for (const [row, points] of spreadLevels(open, left, weightsFor(profile, form, levels.map(({ name }) => name)))) spread.set(row, points);
  return spread.size > 0 ? spread : null;
}

/** `weights` are the profile's points by level 1, null where it has none. */
function spreadLevels(levels: readonly LevelPoints[], total: number, weights: Readonly<Record<string, number>> | null): ReadonlyMap<number, number> {
  const free = levels.flatMap((level) => level.free);
  if (!weights || levels.some(({ name }) => weights[name] === undefined) || isWeighed(free)) return spreadRows(free, total);
  const points = spreadPoints(total, levels.map(({ name, fixed }) => Math.max(0, (weights[name] ?? 0) - fixed)), 1);
  return new Map(levels.flatMap((level, i) => [...spreadOver(level.free, points[i] ?? 0, level.free.map(() => 1))]));
}

/** In proportion to the points that the rows have, where all have some. */
function spreadRows(rows: readonly Indicator[], total: number): ReadonlyMap<number, number> {
  return spreadOver(rows, total, isWeighed(rows) ? rows.map(({ weight }) => weight?.value ?? 0) : rows.map(() => 1));
}

function isWeighed(rows: readonly Indicator[]): boolean {
  return rows.every(({ weight }) => weight !== null && weight.value > 0);
}

/** Of the profile's ways to share points out the one for just these levels: forms without 成本指标 are of two families at once. */
function weightsFor(profile: ScoringProfile, form: Form, present: readonly string[]): Readonly<Record<string, number>> | null {
  const fitting = (profile.levels ?? []).map(({ weights }) => weights).find((weights) => Object.keys(weights).length === present.length && present.every((name) => weights[name] !== undefined));
  return fitting ?? levelWeights(profile, form.family);
}

/** A level 1 under its usual name, in the order in which the form prints them. */
interface LevelPoints {
  readonly name: string;
  /** What the form prints beside the name. */
  readonly printed: number | null;
  /** Points of the rows that keep theirs. */
  readonly fixed: number;
  readonly free: readonly Indicator[];
}

function levelsOf(form: Form, isFixed: (row: number) => boolean, total: number): readonly LevelPoints[] {
  const levels = new Map<string, { name: string; printed: number | null; fixed: number; free: Indicator[] }>();
  const printed = printedLevels(form);
  const isCredible = [...printed.values()].reduce<number>((sum, points) => sum + (points ?? 0), 0) <= total;
  for (const row of form.indicators) {
    const text = row.level1?.value ?? "";
    const name = (form.family && findLevel1(form.family, text)?.name) ?? text;
    const level = levels.get(name) ?? { name, printed: (isCredible && printed.get(text)) || null, fixed: 0, free: [] };
    levels.set(name, level);
    const named = row.scoring ? fullMarks(row.scoring.value) : null;
    const fixed = named ?? (isFixed(row.row) ? (row.weight?.value ?? null) : null);
    if (fixed === null) level.free.push(row);
    else level.fixed = roundTo(level.fixed + fixed, 6);
  }
  return [...levels.values()];
}

/** Whole points where each row can have one, else halves, else tenths. */
function spreadOver(rows: readonly Indicator[], total: number, shares: readonly number[]): ReadonlyMap<number, number> {
  const each = total / rows.length;
  const points = spreadPoints(total, shares, each >= 1 ? 1 : each >= 0.5 ? 0.5 : 0.1);
  return new Map(rows.map(({ row }, i) => [row, points[i] ?? 0]));
}
