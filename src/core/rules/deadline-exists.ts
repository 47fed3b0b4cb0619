import { daysOf } from "./facts/deadline";
import { timelyRows } from "./facts/timely-rows";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

export const deadlineExists: FormRule = {
  code: "B05",
  name: "deadline-exists",
  severity: "error",
  title: words("时限写了不存在的日期", "Deadline is no existing date"),
  messages: {
    default: words("应为存在的日期，现为“{text}”：{month}月没有{day}日", "Should be an existing date, is “{text}”: month {month} has no day {day}"),
    month: words("应为存在的月份，现为“{text}”：没有{month}月", "Should be an existing month, is “{text}”: there is no month {month}"),
    day: words("应为存在的日期，现为“{text}”：没有{day}日", "Should be an existing date, is “{text}”: there is no day {day}"),
    monthly: words("建议改为“每月最后一个工作日前”：2月没有{day}日", "Better “the last working day of each month”: February has no day {day}"),
  },
  why: words("不存在的日期无法考核是否按时。", "Nobody can be on time for a date that does not exist."),
  how: words("改为存在的日期，如“2026年12月31日前”。", "State an existing date, such as 2026年12月31日前."),
  fix: null,
  evidence: "S2-F1 每月30日前",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 村干部报酬 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥990人
产出指标 | 时效指标 | 发放时限 | 2026年2月30日前{B05}
产出指标 | 时效指标 | 每月发放时限 | 每月30日前{B05}`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 村干部报酬 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥990人
产出指标 | 时效指标 | 发放时限 | 2024年2月29日前
产出指标 | 时效指标 | 每月发放时限 | 每月25日前`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check(form): Generator<Complaint> {
    for (const { deadline, text, cell } of timelyRows(form)) {
      const { kind, year, month, day } = deadline;
      if (kind === "recurring") {
        if (month === null && day !== null && day > 31) yield { cell, message: "day", data: { text, day } };
        else if (month === null && day !== null && day > 28 && deadline.text.includes("月")) yield { cell, message: "monthly", severity: "hint", data: { day } };
        continue;
      }
      if (month === null) continue;
      if (month < 1 || month > 12) yield { cell, message: "month", data: { text, month } };
      else if (day !== null && (day < 1 || day > daysOf(month, year))) yield { cell, data: { text, month, day } };
    }
  },
};
