/**
 * The reports that were written into this workbook.
 */
import { isReportSheet, REPORT_SHEET } from "../core/form/report-sheet";
import type { Grid } from "../core/sheet/grid";
import { readGrids } from "../excel/read-grid";

/** What we call it ourselves; a report that a person renamed is theirs to keep. */
const OURS = new RegExp(`^${REPORT_SHEET}(?: \\(\\d+\\))?$`);

/** Our reports among the sheets of these names; a sheet of a person's own that is called so is none. */
export async function findReports(names: readonly string[]): Promise<Grid[]> {
  const found: Grid[] = [];
  for (const sheet of names.filter((name) => OURS.test(name))) {
    // One sheet of that name is the rule, and there are never many.
    const { grids } = await readGrids({ sheet });
    found.push(...grids.filter(isReportSheet));
  }
  return found;
}
