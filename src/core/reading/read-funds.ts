/**
 * The money of the header: 项目资金, 年度资金总额 and where it comes from.
 */
import type { BlankField, FundField, Funds, Money } from "../form/form";
import type { MoneyUnit } from "../form/money";
import type { ExecutionTable } from "./read-execution";
import { blankPlaceOf, headsColumns, markRead, neighbourOf, rowBelow, valueBelow, valueRightOf, type HeaderView, type Label } from "./header-view";
import { moneyFrom, readMoney, unitFor } from "./read-money";
import { isError, itemAt, located, type Item } from "./sheet-view";

export interface FundsReading {
  readonly funds: Funds;
  readonly blanks: readonly BlankField[];
}

/** Reads every fund label. Where 年初预算数, 全年预算数 … stand over the amounts, the year's budget counts. */
export function readFunds(header: HeaderView, execution: ExecutionTable | null, unit: MoneyUnit | null): FundsReading {
  const funds: { [field in FundField]: Money | null } = { projectAmount: null, annualTotal: null, fiscal: null, carriedOver: null, other: null, superior: null };
  const blanks = new Map<FundField, BlankField>();
  // 财政拨款 under 中期资金总额 is none of the year's: columns that stand under the total of another period.
  const otherPeriod = new Set<number>();
  for (const label of header.labels.values()) {
    const field = label.fund;
    if (field === "annualTotal") otherPeriod.delete(label.item.area.left);
    if (field && /中期|实施期|总投资|总预算|全周期/.test(label.text)) otherPeriod.add(label.item.area.left);
    if (!field || label.header === "scoreTotal" || header.used.has(label.item) || execution?.headings.has(label.item)) continue;
    const money = execution?.amountOf(label) ?? amountBeside(header, label, unit);
    // 金额 over a column of amounts is the heading of some other table.
    if (money === null && /^(?:金额|资金)(?!总|合)/.test(label.text)) continue;
    if (money === null && isGroup(header, label) && !overBlank(header, label)) {
      markRead(header, label, null);
      continue;
    }
    markRead(header, label, null);
    if (field === "otherKind" || otherPeriod.has(label.item.area.left)) continue;
    funds[field] ??= money;
    if (money === null && !label.rest && !blanks.has(field) && !valueRightOf(header, label.item)) {
      blanks.set(field, { field, label: located(label.item, label.text), cell: blankPlaceOf(header, label.item) });
    }
  }
  return { funds, blanks: [...blanks.values()].filter(({ field }) => funds[field as FundField] === null) };
}

/** The amount after a label's colon or to its right. What stands there without being an amount counts as read, and as no amount. */
export function amountBeside(header: HeaderView, label: Label, unit: MoneyUnit | null): Money | null {
  const of = unitFor(label, unit);
  if (label.rest) return moneyFrom(label.item, label.rest, of);
  const value = valueRightOf(header, label.item) ?? amountBelow(header, label);
  const money = value && readMoney(value, of);
  if (value && (money || isError(value) || /^\(.*\)$|^[xX*/_-]+$|^无$/.test(value.folded))) header.used.add(value);
  return money;
}

/** A row of labels over one row of their values: 项目名称 | 项目编码 | 预算金额. Over more rows it heads some other table. */
function amountBelow(header: HeaderView, label: Label): Item | null {
  if (!headsColumns(header, label.item)) return null;
  const value = valueBelow(header, label);
  const next = value && itemAt(header.view, value.area.bottom + 1, value.area.left);
  return next && readMoney(next, null) ? null : value;
}

/** A blank place among the values below a row of labels: 资金总额 | 财政拨款 | 其他资金 over (blank) | 50 | 10. */
function overBlank(header: HeaderView, { item }: Label): boolean {
  if (item.area.bottom > item.area.top || !headsColumns(header, item)) return false;
  const below = rowBelow(header, item);
  if (below < 0 || itemAt(header.view, below, item.area.left) !== null) return false;
  const next = neighbourOf(header, item);
  const beside = next && itemAt(header.view, below, next.area.left);
  return beside !== null && readMoney(beside, null) !== null;
}

/** 项目资金 over several rows, or right before 年度资金总额: the heading of a block and no amount of its own. */
export function isGroup(header: HeaderView, label: Label): boolean {
  if (label.item.area.bottom > label.item.area.top) return true;
  const next = neighbourOf(header, label.item);
  const meaning = next && next.area.left === label.item.area.right + 1 ? header.labels.get(next) : undefined;
  return meaning !== undefined && (meaning.fund !== null || meaning.execution !== null || meaning.budget !== null);
}
