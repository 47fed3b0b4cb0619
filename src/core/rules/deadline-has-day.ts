import { rewriteAt } from "./facts/cell-fixes";
import { isTimeRow, timelyRows } from "./facts/timely-rows";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

export const deadlineHasDay: FormRule = {
  code: "B07",
  name: "deadline-has-day",
  severity: "warning",
  title: words("时限没有写到月日", "Deadline has no month and day"),
  messages: {
    default: words("缺少月日：时限只写了“{text}”", "Missing month and day: the deadline only says “{text}”"),
  },
  why: words("只写年份没有节点，年底前任何时候都算按时，起不到考核作用。", "With the year alone everything before its end is on time, and nothing is measured."),
  how: words("写到月日，如“2026年12月31日前”。", "State month and day, such as 2026年12月31日前."),
  fix: { safe: false, title: words("改为“{value}”", "Change to “{value}”") },
  evidence: "S2 8处；S4",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
(2026年度) | | | | |
项目名称 | 选调生工作经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 选调生人数 | 28 | 人 | =
产出指标 | 时效指标 | 资金使用时限 | 2026年{B07} | | 定性`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
(2026年度) | | | | |
项目名称 | 选调生工作经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 选调生人数 | 28 | 人 | =
产出指标 | 时效指标 | 资金使用时限 | 2026年底前 | | 定性`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [
    { code: "B01", over: "cell" },
    { code: "E03", over: "cell" },
  ],
  *check(form): Generator<Complaint> {
    for (const { indicator, deadline, text, cell } of timelyRows(form)) {
      // A quarter is a time that can be kept or missed.
      const vague = (deadline.kind === "year" && !/第?[一二三四1-4]季度?/.test(text)) || (deadline.kind === "within-year" && !/[底末]/.test(deadline.text));
      if (vague && isTimeRow(indicator)) yield { cell, data: { text } };
    }
  },
  plan(form, { cell, data }): readonly FixOption[] {
    const year = /\d{4}/.exec(String(data["text"]))?.[0] ?? form.fiscalYear?.value;
    if (year === undefined) return [];
    const value = `${year}年12月31日前`;
    return [{ data: { value }, cells: [rewriteAt(form, cell, value)] }];
  },
};
