/**
 * Where a cell stood before the edits that come earlier in the same plan moved it.
 */
import type { CellAddress } from "./address";
import type { SheetEdit } from "./edit";

/** The address before `earlier` were applied, or null for a cell in a row that one of them inserts. */
export function traceBack(cell: CellAddress, sheet: string, earlier: readonly SheetEdit[]): CellAddress | null {
  let row = cell.row;
  for (const edit of earlier.toReversed()) {
    if (edit.sheet !== sheet) continue;
    if (edit.kind === "insert-rows" && row >= edit.before) {
      if (row < edit.before + edit.count) return null;
      row -= edit.count;
    } else if (edit.kind === "delete-rows" && row >= edit.first) {
      row += edit.count;
    }
  }
  return { row, column: cell.column };
}
