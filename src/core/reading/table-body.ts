/**
 * The rows of an indicator table: which are indicators, which are totals, and where the table ends.
 */
import { TAIL_LABELS, bareLabel } from "../form/glossary";
import { foldText } from "../form/fold-text";
import { isWatermark } from "../form/residue";
import type { CellRange } from "../sheet/address";
import type { TableItem } from "./align-row";
import { isNote, isPageMark, isTotalLabel, numbersColumns } from "./labels";
import { shapeOf } from "./shape";
import { filledRowsBetween, itemsIn, type Item, type SheetView } from "./sheet-view";
import type { TableHeader } from "./table-header";

export interface BodyRow {
  readonly row: number;
  readonly items: readonly TableItem[];
}

export interface TableBody {
  readonly rows: readonly BodyRow[];
  /** Rows of 合计 or 总分. */
  readonly totals: readonly (readonly Item[])[];
  /** Items of the label beside the table (绩效指标, also letter by letter), of the columns left of the levels, numbers of columns, and 小计. */
  readonly besides: readonly Item[];
  /** The last row of the table. */
  readonly bottom: number;
}

/** Sheet columns that a row may have slipped beyond the last label. */
const BEYOND = 2;

/** The body under one header, from `top` at most to `range.bottom`, which ends where footers or notes begin. */
export function readTableBody(view: SheetView, header: TableHeader | null, range: CellRange): TableBody {
  const first = header ? Math.min(...header.columns.map((column) => column.left)) : range.left;
  const last = header ? Math.max(...header.columns.map((column) => column.right)) + BEYOND : range.right;
  const rows: BodyRow[] = [];
  const totals: (readonly Item[])[] = [];
  const besides: Item[] = [];
  let bottom = range.top - 1;
  for (const row of filledRowsBetween(view, range.top, range.bottom)) {
    const all = itemsIn(view, row, range.left, Math.min(last, range.right));
    const [only] = all;
    if (!only || (all.length === 1 && isPageMark(only.folded))) continue;
    if (all.length === 1 && isWatermark(only.text)) {
      besides.push(only);
      continue;
    }
    const apart = bottom >= range.top && row > bottom + 1;
    if (endsTable(all) || (apart && isLetter(all, first))) break;
    // Below a gap, what somebody adds up for himself is no row of the table.
    if (apart && all.every(({ cell }) => cell.formula !== null)) continue;
    const beside = all.filter((item) => isBeside(item, first) || header?.asides.some(({ area }) => item.area.left <= area.right && item.area.right >= area.left));
    const items = all.filter((item) => !beside.includes(item));
    besides.push(...beside);
    bottom = row;
    if (numbersColumns(items) || isSubtotalRow(items)) {
      besides.push(...items);
      continue;
    }
    if (items.length === 0) continue;
    if (isTotalRow(items)) totals.push(items);
    else rows.push({ row, items: items.map((item) => ({ item, shape: shapeOf(item) })) });
  }
  return { rows, totals, besides, bottom };
}

/** 绩效指标 left of the levels, whole or one letter a row. */
function isBeside(item: Item, first: number): boolean {
  if (item.means.table) return true;
  return item.area.left < first && (/^[年度绩效指标目体系]{1,2}$/.test(item.folded) || (item.area.bottom > item.area.top + 1 && /指标$/.test(item.folded) && shapeOf(item) === "phrase"));
}

const tails = new Set(TAIL_LABELS);

/** Whether a row belongs to what follows the table: signatures, notes, remarks on the form as a whole. */
function endsTable(items: readonly Item[]): boolean {
  const [first] = items as readonly [Item, ...Item[]];
  const { fused } = first;
  const label = bareLabel(fused ? foldText(fused.label) : first.folded);
  if (isNote(first.folded) && (fused !== null || items.length === 1)) return true;
  if (tails.has(label)) return true;
  return (fused ?? first).means.footer !== null && (fused !== null || items.length <= 2 || items.some((item) => item !== first && item.means.footer !== null));
}

/** Below a gap: a line of text alone, left of the table or as long as a sentence, begins a notice that is no part of it. */
function isLetter([line, ...more]: readonly Item[], first: number): boolean {
  if (!line || more.length > 0 || isBeside(line, first)) return false;
  return line.area.left < first || /[:。]$/.test(line.folded);
}

/** 小计 of a level with its points, perhaps beside the level's name. */
function isSubtotalRow(items: readonly Item[]): boolean {
  if (!items.some(({ folded }) => folded.endsWith("小计") && /^(?:[\u4e00-\u9fff]{2,10})?小计$/.test(folded))) return false;
  return items.every((item) => item.folded.endsWith("小计") || /^(?:level|number|points|quantity|none)/.test(shapeOf(item)));
}

function isTotalRow(items: readonly Item[]): boolean {
  const [first] = items as readonly [Item, ...Item[]];
  return isTotalLabel(first.folded) || first.means.header === "scoreTotal";
}
