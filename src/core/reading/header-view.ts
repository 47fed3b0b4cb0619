/**
 * The labelled places of a form outside its table: which cells are labels, and where the value of each stands: in the same cell after
 * a colon, to the right, or below.
 */
import type { CellAddress, CellRange } from "../sheet/address";
import type { HeaderTerm } from "../form/glossary";
import { labelsPlace, type Meanings } from "./labels";
import { filledRowsBetween, isError, itemAt, itemsIn, type Item, type SheetView } from "./sheet-view";

/** A label and what it may mean; its surroundings decide which. */
export interface Label extends Pick<Meanings, "header" | "fund" | "execution" | "budget" | "footer"> {
  readonly item: Item;
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
  /** The labels by what they mean in the header block, in reading order. */
  readonly named: ReadonlyMap<HeaderTerm, readonly Label[]>;
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
  const named = new Map<HeaderTerm, Label[]>();
  for (const row of rows) {
    for (const item of itemsIn(view, row, range.left, range.right)) {
      const label = labelOf(item);
      if (!label) continue;
      labels.set(item, label);
      if (!label.header) continue;
      const alike = named.get(label.header);
      if (alike) alike.push(label);
      else named.set(label.header, [label]);
    }
  }
  return { view, range, rows, rowSet: new Set(rows), labels, named, values: new Map(), used: new Set(), found: new Set() };
}

function labelOf(item: Item): Label | null {
  if (typeof item.cell.value !== "string") return null;
  if (labelsPlace(item.means)) return label(item, item.means, item.text, null);
  return item.fused && labelsPlace(item.fused.means) ? label(item, item.fused.means, item.fused.label, item.fused.rest) : null;
}

function label(item: Item, { header, fund, execution, budget, footer }: Meanings, text: string, rest: string | null): Label {
  return { item, header, fund, execution, budget, footer, text, rest };
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

/** The last of a row of labels that stand close to one another: what makes room beside it belongs to other rows. */
function endsLabels(header: HeaderView, item: Item): boolean {
  const labels = rowOf(header, item.address.row);
  return labels.at(-1) === item && headsColumns(header, item) && labels.slice(0, -1).every((label) => !roomBeside(header, label));
}

/** The value below a label that leaves no room beside it, where it begins in the same column. */
export function valueBelow(header: HeaderView, { item, header: term }: Label): Item | null {
  if (roomBeside(header, item) && !STANDS_BELOW.includes(term) && !endsLabels(header, item)) return null;
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
  if (roomBeside(header, item)) return { row: item.address.row, column: item.area.right + 1 };
  const below = { row: item.area.bottom + 1, column: item.area.left };
  const room = below.row <= header.range.bottom && itemAt(header.view, below.row, below.column) === null;
  return room && headsColumns(header, item) ? below : item.address;
}

/** Whether a label stands in a row of labels alone, over the row of their values: 项目名称 | 项目编码 | 预算金额. */
export function headsColumns(header: HeaderView, item: Item): boolean {
  const labels = rowOf(header, item.address.row);
  return labels.length >= 3 && labels.every((other) => header.labels.has(other));
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
