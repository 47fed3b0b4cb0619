/**
 * A whole form scored: every row, level 1, 预算执行, total and grade. What the sheet's formulas say, as numbers.
 */
import { foldText } from "../form/fold-text";
import type { Form, Indicator } from "../form/form";
import type { CellValue } from "../sheet/grid";
import { evaluate, type Score } from "./evaluate";
import { pointsAsked, type PointsAsked } from "./points-asked";
import type { ScoringProfile } from "./profiles/profile";
import { readActual, type Actual, type PercentStyle } from "./read-actual";
import { dustless } from "./rounding";
import { scoreRow, type RowScoring } from "./score-row";
import { scoringTarget, type ScoringTarget } from "./scoring-target";
import { executionScore, gradeOf, totalOf, type Total } from "./totals";
import { weightShortfall } from "./weights";

export interface ScoredIndicator {
  readonly indicator: Indicator;
  readonly target: ScoringTarget;
  readonly scoring: RowScoring;
  readonly weight: number | null;
  readonly actual: Actual;
  readonly score: Score;
  /** Null while there is none; where a person gives the score, what stands in its cell. */
  readonly points: number | null;
}

export interface ScoredLevel {
  readonly name: string;
  readonly rows: readonly ScoredIndicator[];
  readonly weight: number;
  readonly total: Total;
}

export interface FormScoring {
  readonly profile: ScoringProfile;
  readonly rows: readonly ScoredIndicator[];
  readonly levels: readonly ScoredLevel[];
  /** Points of 预算执行; null while an amount is missing or negative. */
  readonly execution: number | null;
  readonly total: Total;
  /** Null while rows have no score. */
  readonly grade: string | null;
  /** What rows and 预算执行 are to add up to. */
  readonly asked: PointsAsked;
  /** Points that the rows lack; negative where they are too many. */
  readonly shortfall: number;
}

export interface ScoreFormOptions {
  /** What a person tries out, by sheet row, without writing it. */
  readonly actuals?: ReadonlyMap<number, CellValue>;
  /** Full marks, by sheet row, in the place of those that were read. */
  readonly weights?: ReadonlyMap<number, number | null>;
}

/** Scores the form's indicators under a profile. A form without indicators has no rows and a total of 预算执行 alone. */
export function scoreForm(form: Form, profile: ScoringProfile, options: ScoreFormOptions = {}): FormScoring {
  const rows = form.indicators.map((indicator) => scoreIndicator(indicator, form, profile, options));
  const asked = pointsAsked(form, profile);
  const execution = form.execution ? executionScore(form.execution.budget?.value ?? null, form.execution.executed?.value ?? null, asked.execution, profile.digits) : null;
  const scored = rows.map(({ points }) => points);
  const total = totalOf(asked.execution > 0 ? [...scored, execution] : scored, profile.digits);
  return {
    profile,
    rows,
    levels: levelsOf(rows, profile),
    execution,
    total,
    grade: total.missing === 0 ? gradeOf(total.points, profile.grades) : null,
    asked,
    shortfall: weightShortfall(rows.map(({ weight }) => weight), asked.indicators),
  };
}

/** How the row is scored, whatever its actual value. */
export function schemeOf(indicator: Indicator, weight: number | null, fiscalYear: number | null, profile: ScoringProfile): { readonly target: ScoringTarget; readonly scoring: RowScoring } {
  const target = scoringTarget(indicator.target, fiscalYear);
  return { target, scoring: scoreRow(indicator.scoring?.value ?? null, { target, weight, name: indicator.level3?.value ?? null }, profile) };
}

function scoreIndicator(indicator: Indicator, form: Form, profile: ScoringProfile, { actuals, weights }: ScoreFormOptions): ScoredIndicator {
  const weight = weights?.has(indicator.row) ? (weights.get(indicator.row) ?? null) : (indicator.weight?.value ?? null);
  const { target, scoring } = schemeOf(indicator, weight, form.fiscalYear?.value ?? null, profile);
  const { reading } = scoring.scheme;
  const tried = actuals?.get(indicator.row);
  const isTried = tried !== undefined;
  const { value, percent } = isTried ? { value: tried, percent: "either" as const } : actualOf(indicator);
  const actual = readActual(value, { reading, unit: target.unit, target: target.value, texts: "read", percent });
  const score = evaluate(scoring.scheme, actual);
  const byHand = score.kind === "by-hand" || (score.kind === "reason" && score.reason === "late-by-hand");
  const points = score.kind === "points" ? score.points : byHand && !isTried ? (indicator.score?.value ?? null) : null;
  return { indicator, target, scoring, weight, actual, score, points };
}

/** As the sheet's formula sees it: the reader has turned 0.95 shown as 95% into 95, which for a cell of 95% as text it is. */
function actualOf({ actual }: Indicator): { readonly value: CellValue; readonly percent: PercentStyle } {
  if (!actual) return { value: null, percent: "either" };
  const isShown = typeof actual.value === "number" && /[%％]\s*$/.test(actual.text);
  return isShown ? { value: dustless(actual.value / 100), percent: "shown" } : { value: actual.value, percent: "either" };
}

function levelsOf(rows: readonly ScoredIndicator[], profile: ScoringProfile): ScoredLevel[] {
  const levels = new Map<string, ScoredIndicator[]>();
  for (const row of rows) {
    const name = foldText(row.indicator.level1?.value ?? "");
    const list = levels.get(name);
    if (list) list.push(row);
    else levels.set(name, [row]);
  }
  return [...levels.values()].map((list) => ({
    name: list[0]?.indicator.level1?.value ?? "",
    rows: list,
    weight: list.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
    total: totalOf(list.map(({ points }) => points), profile.digits),
  }));
}
