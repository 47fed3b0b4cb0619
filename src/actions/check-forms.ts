/**
 * 检查本表 / 检查全部工作表: reads and checks, changes nothing.
 */
import { z } from "zod";
import { readGrids, readSmallSheet, type SheetChoice } from "../excel/read-grid";
import { type Words } from "../core/words";
import { ActionCancelled, defineAction, type ActionOutcome, type ActionProgress, type ActionTarget } from "./action";
import { checkGrids, readingOf, type CheckReport, type SheetReading } from "./check-grids";
import { unchanged } from "./outcome";

export const checkParams = z.strictObject({
  all: z.boolean().default(false).describe("true: 检查全部工作表；false: 只检查一张表"),
});

/** What the pane and the ribbon say after a check. */
const WORDS = {
  noForm: {
    "zh-CN": "没有找到绩效目标表；请打开有“一级指标”“三级指标”“指标值”等表头的工作表再检查。",
    "en-US": "No performance form was found; open a sheet with headings such as 一级指标, 三级指标 and 指标值 and check again.",
  },
  clean: {
    "zh-CN": "检查了{forms}张表，没有发现问题，可以报送。",
    "en-US": "{forms} form(s) checked, nothing found; ready to send.",
  },
  errors: {
    "zh-CN": "{errors}处错误，{warnings}处提醒，请先修改。",
    "en-US": "{errors} error(s), {warnings} warning(s); please correct them first.",
  },
  warnings: {
    "zh-CN": "没有错误，有{warnings}处提醒、{hints}处建议，请过目后报送。",
    "en-US": "No errors; {warnings} warning(s) and {hints} hint(s) to look at before sending.",
  },
} satisfies Record<string, Words>;

const READING: Words = { "zh-CN": "正在读取工作表", "en-US": "Reading the sheets" };

/** Reads the sheets that target and parameters ask for. Throws ActionCancelled where the person cancels meanwhile. */
export async function readTarget(target: ActionTarget, all: boolean, progress: ActionProgress): Promise<SheetReading> {
  const choice: SheetChoice = target.sheet !== undefined ? { sheet: target.sheet } : all ? "all" : "active";
  let sheets = 0;
  const { grids, kept } = await readGrids(choice, (done, of) => {
    sheets = of;
    progress.report(done, of, READING, true);
    return !progress.cancelled();
  });
  if (progress.cancelled()) throw new ActionCancelled();
  progress.report(sheets, sheets, READING);
  return readingOf(grids, kept, progress.practice ?? null);
}

/** One sheet, read in a single sync where it is the active one and not large. */
export async function readOneSheet(target: ActionTarget, progress: ActionProgress): Promise<SheetReading> {
  const small = target.sheet === undefined ? await readSmallSheet() : null;
  return small ? readingOf(small.grids, small.kept, progress.practice ?? null) : readTarget(target, false, progress);
}

export const checkFormsAction = defineAction({
  id: "check-forms",
  title: { "zh-CN": "检查本表", "en-US": "Check this sheet" },
  params: checkParams,
  changesWorkbook: false,
  run: async (target, { all }, progress) => {
    const report = checkGrids(await readTarget(target, all, progress));
    return describeReport(report);
  },
});

/** The outcome of a check that changed nothing: no form, nothing found, or how much of what. */
export function describeReport(report: CheckReport): ActionOutcome<CheckReport> {
  if (report.forms.length === 0) return unchanged(false, WORDS.noForm, {}, report);
  const count = { errors: 0, warnings: 0, hints: 0 };
  for (const { severity } of report.findings) count[`${severity}s`] += 1;
  const words = count.errors > 0 ? WORDS.errors : count.warnings + count.hints > 0 ? WORDS.warnings : WORDS.clean;
  return unchanged(true, words, { ...count, forms: report.forms.length }, report);
}
