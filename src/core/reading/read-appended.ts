/**
 * Scoring that the add-in has added beside a form: its columns stand right of the table, its totals in the same columns above or below.
 * The form itself is read as if nothing stood there.
 */
import type { BudgetExecution, HeaderFact, Located, ScoreTotal } from "../form/form";
import { foldText } from "../form/fold-text";
import type { ExecutionTerm } from "../form/glossary";
import type { MoneyUnit } from "../form/money";
import { SCORING_BLOCK_LABELS, SCORING_COLUMN_LABELS } from "../form/scoring-labels";
import type { CellRange } from "../sheet/address";
import { readPercent, readPlainNumber } from "./cell-number";
import { markRead, valueRightOf, viewHeader, type HeaderView, type Label } from "./header-view";
import { readMoney, unitFor } from "./read-money";
import { filledRowsBetween, itemsIn, located, type Item, type SheetView } from "./sheet-view";
import type { HeaderColumn } from "./table-header";

const LEVEL_SCORE = foldText(SCORING_COLUMN_LABELS.levelScore);
const PROFILE = foldText(SCORING_BLOCK_LABELS.profile);

/** Where the columns for actual values and scores begin that the add-in added, or null. A column of points before them may be its too. */
export function appendedFrom(columns: readonly HeaderColumn[]): number | null {
  const at = columns.findIndex(({ label }) => label?.folded === LEVEL_SCORE);
  const [actual, score] = [columns[at - 2], columns[at - 1]];
  return actual?.role === "actual" && score?.role === "score" ? actual.left : null;
}

/** The sheet columns of a form that hold nothing but added scoring, or null. */
export function findAppended(view: SheetView, range: CellRange, columns: readonly HeaderColumn[]): CellRange | null {
  const from = appendedFrom(columns);
  if (from === null) return null;
  for (const row of filledRowsBetween(view, range.top, range.bottom)) {
    const block = itemsIn(view, row, range.left, range.right).find(({ folded, area }) => folded === PROFILE && area.left <= from);
    if (block) return { ...range, left: block.area.left };
  }
  return { ...range, left: from };
}

export interface AppendedReading {
  readonly header: HeaderView;
  readonly execution: BudgetExecution | null;
  readonly scoreTotal: ScoreTotal | null;
  readonly facts: readonly HeaderFact[];
}

/** Reads the block of totals; `tables` are the rows of the table itself. */
export function readAppended(view: SheetView, range: CellRange, tables: readonly { readonly top: number; readonly bottom: number }[], unit: MoneyUnit | null): AppendedReading {
  const header = viewHeader(view, range, tables);
  const labels = [...header.labels.values()];
  const read = <T>(test: (label: Label) => boolean, take: (item: Item, label: Label) => Located<T> | null): Located<T> | null => {
    const label = labels.find(test);
    const item = label && valueRightOf(header, label.item);
    if (label) markRead(header, label, item ?? null);
    return label && item ? take(item, label) : null;
  };
  const amount = (term: ExecutionTerm) => {
    const label = labels.find(({ execution }) => execution === term);
    const item = label && valueRightOf(header, label.item);
    if (label) markRead(header, label, item ?? null);
    return label && item ? readMoney(item, unitFor(label, unit)) : null;
  };
  const number = (item: Item): Located<number> | null => {
    const value = readPlainNumber(item);
    return value === null ? null : located(item, value);
  };
  const fact = (name: HeaderFact["name"]): HeaderFact[] => {
    const label = labels.find((candidate) => candidate.header === name);
    const value = read<string>((candidate) => candidate === label, (item) => located(item, item.text.trim()));
    return label ? [{ name, label: located(label.item, label.text), value }] : [];
  };
  const budget = amount("budget");
  const executed = amount("executed");
  const rate = read<number>(({ execution }) => execution === "rate", (item) => {
    const percent = readPercent(item);
    return percent === null ? null : located(item, percent);
  });
  const score = read<number>(({ execution }) => execution === "score", number);
  const weight = weightOf(labels.find(({ execution }) => execution === "score"));
  const total = read<number>((label) => label.header === "scoreTotal", number);
  const facts = [...fact("scoringProfile"), ...fact("grade")];
  const execution = executed || budget || score ? { budget, executed, rate, weight, score } : null;
  return { header, execution, scoreTotal: total && { weight: null, score: total }, facts };
}

/** 预算执行得分（10分）. */
function weightOf(label: Label | undefined): Located<number> | null {
  const points = label && /\((\d+(?:\.\d+)?)分\)$/.exec(label.item.folded)?.[1];
  return label && points !== undefined ? located(label.item, Number(points)) : null;
}
