/**
 * The bytes of an .xlsx as grids, without any Excel: the same grids that src/excel reads from the open workbook.
 */
import type { Grid } from "../core/sheet/grid";
import { numberTexts } from "./number-text";
import { openPackage } from "./open-package";
import { readSettings } from "./read-settings";
import { readSheet } from "./read-sheet";
import { decodePart, readFrame } from "./workbook-parts";

/**
 * Every visible worksheet as a grid, in the workbook's order; hidden sheets are left out, as where Excel's own sheets are read.
 * Throws a WorkbookError (open-package.ts) for bytes that are no readable workbook.
 */
export function readWorkbook(bytes: Uint8Array): Grid[] {
  return readSheets(openPackage(bytes));
}

/** The grids, and what add-ins keep in the workbook by key (Office's settings). */
export function readWorkbookFile(bytes: Uint8Array): { readonly grids: Grid[]; readonly settings: Readonly<Record<string, unknown>> } {
  const parts = openPackage(bytes);
  return { grids: readSheets(parts), settings: readSettings(parts) };
}

function readSheets(parts: ReadonlyMap<string, Uint8Array>): Grid[] {
  const frame = readFrame(parts);
  const textOf = numberTexts(frame.date1904);
  return frame.sheets.filter(({ hidden }) => !hidden).map(({ name, part }) => readSheet(name, decodePart(parts.get(part) as Uint8Array), frame, textOf));
}
