import type { Indicator, Operator } from "../form/form";
import { rewriteAt } from "./facts/cell-fixes";
import { cellFor, columnOf } from "./facts/cells";
import { isCost, isSatisfaction } from "./facts/levels";
import { isPercent, nameOf, valueKind } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

export const operatorChosen: FormRule = {
  code: "E02",
  name: "operator-chosen",
  severity: "error",
  title: words("缺少 ≥、≤、=", "No ≥, ≤ or ="),
  messages: {
    default: words("缺少指标值类型：请选择 ≥、≤ 或 =", "Missing type: choose ≥, ≤ or ="),
    layout: words("缺少 ≥、≤、=：{count}个数值没有写明是至少、至多还是等于", "Missing ≥, ≤ or =: {count} number(s) do not say at least, at most or equal"),
  },
  why: words("只有数没有方向，评分时不知道多了好还是少了好。", "A number without direction: whoever scores cannot tell whether more or less is better."),
  how: words("成本、故障类选 ≤，产出、满意度类选 ≥，必须正好的选 =。", "≤ for costs and faults, ≥ for outputs and satisfaction, = for what must be exact."),
  fix: { safe: false, title: words("填入{operator}", "Fill in {operator}") },
  evidence: "S3 全部；S1",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3 | 期 | {E02}
产出指标 | 质量指标 | 培训合格率 | 98 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3 | 期 | ≥
产出指标 | 质量指标 | 培训合格率 | ≥98% | |
产出指标 | 时效指标 | 完成时限 | 2026年12月31日前 | |`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [
    { code: "C08", over: "row" },
    { code: "E08", over: "row" },
  ],
  *check(form): Generator<Complaint> {
    const bare = form.indicators.filter(lacksOperator);
    const typeColumn = columnOf(form, "operator");
    if (typeColumn !== null) {
      for (const indicator of bare) yield { cell: cellFor(indicator, "operator", typeColumn) };
      return;
    }
    // A layout without a type column asks for none; the writer still should say which way each number counts.
    const [first, ...more] = bare.flatMap(({ target }) => (target.value ? [target.value.cell] : []));
    if (first) yield { cell: first, alsoCells: more, message: "layout", severity: "hint", data: { count: more.length + 1 } };
  },
  plan(form, { message, cell }): readonly FixOption[] {
    const indicator = form.indicators.find((one) => one.row === cell.row);
    if (message === "layout" || !indicator) return [];
    const operator = usualOperator(indicator);
    return [{ data: { operator }, cells: [rewriteAt(form, cell, operator)] }];
  },
};

function lacksOperator({ target }: Indicator): boolean {
  return !target.operator && !target.qualitative && target.value !== null && valueKind(target) === "number";
}

/** What such a target usually is: costs and faults at most, counts of people as planned, the rest at least. */
function usualOperator(indicator: Indicator): Operator {
  const { target } = indicator;
  if (isCost(indicator) || /故障|投诉|差错|事故|流失/.test(nameOf(indicator))) return "≤";
  if (isPercent(target)) return target.value?.value === 100 && !isSatisfaction(indicator) ? "=" : "≥";
  return /人数$/.test(nameOf(indicator)) ? "=" : "≥";
}
