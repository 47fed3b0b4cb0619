/**
 * 恢复默认口径: the workbook has no practice of its own any more.
 */
import { z } from "zod";
import type { Words } from "../core/words";
import { applySettings } from "../excel/apply-settings";
import { storeKept } from "../excel/kept-store";
import { readKept } from "../excel/read-kept";
import { defineAction } from "./action";
import { unchanged } from "./outcome";

const WORDS = {
  reset: { "zh-CN": "已去掉本工作簿的口径。", "en-US": "The workbook's own practice was removed." },
  nothing: { "zh-CN": "本工作簿没有自己的口径。", "en-US": "The workbook has no practice of its own." },
} satisfies Record<string, Words>;

export const resetPracticeAction = defineAction({
  id: "reset-practice",
  title: { "zh-CN": "去掉本工作簿的口径", "en-US": "Remove the workbook's practice" },
  params: z.strictObject({}),
  changesWorkbook: true,
  run: async () => {
    const { practice } = await readKept();
    if (practice === undefined) return unchanged(true, WORDS.nothing, {}, null);
    const undo = await applySettings([storeKept("practice", undefined)]);
    return { ok: true, message: WORDS.reset, messageData: {}, changed: [], undo, data: null };
  },
});
