import type { Indicator } from "../form/form";
import { foldText } from "../form/fold-text";
import { aspectOf, isCost } from "./facts/levels";
import { budgetsOf, differ, moneyFactor, printAmount } from "./facts/money";
import { spansYears } from "./facts/period";
import { nameOf, printTarget } from "./facts/target-value";
import { words, type Complaint, type FormRule } from "./rule";

/** What a price can be per: units of time multiply, everything else must be counted by a quantity. */
const MONTHS: Readonly<Record<string, number>> = { 年: 1, 月: 12, 季: 4, 季度: 4, 半年: 2 };

export const priceTimesQuantity: FormRule = {
  code: "A06",
  name: "price-times-quantity",
  severity: "warning",
  title: words("单价×数量超过预算", "Price times quantity exceeds the budget"),
  messages: {
    default: words("不一致：按{price}×{quantity}测算为{product}万元，预算为{budget}", "Differs: {price} × {quantity} makes {product}万元, the budget is {budget}"),
  },
  why: words("单价和数量相乘超过预算，三个数中必有一个不实。", "If price times quantity exceeds the budget, one of the three is wrong."),
  how: words("核对标准、人数和预算，改正不实的一个。", "Check the rate, the number and the budget."),
  fix: null,
  evidence: "S1-F14 8×1>4；S3-P2 120×5+9×10=690为正例",
  examples: {
    bad: `
驻村工作队经费绩效目标表 | < | < | <
 | | 单位：万元 | <
项目名称 | 驻村工作队经费 | < | <
年度资金总额 | 4 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 驻村工作队数量 | 1个
 | 成本指标 | 每个驻村工作队工作经费 | 8万元/队/年{A06}`,
    good: `
驻村工作队经费绩效目标表 | < | < | <
 | | 单位：万元 | <
项目名称 | 驻村工作队经费 | < | <
年度资金总额 | 8 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 驻村工作队数量 | 1个
 | 成本指标 | 每个驻村工作队工作经费 | 8万元/队/年`,
  },
  scope: "form",
  kinds: ["project-target"],
  yieldsTo: [{ code: "A13", over: "form", message: "default" }],
  *check(form): Generator<Complaint> {
    const budgets = budgetsOf(form);
    const [budget] = budgets;
    const prices = form.indicators.filter((indicator) => isCost(indicator) && priceOf(indicator) !== null);
    const [cost] = prices;
    const price = cost && priceOf(cost);
    if (!budget || budget.unit === null || !cost || !price || prices.length > 1 || spansYears(form)) return;
    const counts = form.indicators.filter((indicator) => aspectOf(indicator) === "quantity" && isCountOf(indicator, price.per));
    const [count] = counts;
    if (!count?.target.value || counts.length > 1) return;
    const product = price.yearly * count.target.value.value;
    // A price is rounded to its last place, and so is what it makes of the quantity.
    const rounding = price.step * count.target.value.value;
    if (product - rounding <= budget.value || budgets.some(({ value }) => !differ(product, value))) return;
    yield {
      cell: cost.target.value?.cell ?? budget.cell,
      alsoCells: [count.target.value.cell, budget.cell],
      data: { price: printTarget(cost.target), quantity: printTarget(count.target), product, budget: printAmount(budget) },
    };
  },
};

interface Price {
  /** 万元 a year for one. */
  readonly yearly: number;
  /** By how much that may be rounded. */
  readonly step: number;
  /** What is counted: 人, 队, 村. */
  readonly per: string;
}

/** A target such as 8万元/队/年 or 500元/人·月; null for a plain amount and for a price of time alone. */
function priceOf({ target }: Indicator): Price | null {
  if (!target.value || !target.unit) return null;
  const [money = "", ...per] = foldText(target.unit.value).split(/[/·]|每/);
  const factor = moneyFactor(money);
  const counted = per.filter((unit) => MONTHS[unit] === undefined && unit !== "");
  const [what] = counted;
  if (factor === null || what === undefined || counted.length > 1) return null;
  const times = per.reduce((product, unit) => product * (MONTHS[unit] ?? 1), 1);
  const decimals = /\.(\d+)/.exec(String(target.value.value))?.[1]?.length ?? 0;
  return { yearly: target.value.value * factor * times, step: 0.5 * 10 ** -decimals * factor * times, per: what };
}

/** Whether the quantity counts what the price is for: by its unit, or by its name (工作队数量 1个 for 队). */
function isCountOf(indicator: Indicator, per: string): boolean {
  const unit = foldText(indicator.target.unit?.value ?? "");
  return unit === per || (/^个?$/.test(unit) && nameOf(indicator).replace(/(?:数|数量|总数|个数)$/, "").endsWith(per));
}
