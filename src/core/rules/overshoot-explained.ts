import { achievementOf } from "./facts/achievement";
import { cellFor, columnOf } from "./facts/cells";
import { isCost } from "./facts/levels";
import { printTarget } from "./facts/target-value";
import { words, type Complaint, type FormRule } from "./rule";

export const overshootExplained: FormRule = {
  code: "H10",
  name: "overshoot-explained",
  severity: "warning",
  title: words("超额完成没有说明", "Overshoot without a reason"),
  messages: {
    default: words("缺少说明：完成{actual}，是指标值{target}的{percent}%", "Missing reason: {actual} is {percent}% of the target {target}"),
  },
  why: words("大幅超出说明目标定得偏低，需要解释。", "A large overshoot suggests that the target was too low."),
  how: words("在偏差原因栏说明超出的原因。", "Explain the overshoot under deviation."),
  fix: null,
  evidence: "广西：完成值≥指标值130%须说明",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
产出指标 | 数量指标 | 清运垃圾吨数 | ≥20吨 | 36吨 | 40 | 40 | {H10}`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
产出指标 | 数量指标 | 清运垃圾吨数 | ≥20吨 | 36吨 | 20 | 20 | 新增两个片区
成本指标 | 经济成本指标 | 项目总成本 | ≤100万元 | 60万元 | 20 | 20 |`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  *check(form, { practice }): Generator<Complaint> {
    const column = columnOf(form, "deviation");
    for (const row of form.indicators) {
      const achieved = achievementOf(row);
      if (!achieved || row.deviation || isCost(row) || achieved.target <= 0) continue;
      const percent = (achieved.actual / achieved.target) * 100;
      if ((achieved.operator !== "≥" && achieved.operator !== ">" && achieved.operator !== "=") || percent < practice.thresholds.overshoot) continue;
      const cell = column === null ? row.actual?.cell : cellFor(row, "deviation", column);
      if (cell) yield { cell, data: { actual: String(row.actual?.text.trim()), target: printTarget(row.target).trim(), percent: Math.round(percent) } };
    }
  },
};
