/**
 * 移除评分列: takes away what 写入评分列 has added and leaves the sheet as it was found.
 */
import { z } from "zod";
import { planRemoval } from "../core/scoring/in-place/plan-removal";
import { recordOf } from "../core/scoring/in-place/scoring-record";
import type { Words } from "../core/words";
import { applyChanges } from "../excel/apply-changes";
import { storeScoring } from "../excel/scoring-store";
import { defineAction } from "./action";
import { unchanged } from "./outcome";
import { readScoringForms } from "./scoring-forms";

const params = z.strictObject({
  all: z.boolean().default(false).describe("true: 全部工作表的每一张表"),
});

const WORDS = {
  removed: { "zh-CN": "已移除{forms}张表的评分列，表格恢复原样。", "en-US": "Scoring removed from {forms} form(s); the sheet is as it was." },
  removedTyped: {
    "zh-CN": "已移除{forms}张表的评分列；其中有{typed}格是您填写的内容，要找回请点撤销。",
    "en-US": "Scoring removed from {forms} form(s); {typed} cell(s) held what you had typed: undo brings it back.",
  },
  nothing: { "zh-CN": "没有由本工具写入的评分列。", "en-US": "There is no scoring that this add-in has written." },
} satisfies Record<string, Words>;

export const removeScoringAction = defineAction({
  id: "remove-scoring",
  title: { "zh-CN": "移除评分列", "en-US": "Remove scoring" },
  params,
  changesWorkbook: true,
  run: async (target, { all }, progress) => {
    const { forms, records } = await readScoringForms(target, all ? "workbook" : "form", progress);
    const plans = forms.flatMap(({ form, grid, siblings }) => {
      const record = recordOf(records, form);
      const plan = planRemoval(form, grid, siblings, record);
      return plan ? [{ plan, record }] : [];
    });
    if (plans.length === 0) return unchanged(false, WORDS.nothing, {}, null);
    const gone = new Set(plans.map(({ record }) => record));
    const isKept = gone.size > 1 || !gone.has(null);
    const edits = plans.flatMap(({ plan }) => plan.edits);
    const { changed, inverse } = await applyChanges(isKept ? [...edits, storeScoring(records.filter((record) => !gone.has(record)))] : edits);
    const typed = plans.reduce((sum, { plan }) => sum + plan.typed.length, 0);
    return { ok: true, message: typed > 0 ? WORDS.removedTyped : WORDS.removed, messageData: { forms: plans.length, typed }, changed, undo: inverse, data: null };
  },
});
