/**
 * A whole form scored: every row, level 1, 预算执行, total and grade. What the sheet's formulas say, as numbers.
 */
import { foldText } from "../form/fold-text";
import type { Form, Indicator } from "../form/form";
import type { CellValue } from "../sheet/grid";
import { evaluate, type Score } from "./evaluate";
import type { ScoringProfile } from "./profiles/profile";
import { readActual, type Actual } from "./read-actual";
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
  /** Points that the rows lack to add up to what the profile asks for; negative where they are too many. */
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
  const execution = form.execution ? executionScore(form.execution.budget?.value ?? null, form.execution.executed?.value ?? null, profile.execution.weight, profile.digits) : null;
  const total = totalOf([...rows.map(({ points }) => points), execution], profile.digits);
  return {
    profile,
    rows,
    levels: levelsOf(rows, profile),
    execution,
    total,
    grade: total.missing === 0 ? gradeOf(total.points, profile.grades) : null,
    shortfall: weightShortfall(rows.map(({ weight }) => weight), profile.indicatorTotal),
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
  // The reader has turned 0.95 shown as 95% into 95 already.
  const shown = !isTried && /[%％]\s*$/.test(indicator.actual?.text ?? "");
  const actual = readActual(isTried ? tried : (indicator.actual?.value ?? null), { reading, unit: target.unit, target: target.value, texts: "read", percent: shown ? "points" : "either" });
  const score = evaluate(scoring.scheme, actual);
  const byHand = score.kind === "by-hand" || (score.kind === "reason" && score.reason === "late-by-hand");
  const points = score.kind === "points" ? score.points : byHand && !isTried ? (indicator.score?.value ?? null) : null;
  return { indicator, target, scoring, weight, actual, score, points };
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
