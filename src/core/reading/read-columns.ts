/**
 * The columns of a table as its contents confirm, complete or overrule its labels.
 */
import type { CellAddress } from "../sheet/address";
import { alignerFor, misfitInTable, shiftOf, type LevelProfile, type TableItem } from "./align-row";
import type { Doubt } from "./doubts";
import { namePoints } from "./name-points";
import { appendedFrom } from "./read-appended";
import type { TableRole } from "./fit";
import type { Item } from "./sheet-view";
import type { HeaderColumn } from "./table-header";

/** Cells of the table, one list a row, without the label beside the table. */
export type TableRows = readonly (readonly TableItem[])[];

export interface TableColumns {
  readonly columns: readonly HeaderColumn[];
  readonly profile: LevelProfile;
  /** Columns that the data stand to the right of their header; 0 where they stand under it. */
  readonly offset: number;
  readonly doubts: readonly Doubt[];
}

/** Rows that are looked at to understand a table; one page of a form tells as much as a hundred. */
const SAMPLE = 60;

/** The columns that the labels name, brought in line with what the rows hold. `at` is where a doubt about all of them points. */
export function readColumns(labelled: readonly HeaderColumn[], rows: TableRows, at: CellAddress): TableColumns {
  const sample = rows.slice(0, SAMPLE);
  const doubts: Doubt[] = [];
  const appended = appendedFrom(labelled) ?? Infinity;
  const own = labelled.filter(({ left }) => left < appended);
  const offset = own.length === 0 ? 0 : offsetOf(own, sample.map((row) => row.filter(({ item }) => item.area.left < appended)));
  if (offset !== 0) doubts.push({ key: "header-offset", cell: at, data: { columns: offset } });
  // Scoring that was added later stands under its own header, however the form's own rows have slipped.
  let columns: HeaderColumn[] = labelled.map((column) => (column.left + offset >= appended ? column : { ...column, left: column.left + offset, right: column.right + offset }));
  columns = columns.flatMap((column) => splitMerged(column, sample, columns));
  columns = withoutLevel3(columns, sample);
  columns = overrule(columns, sample, doubts);
  columns = namePoints(columns, rows.length, (column) => under(column, rows), doubts);
  columns = nameUnknown(columns, sample, doubts);
  columns = withUnlabelled(columns, sample, labelled.length === 0);
  if (labelled.length === 0) doubts.push({ key: "columns-by-content", cell: at, data: { columns: columns.length } });
  return { columns, profile: profileOf(columns, sample), offset, doubts };
}

/** The items of a sample that stand under a column. */
function under(column: HeaderColumn, rows: TableRows): TableItem[] {
  return itemsWhere(rows, (item) => shiftOf(item, column) === 0);
}

function starting(at: number, rows: TableRows): TableItem[] {
  return itemsWhere(rows, (item) => item.area.left === at);
}

function itemsWhere(rows: TableRows, test: (item: Item) => boolean): TableItem[] {
  const found: TableItem[] = [];
  for (const row of rows) for (const entry of row) if (test(entry.item)) found.push(entry);
  return found;
}

