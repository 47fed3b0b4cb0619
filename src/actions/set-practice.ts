/**
 * 设置本地口径: keeps in the workbook what the county has settled, so that whoever opens it checks by the same.
 */
import { z } from "zod";
import { isDefaultPractice, parsePractice, printPractice } from "../core/rules/stored-practice";
import type { Words } from "../core/words";
import { applySettings } from "../excel/apply-settings";
import { storeKept } from "../excel/kept-store";
import { defineAction } from "./action";
import { unchanged } from "./outcome";

const params = z.strictObject({
  practice: z.unknown().describe("口径文件的内容，即“导出”得到的JSON"),
});

const WORDS = {
  kept: { "zh-CN": "本地口径已保存在本工作簿中，检查按它进行。", "en-US": "The local practice is kept in the workbook; checks go by it." },
} satisfies Record<string, Words>;

export const setPracticeAction = defineAction({
  id: "set-practice",
  title: { "zh-CN": "设置本地口径", "en-US": "Set local practice" },
  params,
  changesWorkbook: true,
  run: async (_target, { practice: given }) => {
    const { practice, problem } = parsePractice(given);
    if (!practice) return unchanged(false, problem, {}, null);
    const undo = await applySettings([storeKept("practice", isDefaultPractice(practice) ? undefined : printPractice(practice))]);
    return { ok: true, message: WORDS.kept, messageData: {}, changed: [], undo, data: null };
  },
});
