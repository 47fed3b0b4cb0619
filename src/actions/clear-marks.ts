/**
 * 清除标记: takes all marks off, in one sheet or, because a forgotten mark travels with the file, in the whole workbook.
 */
import { z } from "zod";
import { applyEdits } from "../excel/apply-edits";
import { sheetNames } from "../excel/sheet-names";
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
    const names = (await sheetNames()).filter((sheet) => target.sheet === undefined || sheet === target.sheet);
    const { inverse } = await applyEdits(names.map((sheet) => ({ kind: "set-marks", sheet, marks: [], ifMarked: true })));
    const cleared = new Set(inverse.map(({ sheet }) => sheet));
    const sheets = names.filter((sheet) => cleared.has(sheet));
    if (sheets.length === 0) return unchanged(true, WORDS.nothing, {}, { sheets });
    return { ok: true, message: WORDS.cleared, messageData: { sheets: sheets.length }, changed: sheets, undo: inverse, data: { sheets } };
  },
});
