import type { Form } from "../form/form";
import { findDeadline } from "./facts/deadline";
import { nameOf } from "./facts/target-value";
import { timelyRows } from "./facts/timely-rows";
import { words, type Complaint, type FormRule } from "./rule";

/** Deadlines of money; work may well be done before it is paid. */
const PAYMENT = /拨付|发放|到位|支付|下达/;

export const paymentFitsPlan: FormRule = {
  code: "B09",
  name: "payment-fits-plan",
  severity: "warning",
  title: words("时限与资金支出计划不一致", "Payment deadline and spending plan disagree"),
  messages: {
    default: words("不一致：时限为“{text}”，资金支出计划到{by}才达到100%", "Differs: due “{text}”, the spending plan reaches 100% only by {by}"),
  },
  why: words("钱在时限前应当已经付完，支出计划却晚于时限。", "The money is due before the plan says it will be spent."),
  how: words("把时限或支出计划改成一致。", "Make deadline and plan agree."),
  fix: null,
  evidence: "S1-F4、F14",
  examples: {
    bad: `
村级支出绩效目标表 | < | < | < | <
项目名称 | 村级组织运转经费 | < | < | <
资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底
 | 25% | 50% | 75% | 100%
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 补助村数 | 55个 |
产出指标 | 时效指标 | 资金到位时间 | 2025年6月底前{B09} |`,
    good: `
村级支出绩效目标表 | < | < | < | <
项目名称 | 村级组织运转经费 | < | < | <
资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底
 | 50% | 100% | 100% | 100%
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 补助村数 | 55个 |
产出指标 | 时效指标 | 资金到位时间 | 2025年6月底前 |
产出指标 | 时效指标 | 工程完工时间 | 2025年3月底前 |`,
  },
  scope: "form",
  kinds: ["project-target"],
  *check(form): Generator<Complaint> {
    const paid = fullyPaid(form);
    if (!paid) return;
    for (const { indicator, deadline, text, cell } of timelyRows(form)) {
      if (deadline.kind === "recurring" || deadline.month === null || !PAYMENT.test(nameOf(indicator) + text)) continue;
      if (deadline.month < paid.month) yield { cell, alsoCells: [paid.cell], data: { text, by: paid.by } };
    }
  },
};

/** The first step of the plan at which everything is spent. */
function fullyPaid({ spendingPlan }: Form) {
  const step = spendingPlan.find(({ percent }) => percent !== null && percent.value >= 99.99);
  const month = step ? findDeadline(step.by.text)?.month : null;
  return step?.percent && month ? { month, by: step.by.value, cell: step.percent.cell } : null;
}
