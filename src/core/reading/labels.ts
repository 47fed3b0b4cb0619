/**
 * The dictionaries of the glossary, built once.
 */
import { BUDGET_TERMS, COLUMN_TERMS, EXECUTION_TERMS, FOOTER_TERMS, FUND_TERMS, HEADER_TERMS, OTHER_FUND_LABELS, SUBTOTAL_LABELS, SUMMARY_TERMS, TABLE_LABELS, TOTAL_LABELS, bareLabel, labelsOf } from "../form/glossary";
import { foldText } from "../form/fold-text";

export const COLUMN_LABELS = labelsOf(COLUMN_TERMS);
export const HEADER_LABELS = labelsOf(HEADER_TERMS);
export const FUND_LABELS = labelsOf([...FUND_TERMS, { id: "otherKind" as const, labels: OTHER_FUND_LABELS }]);
export const EXECUTION_LABELS = labelsOf(EXECUTION_TERMS);
export const BUDGET_LABELS = labelsOf(BUDGET_TERMS);
export const FOOTER_LABELS = labelsOf(FOOTER_TERMS);
export const SUMMARY_LABELS = labelsOf(SUMMARY_TERMS);

const tableLabels = new Set(TABLE_LABELS);
const totals = new Set(TOTAL_LABELS);
const subtotals = new Set(SUBTOTAL_LABELS);

/** 绩效指标 beside the table. */
export function isTableLabel(folded: string): boolean {
  return tableLabels.has(bareLabel(folded));
}

export function isTotalLabel(folded: string): boolean {
  return totals.has(bareLabel(folded));
}

export function isSubtotalLabel(folded: string): boolean {
  return subtotals.has(bareLabel(folded));
}

/** "填报单位：某局" in one cell. */
export interface Fused {
  /** The part before the colon, as printed. */
  readonly label: string;
  /** The part after it, trimmed; "" where nothing follows. */
  readonly rest: string;
}

/** Splits at the first colon where what stands before it is short enough for a label; null where there is none. */
export function splitFused(text: string): Fused | null {
  // 其中：基本支出：800 has its label after the first colon.
  const start = /^\s*其\s*中\s*[:：﹕]/.exec(text)?.[0].length ?? 0;
  const colon = text.slice(start).search(/[:：﹕]/);
  const at = colon < 0 ? -1 : start + colon;
  if (at <= 0 || at > 30) return null;
  return { label: text.slice(0, at), rest: text.slice(at + 1).trim() };
}

/** Whether a cell begins a signature or review line: 填表人, or 填表人：甲某. */
export function isFooterLabel(item: { readonly folded: string; readonly text: string }): boolean {
  const fused = splitFused(item.text);
  return FOOTER_LABELS.find(item.folded) !== null || (fused !== null && FOOTER_LABELS.find(foldText(fused.label)) !== null);
}

/** Whether a cell begins a note under a table: 注：, 说明：, 填表说明. */
export function isNote(folded: string): boolean {
  return /^[(]?(?:注|备注|说明|填表说明|填报说明|注意事项)(?:[:：]|\d[.、]|$)/.test(folded);
}
