/**
 * 校核报告: checks again and writes what was found into a sheet of its own; a report that was written earlier is written over.
 */
import { z } from "zod";
import { REPORT_SHEET } from "../core/form/report-sheet";
import { planReportSheet } from "../core/report/plan-report-sheet";
import { formCount, mustMend, reportOf } from "../core/report/report";
import { freeSheetName } from "../core/sheet/sheet-name";
import type { Words } from "../core/words";
import { applyEdits } from "../excel/apply-edits";
import { sheetNames } from "../excel/sheet-names";
import { defineAction } from "./action";
import { checkGrids } from "./check-grids";
import { describeReport, readTarget } from "./check-forms";
import { findReports } from "./find-reports";
import { today } from "./today";

const params = z.strictObject({
  all: z.boolean().default(true).describe("true: 报告整个工作簿（写了--sheet时只报告那一张）；false: 只报告一张工作表"),
});

const WORDS = {
  ready: { "zh-CN": "校核报告已写入工作表「{sheet}」：{forms}张表可以报送。", "en-US": "The report is in the sheet “{sheet}”: {forms} form(s), ready to send." },
  mend: { "zh-CN": "校核报告已写入工作表「{sheet}」：{forms}张表，{errors}处错误，请先修改。", "en-US": "The report is in the sheet “{sheet}”: {forms} form(s), {errors} error(s) to correct first." },
} satisfies Record<string, Words>;

export const writeReportAction = defineAction({
  id: "write-report",
  title: { "zh-CN": "写入校核报告", "en-US": "Write report" },
  params,
  changesWorkbook: true,
  run: async (target, { all }, progress) => {
    const check = checkGrids(await readTarget(target, all, progress));
    if (check.forms.length === 0) return { ...describeReport(check), data: null };
    const names = await sheetNames();
    const [previous = null] = await findReports(names);
    const sheet = previous?.sheet ?? freeSheetName(REPORT_SHEET, names);
    const report = reportOf(check);
    const { tally } = report;
    const edits = planReportSheet([{ file: { file: sheet, error: null, report }, address: "" }], { sheet, checkedOn: today(), previous });
    const { changed, inverse } = await applyEdits(edits);
    const message = mustMend(tally) ? WORDS.mend : WORDS.ready;
    return { ok: true, message, messageData: { sheet, forms: formCount(report), errors: tally.error }, changed, undo: inverse, data: { sheet } };
  },
});
