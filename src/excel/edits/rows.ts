/**
 * Whole rows inserted and deleted.
 */
import type { SheetEdit } from "../../core/sheet/edit";
import { unasked, type EditPlace, type Question } from "./prepared-edit";

type InsertRows = Extract<SheetEdit, { kind: "insert-rows" }>;
type DeleteRows = Extract<SheetEdit, { kind: "delete-rows" }>;

export function prepareInsertRows(edit: InsertRows, place: EditPlace): Question {
  const { sheet, before, count, formatFrom } = edit;
  const write = (): void => {
    const worksheet = place.worksheet();
    worksheet.getRange(rowsAddress(before, count)).insert("Down");
    if (formatFrom === null) return;
    const from = formatFrom >= before ? formatFrom + count : formatFrom;
    worksheet.getRange(rowsAddress(before, count)).copyFrom(worksheet.getRange(rowsAddress(from, 1)), "Formats");
  };
  return unasked([rowsAddress(before, count)], write, [{ kind: "delete-rows", sheet, first: before, count }]);
}

export function prepareDeleteRows({ sheet, first, count }: DeleteRows, place: EditPlace): Question {
  const address = rowsAddress(first, count);
  return unasked([address], () => place.worksheet().getRange(address).delete("Up"), [{ kind: "insert-rows", sheet, before: first, count, formatFrom: null }]);
}

/** 4, 2 → "5:6". */
export function rowsAddress(first: number, count: number): string {
  return `${String(first + 1)}:${String(first + count)}`;
}
