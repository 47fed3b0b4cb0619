/**
 * What was reached of what was planned, where both are numbers of one unit.
 */
import { foldText } from "../../form/fold-text";
import type { Form, Indicator, Located, Operator } from "../../form/form";
import { parseTarget } from "../../form/target";
import { canonicalUnit } from "../../form/units";
import { isPercent, valueKind } from "./target-value";

export interface Achievement {
  readonly target: number;
  readonly actual: number;
  readonly operator: Operator | null;
}

/** Planned and actual number, or null where one of them is none or their units differ. */
export function achievementOf({ target, actual }: Indicator): Achievement | null {
  if (!target.value || valueKind(target) !== "number" || !actual) return null;
  const number = actualNumber(actual, target.unit?.value ?? null);
  if (number === null) return null;
  // 0.95 beside a target of 95% may be either: nobody can score that.
  if (isPercent(target) && target.value.value > 5 && number > 0 && number <= 1.5) return null;
  return { target: target.value.value, actual: number, operator: target.operator?.value ?? null };
}

function actualNumber({ value }: Located<number | string>, unit: string | null): number | null {
  if (typeof value === "number") return value;
  const written = parseTarget(value);
  if (written.value === null || written.operator !== null) return null;
  return written.unit === null || unit === null || written.unit === canonicalUnit(unit) ? written.value : null;
}

/** The actual value as words, folded; "" where it is a number or missing. */
export function actualWords({ actual }: Indicator): string {
  return actual && typeof actual.value === "string" && parseTarget(actual.value).value === null ? foldText(actual.value) : "";
}

/** Whether a score, rounded as it is written, is the computed one, give or take what the computation's own numbers are rounded by. */
export function scoreAgrees(score: Located<number>, computed: number, rounding = 0): boolean {
  const decimals = /\.(\d+)/.exec(score.text)?.[1]?.length ?? 0;
  const difference = score.value - computed;
  // Nobody rounds half a point down to nothing; in the decimals, it is Excel that rounds.
  if (decimals === 0 && rounding === 0 && difference <= -0.5 + 1e-6) return false;
  return Math.abs(difference) <= 0.5 * 10 ** -decimals + rounding + 1e-6;
}

/** Points and score of the rows that are scored. */
export function scoredRows({ indicators }: Form): (Indicator & { readonly weight: Located<number>; readonly score: Located<number> })[] {
  return indicators.flatMap((indicator) => {
    const { weight, score } = indicator;
    return weight && score ? [{ ...indicator, weight, score }] : [];
  });
}

/**
 * The scored rows that the formulas of the systems apply to. A form that names its 计分口径 is scored by live formulas after that profile,
 * or after scoring texts that stand in its target form alone.
 */
export function rowsByFormula(form: Form): ReturnType<typeof scoredRows> {
  return form.facts.some(({ name }) => name === "scoringProfile") ? [] : scoredRows(form);
}

/** Whether the row has a scoring rule of its own that is not the proportional one: the text then is the rule. */
export function hasOwnScoring({ scoring }: Indicator): boolean {
  const text = foldText(scoring?.value ?? "");
  return text !== "" && !/按.{0,20}(?:比例|[*×/÷]).{0,12}分|B\/A|完成率/.test(text);
}

/** Two decimals, as the systems print scores. */
export function roundScore(score: number): number {
  return Number(score.toFixed(2));
}
