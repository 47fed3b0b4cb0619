/**
 * 撤销: applies what an action gave back.
 */
import type { WorkbookEdit } from "../core/sheet/edit";
import { applyChanges } from "./apply-changes";

/** Throws ExcelFailure: SheetNotFound, Protected, or what Excel refuses. */
export async function takeBack(undo: readonly WorkbookEdit[]): Promise<void> {
  await applyChanges(undo);
}
