import type { Form, Money } from "../form/form";
import { comparable, differ, isTotalCost, moneyTarget, printAmount, rewriteAmount, sourcesOf } from "./facts/money";
import { spansYears } from "./facts/period";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const amountsAgree: FormRule = {
  code: "A02",
  name: "amounts-agree",
  severity: "error",
  title: words("资金前后不一致", "Amounts disagree"),
  messages: {
    default: words("不一致：项目资金{project}，年度资金总额{annual}", "Differs: project funds {project}, annual total {annual}"),
  },
  why: words("同一张表的两个总额不同，审核无法确定按哪个数安排预算。", "Two totals on one form: the reviewer cannot tell which one to budget."),
  how: words("核对预算批复，把两处改成同一个数。", "Check the approved budget and make both the same."),
  fix: { safe: false, title: words("采用{value}", "Use {value}") },
  evidence: "S0-F2",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 关怀帮扶经费 | < | <
项目资金(万元) | 15{A02} | 年度资金总额 | 45
 | | 其中:财政拨款 | 45
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 走访党员人数 | ≥480人`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 关怀帮扶经费 | < | <
项目资金(万元) | 45 | 年度资金总额 | 45
 | | 其中:财政拨款 | 45
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 走访党员人数 | ≥480人`,
  },
  scope: "form",
  yieldsTo: [{ code: "A13", over: "form", message: "default" }],
  *check(form): Generator<Complaint> {
    const { projectAmount, annualTotal } = form.funds;
    if (!projectAmount || !annualTotal || !comparable(projectAmount, annualTotal) || spansYears(form)) return;
    if (!differ(projectAmount.value, annualTotal.value)) return;
    yield {
      cell: projectAmount.cell,
      alsoCells: [annualTotal.cell],
      data: { project: printAmount(projectAmount), annual: printAmount(annualTotal) },
    };
  },
  plan(form): readonly FixOption[] {
    const { projectAmount, annualTotal } = form.funds;
    if (!projectAmount || !annualTotal) return [];
    const others = otherAmounts(form);
    const backs = (value: number): boolean => others.some((other) => !differ(other, value));
    const candidates = [option(projectAmount, annualTotal), option(annualTotal, projectAmount)] as const;
    // Where the rest of the form supports one of the two values only, the other would break the sums that agree now.
    if (backs(annualTotal.value)) return [candidates[0]];
    if (backs(projectAmount.value)) return [candidates[1]];
    return others.length === 0 ? candidates : [];
  },
};

function option(wrong: Money, right: Money): FixOption {
  return {
    title: words("采用{value}", "Use {value}"),
    data: { value: printAmount(right) },
    cells: [{ cell: wrong.cell, from: wrong.text, to: rewriteAmount(wrong, right.value) }],
  };
}

/** What else on the form states the same amount: the sum of the sources and the total cost. */
function otherAmounts(form: Form): number[] {
  const { own } = sourcesOf(form);
  const sum = own.length > 0 ? [own.reduce((total, { value }) => total + value, 0)] : [];
  const costs = form.indicators.filter(isTotalCost).flatMap(({ target }) => moneyTarget(target) ?? []);
  return [...sum, ...costs];
}
