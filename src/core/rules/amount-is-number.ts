import type { Form, Money } from "../form/form";
import { parseMoney } from "../form/money";
import { sameCell } from "../sheet/address";
import { rewrite } from "./facts/cell-fixes";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

/** As Excel shows a number. */
const PLAIN = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

export const amountIsNumber: FormRule = {
  code: "A14",
  name: "amount-is-number",
  severity: "hint",
  title: words("金额单元格不是纯数字", "Amount is not a plain number"),
  messages: {
    default: words("应为数字，现为“{text}”", "Should be a number, is “{text}”"),
  },
  why: words("带单位、空格或全角数字的金额不能求和，导入时会丢失。", "Amounts with units, spaces or full-width digits cannot be added up or imported."),
  how: words("只写数字，单位以表头为准。", "Write the number alone; the heading says the unit."),
  fix: { safe: true, title: words("改为数字{value}", "Make it the number {value}") },
  evidence: "S4 233万元",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
 | | 单位：万元 | <
项目名称 | 组织工作经费 | < | <
年度资金总额 | 233万元{A14} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 会议次数 | ≥7次`,
    good: `
项目支出绩效目标表 | < | < | <
 | | 单位：万元 | <
项目名称 | 组织工作经费 | < | <
年度资金总额 | '5,117.65 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 会议次数 | ≥7次`,
  },
  scope: "form",
  yieldsTo: [{ code: "A13", over: "form" }],
  *check(form): Generator<Complaint> {
    for (const money of amountCells(form)) {
      if (!PLAIN.test(money.text) && plainValue(form, money) !== null) yield { cell: money.cell, data: { text: money.text } };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    return amountCells(form).flatMap((money) => {
      const value = sameCell(money.cell, cell) ? plainValue(form, money) : null;
      return value === null ? [] : [{ data: { value }, cells: [rewrite(money, value)] }];
    });
  },
};

/**
 * The number that can stand alone here without a change of meaning: a unit may go only where the form declares the same one.
 * Null where the cell holds more than an amount, such as its own label.
 */
function plainValue(form: Form, money: Money): number | null {
  const written = parseMoney(money.text);
  if (!written) return null;
  const declared = form.moneyUnit?.value ?? null;
  return written.unit === null || written.unit === declared ? written.amount : null;
}

function amountCells({ funds, projects, summaryTotal, execution, budget }: Form): Money[] {
  const all = [
    ...Object.values(funds),
    ...projects.map(({ amount }) => amount),
    summaryTotal,
    execution?.budget,
    execution?.executed,
    ...(budget ? [budget.personnel, budget.operating, budget.basicTotal, budget.project, budget.incomeTotal, budget.expenditureTotal, ...budget.sources.map(({ amount }) => amount)] : []),
  ];
  const cells = new Map(all.flatMap((money) => (money ? [[`${money.cell.row},${money.cell.column}`, money] as const] : [])));
  return [...cells.values()];
}
