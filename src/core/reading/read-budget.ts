/**
 * The budget block of a department's form: by type of spending, and by source.
 */
import type { DepartmentBudget, Located, Money } from "../form/form";
import type { BudgetTerm } from "../form/glossary";
import type { MoneyUnit } from "../form/money";
import { amountBeside, isGroup } from "./read-funds";
import { markRead, type HeaderView, type Label } from "./header-view";
import { located } from "./sheet-view";

/** Reads the block, or null where the header has no label of it. */
export function readBudget(header: HeaderView, unit: MoneyUnit | null): DepartmentBudget | null {
  const labels = [...header.labels.values()].sort((a, b) => a.item.address.row - b.item.address.row || a.item.address.column - b.item.address.column);
  if (!labels.some(({ budget }) => budget !== null && budget !== "subtotal")) return null;
  const amounts = new Map<BudgetTerm, Money | null>();
  const sources: { readonly label: Located<string>; readonly amount: Money | null }[] = [];
  let basicColumn: number | null = null;
  let total: Money | null = null;
  for (const label of labels) {
    const { item, fund, budget } = label;
    if (budget === "subtotal") {
      // 合计 belongs to 基本支出 where it stands under it and not under another heading.
      if (basicColumn === null || item.address.column > basicColumn + 1 || amounts.get("basic")) continue;
      amounts.set("basic", take(header, label, unit));
    } else if (budget) {
      const amount = take(header, label, unit);
      if (budget === "basic") basicColumn = item.address.column;
      if (budget === "project") basicColumn = null;
      if (!amounts.get(budget)) amounts.set(budget, amount);
    } else if (fund && fund !== "projectAmount" && fund !== "annualTotal") {
      sources.push({ label: located(item, label.text.replace(/[:：]\s*$/, "").trim()), amount: take(header, label, unit) });
    } else if (fund === "annualTotal") total ??= take(header, label, unit);
    else if (label.header === "heading" || label.header === "fundBlock" || fund) markRead(header, label, null);
  }
  const of = (term: BudgetTerm): Money | null => amounts.get(term) ?? null;
  return {
    personnel: of("personnel"),
    operating: of("operating"),
    basicTotal: of("basic"),
    project: of("project"),
    // 资金总额 over the incomes is their total.
    incomeTotal: of("incomeTotal") ?? total,
    expenditureTotal: of("expenditureTotal"),
    sources,
  };
}

function take(header: HeaderView, label: Label, unit: MoneyUnit | null): Money | null {
  const amount = isGroup(header, label) && !label.rest ? null : amountBeside(header, label, unit);
  markRead(header, label, null);
  return amount;
}
