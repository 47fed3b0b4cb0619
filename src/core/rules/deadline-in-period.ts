import type { Form } from "../form/form";
import { daysOf, type Deadline } from "./facts/deadline";
import { periodOf } from "./facts/period";
import { timelyRows } from "./facts/timely-rows";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

export const deadlineInPeriod: FormRule = {
  code: "B06",
  name: "deadline-in-period",
  severity: "warning",
  title: words("完成时限超出实施期", "Deadline outside the project's period"),
  messages: {
    default: words("不一致：完成时限“{text}”晚于实施期“{period}”", "Differs: deadline “{text}” is later than the period “{period}”"),
    early: words("不一致：完成时限“{text}”早于实施期“{period}”", "Differs: deadline “{text}” is earlier than the period “{period}”"),
    year: words("不一致：完成时限“{text}”晚于{year}年年末", "Differs: deadline “{text}” is later than the end of {year}"),
  },
  why: words("超出实施期的时限意味着项目不能在期内完成。", "A deadline outside the period means the project cannot be finished within it."),
  how: words("核对实施期和完成时限。", "Check the period and the deadline."),
  fix: null,
  evidence: "目标表的时限应在实施期内",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
(2026年度) | | |
项目名称 | 档案数字化建设 | < | <
项目支出实施期 | 2026年3月-2026年11月 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 完成时限 | 2026年12月底前{B06}`,
    good: `
项目支出绩效目标表 | < | < | <
(2026年度) | | |
项目名称 | 档案数字化建设 | < | <
项目支出实施期 | 2026年度 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 完成时限 | 2026年12月底前`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [
    { code: "B01", over: "cell" },
    { code: "B05", over: "cell" },
  ],
  *check(form): Generator<Complaint> {
    const period = periodOf(form);
    for (const { deadline, text, cell } of timelyRows(form)) {
      const day = lastDayOf(deadline, form);
      if (day === null) continue;
      if (period && day > period.to) yield { cell, data: { text, period: period.text } };
      else if (period && day < period.from) yield { cell, message: "early", data: { text, period: period.text } };
      else if (!period && form.fiscalYear && day > form.fiscalYear.value * 10_000 + 1231) {
        yield { cell, message: "year", data: { text, year: form.fiscalYear.value } };
      }
    }
  },
};

/** The last day that the deadline allows as year × 10000 + month × 100 + day, or null where it is not that definite. */
function lastDayOf({ kind, year, month, day }: Deadline, form: Form): number | null {
  const said = year ?? form.fiscalYear?.value ?? null;
  if (kind === "recurring" || said === null || month === null) return null;
  return said * 10_000 + month * 100 + (day ?? daysOf(month, said));
}
