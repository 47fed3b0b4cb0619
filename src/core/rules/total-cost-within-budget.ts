import { rewrite } from "./facts/cell-fixes";
import { budgetsOf, differ, isTotalCost, moneyTarget, printAmount } from "./facts/money";
import { spansYears } from "./facts/period";
import { printTarget } from "./facts/target-value";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const totalCostWithinBudget: FormRule = {
  code: "A04",
  name: "total-cost-within-budget",
  severity: "error",
  title: words("总成本与预算金额不一致", "Total cost and budget disagree"),
  messages: {
    default: words("不一致：成本指标值{cost}万元，超过预算{budget}", "Differs: cost target {cost}万元 exceeds the budget {budget}"),
    below: words("不一致：成本指标值{cost}万元，低于预算{budget}", "Differs: cost target {cost}万元 is below the budget {budget}"),
  },
  why: words("项目总成本就是这笔预算，两处不同说明其中一处没有更新。", "The project's total cost is this budget; if they differ, one of them is out of date."),
  how: words("按批复的预算金额改写总成本的指标值。", "Set the cost target to the approved amount."),
  fix: { safe: false, title: words("改为{value}", "Set to {value}") },
  evidence: "S0全部为正例",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 村级组织办公经费 | < | < | < | <
项目资金(万元) | 54 | 年度资金总额 | < | 54 | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
成本指标 | 经济成本指标 | 预算成本 | 60{A04} | 万元 | ≤
产出指标 | 数量指标 | 补助村数 | 54 | 个 | =`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 村级组织办公经费 | < | < | < | <
项目资金(万元) | 54 | 年度资金总额 | < | 54 | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
成本指标 | 经济成本指标 | 预算成本 | 540000 | 元 | ≤
产出指标 | 数量指标 | 补助村数 | 54 | 个 | =`,
  },
  scope: "form",
  kinds: ["project-target"],
  yieldsTo: [{ code: "A13", over: "form", message: "default" }],
  *check(form): Generator<Complaint> {
    const budgets = budgetsOf(form);
    const [budget] = budgets;
    if (!budget || budget.unit === null || budget.value <= 0 || spansYears(form)) return;
    for (const indicator of form.indicators) {
      const cost = isTotalCost(indicator) ? moneyTarget(indicator.target) : null;
      // Where the form's own two totals disagree, A02 says so; the cost need only agree with one of them.
      if (cost === null || budgets.some(({ value }) => !differ(value, cost))) continue;
      const above = cost > budget.value;
      yield {
        cell: indicator.target.value?.cell ?? budget.cell,
        alsoCells: [budget.cell],
        ...(above ? {} : { message: "below", severity: "warning" }),
        data: { cost, budget: printAmount(budget) },
      };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    const [budget] = budgetsOf(form);
    const target = form.indicators.find((row) => row.target.value?.cell.row === cell.row && isTotalCost(row))?.target;
    const ownTarget = target && moneyTarget(target);
    if (!budget || !target?.value || !ownTarget || budgetsOf(form).some(({ value }) => differ(value, budget.value))) return [];
    const number = String(Number(((budget.value * target.value.value) / ownTarget).toFixed(6)));
    const written = printTarget(target);
    const text = written.replace(/[\d０-９][\d０-９,，.．]*/, number);
    return [{ data: { value: text }, cells: [rewrite({ cell, text: written }, text === number ? Number(number) : text)] }];
  },
};
