/**
 * Where cells stood before the edits that come earlier in the same plan moved them.
 */
import type { CellAddress, CellRange } from "./address";
import type { SheetEdit } from "./edit";

/** The address before `earlier` were applied, or null for a cell in a row or on a sheet that one of them adds. */
export function traceBack(cell: CellAddress, sheet: string, earlier: readonly SheetEdit[]): CellAddress | null {
  let row = cell.row;
  for (const edit of earlier.toReversed()) {
    if (edit.sheet !== sheet) continue;
    if (edit.kind === "add-sheet") return null;
    if (edit.kind === "insert-rows" && row >= edit.before) {
      if (row < edit.before + edit.count) return null;
      row -= edit.count;
    } else if (edit.kind === "delete-rows" && row >= edit.first) {
      row += edit.count;
    }
  }
  return { row, column: cell.column };
}

/**
 * The row before `earlier` whose looks and merges a row has by itself: its own, or those that it was inserted with. Null where there is
 * none: on a sheet that one of them adds, and in rows inserted at the top.
 */
export function traceLook(row: number, sheet: string, earlier: readonly SheetEdit[]): number | null {
  let traced = row;
  for (const edit of earlier.toReversed()) {
    if (edit.sheet !== sheet) continue;
    if (edit.kind === "add-sheet") return null;
    if (edit.kind === "insert-rows" && traced >= edit.before) {
      traced = traced >= edit.before + edit.count ? traced - edit.count : (edit.formatFrom ?? edit.before - 1);
      if (traced < 0) return null;
    } else if (edit.kind === "delete-rows" && traced >= edit.first) {
      traced += edit.count;
    }
  }
  return traced;
}

/** Where an area stands once `edits` are done: it moves with the rows above it and grows by those inside it. */
export function traceForward(area: CellRange, sheet: string, edits: readonly SheetEdit[]): CellRange {
  let { top, bottom } = area;
  for (const edit of edits) {
    if (edit.sheet !== sheet) continue;
    if (edit.kind === "insert-rows") {
      if (top >= edit.before) top += edit.count;
      if (bottom >= edit.before) bottom += edit.count;
    } else if (edit.kind === "delete-rows") {
      const after = edit.first + edit.count;
      top = top >= after ? top - edit.count : Math.min(top, edit.first);
      bottom = bottom >= after ? bottom - edit.count : Math.min(bottom, edit.first - 1);
    }
  }
  return { ...area, top, bottom };
}

/** A part of a range that was there before, and how many rows further up it stood. */
export interface TracedPart {
  /** Where it stood. */
  readonly before: CellRange;
  /** Added to its rows of then, gives those of now. */
  readonly down: number;
}

/** The parts of the range that were there before `earlier` were applied, from the top down. */
export function traceRange(range: CellRange, sheet: string, earlier: readonly SheetEdit[]): TracedPart[] {
  let parts = [{ top: range.top, bottom: range.bottom, down: 0 }];
  for (const edit of earlier.toReversed()) {
    if (edit.sheet !== sheet) continue;
    if (edit.kind === "add-sheet") return [];
    if (edit.kind === "insert-rows") {
      const after = edit.before + edit.count;
      parts = parts.flatMap(({ top, bottom, down }) => [
        ...(top < edit.before ? [{ top, bottom: Math.min(bottom, edit.before - 1), down }] : []),
        ...(bottom >= after ? [{ top: Math.max(top, after) - edit.count, bottom: bottom - edit.count, down: down + edit.count }] : []),
      ]);
    } else if (edit.kind === "delete-rows") {
      parts = parts.flatMap(({ top, bottom, down }) => [
        ...(top < edit.first ? [{ top, bottom: Math.min(bottom, edit.first - 1), down }] : []),
        ...(bottom >= edit.first ? [{ top: Math.max(top, edit.first) + edit.count, bottom: bottom + edit.count, down: down - edit.count }] : []),
      ]);
    }
  }
  return parts.map(({ top, bottom, down }) => ({ before: { ...range, top, bottom }, down }));
}
