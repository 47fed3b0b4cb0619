/**
 * The points of new rows in a form that has rows with points already: what its levels have left.
 */
import { findLevel1 } from "../../form/families";
import { foldText } from "../../form/fold-text";
import type { FamilyId, Form } from "../../form/form";
import { type LevelTotals, spreadWeights, USUAL_TOTALS } from "../spread-weights";

export interface PointsPlan {
  /** Points by level 1 for the new rows alone; null where the block's own stand. */
  readonly totals: LevelTotals | null;
  /** Nothing is left: with the block's own points the form adds up to too much. */
  readonly over: boolean;
}

/** A new row before it has its final points. */
export interface PointsRow {
  readonly level1: string;
  readonly weight: number;
}

const FAMILY_A: LevelTotals = { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 };
/** What rows add up to beside the 10 points of 预算执行. */
const WHOLE = 90;
/** The least that a row is worth. */
const LEAST = 0.5;

/** Shares out what is left: each level's rest where every level has one, else the rest of the whole form. */
export function planPoints(form: Form, family: FamilyId, rows: readonly PointsRow[]): PointsPlan {
  const given = form.indicators.flatMap(({ level1, weight }) => (weight ? [{ level1, weight: weight.value }] : []));
  if (given.length === 0 || rows.length === 0) return { totals: USUAL_TOTALS[family], over: false };
  const levels = [...new Set(rows.map(({ level1 }) => level1))];
  const count = (level: string): number => rows.filter(({ level1 }) => level1 === level).length;
  const usual = USUAL_TOTALS[family] ?? (family === "A" ? FAMILY_A : {});
  const rests = levels.map((level) => {
    const own = given.filter(({ level1 }) => level1 !== null && findLevel1(family, level1.value)?.name === level);
    const printed = own.map(({ level1 }) => /(\d+(?:\.\d+)?)分[)]?$/.exec(foldText(level1?.text ?? ""))?.[1]).find((points) => points !== undefined);
    const whole = printed === undefined ? usual[level] : Number(printed);
    return whole === undefined ? null : whole - own.reduce((sum, { weight }) => sum + weight, 0);
  });
  const left = totalOf(form) - given.reduce((sum, { weight }) => sum + weight, 0);
  const fits = rests.every((rest, i) => rest !== null && rest >= LEAST * count(levels[i] ?? ""));
  if (fits && rests.reduce<number>((sum, rest) => sum + (rest ?? 0), 0) <= left) {
    return { totals: Object.fromEntries(levels.map((level, i) => [level, rests[i] ?? 0])), over: false };
  }
  if (left < LEAST * rows.length) return { totals: USUAL_TOTALS[family], over: true };
  const shared = spreadWeights(
    levels.map((level) => ({ level1: "", level, weight: rows.filter(({ level1 }) => level1 === level).reduce((sum, { weight }) => sum + weight, 0) })),
    { "": left },
  );
  return { totals: Object.fromEntries(shared.map(({ level, weight }) => [level, weight])), over: false };
}

/** A self-evaluation without points of 预算执行 gives all hundred to its rows. */
function totalOf({ kind, execution }: Form): number {
  return kind === "self-evaluation" && !execution?.weight ? 100 : WHOLE;
}
