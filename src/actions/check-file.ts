/**
 * One file checked without any Excel: the command line's `check`, and checking a folder from the pane.
 */
import { readWorkbook } from "../files/read-workbook";
import { WorkbookError } from "../files/open-package";
import { say, type Language } from "../core/words";
import { checkGrids, type CheckReport } from "./check-grids";

/** Exactly one of both: a report, or why there is none. */
export type FileCheck =
  | { readonly error: null; readonly report: CheckReport }
  | { readonly error: { readonly code: string; readonly message: string }; readonly report: null };

const NO_FORM = {
  "zh-CN": "没有找到绩效目标表（查找了“一级指标”“三级指标”“指标值”等表头）；请确认文件是否正确。",
  "en-US": "No performance form was found (looked for headings such as 一级指标, 三级指标, 指标值); check that this is the right file.",
};

export function checkFile(bytes: Uint8Array, language: Language = "zh-CN"): FileCheck {
  try {
    const report = checkGrids({ grids: readWorkbook(bytes), corrections: [] });
    if (report.forms.length === 0) return { error: { code: "NoForm", message: say(NO_FORM, language) }, report: null };
    return { error: null, report };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { error: { code: error.code, message: say(error.words, language) }, report: null };
  }
}
