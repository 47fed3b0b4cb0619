/**
 * What a text means as a label: the dictionaries of the glossary, built once and asked once a text.
 */
import {
  BUDGET_TERMS, COLUMN_TERMS, EXECUTION_TERMS, FOOTER_TERMS, FUND_TERMS, HEADER_TERMS, LONGEST_LABEL, OTHER_FUND_LABELS, SUBTOTAL_LABELS, SUMMARY_TERMS, TABLE_LABELS, TOTAL_LABELS, bareLabel, labelsOf,
  type BudgetTerm, type ColumnTerm, type ExecutionTerm, type FooterRole, type HeaderTerm, type SummaryTerm,
} from "../form/glossary";
import { foldText } from "../form/fold-text";
import type { FundField } from "../form/form";
import { remembered } from "../form/remember";

/** What a label may mean, dictionary by dictionary; its surroundings decide which it is. */
export interface Meanings {
  /** A column of the indicator table. */
  readonly column: ColumnTerm | null;
  /** How usual the label is for that column: 0 for the usual one, rising. */
  readonly columnRank: number;
  readonly header: HeaderTerm | null;
  readonly fund: FundField | "otherKind" | null;
  readonly execution: ExecutionTerm | null;
  readonly budget: BudgetTerm | null;
  readonly footer: FooterRole | null;
  /** A column of a list of projects. */
  readonly summary: SummaryTerm | null;
  /** 绩效指标 beside the table. */
  readonly table: boolean;
}

const COLUMN_LABELS = labelsOf(COLUMN_TERMS);
const HEADER_LABELS = labelsOf(HEADER_TERMS);
const FUND_LABELS = labelsOf([...FUND_TERMS, { id: "otherKind" as const, labels: OTHER_FUND_LABELS }]);
const EXECUTION_LABELS = labelsOf(EXECUTION_TERMS);
const BUDGET_LABELS = labelsOf(BUDGET_TERMS);
const FOOTER_LABELS = labelsOf(FOOTER_TERMS);
const SUMMARY_LABELS = labelsOf(SUMMARY_TERMS);

const tableLabels = new Set(TABLE_LABELS);
const totals = new Set(TOTAL_LABELS);
const subtotals = new Set(SUBTOTAL_LABELS);

const NONE: Meanings = { column: null, columnRank: Number.MAX_SAFE_INTEGER, header: null, fund: null, execution: null, budget: null, footer: null, summary: null, table: false };

/** What a folded text means as a label; of a sentence, nothing. */
export function meaningsOf(folded: string): Meanings {
  return folded.length > LONGEST_LABEL ? NONE : meaningsOfLabel(folded);
}

const meaningsOfLabel = remembered(
  (folded): Meanings => ({
    column: COLUMN_LABELS.find(folded),
    columnRank: COLUMN_LABELS.rank(folded),
    header: HEADER_LABELS.find(folded),
    fund: FUND_LABELS.find(folded),
    execution: EXECUTION_LABELS.find(folded),
    budget: BUDGET_LABELS.find(folded),
    footer: FOOTER_LABELS.find(folded),
    summary: SUMMARY_LABELS.find(folded),
    table: tableLabels.has(bareLabel(folded)),
  }),
);

/** Whether the text labels a place outside the table. */
export function labelsPlace({ header, fund, execution, budget, footer }: Meanings): boolean {
  return header !== null || fund !== null || execution !== null || budget !== null || footer !== null;
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
  readonly means: Meanings;
  /** The part after it, trimmed; "" where nothing follows. */
  readonly rest: string;
}

/** 其中：基本支出：800 has its label after the first colon. */
const BEFORE_COLON = /^(?:\s*其\s*中\s*[:：﹕])?[^:：﹕]{1,30}(?=[:：﹕])/;

/** Splits at the first colon where what stands before it is short enough for a label; null where there is none. */
export function splitFused(text: string): Fused | null {
  const label = BEFORE_COLON.exec(text)?.[0];
  return label === undefined ? null : { label, means: meaningsOf(foldText(label)), rest: text.slice(label.length + 1).trim() };
}

/** Whether a cell begins a signature or review line: 填表人, or 填表人：甲某. */
export function isFooterLabel({ means, fused }: { readonly means: Meanings; readonly fused: Fused | null }): boolean {
  return means.footer !== null || (fused !== null && fused.means.footer !== null);
}

/** Whether a cell says only where on paper a page ends or goes on: 第1页 共2页, 续表, 转下页. */
export function isPageMark(folded: string): boolean {
  return /^(?:(?:[第共]\d+页[,/]?){1,2}|-\d+-|\(?(?:续表|续上表|接上页|承上页|转下页|接下页|见下页)\d*\)?)$/.test(folded);
}

/** Whether a row only numbers the columns of its table: 1, 2, 3 …, perhaps after 栏次 or 甲. */
export function numbersColumns(items: readonly { readonly folded: string }[]): boolean {
  let count = 0;
  let last = NaN;
  for (const { folded } of items) {
    if (/^\d{1,2}$/.test(folded)) {
      if (count > 0 && Number(folded) !== last + 1) return false;
      last = Number(folded);
      count++;
    } else if (!/^(?:栏次|行次|[甲乙丙丁])$/.test(folded)) return false;
  }
  return count >= 3;
}

/** Whether a cell begins a note under a table: 注：, 说明：, 填表说明. */
export function isNote(folded: string): boolean {
  return /^[(]?(?:注|备注|说明|填表说明|填报说明|注意事项)(?:[:：]|\d[.、]|$)/.test(folded);
}
