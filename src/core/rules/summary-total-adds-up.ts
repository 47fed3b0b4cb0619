import type { Form, Money } from "../form/form";
import { printAddress } from "../sheet/address";
import { comparable, differ, printAmount, printSum } from "./facts/money";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const summaryTotalAddsUp: FormRule = {
  code: "A07",
  name: "summary-total-adds-up",
  severity: "error",
  title: words("汇总表合计不等于明细之和", "Summary total is not the sum of its rows"),
  messages: {
    default: words("不一致：合计{total}，明细之和{sum}，相差{difference}", "Differs: total {total}, rows add up to {sum}, difference {difference}"),
  },
  why: words("合计数会抄进预算，错一行就全表不平。", "The total goes into the budget; one wrong row puts everything out of balance."),
  how: words("逐行核对金额，或把合计改为求和公式。", "Check the rows, or make the total a sum formula."),
  fix: { safe: false, title: words("写入求和公式", "Write a sum formula") },
  evidence: "S2 合计 5117.65 为正例",
  examples: {
    bad: `
2026年项目支出绩效目标汇总表 | < | < | <
序号 | 项目名称 | 项目金额（万元） | 备注
1 | 村干部人身意外保险 | 47.1 |
2 | 选调生到村任职工作经费 | 33 |
合计 | | 81.1{A07} |`,
    good: `
2026年项目支出绩效目标汇总表 | < | < | <
序号 | 项目名称 | 项目金额（万元） | 备注
1 | 村干部人身意外保险 | 47.1 |
2 | 选调生到村任职工作经费 | 33 |
合计 | | 80.1 |`,
  },
  scope: "form",
  kinds: ["project-summary"],
  *check(form): Generator<Complaint> {
    const { summaryTotal: total } = form;
    const amounts = amountsOf(form);
    if (!total || amounts.length === 0 || !comparable(total, ...amounts)) return;
    const sum = amounts.reduce((added, { value }) => added + value, 0);
    if (!differ(sum, total.value)) return;
    yield {
      cell: total.cell,
      alsoCells: amounts.map(({ cell }) => cell),
      data: { total: printAmount(total), sum: printSum(sum, total), difference: printSum(Math.abs(sum - total.value), total) },
    };
  },
  plan(form): readonly FixOption[] {
    const { summaryTotal: total } = form;
    const amounts = amountsOf(form);
    const [first] = amounts;
    const last = amounts.at(-1);
    // A range also adds what stands between the rows, so it is only written where nothing does; text is not added at all.
    if (!total || !first || !last || last.cell.row - first.cell.row !== form.projects.length - 1) return [];
    if (![...amounts, total].every(({ text }) => /^-?[\d,]+(?:\.\d+)?$/.test(text))) return [];
    const formula = `=SUM(${printAddress(first.cell)}:${printAddress(last.cell)})`;
    return [{ cells: [{ cell: total.cell, from: total.text, to: { kind: "formula", formula } }] }];
  },
};

function amountsOf(form: Form): Money[] {
  return form.projects.flatMap(({ amount }) => (amount ? [amount] : []));
}
