/**
 * 全部安全修复: every fix that cannot change a meaning, in one go, with one 撤销 for all of it.
 */
import { z } from "zod";
import type { Words } from "../core/words";
import { applyEdits } from "../excel/apply-edits";
import { defineAction, type ActionOutcome } from "./action";
import { checkParams, describeReport, readTarget } from "./check-forms";
import { checkGrids } from "./check-grids";
import { unchanged } from "./outcome";
import type { CellChange } from "./plan-fixes";
import { planSafeFixes } from "./plan-safe-fixes";

const WORDS = {
  fixed: { "zh-CN": "已修改{cells}个单元格，内容含义不变。", "en-US": "{cells} cell(s) changed; no meaning was altered." },
  preview: { "zh-CN": "可以自动修改{cells}个单元格，还没有改动。", "en-US": "{cells} cell(s) can be changed; nothing was changed yet." },
  nothing: { "zh-CN": "没有可以自动修改的内容。", "en-US": "There is nothing that can be mended automatically." },
} satisfies Record<string, Words>;

const params = checkParams.extend({
  preview: z.boolean().default(false).describe("true：只列出将要修改的单元格，不改动"),
});

export const fixAllSafeAction = defineAction({
  id: "fix-all-safe",
  title: { "zh-CN": "全部安全修复", "en-US": "Apply all safe fixes" },
  params,
  changesWorkbook: true,
  run: async (target, { all, preview }, progress): Promise<ActionOutcome<readonly CellChange[]>> => {
    const report = checkGrids(await readTarget(target, all, progress));
    if (report.forms.length === 0) return { ...describeReport(report), data: [] };
    const { changes, edits } = planSafeFixes(report, all ? null : (target.form ?? null));
    if (changes.length === 0) return unchanged(true, WORDS.nothing, {}, []);
    if (preview) return unchanged(true, WORDS.preview, { cells: changes.length }, changes);
    const { changed, inverse } = await applyEdits(edits);
    return { ok: true, message: WORDS.fixed, messageData: { cells: changes.length }, changed, undo: inverse, data: changes };
  },
});
