/**
 * Amounts of money compared: converted where a unit is declared, not at all where only one of two declares it.
 */
import type { Form, Indicator, Money, Target } from "../../form/form";
import { foldText } from "../../form/fold-text";
import type { CellContent } from "../../sheet/edit";
import { printNumber } from "../../words";

/** 万元: half of the last place that these forms print. */
const TOLERANCE = 0.005;
/** Room for floating point's dust in sums of decimals. */
const DUST = 1e-9;

/** Whether two amounts differ by more than rounding, in the unit of both; each addend of a sum may be rounded by itself. */
export function differ(a: number, b: number, addends = 1): boolean {
  return Math.abs(a - b) > TOLERANCE * addends + DUST;
}

/** False where one amount declares its unit and another does not: nobody can say then whether they differ. */
export function comparable(...amounts: readonly (Money | null)[]): boolean {
  const declared = amounts.flatMap((money) => (money ? [money.unit !== null] : []));
  return declared.every((one) => one === declared[0]);
}

/** Printed with its unit: "15万元"; without one where nobody declared it: "15". */
export function printAmount(money: Money): string {
  return printSum(money.value, money);
}

/** A computed amount, printed with the unit of one that it was computed from. */
export function printSum(value: number, like: Money): string {
  return printNumber(value) + (like.unit === null ? "" : "万元");
}

/** The amounts that state this year's budget of the form, the yearly total first. */
export function budgetsOf(form: Form): Money[] {
  return [form.funds.annualTotal, form.funds.projectAmount].flatMap((money) => (money ? [money] : []));
}

/** The sources of the funds that are filled in; the superior's money is named apart, because some templates print it beside the total. */
export function sourcesOf(form: Form): { readonly own: readonly Money[]; readonly superior: Money | null } {
  const { fiscal, carriedOver, other, superior } = form.funds;
  return { own: [fiscal, carriedOver, other].flatMap((money) => (money ? [money] : [])), superior };
}

/** The factor from a folded money unit to 万元, or null for what is no plain amount of money (元/人, 个). */
export function moneyFactor(unit: string): number | null {
  return { 元: 1e-4, 块: 1e-4, 千元: 0.1, 万: 1, 万元: 1, 百万元: 100, 亿: 1e4, 亿元: 1e4 }[unit.replace(/^人民币/, "")] ?? null;
}

/** A target that is a plain amount of money, in 万元; null for other targets, and where the unit is not said. */
export function moneyTarget(target: Target): number | null {
  if (target.value === null || target.unit === null) return null;
  const factor = moneyFactor(foldText(target.unit.value));
  return factor === null ? null : Number((target.value.value * factor).toFixed(8));
}

/** The same value written the way the cell already is: as a number, or as text with the unit that stands there ("15万元"). */
export function rewriteAmount(like: Money, value: number): CellContent {
  const inUnit = like.unit === "元" ? value * 1e4 : value;
  const number = Number(inUnit.toFixed(6));
  const affix = /^([^\d０-９]*)[\d０-９,，.．\s]+(.*)$/.exec(like.text.trim());
  const [, before = "", after = ""] = affix ?? [];
  return before + after === "" ? { kind: "value", value: number } : { kind: "value", value: before + printNumber(number) + after };
}

/** Names of the cost of a whole project; a part's cost (培训费, 村干部工作经费) is not among them. */
const TOTAL_COST = /^(?:项目|工程|建设|采购|预算|年度|本年度?)*(?:总成本|总投资|预算成本|项目成本|成本总额|总支出|总费用|成本控制总?额|投资总额|资金总额|预算总额|投入资金)(?:控制|控制数|控制额|控制情况)?$/;

/** Whether the name says that this is the cost of the whole project. */
export function isTotalCost({ level3 }: Indicator): boolean {
  return level3 !== null && TOTAL_COST.test(foldText(level3.value));
}
