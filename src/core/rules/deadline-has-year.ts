import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { findDeadline } from "./facts/deadline";
import { timelyRows } from "./facts/timely-rows";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

export const deadlineHasYear: FormRule = {
  code: "B08",
  name: "deadline-has-year",
  severity: "warning",
  title: words("时限缺少年份", "Deadline has no year"),
  messages: { default: words("缺少年份：时限写作“{text}”", "Missing year: the deadline says “{text}”") },
  why: words("不写年份，跨年执行时分不清是哪一年。", "Without a year nobody can tell which one is meant once the project runs on."),
  how: words("补上年份，如“2026年6月30日前”。", "Add the year, such as 2026年6月30日前."),
  fix: { safe: false, title: words("补上{year}年", "Add {year}") },
  evidence: "S2-F1 2月前发放到位",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
(2026年度) | | |
项目名称 | 村干部补贴 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥990人
产出指标 | 时效指标 | 补贴发放时限 | 2月前发放到位{B08}`,
    good: `
项目支出绩效目标表 | < | < | <
(2026年度) | | |
项目名称 | 村干部补贴 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥990人
产出指标 | 时效指标 | 补贴发放时限 | 2026年2月前发放到位
产出指标 | 时效指标 | 慰问时限 | 每年6月底前`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check(form): Generator<Complaint> {
    for (const { deadline, text, cell } of timelyRows(form)) {
      const monthOnly = deadline.kind === "month" || deadline.kind === "day";
      if (monthOnly && deadline.year === null && !/[本当次每]年|年度/.test(text)) yield { cell, data: { text } };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    const { fiscalYear } = form;
    const from = textAt(form, cell);
    const start = findDeadline(from)?.text;
    if (!fiscalYear || start === undefined || !from.includes(start)) return [];
    const value = from.replace(start, `${fiscalYear.value}年${start}`);
    return [{ data: { year: fiscalYear.value }, cells: [rewriteAt(form, cell, value)] }];
  },
};
