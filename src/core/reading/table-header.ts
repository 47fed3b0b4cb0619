/**
 * The header block of an indicator table: one row of labels, or several where a label stands over others.
 */
import type { TableRole } from "./fit";
import { itemsIn, type Item, type SheetView } from "./sheet-view";

export interface HeaderColumn {
  /** First and last sheet column under the label. */
  readonly left: number;
  readonly right: number;
  readonly role: TableRole;
  /** Null where content alone gave the role. */
  readonly label: Item | null;
  /** A person gave the role: whatever stands in the column suits it. */
  readonly corrected?: true;
}

export interface TableHeader {
  readonly top: number;
  readonly bottom: number;
  /** Left to right; at most one column a role of the model. */
  readonly columns: readonly HeaderColumn[];
  /** Labels left of the levels over columns that say whose indicators these are: 项目名称, 预算数, 目标名称. */
  readonly asides: readonly Item[];
  /** Every item of the block, the label beside the table (绩效指标) included. */
  readonly items: readonly Item[];
}

interface Leaf {
  readonly item: Item;
  readonly role: TableRole;
}

/** The header block that begins in this row between two columns, or null where the row is no such header. */
export function readTableHeader(view: SheetView, row: number, left: number, right: number): TableHeader | null {
  const items = itemsIn(view, row, left, right);
  if (items.length < 2 || !namesColumns(items)) return null;
  const bottom = lastRowOf(view, items, row, left, right);
  const block: Item[] = [...items];
  for (let below = row + 1; below <= bottom; below++) block.push(...itemsIn(view, below, left, right));
  const leaves = leavesOf(block);
  const table = besideLevels(leaves);
  const columns = uniqueRoles(deepestNames(oneGroup(view, table, row, left, right)));
  const asides = leaves.filter((leaf) => !table.includes(leaf) && !leaf.item.means.table && leaf.item.folded.length > 1).map(({ item }) => item);
  return { top: row, bottom, columns, asides, items: block };
}

/** Whether a row of items is one of column labels: level labels among them, and hardly anything else. */
function namesColumns(items: readonly Item[]): boolean {
  if (!items.some(({ means }) => isLevel(means.column))) return false;
  const columns = items.filter(({ means }) => !means.table || items.length === 2);
  const terms = new Set(columns.map(({ means }) => means.column));
  const levels =
    (terms.has("level1") && (terms.has("level2") || terms.has("level3") || terms.has("value"))) ||
    (terms.has("level2") && terms.has("level3")) ||
    (terms.has("level3") && terms.has("value"));
  const known = columns.filter(({ means }) => means.column !== null).length;
  return levels && known >= 2 && (known >= 4 || known >= columns.length * 0.6 || (terms.has("level1") && terms.has("level2")));
}

function isLevel(role: TableRole | null): boolean {
  return role === "level1" || role === "level2" || role === "level3";
}

/** Labels may be merged downwards, or have further labels below them. */
function lastRowOf(view: SheetView, items: readonly Item[], row: number, left: number, right: number): number {
  const merged = Math.max(row, ...items.filter(({ means }) => means.column !== null && !means.table).map(({ area }) => area.bottom));
  let bottom = row;
  for (let below = row + 1; below <= row + 4; below++) {
    const labels = itemsIn(view, below, left, right);
    const inMerge = below <= merged;
    const onlyLabels = labels.length > 0 && labels.every(({ means }) => means.column !== null) && !namesColumns(labels);
    if (inMerge ? labels.every((item) => typeof item.cell.value === "string") : onlyLabels) bottom = below;
    else break;
  }
  return bottom;
}

