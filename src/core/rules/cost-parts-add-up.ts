import type { Form, Indicator } from "../form/form";
import { printNumber } from "../words";
import { isCost } from "./facts/levels";
import { budgetsOf, differ, isTotalCost, moneyTarget, printAmount } from "./facts/money";
import { spansYears } from "./facts/period";
import { nameOf } from "./facts/target-value";
import { words, type Complaint, type FormRule } from "./rule";

/** Names of a price for one of many, which no sum of totals contains. */
const UNIT_PRICE = /标准|单价|人均|户均|均价|每[人名户个次期天日月年村]|价格/;

export const costPartsAddUp: FormRule = {
  code: "A05",
  name: "cost-parts-add-up",
  severity: "warning",
  title: words("分项成本之和与总额不一致", "Cost items do not add up"),
  messages: {
    default: words("不一致：分项成本合计{sum}万元，预算{total}，相差{difference}万元", "Differs: cost items add up to {sum}万元, budget {total}, difference {difference}万元"),
    "total-row": words("不一致：分项成本合计{sum}万元，总成本{total}，相差{difference}万元", "Differs: cost items add up to {sum}万元, total cost {total}, difference {difference}万元"),
  },
  why: words("分项成本应当构成项目预算，差额会被问到用在哪里。", "The items should make up the budget; a reviewer asks where the rest goes."),
  how: words("补上漏列的成本项，或改正其中一项的金额。", "Add the missing item or correct an amount."),
  fix: null,
  evidence: "S4：19项合计233为正例",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
单位：万元 | | |
项目名称 | 组织工作经费 | < | <
年度资金总额 | 20 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训期数 | ≥2期
 | 成本指标 | 会议及培训经费{A05} | ≤7万元
 | | 网站维护经费 | ≤4万元`,
    good: `
项目支出绩效目标表 | < | < | <
单位：万元 | | |
项目名称 | 组织工作经费 | < | <
年度资金总额 | 20 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训期数 | ≥2期
 | 成本指标 | 会议及培训经费 | ≤16万元
 | | 网站维护经费 | ≤4万元`,
  },
  scope: "form",
  kinds: ["project-target"],
  yieldsTo: [
    { code: "A13", over: "form", message: "default" },
    { code: "A02", over: "form" },
    { code: "A04", over: "form" },
  ],
  *check(form): Generator<Complaint> {
    const costs = form.indicators.filter(isCost);
    const totalRow = costs.find(isTotalCost);
    const parts = costs.filter((indicator) => indicator !== totalRow);
    const amounts = parts.flatMap((part) => partAmount(part) ?? []);
    const total = totalOf(form, totalRow);
    // One price or one uncounted item among the costs, and their sum says nothing.
    if (!total || parts.length < 2 || amounts.length < parts.length || spansYears(form)) return;
    const sum = amounts.reduce((added, amount) => added + amount, 0);
    if (!differ(sum, total.value, amounts.length)) return;
    const [first, ...more] = parts.flatMap(({ level3 }) => (level3 ? [level3.cell] : []));
    if (!first) return;
    yield {
      cell: first,
      alsoCells: [...more, total.cell],
      ...(totalRow ? { message: "total-row" } : {}),
      data: { sum, total: total.text, difference: Math.abs(sum - total.value) },
    };
  },
};

/** The amount of a cost item in 万元, or null for what is no upper limit in plain money. */
function partAmount(indicator: Indicator): number | null {
  const { operator } = indicator.target;
  if (UNIT_PRICE.test(nameOf(indicator)) || (operator && operator.value !== "≤" && operator.value !== "<")) return null;
  return operator ? moneyTarget(indicator.target) : null;
}

function totalOf(form: Form, totalRow: Indicator | undefined) {
  const stated = totalRow ? moneyTarget(totalRow.target) : null;
  if (stated !== null && totalRow?.target.value) return { value: stated, cell: totalRow.target.value.cell, text: `${printNumber(stated)}万元` };
  const [budget] = budgetsOf(form);
  return budget && budget.unit !== null ? { value: budget.value, cell: budget.cell, text: printAmount(budget) } : null;
}
