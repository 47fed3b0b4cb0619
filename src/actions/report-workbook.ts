/**
 * A report over several files as a workbook of its own.
 */
import { REPORT_SHEET } from "../core/form/report-sheet";
import { planReportSheet, type LinkedReport } from "../core/report/plan-report-sheet";
import { activeSheetName } from "../excel/active-sheet";
import { applyEdits } from "../excel/apply-edits";
import { today } from "./today";

/** Makes the new, empty workbook that is open one that holds the report and nothing else. Throws ExcelFailure where Excel refuses. */
export async function writeReportWorkbook(files: readonly LinkedReport[]): Promise<void> {
  const empty = await activeSheetName();
  await applyEdits([...planReportSheet(files, { sheet: REPORT_SHEET, checkedOn: today(), previous: null }), { kind: "delete-sheet", sheet: empty }]);
}
