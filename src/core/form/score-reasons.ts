/**
 * Why a row has no score. Each is a short text that may stand in the score's own cell: a reason to be seen is better than a silent 0.
 * Formulas write them, and reading knows them again.
 */
import type { Words } from "../words";
import { foldText } from "./fold-text";

export const REASONS = {
  "not-a-number": { "zh-CN": "完成值不是数值", "en-US": "The actual value is not a number" },
  negative: { "zh-CN": "完成值是负数，请核对", "en-US": "The actual value is negative: please look at it" },
  "not-a-date": { "zh-CN": "完成值不是日期", "en-US": "The actual value is not a date" },
  "error-value": { "zh-CN": "完成值是错误值", "en-US": "The actual value is an error" },
  "unknown-grade": { "zh-CN": "完成值不在档次中", "en-US": "The actual value is none of the grades" },
  "percent-unclear": { "zh-CN": "完成值百分比不明，请填如95的数", "en-US": "Percentage unclear: write a number such as 95" },
  "no-band": { "zh-CN": "评分标准没有这一档", "en-US": "The scoring text has no band for this value" },
  unsaid: { "zh-CN": "评分标准没有写这种情况", "en-US": "The scoring text does not cover this case" },
  "cut-off": { "zh-CN": "评分标准不完整", "en-US": "The scoring text breaks off" },
  unreadable: { "zh-CN": "评分标准看不懂", "en-US": "The scoring text is not understood" },
  contradiction: { "zh-CN": "评分标准与指标值不一致", "en-US": "The scoring text contradicts the target" },
  "no-weight": { "zh-CN": "缺少分值", "en-US": "Full marks are missing" },
  "no-target": { "zh-CN": "缺少指标值", "en-US": "The target value is missing" },
  "no-operator": { "zh-CN": "缺少比较符号", "en-US": "The target has no comparison sign" },
  "target-zero": { "zh-CN": "指标值不大于0，不能按比例", "en-US": "The target is not above 0: no ratio can be taken" },
  "late-by-hand": { "zh-CN": "已逾期，由人工评分", "en-US": "Late: scored by hand" },
} satisfies Record<string, Words>;

export type ReasonKey = keyof typeof REASONS;

/** Words that stand where an actual value is missing; the score itself stays blank then. */
export const MISSING_ACTUAL: Words = { "zh-CN": "缺少完成值", "en-US": "The actual value is missing" };

/** What stands in the score's cell until a person gives one between the two: cells or numbers, joined into a formula's text. */
export const HAND_HINT = { before: "请填", between: "至", after: "分" } as const;

const REASON_TEXTS: ReadonlySet<string> = new Set(Object.values(REASONS).map((words) => foldText(words["zh-CN"])));
const HAND_TEXT = new RegExp(`^${HAND_HINT.before}[\\d.]+${HAND_HINT.between}[\\d.]+${HAND_HINT.after}$`);

/** Whether a cell, folded, says why it holds no score. */
export function isScoreReason(folded: string): boolean {
  return REASON_TEXTS.has(folded) || HAND_TEXT.test(folded);
}
