import type { CalendarDate, FooterEntry } from "../form/form";
import { printDate } from "../form/dates";
import { words, type Complaint, type FormRule } from "./rule";

const REVIEWS: readonly FooterEntry["role"][] = ["businessReview", "performanceReview"];

export const reviewedAfterFilled: FormRule = {
  code: "B03",
  name: "reviewed-after-filled",
  severity: "error",
  title: words("审核日期早于填报日期", "Reviewed before it was filled in"),
  messages: {
    default: words("不一致：审核日期{review}早于填报日期{filled}", "Differs: reviewed on {review}, before it was filled in on {filled}"),
  },
  why: words("先审核后填报不合流程，归档检查会退回。", "A review before the filling contradicts the procedure and fails the archive check."),
  how: words("核对两处日期，改正写错的一处。", "Check both dates and correct the wrong one."),
  fix: null,
  evidence: "S0-F2、F9",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 关怀帮扶经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 走访党员人数 | ≥480人
绩效股审核: 2025.12.11{B03} | | |
填报日期: 20251212 | | |`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 关怀帮扶经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 走访党员人数 | ≥480人
绩效股审核: 2025.12.15 | | |
填报日期: 20251212 | | |`,
  },
  scope: "form",
  *check({ footer }): Generator<Complaint> {
    const filled = footer.find(({ role }) => role === "filledOn")?.date;
    if (!filled) return;
    for (const { role, date } of footer) {
      if (!date || !REVIEWS.includes(role) || dayOf(date.value) >= dayOf(filled.value)) continue;
      yield { cell: date.cell, alsoCells: [filled.cell], data: { review: printDate(date.value), filled: printDate(filled.value) } };
    }
  },
};

function dayOf({ year, month, day }: CalendarDate): number {
  return year * 10_000 + month * 100 + day;
}
