/**
 * 预算执行: amounts under 年初预算数, 全年预算数, 全年执行数, with 分值, 执行率 and 得分.
 */
import type { BudgetExecution, Located, Money } from "../form/form";
import type { ExecutionTerm } from "../form/glossary";
import { cleanNumber, type MoneyUnit } from "../form/money";
import { readPercent, readPlainNumber } from "./cell-number";
import { markRead, rowOf, valueRightOf, type HeaderView, type Label } from "./header-view";
import { readMoney, unitFor } from "./read-money";
import { located, type Item } from "./sheet-view";

/** The block of amounts by columns. */
export interface ExecutionTable {
  readonly headings: ReadonlySet<Item>;
  /** The year's budget in the row of a label; null where the row has none or stands elsewhere. */
  readonly amountOf: (label: Label) => Money | null;
  readonly execution: BudgetExecution;
}

const AMOUNTS: readonly ExecutionTerm[] = ["initialBudget", "budget", "executed"];

/** Finds the row of headings and reads the row of the annual total, or the first row of amounts where none is called so. */
export function readExecution(header: HeaderView, unit: MoneyUnit | null): ExecutionTable | null {
  const row = header.rows.find((candidate) => isHeadingRow(header, candidate));
  return row === undefined ? readPairs(header, unit) : readTable(header, row, unit);
}

function isHeadingRow(header: HeaderView, row: number): boolean {
  const terms = new Set<ExecutionTerm>();
  for (const item of rowOf(header, row)) {
    if (typeof item.cell.value === "number") return false;
    const term = header.labels.get(item)?.execution;
    if (term) terms.add(term);
  }
  const amounts = AMOUNTS.filter((term) => terms.has(term)).length;
  return amounts >= 2 || (amounts === 1 && terms.has("rate"));
}

function readTable(header: HeaderView, row: number, unit: MoneyUnit | null): ExecutionTable {
  const columns = rowOf(header, row).flatMap((item) => {
    const label = header.labels.get(item);
    return label?.execution ? [{ label, item, term: label.execution }] : [];
  });
  for (const { label } of columns) markRead(header, label, null);
  const first = Math.min(...columns.map(({ item }) => item.area.left));
  const cell = (at: number, term: ExecutionTerm): { readonly item: Item; readonly label: Label } | null => {
    const column = columns.find((candidate) => candidate.term === term);
    const item = column && rowOf(header, at).find((other) => other.area.left <= column.item.area.right && other.area.right >= column.item.area.left);
    if (!column || !item || header.labels.has(item)) return null;
    header.used.add(item);
    return { item, label: column.label };
  };
  const amount = (at: number, term: ExecutionTerm): Money | null => {
    const found = cell(at, term);
    return found && readMoney(found.item, unitFor(found.label, unit));
  };
  const budgetIn = (at: number): Money | null => {
    const [initial, year] = [amount(at, "initialBudget"), amount(at, "budget")];
    return year ?? initial;
  };
  const totalRow = totalRowOf(header, row);
  const executionIn = (at: number): BudgetExecution => {
    const number = (term: ExecutionTerm): Located<number> | null => {
      const found = cell(at, term);
      const value = found && readPlainNumber(found.item);
      return found && value !== null ? located(found.item, value) : null;
    };
    for (const term of ["method", "expected"] as const) cell(at, term);
    const budget = budgetIn(at);
    const executed = amount(at, "executed");
    return { budget, executed, rate: rateOf(cell(at, "rate")?.item ?? null, budget, executed), weight: number("weight"), score: number("score") };
  };
  return {
    headings: new Set(columns.map(({ item }) => item)),
    amountOf: (label) => {
      const at = label.item.address.row;
      if (at <= row || label.item.area.left >= first || label.rest) return null;
      if (at !== totalRow) executionIn(at);
      return budgetIn(at);
    },
    execution: executionIn(totalRow),
  };
}

/** The row of 年度资金总额 below the headings, else the next row. */
function totalRowOf(header: HeaderView, row: number): number {
  const below = header.rows.filter((candidate) => candidate > row);
  const named = below.find((candidate) => rowOf(header, candidate).some((item) => header.labels.get(item)?.fund === "annualTotal"));
  return named ?? below[0] ?? row + 1;
}

/** Percent; a bare 0.865 is one where it is what the amounts give. */
function rateOf(item: Item | null, budget: Money | null, executed: Money | null): Located<number> | null {
  const value = item && readPercent(item);
  if (!item || value === null) return null;
  const share = budget && executed && budget.value !== 0 ? executed.value / budget.value : null;
  const isShare = share !== null && !/%/.test(item.text) && Math.abs(value - share) < 0.006 && Math.abs(value) <= 1.5;
  return located(item, isShare ? cleanNumber(value * 100) : value);
}

/** 预算数 | 300 | 执行数 | 259 | 执行率 | 86%: each label with its value beside it. */
function readPairs(header: HeaderView, unit: MoneyUnit | null): ExecutionTable | null {
  const labels = [...header.labels.values()];
  const executed = labels.find(({ execution }) => execution === "executed");
  const value = executed && valueRightOf(header, executed.item);
  if (!executed || !value) return null;
  const beside = (term: ExecutionTerm): { readonly label: Label; readonly item: Item } | null => {
    const label = labels.find(({ execution, item }) => execution === term && item.address.row === executed.item.address.row);
    const item = label && valueRightOf(header, label.item);
    return label && item ? { label, item } : null;
  };
  const number = (term: "weight" | "score"): Located<number> | null => {
    const found = beside(term);
    const points = found && readPlainNumber(found.item);
    return found && points !== null ? located(found.item, points) : null;
  };
  const budgetLabel = beside("budget") ?? beside("initialBudget");
  const rate = beside("rate");
  const budget = budgetLabel && readMoney(budgetLabel.item, unitFor(budgetLabel.label, unit));
  const spent = readMoney(value, unitFor(executed, unit));
  const execution = { budget, executed: spent, rate: rateOf(rate?.item ?? null, budget, spent), weight: number("weight"), score: number("score") };
  // 预算数 is also the project's own amount, which readFunds reads.
  const initial = budgetLabel && budgetLabel.label.fund === null ? budgetLabel : null;
  for (const found of [{ label: executed, item: value }, initial, rate, beside("weight"), beside("score")]) if (found) markRead(header, found.label, found.item);
  return { headings: new Set(), amountOf: () => null, execution };
}
