/**
 * The bytes of an .xlsx as grids, without any Excel: the same grids that src/excel reads from the open workbook.
 */
import type { Grid } from "../core/sheet/grid";
import { numberTexts } from "./number-text";
import { openPackage } from "./open-package";
import { readSheet } from "./read-sheet";
import { decodePart, readFrame } from "./workbook-parts";

/**
 * Every visible worksheet as a grid, in the workbook's order; hidden sheets are left out, as where Excel's own sheets are read.
 * Throws a WorkbookError (open-package.ts) for bytes that are no readable workbook.
 */
export function readWorkbook(bytes: Uint8Array): Grid[] {
  const parts = openPackage(bytes);
  const frame = readFrame(parts);
  const textOf = numberTexts(frame.date1904);
  return frame.sheets.filter(({ hidden }) => !hidden).map(({ name, part }) => readSheet(name, decodePart(parts.get(part) as Uint8Array), frame, textOf));
}
