/**
 * Which row of the table a new row looks like: near by, and high enough for what is going to stand in it.
 */
import type { SheetEdit } from "../../sheet/edit";
import { areaOf, cellAt, type Cell } from "../../sheet/grid";
import type { Arrangement } from "./arrangement";
import type { RowCells } from "./row-cells";
import { columnOf, type BodyRow } from "./table";

/** How an inserted row looks. */
export interface RowLook {
  /** Index among the entries. */
  readonly entry: number;
  readonly before: number;
  /** The row whose formats and height it takes, numbered as before the insertion; null where the table has none. */
  readonly like: number | null;
  /** No row has room for its texts: its height has to come from them. */
  readonly fitHeight: boolean;
}

/** A line of so many half-width letters fits any column of these forms. */
const SHORT = 8;

/** A look for each inserted row. `cellsOf` gives what is going to stand in the row of an entry, by role; `levels` its level names. */
export function planLooks(arrangement: Arrangement, cellsOf: (entry: number) => RowCells, levelsOf: (entry: number) => readonly string[]): RowLook[] {
  const { table, entries, inserted } = arrangement;
  const { grid, body } = table;
  const seen = body.filter(({ row, kind }) => (kind === "indicator" || kind === "free") && !grid.hiddenRows.has(row));
  let chunk = -1;
  return entries.flatMap((entry, i): RowLook[] => {
    if (entry.old) return [];
    if (entries[i - 1]?.old !== null) chunk++;
    const before = inserted[chunk]?.before ?? table.top;
    const near = seen.toSorted((a, b) => distance(a, before) - distance(b, before));
    const levels = levelsOf(i);
    const high = near.find((row) => hasRoom(arrangement, row, cellsOf(i)) && levels.every((name) => widthOf(name) <= levelRoom(arrangement, row)));
    return [{ entry: i, before, like: (high ?? near[0])?.row ?? null, fitHeight: high === undefined }];
  });
}

/** The row above is nearer than the one below. */
function distance({ row }: BodyRow, before: number): number {
  return row < before ? before - row : row - before + 1.5;
}

function hasRoom({ table }: Arrangement, { row }: BodyRow, cells: RowCells): boolean {
  return [...cells].every(([role, content]) => {
    const column = columnOf(table, role);
    const text = content.kind === "value" && typeof content.value === "string" ? content.value : "";
    return column === null || widthOf(text) <= Math.max(SHORT, widthOf(cellAt(table.grid, row, column.left).text));
  });
}

/** What a level's name may measure in this row; a merged cell does not tell. */
function levelRoom({ table }: Arrangement, { row }: BodyRow): number {
  const widths = (["level1", "level2"] as const).map((role) => {
    const column = columnOf(table, role);
    const area = column && areaOf(table.grid, { row, column: column.left });
    const cell: Cell | null = area && area.top === area.bottom ? cellAt(table.grid, row, area.left) : null;
    return cell ? widthOf(cell.text) : SHORT;
  });
  return Math.max(SHORT, ...widths);
}

/** Half-width letters that a text takes on one line; Chinese fonts draw × and ÷ as wide as characters. */
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter.charCodeAt(0) > 0x7e ? 2 : 1), 0);
}

/** The rows as edits, each formatted like its row, from the bottom upwards. */
export function insertEdits(sheet: string, looks: readonly RowLook[]): SheetEdit[] {
  const runs: { before: number; like: number | null; count: number }[] = [];
  for (const { before, like } of looks.toReversed()) {
    const last = runs.at(-1);
    if (last?.before === before && last.like === like) last.count++;
    else runs.push({ before, like, count: 1 });
  }
  return runs.map(({ before, like, count }, i) => {
    // The rows of earlier edits have pushed down what stood at or below them.
    const at = like === null ? null : runs.slice(0, i).reduce((row, earlier) => (like >= earlier.before ? row + earlier.count : row), like);
    return { kind: "insert-rows", sheet, before, count, formatFrom: at };
  });
}
