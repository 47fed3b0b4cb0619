import type { Form, Indicator } from "../form/form";
import { achievementOf, actualWords } from "./facts/achievement";
import { cellFor, columnOf } from "./facts/cells";
import { isLate } from "./facts/lateness";
import { printTarget } from "./facts/target-value";
import { words, type Complaint, type FormRule } from "./rule";

export const deviationExplained: FormRule = {
  code: "H09",
  name: "deviation-explained",
  severity: "error",
  title: words("未完成没有写原因", "Shortfall without a reason"),
  messages: {
    default: words("缺少偏差原因：完成{actual}，没有达到指标值{target}", "Missing reason: {actual} does not reach the target {target}"),
    deducted: words("缺少偏差原因：分值{weight}，得{score}分，没有写扣分原因", "Missing reason: {score} of {weight} points, and no reason for the deduction"),
  },
  why: words("未完成和扣分都要写偏差原因和改进措施。", "Every shortfall and deduction needs a reason and a remedy."),
  how: words("写明没有完成的原因和下一步措施。", "State why it was missed and what comes next."),
  fix: null,
  evidence: "自评表“偏差原因分析及改进措施”栏",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
产出指标 | 数量指标 | 清运垃圾吨数 | ≥20吨 | 16吨 | 40 | 32 | {H09}`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
产出指标 | 数量指标 | 清运垃圾吨数 | ≥20吨 | 16吨 | 40 | 32 | 八月暴雨停运，已增加车辆`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  yieldsTo: [
    { code: "H03", over: "row" },
    { code: "H04", over: "row" },
    { code: "H05", over: "row" },
  ],
  *check(form): Generator<Complaint> {
    const column = columnOf(form, "deviation");
    if (column === null) return;
    for (const row of form.indicators) {
      if (row.deviation) continue;
      const cell = cellFor(row, "deviation", column);
      if (missed(form, row)) yield { cell, data: { actual: String(row.actual?.text.trim()), target: printTarget(row.target).trim() } };
      else if (row.weight && row.score && row.score.value < row.weight.value - 1e-6) {
        yield { cell, message: "deducted", data: { weight: row.weight.value, score: row.score.value } };
      }
    }
  },
};

/** Whether the actual value falls short of the target, or says so in words. */
function missed(form: Form, row: Indicator): boolean {
  const achieved = achievementOf(row);
  if (!achieved) return isLate(form, row) || /^(?:未|没有?)(?:完成|达成|达到|实现|开展)|^部分(?:完成|达成)/.test(actualWords(row));
  const { target, actual, operator } = achieved;
  if (operator === "≤" || operator === "<") return actual > target;
  return operator !== null && actual < target;
}
