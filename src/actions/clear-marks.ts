/**
 * 清除标记: takes all marks off, in one sheet or, because a forgotten mark travels with the file, in the whole workbook.
 */
import { z } from "zod";
import { applyEdits } from "../excel/apply-edits";
import { findMarks } from "../excel/find-marks";
import { type Words } from "../core/words";
import { defineAction } from "./action";
import { unchanged } from "./outcome";

const WORDS = {
  cleared: {
    "zh-CN": "已清除{sheets}张工作表上的标记，表格恢复原样。",
    "en-US": "Marks removed from {sheets} sheet(s); the workbook is as it was.",
  },
  nothing: {
    "zh-CN": "工作簿里没有标记。",
    "en-US": "There are no marks in the workbook.",
  },
} satisfies Record<string, Words>;

export const clearMarksAction = defineAction({
  id: "clear-marks",
  title: { "zh-CN": "清除标记", "en-US": "Clear marks" },
  params: z.strictObject({}),
  changesWorkbook: true,
  run: async (target) => {
    const sheets = (await findMarks()).filter((sheet) => target.sheet === undefined || sheet === target.sheet);
    if (sheets.length === 0) return unchanged(true, WORDS.nothing, {}, { sheets });
    const { inverse } = await applyEdits(sheets.map((sheet) => ({ kind: "set-marks", sheet, marks: [] })));
    const changed = inverse.flatMap((edit) => (edit.kind === "set-marks" ? [edit.sheet] : []));
    return { ok: true, message: WORDS.cleared, messageData: { sheets: sheets.length }, changed, undo: inverse, data: { sheets } };
  },
});
