/**
 * 撤销: applies what an action gave back.
 */
import type { SettingEdit, SheetEdit, WorkbookEdit } from "../core/sheet/edit";
import { applyEdits } from "./apply-edits";
import { applySettings } from "./apply-settings";

/** Sheets first, because only they can refuse. Throws ExcelFailure: SheetNotFound, Protected, or what Excel refuses. */
export async function takeBack(undo: readonly WorkbookEdit[]): Promise<void> {
  await applyEdits(undo.filter((edit): edit is SheetEdit => edit.kind !== "set-setting"));
  await applySettings(undo.filter((edit): edit is SettingEdit => edit.kind === "set-setting"));
}
