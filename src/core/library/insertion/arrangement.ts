/**
 * The table with its new rows, and where each row of the sheet comes to stand.
 */
import { areaOf } from "../../sheet/grid";
import type { CellRange } from "../../sheet/address";
import type { Entry } from "./place-rows";
import type { InsertionTable } from "./table";

/** Rows that are inserted together. Row numbers are those before anything is inserted. */
export interface InsertedRows {
  readonly before: number;
  readonly count: number;
}

export interface Arrangement {
  readonly table: InsertionTable;
  /** In their final order; entry i comes to stand in the row `table.top + i`. */
  readonly entries: readonly Entry[];
  /** From top to bottom. */
  readonly inserted: readonly InsertedRows[];
  /** The row a row of the sheet comes to stand in. */
  readonly moved: (row: number) => number;
}

export function arrange(table: InsertionTable, entries: readonly Entry[]): Arrangement {
  const inserted: InsertedRows[] = [];
  entries.forEach((entry, i) => {
    if (entry.old) return;
    const before = entries.slice(i).find(({ old }) => old !== null)?.old?.row ?? table.top + table.body.length;
    const last = inserted.at(-1);
    if (last?.before === before) inserted[inserted.length - 1] = { ...last, count: last.count + 1 };
    else inserted.push({ before, count: 1 });
  });
  const moved = (row: number): number => inserted.reduce((at, { before, count }) => (row >= before ? at + count : at), row);
  return { table, entries, inserted, moved };
}

/** An area of the sheet after the insertion: one that rows are inserted into grows with them. */
export function movedArea({ moved }: Arrangement, area: CellRange): CellRange {
  return { ...area, top: moved(area.top), bottom: moved(area.bottom) };
}

/** Whether a merged area, side labels and levels aside, covers a column of the new row `entry`. */
export function isCovered({ table: { grid, top }, entries, inserted }: Arrangement, at: number, column: number): boolean {
  const entry = entries[at] as Entry;
  if (entry.old) {
    const area = areaOf(grid, { row: entry.old.row, column });
    return area.top < entry.old.row;
  }
  // The row above, before anything was inserted, is the last old one.
  const above = entries.slice(0, at).findLast(({ old }) => old !== null)?.old?.row ?? top - 1;
  const before = inserted.find((rows) => rows.before > above)?.before ?? above + 1;
  const area = areaOf(grid, { row: above, column });
  return area.bottom >= before && area.top < before;
}
