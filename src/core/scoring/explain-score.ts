/**
 * A score as a sentence: what was done, what was asked, how many points follow.
 */
import { printDate } from "../form/dates";
import { printNumber, type WordData, type Words } from "../words";
import type { Score, ScoreCause } from "./evaluate";
import { dayOf, type Actual } from "./read-actual";
import { MISSING_ACTUAL, REASONS } from "../form/score-reasons";
import { roundTo } from "./rounding";
import type { Scheme } from "./scheme";
import type { ScoringTarget } from "./scoring-target";

const CAUSES: Readonly<Record<ScoreCause, Words>> = {
  met: { "zh-CN": "完成{actual}，达到目标{target}，得满分{points}分", "en-US": "{actual} meets the target {target}: full marks, {points}" },
  ratio: { "zh-CN": "完成{actual}，目标{target}，按比例得{points}分", "en-US": "{actual} against {target}: in proportion, {points} points" },
  deduction: { "zh-CN": "完成{actual}，目标{target}，扣{lost}分，得{points}分", "en-US": "{actual} against {target}: {lost} points lost, {points} left" },
  band: { "zh-CN": "完成{actual}，目标{target}，按分档得{points}分", "en-US": "{actual} against {target}: its band gives {points} points" },
  grade: { "zh-CN": "完成情况为“{actual}”，得{points}分", "en-US": "“{actual}” gives {points} points" },
  share: { "zh-CN": "完成{actual}，目标{target}，得分值的一部分，{points}分", "en-US": "{actual} against {target}: part of full marks, {points} points" },
};
const BY_HAND: Words = { "zh-CN": "由人工评分，{low}至{high}分", "en-US": "Scored by hand, {low} to {high} points" };

export function explainScore(score: Score, scheme: Scheme, target: ScoringTarget, actual: Actual): { readonly words: Words; readonly data: WordData } {
  switch (score.kind) {
    case "blank":
      return { words: MISSING_ACTUAL, data: {} };
    case "reason":
      return { words: REASONS[score.reason], data: {} };
    case "by-hand":
      return { words: BY_HAND, data: { low: score.low, high: score.high } };
    case "points":
      return {
        words: CAUSES[score.cause],
        data: { actual: printActual(actual, target.unit), target: printTarget(target), points: score.points, lost: roundTo((scheme.full ?? score.points) - score.points, scheme.digits) },
      };
  }
}

function printActual(actual: Actual, unit: string): string {
  const day = dayOf(actual);
  if (day) return printDate(day);
  return actual.kind === "number" ? printNumber(actual.value) + unit : actual.kind === "words" ? actual.words : "";
}

function printTarget(target: ScoringTarget): string {
  if (target.value !== null) return printNumber(target.value) + target.unit;
  return target.date ? printDate(target.date) : (target.text ?? "");
}
