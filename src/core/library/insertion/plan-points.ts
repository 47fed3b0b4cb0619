/**
 * The points of new rows in a form that has rows with points already: what its levels have left. The rows that are there keep theirs; where
 * nothing is left the new ones come with the block's own, so that the sum alone is wrong and one finding says so. Blank points would be
 * wrong in every row and would not tell how the rows weigh. Who wants all of them shared out anew asks for it (respread-points.ts).
 */
import { findLevel1, printedPoints } from "../../form/families";
import type { FamilyId, Form, Indicator } from "../../form/form";
import type { LevelTotals } from "../spread-weights";
import { everyLevel, levelTotals, scaled, wholeOf, type LocalPoints } from "./local-points";

export interface PointsPlan {
  /** Points by level 1 for the new rows alone; null where the block's own stand. */
  readonly totals: LevelTotals | null;
  /** Nothing is left: with these points the form adds up to too much. */
  readonly over: boolean;
}

/** A new row before it has its final points. */
export interface PointsRow {
  readonly level1: string;
  readonly weight: number;
}

/** The least that a row is worth. */
const LEAST = 0.5;

/** Shares out what is left: each level's rest where every level has one, else the rest of the whole form. */
export function planPoints(form: Form, family: FamilyId, rows: readonly PointsRow[], local: LocalPoints): PointsPlan {
  const given = form.indicators.filter(({ weight }) => weight !== null);
  const usual = levelTotals(family, local);
  if (given.length === 0 || rows.length === 0) return { totals: usual, over: false };
  const levels = [...new Set(rows.map(({ level1 }) => level1))];
  const every = everyLevel(family, local) ?? {};
  const rests = levels.map((level) => {
    const own = form.indicators.filter((indicator) => levelOf(family, indicator) === level);
    const whole = pointsPrintedFor(own) ?? every[level];
    return whole === undefined ? 0 : shareOf(whole - sumOf(own), own, rows.filter(({ level1 }) => level1 === level));
  });
  const left = shareOf(totalOf(form, local) - sumOf(given), form.indicators, rows);
  const fits = rests.every((rest, i) => rest > 0 && rest >= LEAST * rows.filter(({ level1 }) => level1 === levels[i]).length);
  if (fits && rests.reduce((sum, rest) => sum + rest, 0) <= left) return { totals: Object.fromEntries(levels.map((level, i) => [level, rests[i] ?? 0])), over: false };
  if (left < LEAST * rows.length) return { totals: usual, over: true };
  const own = Object.fromEntries(levels.map((level) => [level, rows.filter(({ level1 }) => level1 === level).reduce((sum, { weight }) => sum + weight, 0)]));
  return { totals: scaled(own, left), over: false };
}

/** The family's name of an indicator's level 1; as printed where the family does not know it. */
export function levelOf(family: FamilyId, { level1 }: Indicator): string {
  const text = level1?.value ?? "";
  return findLevel1(family, text)?.name ?? text;
}

/** The points that one of the rows prints beside the name of their level. */
export function pointsPrintedFor(rows: readonly Indicator[]): number | null {
  return rows.map(({ level1 }) => level1 && printedPoints(level1.text)).find((points) => points !== null) ?? null;
}

/** Of what is left, the part of the new rows: old rows that still wait for their points keep as much each. */
function shareOf(rest: number, old: readonly Indicator[], added: readonly unknown[]): number {
  const waiting = old.filter(({ weight }) => weight === null).length;
  if (waiting === 0) return rest;
  const share = (rest * added.length) / (added.length + waiting);
  const step = share >= added.length ? 1 : LEAST;
  return Math.floor(share / step) * step;
}

export function sumOf(rows: readonly Indicator[]): number {
  return rows.reduce((sum, { weight }) => sum + (weight?.value ?? 0), 0);
}

/** A self-evaluation without points of 预算执行 gives all hundred to its rows. */
export function totalOf({ kind, execution }: Form, local: LocalPoints): number {
  if (kind !== "self-evaluation") return wholeOf(local);
  return 100 - (execution?.weight?.value ?? 0);
}
