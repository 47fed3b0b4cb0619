/**
 * Sums that end with the last row above new rows. Excel lets a range grow only where rows are inserted inside it.
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

/** The formulas whose ranges have to take in rows inserted right below them, in their places afterwards. */
export function extendSums({ table: { grid, columns, top }, inserted, moved }: Arrangement): FormulaCell[] {
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
        const below = inserted.find(({ before }) => before === end.row + 1);
        const inTable = to !== undefined && start.column === end.column && start.column >= first && end.column <= last && start.row >= top && end.row > start.row;
        grows ||= inTable && below !== undefined;
        const bottom = moved(end.row) + (inTable && below ? below.count : 0);
        return to === undefined ? withRow(from, moved(start.row)) : `${withRow(from, moved(start.row))}:${withRow(to, bottom)}`;
      });
      return grows ? [{ cell: { row: moved(grid.range.top + r), column: grid.range.left + c }, content: { kind: "formula", formula: extended } }] : [];
    }),
  );
}

/** The reference with another row; its $ stay. */
function withRow(reference: string, row: number): string {
  return reference.replace(/\d+$/, String(row + 1));
}
