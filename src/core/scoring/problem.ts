/**
 * What is wrong with a scoring text, each with its place. A score is never made from what is not understood.
 */
import { say, type Language, type WordData, type Words } from "../words";
import type { Span } from "./ast";

/** Error: no score can be had from it, wholly or for some actual values. Warning: a reviewer would ask. Hint: how a loose wording was taken. */
export type ProblemSeverity = "error" | "warning" | "hint";

export interface Problem extends Span {
  readonly key: ProblemKey;
  readonly severity: ProblemSeverity;
  readonly words: Words;
  readonly data: WordData;
}

interface ProblemFacts {
  readonly severity: ProblemSeverity;
  readonly words: Words;
}

export const PROBLEMS = {
  "cut-off": { severity: "error", words: { "zh-CN": "评分标准不完整，写到这里断了", "en-US": "The scoring text breaks off here" } },
  "no-points": { severity: "error", words: { "zh-CN": "缺少分值，请写明得几分", "en-US": "No points: say how many" } },
  "no-rule": { severity: "error", words: { "zh-CN": "没有写怎样得分或扣分", "en-US": "Nothing here says how points are won or lost" } },
  "no-condition": { severity: "error", words: { "zh-CN": "没有写在什么情况下这样计分", "en-US": "Nothing says when this applies" } },
  "not-understood": { severity: "error", words: { "zh-CN": "看不懂“{text}”", "en-US": "Not understood: “{text}”" } },
  "numbering-unclear": { severity: "error", words: { "zh-CN": "“{text}”是序号还是小数，没有写清，请写成“1、”", "en-US": "Is “{text}” a number in a list or a decimal? Write “1、”" } },
  remark: { severity: "warning", words: { "zh-CN": "“{text}”与计分无关，未采用", "en-US": "“{text}” plays no part in the score" } },
  compound: { severity: "error", words: { "zh-CN": "一句里有两个条件，无法用一个完成值计分", "en-US": "Two conditions in one: a single actual value cannot decide them" } },
  discretion: { severity: "error", words: { "zh-CN": "“{text}”要由人评分，无法计算", "en-US": "“{text}” is left to judgement and cannot be calculated" } },
  bonus: { severity: "error", words: { "zh-CN": "加分无法计算：得分不超过分值", "en-US": "Extra points cannot be calculated: a score never exceeds its full marks" } },
  "calendar-unit": { severity: "error", words: { "zh-CN": "无法按“{unit}”计算推迟多久，请改为天", "en-US": "Lateness cannot be counted in “{unit}”: use days" } },
  "count-differs": { severity: "error", words: { "zh-CN": "{grades}个档次对{points}个分值，数目不一致", "en-US": "{grades} grades against {points} numbers of points" } },
  "no-direction": { severity: "error", words: { "zh-CN": "没有写清是超出、低于还是推迟扣分", "en-US": "Points are lost for what: over, under or late?" } },
  "repeated-part": { severity: "warning", words: { "zh-CN": "这一句不会用到，前面的条件已经包括", "en-US": "Never used: an earlier condition covers it" } },
  direction: { severity: "error", words: { "zh-CN": "与指标方向不一致：指标为“{operator}”", "en-US": "Contradicts the target, which is “{operator}”" } },
  "kind-differs": { severity: "error", words: { "zh-CN": "与指标值不一致：指标值是{target}，这里按{rule}计分", "en-US": "The target is {target}, but this scores by {rule}" } },
  "unit-differs": { severity: "error", words: { "zh-CN": "单位不一致：这里为“{unit}”，指标为“{target}”", "en-US": "Unit “{unit}” here, “{target}” in the target" } },
  "unit-unsaid": { severity: "error", words: { "zh-CN": "指标没有单位，无法判断“{unit}”是占指标值的比例还是百分点", "en-US": "The target has no unit: “{unit}” may be a share of it or percentage points" } },
  "share-unclear": { severity: "error", words: { "zh-CN": "“{step}”是超出指标值的部分，还是占指标值的比例，没有写清", "en-US": "Is “{step}” what goes beyond the target, or a share of it?" } },
  "no-target": { severity: "error", words: { "zh-CN": "缺少指标值，无法计分", "en-US": "There is no target value to score against" } },
  "no-deadline": { severity: "error", words: { "zh-CN": "缺少完成时限的年月日", "en-US": "The deadline has no full date" } },
  "target-zero": { severity: "error", words: { "zh-CN": "指标值为{value}，不能按比例计分", "en-US": "The target is {value}: no ratio can be taken" } },
  gap: { severity: "warning", words: { "zh-CN": "分档不连续：没有写{range}如何计分", "en-US": "Bands leave a gap: nothing is said for {range}" } },
  overlap: { severity: "warning", words: { "zh-CN": "分档重叠：{range}有两种得分", "en-US": "Bands overlap: {range} has two scores" } },
  "wrong-order": { severity: "warning", words: { "zh-CN": "分档次序不一致：完成得更好，得分反而少", "en-US": "A better result earns fewer points" } },
  "threshold-differs": { severity: "warning", words: { "zh-CN": "满分条件{rule}与指标值{target}不一致", "en-US": "Full marks at {rule}, but the target is {target}" } },
  "date-differs": { severity: "warning", words: { "zh-CN": "日期{rule}与指标值{target}不一致", "en-US": "The date {rule} differs from the target's {target}" } },
  "full-differs": { severity: "warning", words: { "zh-CN": "满分{rule}分与分值{weight}分不一致", "en-US": "Full marks are {rule}, but the row's weight is {weight}" } },
  "above-full": { severity: "warning", words: { "zh-CN": "得分{points}超过满分{full}", "en-US": "{points} points exceed the full {full}" } },
  unsaid: { severity: "warning", words: { "zh-CN": "没有写未达到时如何计分", "en-US": "Nothing is said for a target that is missed" } },
  "edge-unsaid": { severity: "hint", words: { "zh-CN": "没有写是否含{edge}，按含下限不含上限计", "en-US": "Whether {edge} is included is unsaid: taken as including the lower end only" } },
  "percent-as-points": { severity: "hint", words: { "zh-CN": "指标单位为%，“{step}”按百分点计", "en-US": "The target is in %, so “{step}” is taken as percentage points" } },
  "reverse-by-profile": { severity: "hint", words: { "zh-CN": "没有写超出后怎样按比例，按所选口径计", "en-US": "How a ratio works beyond the limit is unsaid: the chosen profile decides" } },
} satisfies Record<string, ProblemFacts>;

export type ProblemKey = keyof typeof PROBLEMS;

export function problem(key: ProblemKey, span: Span, data: WordData = {}): Problem {
  return { key, ...PROBLEMS[key], data, from: span.from, to: span.to };
}

/** The text, and under it a line of carets below the place. Wide characters get a wide caret so that both lines stay in step. */
export function pointAt(text: string, place: Problem, language: Language): string {
  const oneLine = text.replace(/[\r\n\t]/g, " ");
  const width = (sign: string): number => (sign.charCodeAt(0) > 0x2e7f || /[“”‘’…—]/.test(sign) ? 2 : 1);
  const before = [...oneLine.slice(0, place.from)].reduce((sum, sign) => sum + width(sign), 0);
  const under = [...oneLine.slice(place.from, place.to)].reduce((sum, sign) => sum + width(sign), 0);
  return `${oneLine}\n${" ".repeat(before)}${"^".repeat(Math.max(1, under))} ${say(place.words, language, place.data)}`;
}
