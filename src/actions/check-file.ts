/**
 * One file checked without any Excel: the command line's `check`, and checking a folder from the pane.
 */
import type { Practice } from "../core/rules/practice";
import { KEPT_KEYS } from "../excel/kept-store";
import { readWorkbookFile } from "../files/read-workbook";
import { WorkbookError } from "../files/open-package";
import { say, type Language } from "../core/words";
import { checkGrids, readingOf, type CheckReport } from "./check-grids";

/** Exactly one of both: a report, or why there is none. */
export type FileCheck =
  | { readonly error: null; readonly report: CheckReport }
  | { readonly error: { readonly code: string; readonly message: string }; readonly report: null };

const NO_FORM = {
  "zh-CN": "没有找到绩效目标表（查找了“一级指标”“三级指标”“指标值”等表头）；请确认文件是否正确。",
  "en-US": "No performance form was found (looked for headings such as 一级指标, 三级指标, 指标值); check that this is the right file.",
};

/** Checks as the pane would: with what the workbook keeps; `practice` is for workbooks that have none of their own. */
export function checkFile(bytes: Uint8Array, language: Language = "zh-CN", practice: Practice | null = null): FileCheck {
  try {
    const { grids, settings } = readWorkbookFile(bytes);
    const { corrections, practice: own, ignored } = KEPT_KEYS;
    const report = checkGrids(readingOf(grids, { corrections: settings[corrections], practice: settings[own], ignored: settings[ignored] }, practice));
    if (report.forms.length === 0) return { error: { code: "NoForm", message: say(NO_FORM, language) }, report: null };
    return { error: null, report };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { error: { code: error.code, message: say(error.words, language) }, report: null };
  }
}
