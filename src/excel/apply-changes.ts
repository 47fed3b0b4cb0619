/**
 * Sheets and settings changed together.
 */
import type { SettingEdit, SheetEdit, WorkbookEdit } from "../core/sheet/edit";
import { applyEdits } from "./apply-edits";
import { applySettings } from "./apply-settings";

export interface AppliedChanges {
  /** Full addresses of what was changed. */
  readonly changed: readonly string[];
  /** Applied by `takeBack`, takes everything back. */
  readonly inverse: readonly WorkbookEdit[];
}

/** Sheets first, because only they can refuse. Throws ExcelFailure: SheetNotFound, Protected, or what Excel refuses. */
export async function applyChanges(edits: readonly WorkbookEdit[]): Promise<AppliedChanges> {
  const { changed, inverse } = await applyEdits(edits.filter((edit): edit is SheetEdit => edit.kind !== "set-setting"));
  const settings = await applySettings(edits.filter((edit): edit is SettingEdit => edit.kind === "set-setting"));
  return { changed, inverse: [...inverse, ...settings] };
}
