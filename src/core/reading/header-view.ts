/**
 * The labelled places of a form outside its table: which cells are labels, and where the value of each stands: in the same cell after
 * a colon, to the right, or below.
 */
import type { CellAddress, CellRange } from "../sheet/address";
import type { BudgetTerm, ExecutionTerm, FooterRole, HeaderTerm } from "../form/glossary";
import { foldText } from "../form/fold-text";
import type { FundField } from "../form/form";
import { BUDGET_LABELS, EXECUTION_LABELS, FOOTER_LABELS, FUND_LABELS, HEADER_LABELS, splitFused } from "./labels";
import { filledRowsBetween, isError, itemAt, itemsIn, type Item, type SheetView } from "./sheet-view";

/** What a label may mean; its surroundings decide which. */
export interface Label {
  readonly item: Item;
  readonly header: HeaderTerm | null;
  readonly fund: FundField | "otherKind" | null;
  readonly execution: ExecutionTerm | null;
  readonly budget: BudgetTerm | null;
  readonly footer: FooterRole | null;
  /** The label as printed, without what follows its colon. */
  readonly text: string;
  /** What follows the colon in the same cell; null where the cell is nothing but a label. */
  readonly rest: string | null;
}

/** The text that a label labels, and the item it stands in, which may be the label's own. */
export interface LabelValue {
  readonly item: Item;
  readonly text: string;
}

export interface HeaderView {
  readonly view: SheetView;
  /** The form. */
  readonly range: CellRange;
  /** Rows outside the table, ascending. */
  readonly rows: readonly number[];
  readonly rowSet: ReadonlySet<number>;
  readonly labels: ReadonlyMap<Item, Label>;
  /** Values of labels, found once: a label asked again has the same value. */
  readonly values: Map<Item, LabelValue | null>;
  /** Items that were read as something; every reader adds its own. */
  readonly used: Set<Item>;
  /** Labels that were read, for the evidence. */
  readonly found: Set<Item>;
}

/** Looks at every row of the form but those in `tables`. */
export function viewHeader(view: SheetView, range: CellRange, tables: readonly { readonly top: number; readonly bottom: number }[]): HeaderView {
  const rows = filledRowsBetween(view, range.top, range.bottom).filter((row) => !tables.some(({ top, bottom }) => row >= top && row <= bottom));
  const labels = new Map<Item, Label>();
  for (const row of rows) {
    for (const item of itemsIn(view, row, range.left, range.right)) {
      const label = labelOf(item);
      if (label) labels.set(item, label);
    }
  }
  return { view, range, rows, rowSet: new Set(rows), labels, values: new Map(), used: new Set(), found: new Set() };
}

function labelOf(item: Item): Label | null {
  if (typeof item.cell.value !== "string") return null;
  const whole = meaningsOf(item.folded);
  if (whole) return { item, ...whole, text: item.text, rest: null };
  const fused = splitFused(item.text);
  const part = fused && meaningsOf(foldText(fused.label));
  return fused && part ? { item, ...part, text: fused.label, rest: fused.rest } : null;
}

function meaningsOf(folded: string): Pick<Label, "header" | "fund" | "execution" | "budget" | "footer"> | null {
  const meanings = {
    header: HEADER_LABELS.find(folded),
    fund: FUND_LABELS.find(folded),
    execution: EXECUTION_LABELS.find(folded),
    budget: BUDGET_LABELS.find(folded),
    footer: FOOTER_LABELS.find(folded),
  };
  return Object.values(meanings).some((meaning) => meaning !== null) ? meanings : null;
}

/** Items of a row of the form, left to right. */
export function rowOf(header: HeaderView, row: number): readonly Item[] {
  return itemsIn(header.view, row, header.range.left, header.range.right);
}

/** The next item to the right in the first row of a label. */
export function neighbourOf(header: HeaderView, item: Item): Item | null {
  return rowOf(header, item.address.row).find((other) => other.area.left > item.area.right) ?? null;
}

/** The value to the right of a label, or null where the next thing is a label or nothing, or was read as something else. */
export function valueRightOf(header: HeaderView, item: Item): Item | null {
  const next = neighbourOf(header, item);
  return next && !header.labels.has(next) && !header.used.has(next) ? next : null;
}

/** The next row of the form's header below an item, blank rows left out; -1 where a table follows, or nothing. */
export function rowBelow(header: HeaderView, item: Item): number {
  for (let row = item.area.bottom + 1; row <= header.range.bottom; row++) {
    if (header.rowSet.has(row)) return row;
    if (rowOf(header, row).length > 0) return -1;
  }
  return -1;
}

/** Goals are long texts that stand under their labels, however wide these are. */
const STANDS_BELOW: readonly (HeaderTerm | null)[] = ["goal", "longTermGoal", "goalActual"];

/** The value below a label that leaves no room beside it, where it begins in the same column. */
function valueBelow(header: HeaderView, { item, header: term }: Label): Item | null {
  if (roomBeside(header, item) && !STANDS_BELOW.includes(term)) return null;
  const below = itemAt(header.view, rowBelow(header, item), item.area.left);
  return below && below.area.left === item.area.left && !header.labels.has(below) && !header.used.has(below) ? below : null;
}

/** 预算规模及资金用途 | 预算数 | 16 …, with the text in the next row, under the first of those labels. */
function valueInBlock(header: HeaderView, item: Item): Item | null {
  const next = neighbourOf(header, item);
  if (!next || !header.labels.has(next)) return null;
  const [below, ...more] = rowOf(header, rowBelow(header, item));
  const alone = below && more.length === 0 && below.area.left === item.area.right + 1;
  return alone && !header.labels.has(below) && !header.used.has(below) ? below : null;
}

/** What a label labels, marked as read: after its colon, to the right, or below; null where the place is blank. */
export function valueOf(header: HeaderView, label: Label): LabelValue | null {
  const known = header.values.get(label.item);
  if (known !== undefined) return known;
  const item = label.rest ? label.item : (valueRightOf(header, label.item) ?? valueBelow(header, label) ?? valueInBlock(header, label.item));
  // An error value says nothing; its place counts as blank.
  const value = item && { item, text: isError(item) ? "" : label.rest || item.text };
  header.values.set(label.item, value);
  markRead(header, label, item);
  return value;
}

/** Where a blank value of a label would stand: right of it where there is room, else in the label's own area. */
export function blankPlaceOf(header: HeaderView, item: Item): CellAddress {
  return roomBeside(header, item) ? { row: item.address.row, column: item.area.right + 1 } : item.address;
}

function roomBeside(header: HeaderView, item: Item): boolean {
  const column = item.area.right + 1;
  return column <= header.range.right && itemAt(header.view, item.address.row, column) === null;
}

/** Marks a label and its value as read. */
export function markRead(header: HeaderView, label: Label, value: Item | null): void {
  header.used.add(label.item);
  header.found.add(label.item);
  if (value) header.used.add(value);
}
