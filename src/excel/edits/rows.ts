/**
 * Whole rows inserted and deleted.
 */
import { parseRange, printRange, type CellRange } from "../../core/sheet/address";
import type { SheetEdit } from "../../core/sheet/edit";
import { traceBack } from "../../core/sheet/trace-back";
import { unasked, type EditPlace, type Question } from "./prepared-edit";

type InsertRows = Extract<SheetEdit, { kind: "insert-rows" }>;
type DeleteRows = Extract<SheetEdit, { kind: "delete-rows" }>;

/**
 * Excel gives new rows the looks and the height of the row above by itself. Pasting them would tear merges that the new rows lie inside of,
 * so formats are copied only from elsewhere, and merges of the row above are repeated one by one.
 */
export function prepareInsertRows(edit: InsertRows, place: EditPlace): Question {
  const { sheet, before, count, formatFrom } = edit;
  const rows = rowsAddress(before, count);
  const inverse: SheetEdit[] = [{ kind: "delete-rows", sheet, first: before, count }];
  const ask = formatFrom !== null && formatFrom === before - 1 ? askMergesOfRow(place, formatFrom) : null;
  return () => {
    const merges = ask?.() ?? [];
    return {
      inverse,
      changed: [rows],
      write: () => {
        const worksheet = place.worksheet();
        worksheet.getRange(rows).insert("Down");
        for (const { left, right } of merges) {
          for (let row = before; row < before + count; row++) worksheet.getRange(printRange({ top: row, bottom: row, left, right })).merge(false);
        }
        if (ask || formatFrom === null) return;
        const from = formatFrom >= before ? formatFrom + count : formatFrom;
        worksheet.getRange(rows).copyFrom(worksheet.getRange(rowsAddress(from, 1)), "Formats");
      },
    };
  };
}

/** Merges of this row alone, told after the sync; null where the plan itself makes the row or its merges. */
function askMergesOfRow({ before, sheet, earlier }: EditPlace, row: number): (() => CellRange[]) | null {
  const origin = traceBack({ row, column: 0 }, sheet, earlier);
  if (!before || !origin || earlier.some((edit) => edit.sheet === sheet && (edit.kind === "merge" || edit.kind === "unmerge"))) return null;
  const found = before.getRange(rowsAddress(origin.row, 1)).getMergedAreasOrNullObject();
  found.load("areas/items/address");
  return () =>
    found.isNullObject
      ? []
      : found.areas.items.flatMap(({ address }) => {
          const merge = parseRange(address);
          return merge && merge.top === merge.bottom ? [merge] : [];
        });
}

/** Takes away what stood in the rows. */
export function prepareDeleteRows({ sheet, first, count }: DeleteRows, place: EditPlace): Question {
  const address = rowsAddress(first, count);
  return unasked([address], () => place.worksheet().getRange(address).delete("Up"), [{ kind: "insert-rows", sheet, before: first, count, formatFrom: null }]);
}

/** 4, 2 → "5:6". */
export function rowsAddress(first: number, count: number): string {
  return `${String(first + 1)}:${String(first + count)}`;
}
