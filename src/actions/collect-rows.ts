/**
 * 保存所选行: the indicators of the selected rows, as entries for 我的指标库. The library lives outside the workbook, so nothing is changed here.
 */
import { z } from "zod";
import { ownFromForms } from "../core/library/own/from-form";
import { EMPTY_LIBRARY } from "../core/library/own/own-library";
import { readWorkbookForms } from "../core/reading/read-forms";
import { type Words } from "../core/words";
import { rowsIn, selectedRows } from "../excel/selected-rows";
import { defineAction } from "./action";
import { readTarget } from "./check-forms";
import { unchanged } from "./outcome";

const params = z.strictObject({
  rows: z
    .string()
    .refine((text) => rowsIn(text).length > 0)
    .optional()
    .describe("行，如 13:15 或 A13:K15,A20；不写则取选中的行"),
});

const WORDS = {
  found: { "zh-CN": "所选行中有{n}条指标。", "en-US": "{n} indicator(s) in these rows." },
  noForm: {
    "zh-CN": "本表没有找到绩效目标表，没有可以保存的指标；请打开绩效目标表再选。",
    "en-US": "There is no performance form on this sheet, so there is nothing to keep; open a form and select its rows.",
  },
  noRows: {
    "zh-CN": "所选的行里没有指标；请在表中选中要保存的指标所在的行，再点一次。",
    "en-US": "There are no indicators in these rows; select the rows of the indicators to keep and try again.",
  },
} satisfies Record<string, Words>;

export const collectRowsAction = defineAction({
  id: "collect-rows",
  title: { "zh-CN": "保存所选行", "en-US": "Keep selected rows" },
  params,
  changesWorkbook: false,
  run: async (target, { rows }, progress) => {
    const spans = rows === undefined ? await selectedRows() : rowsIn(rows);
    const reading = await readTarget(target, false, progress);
    const forms = readWorkbookForms(reading.grids, { corrections: reading.corrections });
    if (forms.length === 0) return unchanged(false, WORDS.noForm, {}, { library: EMPTY_LIBRARY, problems: [] });
    const found = ownFromForms(forms, ({ row }) => spans.some(({ first, last }) => first <= row && row <= last));
    const n = found.library.indicators.length;
    return n + found.problems.length === 0 ? unchanged(false, WORDS.noRows, {}, found) : unchanged(true, WORDS.found, { n }, found);
  },
});