function share(items: readonly TableItem[], test: (item: TableItem) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

function isLevel1({ shape }: TableItem): boolean {
  return shape === "level1" || shape === "level1or2";
}

function isLevel2({ shape }: TableItem): boolean {
  return shape === "level2" || shape === "level1or2";
}

function profileOf(columns: readonly HeaderColumn[], rows: TableRows): LevelProfile {
  const known = (role: TableRole, test: (item: TableItem) => boolean): number => {
    const column = columns.find((candidate) => candidate.role === role);
    return column ? share(under(column, rows), test) : 0;
  };
  return { level1: known("level1", isLevel1), level2: known("level2", isLevel2) };
}

/** Header and data may stand apart by whole columns: then every row slips alike, and it is the header that is wrong. */
function offsetOf(columns: readonly HeaderColumn[], rows: TableRows): number {
  const votes = new Map<number, number>();
  let voters = 0;
  const align = alignerFor(columns, { level1: 0.7, level2: 0.7 });
  for (const row of rows) {
    const placed = align(row, () => false);
    if (placed.length < 3) continue;
    voters++;
    const shifts = new Map<number, number>();
    for (const { shift } of placed) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
    for (const [shift, together] of shifts) if (together > placed.length * 0.65) votes.set(shift, (votes.get(shift) ?? 0) + 1);
  }
  for (const [shift, count] of votes) if (shift !== 0 && count * 2 > voters && voters > 1) return shift;
  return 0;
}

const PARTS_OF_A_TARGET: readonly TableRole[] = ["operator", "value", "unit"];

/** One label may stand over sign, number and unit in columns of their own. */
function splitMerged(column: HeaderColumn, rows: TableRows, columns: readonly HeaderColumn[]): HeaderColumn[] {
  if (column.right === column.left || rows.length === 0) return [column];
  const filled: number[] = [];
  for (let at = column.left; at <= column.right; at++) if (starting(at, rows).length >= rows.length * 0.3) filled.push(at);
  if (filled.length < 2) return [column];
  const taken = new Set(columns.filter((other) => other !== column).map((other) => other.role));
  const roles = [column.role, ...PARTS_OF_A_TARGET].filter((role, i, all) => all.indexOf(role) === i && !taken.has(role));
  const chosen = assignByContent(filled.map((at) => ({ at, items: starting(at, rows) })), roles, 3);
  return filled.map((at, i) => ({
    left: at,
    right: (filled[i + 1] ?? column.right + 1) - 1,
    role: chosen.get(at) ?? "unknown",
    label: column.label,
  }));
}

/**
 * Where no column is labelled as names, the last level that holds other things is one (forms with two levels call their names
 * 二级指标); else what stands right of the levels under a label of descriptions or an unknown one.
 */
function withoutLevel3(columns: readonly HeaderColumn[], rows: TableRows): HeaderColumn[] {
  if (columns.some(({ role }) => role === "level3")) return [...columns];
  const last = columns.filter(({ role }) => role === "level1" || role === "level2").at(-1);
  if (!last) return [...columns];
  if (share(under(last, rows), (item) => isLevel1(item) || isLevel2(item)) >= 0.5) {
    const names = columns.find(({ role, left }) => left > last.left && (role === "description" || role === "explanation" || role === "unknown"));
    return columns.map((column) => (column === names ? { ...column, role: "level3" } : column));
  }
  return columns.map((column) => {
    if (column === last) return { ...column, role: "level3" };
    if (column.role !== "level1") return column;
    const items = under(column, rows);
    return share(items, isLevel2) > share(items, isLevel1) ? { ...column, role: "level2" } : column;
  });
}

/** Where a column holds throughout what its label cannot mean, the contents win; 单位 over signs and 类型 over units change places. */
function overrule(columns: readonly HeaderColumn[], rows: TableRows, doubts: Doubt[]): HeaderColumn[] {
  const bad = columns.filter((column) => {
    const items = under(column, rows);
    return column.role !== "unknown" && items.length >= 3 && average(items, column.role) >= 3;
  });
  if (bad.length === 0 || rowsSlipped(columns, rows)) return [...columns];
  const held = new Set(columns.filter((column) => !bad.includes(column)).map(({ role }) => role));
  const free = CONTENT_ROLES.filter((role) => !held.has(role));
  const chosen = assignByContent(bad.map((column) => ({ at: column.left, items: under(column, rows) })), free, 0.5);
  return columns.map((column) => {
    const role = bad.includes(column) ? chosen.get(column.left) : undefined;
    if (role === undefined || role === column.role) return column;
    doubts.push({ key: "label-and-content-differ", cell: (column.label as NonNullable<typeof column.label>).address, data: { role } });
    return { ...column, role };
  });
}

/** What columns hold that look like nothing else. */
const UNMISTAKABLE: readonly TableRole[] = ["level1", "level2", "operator", "unit", "scoring", "value"];

/** A label that nobody knows over what can only be one thing. */
function nameUnknown(columns: readonly HeaderColumn[], rows: TableRows, doubts: Doubt[]): HeaderColumn[] {
  const open = columns.flatMap((column) => (column.role === "unknown" ? [{ at: column.left, items: under(column, rows) }] : [])).filter(({ items }) => items.length >= Math.max(3, rows.length * 0.5));
  if (open.length === 0) return [...columns];
  const chosen = assignByContent(open, UNMISTAKABLE.filter((role) => !columns.some((column) => column.role === role)), 0.2);
  return columns.map((column) => {
    const role = column.role === "unknown" ? chosen.get(column.left) : undefined;
    if (role === undefined) return column;
    if (column.label) doubts.push({ key: "label-unknown", cell: column.label.address, data: { role } });
    return { ...column, role };
  });
}

/** Whether most rows suit the labels once their cells are moved: then the rows are wrong, and not the labels. */
function rowsSlipped(columns: readonly HeaderColumn[], rows: TableRows): boolean {
  const profile = profileOf(columns, rows);
  const align = alignerFor(columns, profile);
  const suits = rows.filter((row) => {
    const placed = align(row, () => false);
    return placed.length === row.length && placed.every(({ shape, column }) => misfitInTable(shape, column.role, profile) <= 2.5);
  });
  return suits.length >= rows.length * 0.6;
}

const CONTENT_ROLES: readonly TableRole[] = ["level1", "level2", "level3", "operator", "unit", "scoring", "value", "explanation", "remark"];

/** Columns without a label that hold one kind of thing in at least half of the rows. */
function withUnlabelled(columns: readonly HeaderColumn[], rows: TableRows, allOfThem: boolean): HeaderColumn[] {
  const counts = new Map<number, TableItem[]>();
  for (const row of rows) {
    for (const entry of row) {
      if (columns.some((column) => shiftOf(entry.item, column) === 0)) continue;
      const list = counts.get(entry.item.area.left);
      if (list) list.push(entry);
      else counts.set(entry.item.area.left, [entry]);
    }
  }
  const least = Math.max(2, rows.length * (allOfThem ? 0.2 : 0.5));
  const open = [...counts].filter(([, items]) => items.length >= least).map(([at, items]) => ({ at, items }));
  const roles = CONTENT_ROLES.filter((role) => !columns.some((column) => column.role === role) && (allOfThem || role !== "remark" && role !== "explanation"));
  const chosen = assignByContent(open, roles, allOfThem ? 1 : 0.4);
  const added = [...chosen].map(([at, role]) => ({ left: at, right: at, role, label: null }));
  return [...columns, ...added].sort((a, b) => a.left - b.left);
}

function average(items: readonly TableItem[], role: TableRole): number {
  return items.reduce((sum, { shape }) => sum + misfitInTable(shape, role, { level1: 1, level2: 1 }), 0) / items.length;
}

/** Gives each column the role that its contents suit best, cheapest pair first, no role twice, none that costs more than `limit`. */
function assignByContent(
  open: readonly { readonly at: number; readonly items: readonly TableItem[] }[],
  roles: readonly TableRole[],
  limit: number,
): Map<number, TableRole> {
  const pairs = open
    .flatMap(({ at, items }) => roles.map((role) => ({ at, role, cost: average(items, role) })))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost);
  const chosen = new Map<number, TableRole>();
  const taken = new Set<TableRole>();
  for (const { at, role } of pairs) {
    if (chosen.has(at) || taken.has(role)) continue;
    chosen.set(at, role);
    taken.add(role);
  }
  return chosen;
}
