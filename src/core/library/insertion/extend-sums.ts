/**
 * Sums that begin or end where new rows are inserted. Excel lets a range grow only where rows are inserted inside it.
 */
import { parseAddress, type CellAddress } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import type { Arrangement } from "./arrangement";

interface FormulaCell {
  readonly cell: CellAddress;
  readonly content: CellContent;
}

const REFERENCE = /(?<![\w$.])(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}))?(?![\w(.])/g;
/** Texts, other sheets and names in brackets: formulas that are left as they are. */
const BEYOND = /["!'[]/;

/** The formulas whose ranges have to take in rows inserted right above or below them, in their places afterwards. */
export function extendSums(arrangement: Arrangement): FormulaCell[] {
  const { table: { grid, columns }, moved } = arrangement;
  const first = Math.min(...columns.map(({ left }) => left));
  const last = Math.max(...columns.map(({ right }) => right));
  return grid.rows.flatMap((cells, r) =>
    cells.flatMap(({ formula }, c): FormulaCell[] => {
      if (formula === null || BEYOND.test(formula)) return [];
      let grows = false;
      const extended = formula.replace(REFERENCE, (whole: string, from: string, to: string | undefined) => {
        const start = parseAddress(from);
        const end = parseAddress(to ?? from);
        if (!start || !end) return whole;
        if (to === undefined) return withRow(from, moved(start.row));
        const inTable = start.column === end.column && start.column >= first && end.column <= last;
        const { up, down } = inTable ? growthOf(arrangement, start.row, end.row) : { up: 0, down: 0 };
        grows ||= up + down > 0;
        return `${withRow(from, moved(start.row) - up)}:${withRow(to, moved(end.row) + down)}`;
      });
      return grows ? [{ cell: { row: moved(grid.range.top + r), column: grid.range.left + c }, content: { kind: "formula", formula: extended } }] : [];
    }),
  );
}

/**
 * How many of the rows that are inserted right above and below the rows `start` to `end` belong to their sum: all of them where it is a sum
 * of the whole table, else those of the same level 1.
 */
function growthOf({ table: { body }, entries, inserted }: Arrangement, start: number, end: number): { readonly up: number; readonly down: number } {
  const others = body.filter(({ row, kind }) => kind === "indicator" && (row < start || row > end));
  const at = (row: number): number => entries.findIndex(({ old }) => old?.row === row);
  const alike = (row: number, step: 1 | -1, count: number): number => {
    const key = entries[at(row)]?.key.first;
    let rows = 0;
    while (rows < count && (others.length === 0 || entries[at(row) + step * (rows + 1)]?.key.first === key)) rows++;
    return rows;
  };
  const countAt = (before: number): number => inserted.find((rows) => rows.before === before)?.count ?? 0;
  const up = at(start) < 0 ? 0 : alike(start, -1, countAt(start));
  return { up, down: at(end) < 0 ? 0 : alike(end, 1, countAt(end + 1)) };
}

/** The reference with another row; its $ stay. */
function withRow(reference: string, row: number): string {
  return reference.replace(/\d+$/, String(row + 1));
}
