/**
 * 恢复自动识别: forgets what a person said about the columns of a form, a sheet or the whole workbook.
 */
import { z } from "zod";
import { unfitCorrections, withoutForm, type ColumnCorrection } from "../core/reading/corrections";
import { readWorkbookForms } from "../core/reading/read-forms";
import type { Words } from "../core/words";
import { applySettings } from "../excel/apply-settings";
import { storeKept } from "../excel/kept-store";
import { defineAction } from "./action";
import { readTarget } from "./check-forms";
import type { SheetReading } from "./check-grids";
import { unchanged } from "./outcome";

const params = z.strictObject({
  all: z.boolean().default(false).describe("true: 整个工作簿；false: 一张工作表（写了第几张表时，只是那一张）"),
});

const WORDS = {
  reset: { "zh-CN": "已恢复自动识别，去掉了{n}条列设置。", "en-US": "Columns are recognised automatically again; {n} correction(s) removed." },
  nothing: { "zh-CN": "没有设置过列的用途，一直是自动识别。", "en-US": "No column was ever corrected; all of them are recognised automatically." },
} satisfies Record<string, Words>;

export const resetCorrectionsAction = defineAction({
  id: "reset-corrections",
  title: { "zh-CN": "恢复自动识别", "en-US": "Recognise columns automatically" },
  params,
  changesWorkbook: true,
  run: async (target, { all }, progress) => {
    const reading = await readTarget(target, false, progress);
    const kept = all ? [] : keptOf(reading, target.form);
    const n = reading.corrections.length - kept.length;
    if (n === 0) return unchanged(true, WORDS.nothing, {}, null);
    const undo = await applySettings([storeKept("corrections", kept)]);
    return { ok: true, message: WORDS.reset, messageData: { n }, changed: [], undo, data: null };
  },
});

/** Without what is said of the sheet; or of its one form, and then also without what fits nothing in the sheet. */
function keptOf({ corrections, grids }: SheetReading, form: number | undefined): readonly ColumnCorrection[] {
  const sheets = grids.map(({ sheet }) => sheet);
  if (form === undefined) return corrections.filter(({ sheet }) => !sheets.includes(sheet));
  const forms = readWorkbookForms(grids, { corrections });
  const unfit = new Set(unfitCorrections(corrections, sheets, forms));
  const fitting = corrections.filter((correction) => !unfit.has(correction));
  const meant = forms[form];
  return meant ? withoutForm(fitting, forms, meant) : fitting;
}
