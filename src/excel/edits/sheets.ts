/**
 * Sheets added and taken away again.
 */
import type { SheetEdit } from "../../core/sheet/edit";
import { foldName, isSheetName } from "../../core/sheet/sheet-name";
import { ExcelFailure } from "../excel-failure";
import { unasked, type EditPlace, type Question } from "./prepared-edit";

type AddSheet = Extract<SheetEdit, { kind: "add-sheet" }>;
type DeleteSheet = Extract<SheetEdit, { kind: "delete-sheet" }>;

/** Raises ExcelFailure where the name cannot be given, or `after` is not there. */
export function prepareAddSheet(edit: AddSheet, place: EditPlace, added: (worksheet: Excel.Worksheet) => void): Question {
  const { sheet, after } = edit;
  if (!isSheetName(sheet)) throw new ExcelFailure("SheetName", { sheet });
  const { worksheets } = place.context.workbook;
  worksheets.load("items/name");
  return () => {
    const order = namesAfter(
      worksheets.items.map(({ name }) => name),
      place.earlier,
    );
    if (order.some((name) => foldName(name) === foldName(sheet))) throw new ExcelFailure("SheetExists", { sheet });
    const behind = after === null ? order.length - 1 : order.findIndex((name) => foldName(name) === foldName(after));
    if (behind < 0) throw new ExcelFailure("SheetNotFound", { sheet: after ?? "" });
    return {
      inverse: [{ kind: "delete-sheet", sheet }],
      changed: ["A:XFD"],
      write: () => {
        const worksheet = place.context.workbook.worksheets.add(sheet);
        if (behind < order.length - 1) worksheet.position = behind + 1;
        added(worksheet);
      },
    };
  };
}

/** The sheets in their order, hidden ones too, once the earlier edits are done. */
function namesAfter(names: readonly string[], earlier: readonly SheetEdit[]): string[] {
  let order = [...names];
  for (const edit of earlier) {
    if (edit.kind === "delete-sheet") order = order.filter((name) => name !== edit.sheet);
    if (edit.kind !== "add-sheet") continue;
    const behind = order.findIndex((name) => edit.after !== null && foldName(name) === foldName(edit.after));
    order.splice(behind < 0 ? order.length : behind + 1, 0, edit.sheet);
  }
  return order;
}

export function prepareDeleteSheet({ sheet }: DeleteSheet, place: EditPlace): Question {
  return unasked(["A:XFD"], () => place.worksheet().delete(), [{ kind: "add-sheet", sheet, after: null }]);
}
