/**
 * Merged areas of a sheet.
 */
import type { IRange } from "@univerjs/core";
import { AddWorksheetMergeCommand, RemoveWorksheetMergeCommand } from "@univerjs/sheets";
import { overlaps, union, type CellRange } from "../../../core/sheet/address";
import { cellCount } from "./place";
import { demand } from "./protection";
import type { Sheet } from "./sheet";
import { makeRoom } from "./write-cells";

export function toRange(area: CellRange): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

export function toArea(range: IRange): CellRange {
  return { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn };
}

/** In reading order. */
export function mergesOf(sheet: Sheet): CellRange[] {
  return sheet.model.getMergeData().map(toArea).sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Merges that have a cell in the area. */
export function mergesTouching(sheet: Sheet, area: CellRange): CellRange[] {
  return mergesOf(sheet).filter((merge) => overlaps(merge, area));
}

/** One merged area, together with those it would cut: only the first cell keeps its content, as in Excel. */
export function merge(sheet: Sheet, area: CellRange): void {
  demand(sheet, "never");
  const cut = mergesTouching(sheet, area);
  const whole = cut.reduce(union, area);
  if (cellCount(whole) === 1) return;
  makeRoom(sheet, whole);
  if (cut.length > 0) unmerge(sheet, whole);
  sheet.start(AddWorksheetMergeCommand.id, { selections: [toRange(whole)], defaultMerge: true });
}

/** Takes every merge that touches the area apart. */
export function unmerge(sheet: Sheet, area: CellRange): void {
  demand(sheet, "never");
  const ranges = mergesTouching(sheet, area).map(toRange);
  if (ranges.length > 0) sheet.run(RemoveWorksheetMergeCommand.id, { ranges });
}

/** The area grown until it cuts no merge. */
export function grownToMerges(sheet: Sheet, area: CellRange): CellRange {
  const merges = mergesOf(sheet);
  for (let grown = area; ; ) {
    const next = merges.filter((one) => overlaps(one, grown)).reduce(union, grown);
    if (cellCount(next) === cellCount(grown)) return next;
    grown = next;
  }
}
