/**
 * Checks again after somebody typed: only the sheets that were touched are read, and only what hangs on them is asked again.
 */
import { readGrids } from "../excel/read-grid";
import type { Practice } from "../core/rules/practice";
import type { Grid } from "../core/sheet/grid";
import { checkGrids, readingOf, type CheckReport } from "./check-grids";

/**
 * The report as it is now. Sheets that the report did not look at are left out. Throws ExcelFailure where a sheet is gone or Excel refuses.
 */
export async function recheckSheets(before: CheckReport, changed: readonly string[], practice: Practice | null): Promise<CheckReport> {
  const now = new Map<string, Grid>();
  let { reading } = before;
  for (const sheet of new Set(changed)) {
    if (!before.sheets.includes(sheet)) continue;
    // Somebody types in one sheet at a time; a second one comes of a paste over several.
    const { grids, kept } = await readGrids({ sheet });
    for (const grid of grids) now.set(grid.sheet, grid);
    reading = readingOf(reading.grids, kept, practice, reading);
  }
  return checkGrids({ ...reading, grids: reading.grids.map((grid) => now.get(grid.sheet) ?? grid) });
}
