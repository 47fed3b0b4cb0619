import { printTarget, valueKind } from "./facts/target-value";
import { INDICATOR_FORMS, words, type Complaint, type FormRule } from "./rule";

export const valueFitsOperator: FormRule = {
  code: "E01",
  name: "value-fits-operator",
  severity: "error",
  title: words("定量指标的指标值不是数值", "Quantitative target has no number"),
  messages: {
    default: words("应为数值，现为“{value}”：类型是{operator}", "Should be a number, is “{value}”: the type is {operator}"),
    "operator-only": words("缺少数值：只写了{operator}", "Missing: only {operator} is written, no number"),
  },
  why: words("有 ≥、≤、= 而没有数，评分时无从比较。", "With ≥, ≤ or = and no number there is nothing to compare when scoring."),
  how: words("写上数值；确实无法量化的，把类型改为定性。", "State the number; if it cannot be quantified, make the type 定性."),
  fix: null,
  evidence: "财预〔2015〕88号：绩效指标应细化量化",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 多期{E01} | 期 | ≥
产出指标 | 质量指标 | 培训合格率 | 98 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3 | 期 | ≥
产出指标 | 时效指标 | 完成时限 | 2026年11月30日 | | ≤
产出指标 | 时效指标 | 补助发放 | 每月25日前 | | ≤`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  yieldsTo: [
    { code: "C08", over: "row" },
    { code: "E03", over: "cell" },
    { code: "E11", over: "cell" },
  ],
  *check(form): Generator<Complaint> {
    for (const { target, cells } of form.indicators) {
      const kind = valueKind(target);
      if (!target.operator || target.qualitative || kind === "number" || kind === "time") continue;
      const { operator } = target;
      if (kind === "words") {
        yield { cell: (target.text ?? operator).cell, data: { value: printTarget(target), operator: operator.value } };
      } else if (cells.value && cells.value.row === operator.cell.row && cells.value.column === operator.cell.column) {
        yield { cell: operator.cell, message: "operator-only", data: { operator: operator.value } };
      }
    }
  },
};
