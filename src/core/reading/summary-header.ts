/**
 * The header row of a list of projects: 序号, 项目名称, 项目金额, 备注.
 */
import type { SummaryTerm } from "../form/glossary";
import type { Item } from "./sheet-view";

export interface SummaryColumn {
  readonly role: SummaryTerm;
  readonly label: Item;
}

export interface SummaryHeader {
  readonly row: number;
  readonly columns: readonly SummaryColumn[];
}

/** Reads a row as such a header, or null. Every cell of it is a label; a row 项目名称 | (blank) | 金额 | (blank) is too short to be one. */
export function readSummaryHeader(items: readonly Item[]): SummaryHeader | null {
  if (items.length < 2 || !items.some(({ means }) => means.summary === "name")) return null;
  const columns = items.flatMap((label) => {
    const role = label.means.summary;
    return role ? [{ role, label }] : [];
  });
  // Incomes beside expenditures, each with its 项目 and 预算数, are no list of projects.
  if (columns.filter(({ role }) => role === "name").length > 1) return null;
  const has = (role: SummaryTerm): boolean => columns.some((column) => column.role === role);
  const [first] = items as readonly [Item, ...Item[]];
  // A row that numbers, names and prices projects may have columns of its own besides.
  const most = has("index") && items.every(({ cell, folded }) => typeof cell.value === "string" && folded.length <= 12) ? 0.5 : 0.8;
  if (!has("amount") || columns.length < items.length * most) return null;
  const adjacent = items.every((item, i) => i === 0 || item.area.left === (items[i - 1] as Item).area.right + 1);
  return has("index") || (adjacent && items.length >= 3) ? { row: first.area.top, columns: firstOfEach(columns) } : null;
}

/** The first column of each role counts; further ones are known and have none. */
function firstOfEach(columns: readonly SummaryColumn[]): SummaryColumn[] {
  const taken = new Set<SummaryTerm>();
  return columns.map((column) => {
    if (!taken.has(column.role)) {
      taken.add(column.role);
      return column;
    }
    return { ...column, role: "extra" };
  });
}
