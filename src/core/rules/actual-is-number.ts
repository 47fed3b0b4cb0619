import { actualWords } from "./facts/achievement";
import { printTarget, valueKind } from "./facts/target-value";
import { words, type Complaint, type FormRule } from "./rule";

const DONE = /^(?:已|全部|全面|按时|如期|基本|顺利|均)*(?:完成|达成|达到|实现|达标|是|好|良好|合格)(?:了)?(?:预期|年度|既定)?(?:指标|目标|任务)?$/;

export const actualIsNumber: FormRule = {
  code: "H11",
  name: "actual-is-number",
  severity: "warning",
  title: words("定量指标没有填完成数", "Quantitative target without a number"),
  messages: {
    default: words("应为数值，现为“{actual}”：指标值是“{target}”", "Should be a number, is “{actual}”: the target is “{target}”"),
  },
  why: words("定量指标要有实际完成的数，才能和指标值比较。", "A number is needed to compare with the target."),
  how: words("填写实际完成的数值和单位。", "Enter the number that was reached."),
  fix: null,
  evidence: "自评表“实际完成值”栏",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
产出指标 | 数量指标 | 清运垃圾吨数 | ≥20吨 | 达成预期指标{H11} | 40 | 40 |`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
产出指标 | 时效指标 | 完成时限 | 2024年12月底前 | 按时完成 | 20 | 20 |
效益指标 | 社会效益指标 | 环境改善程度 | 明显改善 | 达成预期指标 | 20 | 20 |`,
  },
  scope: "form",
  kinds: ["self-evaluation", "monitoring"],
  *check({ indicators }): Generator<Complaint> {
    for (const row of indicators) {
      const { target, actual } = row;
      if (!actual || !target.value || valueKind(target) !== "number") continue;
      if (DONE.test(actualWords(row))) yield { cell: actual.cell, data: { actual: actual.text.trim(), target: printTarget(target).trim() } };
    }
  },
};
