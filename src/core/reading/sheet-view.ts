/**
 * A sheet as a person sees it: filled cells with the area they take, row by row, merged cells once. Hidden rows and columns count,
 * because what a filter hides is still part of the form.
 */
import type { CellAddress, CellRange } from "../sheet/address";
import { areaOf, type Cell, type Grid } from "../sheet/grid";
import { foldText } from "../form/fold-text";
import { meaningsOf, splitFused, type Fused, type Meanings } from "./labels";
import type { Located } from "../form/form";

/** One filled cell. */
export interface Item {
  readonly address: CellAddress;
  readonly area: CellRange;
  readonly cell: Cell;
  /** As displayed. */
  readonly text: string;
  /** Folded (fold-text.ts). */
  readonly folded: string;
  /** What the whole text means as a label. */
  readonly means: Meanings;
  /** Label and value where one cell holds both. */
  readonly fused: Fused | null;
}

export interface SheetView {
  readonly grid: Grid;
  /** Items by the row of their top-left cell, left to right; rows without items are not there. */
  readonly rows: ReadonlyMap<number, readonly Item[]>;
  /** The rows that have items, ascending. */
  readonly filledRows: readonly number[];
  /** Items of more than one row, by every row but the first that they reach into. */
  readonly hanging: ReadonlyMap<number, readonly Item[]>;
}

const NOTHING: readonly Item[] = [];

/** Every filled cell of the grid; cells that a merge covers are not seen and not there. */
export function viewSheet(grid: Grid): SheetView {
  const rows = new Map<number, Item[]>();
  const hanging = new Map<number, Item[]>();
  grid.rows.forEach((cells, r) => {
    const row = grid.range.top + r;
    const items: Item[] = [];
    cells.forEach((cell, c) => {
      const text = displayedText(cell);
      const folded = text === "" ? "" : foldText(text);
      if (folded === "") return;
      const address = { row, column: grid.range.left + c };
      const area = areaOf(grid, address);
      if (area.top !== row || area.left !== address.column) return;
      const item = { address, area, cell, text, folded, means: meaningsOf(folded), fused: splitFused(text) };
      items.push(item);
      for (let below = row + 1; below <= Math.min(area.bottom, grid.range.bottom); below++) append(hanging, below, item);
    });
    if (items.length > 0) rows.set(row, items);
  });
  return { grid, rows, filledRows: [...rows.keys()], hanging };
}

function append(map: Map<number, Item[]>, key: number, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** What the cell shows; where a column is too narrow (####) or a format hides it, its value. */
function displayedText(cell: Cell): string {
  if (cell.value === null) return "";
  return cell.text === "" || (cell.text.startsWith("#") && /^#+$/.test(cell.text)) ? String(cell.value) : cell.text;
}

/** The rows with items from `top` to `bottom`, both inclusive. */
export function filledRowsBetween(view: SheetView, top: number, bottom: number): readonly number[] {
  return view.filledRows.slice(firstAtLeast(view.filledRows, top), firstAtLeast(view.filledRows, bottom + 1));
}

/** Where in an ascending list the first number that is at least `least` stands. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items that begin in a row, between two columns inclusive. */
export function itemsIn(view: SheetView, row: number, left: number, right: number): readonly Item[] {
  const items = view.rows.get(row) ?? NOTHING;
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || (first.address.column >= left && last.address.column <= right)) return items;
  return items.filter((item) => item.address.column >= left && item.address.column <= right);
}

/** All items that begin in a range, in reading order. */
export function itemsBetween(view: SheetView, { top, bottom, left, right }: CellRange): Item[] {
  const items: Item[] = [];
  for (const row of filledRowsBetween(view, top, bottom)) for (const item of itemsIn(view, row, left, right)) items.push(item);
  return items;
}

/** The sheet columns that items reach into. */
export function columnsUnder(items: Iterable<Item>): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { area } of items) for (let column = area.left; column <= area.right; column++) columns.add(column);
  return columns;
}

/** The item seen at a place, through merges, or null. */
export function itemAt(view: SheetView, row: number, column: number): Item | null {
  const covers = (item: Item): boolean => item.area.left <= column && item.area.right >= column;
  return view.rows.get(row)?.find(covers) ?? view.hanging.get(row)?.find(covers) ?? null;
}

/** Whether the item holds one of Excel's error values, which a grid holds as their text. */
export function isError(item: Item): boolean {
  return item.folded.startsWith("#") && /^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC)[!?]?$/.test(item.folded);
}

/** A value read from an item. */
export function located<T>(item: Item, value: T): Located<T> {
  return { value, cell: item.address, text: item.text };
}
