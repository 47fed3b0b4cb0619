import type { Form, Money } from "../form/form";
import { foldText } from "../form/fold-text";
import type { CellAddress } from "../sheet/address";
import { budgetsOf, isTotalCost, moneyTarget, rewriteAmount, sourcesOf } from "./facts/money";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const amountUnitPlausible: FormRule = {
  code: "A13",
  name: "amount-unit-plausible",
  severity: "warning",
  title: words("金额疑似按元填写", "Amount seems to be in 元"),
  messages: {
    default: words("疑似按元填写：此处{amount}，表内相应金额{other}，正好相差一万倍", "Seems to be in 元: {amount} here, {other} elsewhere on the form, ten thousand times apart"),
    written: words("疑似按元填写：表头单位为万元，此处写“{text}”", "Seems to be in 元: the form declares 万元, this cell says “{text}”"),
  },
  why: words("元和万元混用会把预算放大一万倍。", "元 in a 万元 form makes the budget ten thousand times too large."),
  how: words("按表头单位填写，元除以10000。", "Write in the form's unit: divide 元 by 10000."),
  fix: { safe: false, title: words("改为{value}", "Change to {value}") },
  evidence: "domain：元与万元换算后比较",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 关怀帮扶经费 | < | <
项目资金(万元) | 450000{A13} | 年度资金总额 | 45
 | | 其中:财政拨款 | 45
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 走访党员人数 | ≥480人`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 关怀帮扶经费 | < | <
项目资金(万元) | 450000 | 年度资金总额 | 450000
 | | 其中:财政拨款 | 450000
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 走访党员人数 | ≥480人`,
  },
  scope: "form",
  *check(form): Generator<Complaint> {
    const reported = new Set<string>();
    for (const [a, b] of equalsOf(form)) {
      const [small, large] = a.value < b.value ? [a, b] : [b, a];
      const ratio = large.value / small.value;
      const key = `${large.cell.row},${large.cell.column}`;
      if (small.value <= 0 || ratio < 9_000 || ratio > 11_000 || reported.has(key)) continue;
      reported.add(key);
      yield { cell: large.cell, alsoCells: [small.cell], data: { amount: large.value, other: small.value } };
    }
    if (form.moneyUnit?.value !== "万元") return;
    for (const { cell, text } of moniesOf(form)) {
      if (reported.has(`${cell.row},${cell.column}`) || !/\d(?:\.\d+)?元(?!\/)/.test(foldText(text).replaceAll(",", ""))) continue;
      yield { cell, message: "written", data: { text: text.trim() } };
    }
  },
  plan(form, { cell, message }): readonly FixOption[] {
    const money = moniesOf(form).find((one) => one.cell.row === cell.row && one.cell.column === cell.column);
    if (!money) return [];
    // Written with 元, the value was converted when it was read; otherwise it is ten thousand times too large.
    const value = Number((message === "written" ? money.value : money.value / 1e4).toFixed(6));
    const content = message === "written" ? ({ kind: "value", value } as const) : rewriteAmount(money, value);
    return [{ data: { value }, cells: [{ cell, from: money.text, to: content }] }];
  },
};

interface Amount {
  readonly value: number;
  readonly cell: CellAddress;
}

/** Pairs of amounts on one form that should be the same: the totals, the only source, the total cost. */
function equalsOf(form: Form): (readonly [Amount, Amount])[] {
  const budgets = budgetsOf(form);
  const [budget, second] = budgets;
  if (!budget) return [];
  const pairs: (readonly [Amount, Amount])[] = second ? [[budget, second]] : [];
  pairs.push(...sourcesInYuan(form, budget));
  for (const indicator of form.indicators) {
    const cost = isTotalCost(indicator) ? moneyTarget(indicator.target) : null;
    if (cost !== null && indicator.target.value) pairs.push([budget, { value: cost, cell: indicator.target.value.cell }]);
  }
  return pairs;
}

/** The total against its sources, and each source against what is left of the total for it. */
function sourcesInYuan(form: Form, budget: Amount): (readonly [Amount, Amount])[] {
  const { own, superior } = sourcesOf(form);
  const sources = (superior ? [...own, superior] : own).filter(({ value }) => value > 0);
  const [first] = sources;
  const sumOf = (amounts: readonly Amount[]): number => amounts.reduce((added, { value }) => added + value, 0);
  // What adds up, with or without the money of a level above, is in one unit.
  if (!first || [own, sources].some((amounts) => Math.abs(sumOf(amounts) - budget.value) < 1e-6)) return [];
  const sum = sumOf(sources);
  const left = sources.map((source): readonly [Amount, Amount] => [{ value: budget.value - (sum - source.value), cell: budget.cell }, source]);
  return [...left, [budget, { value: sum, cell: first.cell }]];
}

function moniesOf({ funds, execution, summaryTotal, projects }: Form): Money[] {
  const all = [...Object.values(funds), execution?.budget, execution?.executed, summaryTotal, ...projects.map(({ amount }) => amount)];
  return all.flatMap((money) => (money ? [money] : []));
}
