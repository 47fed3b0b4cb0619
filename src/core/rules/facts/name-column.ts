/**
 * Rows whose name stands in the column of a level while the rest of the row stands where it should.
 */
import type { Form, FormColumn, Indicator } from "../../form/form";
import { columnOf } from "./cells";

/** The level column in which the row's name stands, or null: the name stands right, or the whole row is shifted. */
export function nameColumn(form: Form, { level3, misplaced }: Indicator): FormColumn | null {
  if (!level3 || columnOf(form, "level3") === null) return null;
  if (misplaced?.cells.some(({ row, column }) => row !== level3.cell.row || column !== level3.cell.column)) return null;
  return form.columns.find(({ role, column }) => (role === "level1" || role === "level2") && column === level3.cell.column) ?? null;
}