/** The labels with no label below them, each with its role; one below 前两年 or 偏差原因 takes what its parent says into account. */
function leavesOf(block: readonly Item[]): Leaf[] {
  const leaves: Leaf[] = [];
  for (const item of block) {
    const inside = (other: Item): boolean =>
      other.area.top > item.area.bottom && other.area.left >= item.area.left && other.area.right <= item.area.right;
    if (block.some(inside)) continue;
    const own = item.means.column;
    const parents = block.filter(
      (other) => other.area.bottom < item.area.top && other.area.left <= item.area.left && other.area.right >= item.area.right,
    );
    const above = parents.map(({ means }) => means.column);
    leaves.push({ item, role: above.includes("extra") ? "extra" : (own ?? above.find((term) => term !== null) ?? "unknown") });
  }
  return leaves.sort((a, b) => a.item.area.left - b.item.area.left);
}

/**
 * Some forms print two tables side by side under one level 1: 中期指标 and 年度指标. The year's is read; the other's columns are known
 * and have no role.
 */
function oneGroup(view: SheetView, leaves: readonly Leaf[], row: number, left: number, right: number): readonly Leaf[] {
  const seen = new Set<string>();
  const second = leaves.findIndex(({ role, item }) => {
    const again = seen.has(item.folded) && (role === "level2" || role === "level3");
    seen.add(item.folded);
    return again;
  });
  const first = leaves[leaves.findIndex(({ role }) => role === "level2" || role === "level3")];
  const start = leaves[second];
  if (!start || !first) return leaves;
  const above = itemsIn(view, row - 1, left, right);
  const heading = above.find((item) => item.area.left <= first.item.area.left && item.area.right >= first.item.area.left);
  const yearFirst = heading !== undefined && /年度|本年|当年/.test(heading.folded) && !/中期|实施期/.test(heading.folded);
  return leaves.map((leaf, i) => {
    const inSecond = i >= second;
    const shared = leaf.role === "level1" || leaf.role === "index";
    return inSecond === yearFirst && !shared && i >= leaves.indexOf(first) ? { item: leaf.item, role: "extra" } : leaf;
  });
}

/** Where there is a fourth level, the names stand there, and the third only groups them. */
function deepestNames(leaves: readonly Leaf[]): readonly Leaf[] {
  const deepest = leaves.find(({ role, item }) => role === "level3" && /四级/.test(item.folded));
  return deepest ? leaves.map((leaf) => (leaf.role === "level3" && leaf !== deepest ? { ...leaf, role: "extra" } : leaf)) : leaves;
}

/** What a label becomes when a more usual label has taken its role. */
const SECOND_ROLE: Readonly<Partial<Record<TableRole, TableRole>>> = {
  level3: "description",
  description: "explanation",
  explanation: "description",
  operator: "quality",
  quality: "operator",
};

/** Without the label beside the table (绩效指标) and whatever else unknown stands left of the levels. */
function besideLevels(leaves: readonly Leaf[]): readonly Leaf[] {
  const first = leaves.findIndex(({ role, item }) => isLevel(role) && !item.means.table);
  return leaves.filter(({ role, item }, i) => first < 0 || i >= first || (role !== "unknown" && !item.means.table));
}

/** One column a role: the most usual label wins, and of two alike the one that does not stand among the levels. */
function uniqueRoles(columns: readonly Leaf[]): HeaderColumn[] {
  const names = columns.findLastIndex(({ role }) => isLevel(role));
  const amongLevels = new Set(columns.slice(0, names + 1).filter(({ role }) => !isLevel(role)));
  const byRank = [...columns].sort((a, b) => a.item.means.columnRank - b.item.means.columnRank || Number(amongLevels.has(a)) - Number(amongLevels.has(b)));
  const taken = new Set<TableRole>();
  const roles = new Map<Item, TableRole>();
  for (const { item, role } of byRank) {
    const choice = [role, SECOND_ROLE[role]].find((wanted) => wanted !== undefined && !taken.has(wanted)) ?? "unknown";
    const free = role === "extra" || role === "unknown" ? role : choice;
    if (free !== "extra" && free !== "unknown") taken.add(free);
    roles.set(item, free);
  }
  return columns.map(({ item }) => ({ left: item.area.left, right: item.area.right, role: roles.get(item) as TableRole, label: item }));
}
