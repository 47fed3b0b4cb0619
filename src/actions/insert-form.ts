/**
 * 插入空白表: a whole blank form of a template on a new sheet.
 */
import { z } from "zod";
import { findTemplate, TEMPLATES } from "../core/templates/forms";
import { planForm } from "../core/templates/plan-form";
import { freeSheetName } from "../core/sheet/sheet-name";
import type { Words } from "../core/words";
import { activeSheetName } from "../excel/active-sheet";
import { applyEdits } from "../excel/apply-edits";
import { sheetNames } from "../excel/sheet-names";
import { defineAction } from "./action";
import { unchanged } from "./outcome";

const params = z.strictObject({
  template: z.string().min(1).describe(`空白表的编号或名称：${TEMPLATES.map(({ id, name }) => `${id} ${name}`).join("；")}`),
  year: z.int().min(2000).max(2099).optional().describe("预算年度，如 2026；不写则留空"),
});

const WORDS = {
  inserted: { "zh-CN": "已插入「{name}」，在工作表「{sheet}」；请从表头填起。", "en-US": "“{name}” was inserted on the sheet “{sheet}”; begin with its head." },
  unknown: { "zh-CN": "没有「{template}」这种空白表；可以插入的有：{names}。", "en-US": "There is no blank form “{template}”; these can be inserted: {names}." },
} satisfies Record<string, Words>;

export const insertFormAction = defineAction({
  id: "insert-form",
  title: { "zh-CN": "插入空白表", "en-US": "Insert blank form" },
  params,
  changesWorkbook: true,
  run: async (target, { template: wanted, year }) => {
    const template = findTemplate(wanted);
    if (!template) return unchanged(false, WORDS.unknown, { template: wanted, names: TEMPLATES.map(({ name }) => name).join("、") }, null);
    const sheet = freeSheetName(template.sheet, await sheetNames());
    const after = target.sheet ?? (await activeSheetName());
    const { changed, inverse } = await applyEdits(planForm(template, sheet, after, year ?? null));
    return { ok: true, message: WORDS.inserted, messageData: { name: template.name, sheet }, changed, undo: inverse, data: { sheet } };
  },
});
