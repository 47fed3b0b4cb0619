/**
 * A sheet's protection: what may still be done to it. Univer knows nothing of it; it stands in the sheet's `custom`, where opening and
 * saving a file find it.
 */
import type { CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import { sheetCustom } from "../xlsx/sheet-custom";
import type { ProtectionOptions, SheetProtection } from "../xlsx/protection";
import type { Sheet } from "./sheet";

/** What Excel allows on a sheet that is protected without options. */
export const DEFAULT_OPTIONS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const UNPROTECTED: SheetProtection = { protected: false, password: false, options: DEFAULT_OPTIONS };

export function protectionOf(sheet: Sheet): SheetProtection {
  return sheetCustom(sheet.unwritten.getSnapshot()).protection ?? UNPROTECTED;
}

export function setProtection(sheet: Sheet, protection: SheetProtection): void {
  sheet.facade.setCustomMetadata({ ...sheet.model.getCustomMetadata(), protection });
}

export type Allowance = Exclude<keyof ProtectionOptions, "selectionMode">;

/** Raises AccessDenied where the sheet is protected and does not allow it. */
export function demand(sheet: Sheet, allowance: Allowance | "never"): void {
  const { protected: isProtected, options } = protectionOf(sheet);
  if (isProtected && (allowance === "never" || !options[allowance])) throw excelError("AccessDenied");
}

/** Raises AccessDenied where one of the cells is locked on a protected sheet. */
export function demandUnlocked(sheet: Sheet, areas: readonly CellRange[]): void {
  if (!protectionOf(sheet).protected) return;
  for (const area of areas) {
    const clipped = sheet.clip(area);
    if (!clipped) throw excelError("AccessDenied");
    for (let row = clipped.top; row <= clipped.bottom; row++) {
      for (let column = clipped.left; column <= clipped.right; column++) if (isLocked(sheet, row, column)) throw excelError("AccessDenied");
    }
  }
}

/** Cells are locked unless they say otherwise: in their own `custom`, or in the style that the file gave them. */
export function isLocked(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  const own = cell?.custom?.["locked"] as boolean | undefined;
  if (own !== undefined) return own;
  const style = sheet.book.model.getStyles().getStyleByCell(cell) as { locked?: boolean } | null | undefined;
  return style?.locked ?? true;
}
