/**
 * Columns of points by their numbers, where their labels are unknown.
 */
import type { TableItem } from "./align-row";
import { readPlainNumber } from "./cell-number";
import type { Doubt } from "./doubts";
import type { TableRole } from "./fit";
import type { Item } from "./sheet-view";
import type { HeaderColumn } from "./table-header";

type Under = (column: HeaderColumn) => readonly TableItem[];

/**
 * Points and scores under labels that nobody knows: what the rows of a form can be worth together, and what each row got of that. `rows` is
 * the number of rows of the table, `under` gives the cells of a column.
 */
export function namePoints(columns: readonly HeaderColumn[], rows: number, under: Under, doubts: Doubt[]): HeaderColumn[] {
  const has = (role: TableRole): HeaderColumn | undefined => columns.find((column) => column.role === role);
  if (has("weight") && has("score")) return [...columns];
  const named = new Map<HeaderColumn, TableRole>();
  const open = columns.filter(({ role, label }) => role === "unknown" && label !== null).map((column) => ({ column, points: pointsUnder(under(column), rows) }));
  const whole = has("weight") ? undefined : open.find(({ points }) => points !== null && TOTALS.some((total) => Math.abs(sumOf(points) - total) < 0.01));
  if (whole) named.set(whole.column, "weight");
  const weighed = has("weight");
  const weights = whole?.points ?? (weighed ? pointsUnder(under(weighed), rows) : null);
  const got = has("score") || !weights ? undefined : open.find(({ column, points }) => column !== whole?.column && points !== null && isPartOf(points, weights));
  if (got) named.set(got.column, "score");
  return columns.map((column) => {
    const role = named.get(column);
    if (role === undefined) return column;
    doubts.push({ key: "label-unknown", cell: (column.label as Item).address, data: { role } });
    return { ...column, role };
  });
}

/** What the rows of a form add up to: without 预算执行 of 20 or 10 points, or with it. */
const TOTALS: readonly number[] = [80, 90, 100];

/** The numbers of a column by row, null where it holds anything else or only a few. */
function pointsUnder(items: readonly TableItem[], rows: number): ReadonlyMap<number, number> | null {
  const points = new Map<number, number>();
  for (const { item } of items) {
    const number = readPlainNumber(item);
    if (number === null || number < 0 || /%/.test(item.folded)) return null;
    points.set(item.address.row, number);
  }
  return points.size >= Math.max(3, rows * 0.8) ? points : null;
}

function sumOf(points: ReadonlyMap<number, number>): number {
  return [...points.values()].reduce((sum, number) => sum + number, 0);
}

/** Whether no row has more than it is worth, and at least half of them have all of it. */
function isPartOf(points: ReadonlyMap<number, number>, weights: ReadonlyMap<number, number>): boolean {
  const pairs = [...points].map(([row, number]) => [number, weights.get(row) ?? -1] as const);
  return pairs.every(([number, weight]) => number <= weight) && pairs.filter(([number, weight]) => number === weight).length * 2 >= pairs.length;
}
