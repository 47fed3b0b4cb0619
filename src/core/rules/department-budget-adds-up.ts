import type { DepartmentBudget, Money } from "../form/form";
import { comparable, differ, printAmount, printSum } from "./facts/money";
import { words, type Complaint, type FormRule } from "./rule";

export const departmentBudgetAddsUp: FormRule = {
  code: "A11",
  name: "department-budget-adds-up",
  severity: "error",
  title: words("部门整体收支不平", "Department budget does not balance"),
  messages: {
    default: words("不一致：基本支出合计{total}，人员经费与公用经费之和{sum}", "Differs: basic spending {total}, personnel and operating add up to {sum}"),
    expenditure: words("不一致：支出合计{total}，基本支出与项目支出之和{sum}", "Differs: expenditure {total}, basic and project spending add up to {sum}"),
    income: words("不一致：收入合计{total}，各项来源之和{sum}", "Differs: income {total}, its sources add up to {sum}"),
    balance: words("不一致：收入合计{total}，支出合计{sum}", "Differs: income {total}, expenditure {sum}"),
  },
  why: words("部门整体表按类型和按来源两边应当相等。", "A department's budget by type and by source must be equal."),
  how: words("核对分项，补上漏填的来源或改正合计。", "Check the items; add the missing source or correct the total."),
  fix: null,
  evidence: "S3-D0",
  examples: {
    bad: `
部门整体支出绩效目标表 | < | < | < | <
部门(单位)名称 | 县委组织部 | < | < | <
预算情况(万元) | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
基本支出 | 人员经费 | 647.64 | 当年财政拨款 | 761.79
 | 公用经费 | 114.15 | 上年结转资金 |
 | 合计 | 761.79 | 其他资金 |
项目支出 | | 4875.72 | 收入预算合计 | 5637.51{A11}
 | | | 支出预算合计 | 5637.51
一级指标 | 二级指标 | 三级指标 | 指标值 |
部门管理 | 资金投入 | 预算执行率 | 100% |`,
    good: `
部门整体支出绩效目标表 | < | < | < | <
部门(单位)名称 | 县委组织部 | < | < | <
预算情况(万元) | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
基本支出 | 人员经费 | 647.64 | 当年财政拨款 | 5600
 | 公用经费 | 114.15 | 上年结转资金 | 37.51
 | 合计 | 761.79 | 其他资金 |
项目支出 | | 4875.72 | 收入预算合计 | 5637.51
 | | | 支出预算合计 | 5637.51
一级指标 | 二级指标 | 三级指标 | 指标值 |
部门管理 | 资金投入 | 预算执行率 | 100% |`,
  },
  scope: "form",
  yieldsTo: [{ code: "A13", over: "form", message: "default" }],
  *check({ budget }): Generator<Complaint> {
    if (!budget) return;
    const { personnel, operating, basicTotal, project, expenditureTotal, incomeTotal } = budget;
    yield* adds("default", basicTotal, [[personnel, operating]]);
    // Where the total of the basic spending is wrong, its parts may still make up the expenditure.
    yield* adds("expenditure", expenditureTotal, [[basicTotal, project], ...(personnel && operating ? [[personnel, operating, project]] : [])]);
    const income = [...adds("income", incomeTotal, sourceSums(budget))];
    yield* income;
    // Where the sources do not make up the income, that is the defect; the imbalance only follows from it.
    if (income.length === 0 && expenditureTotal) yield* adds("balance", incomeTotal, [[expenditureTotal]]);
  },
};

/** The sources, and the sources without those that the form calls a part of another (其中). */
function sourceSums({ sources }: DepartmentBudget): (Money | null)[][] {
  const amounts = sources.map(({ amount }) => amount);
  return [amounts, sources.flatMap(({ label, amount }) => (/其中/.test(label.value) ? [] : [amount]))];
}

/** Complains where the total equals none of the sums; blank parts count as nothing, a sum of blanks is not judged. */
function* adds(message: string, total: Money | null, sums: readonly (readonly (Money | null)[])[]): Generator<Complaint> {
  const [parts = []] = sums.map((sum) => sum.flatMap((money) => (money ? [money] : [])));
  if (!total || parts.length === 0 || !comparable(total, ...parts)) return;
  const totals = sums.map((sum) => sum.reduce((added, money) => added + (money?.value ?? 0), 0));
  if (totals.some((sum) => !differ(sum, total.value, parts.length))) return;
  yield {
    cell: total.cell,
    alsoCells: parts.map(({ cell }) => cell),
    message,
    data: { total: printAmount(total), sum: printSum(totals[0] ?? 0, total) },
  };
}
