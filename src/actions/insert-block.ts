/**
 * 插入指标块: puts a standard block into the form, in the form's own layout.
 */
import { z } from "zod";
import type { Form } from "../core/form/form";
import { BLOCKS, findBlock } from "../core/library/catalogue";
import { rowsOf } from "../core/library/fill-block";
import { findBlocks } from "../core/library/search-library";
import { suggestBlocks } from "../core/library/suggest-blocks";
import type { Words } from "../core/words";
import { defineAction } from "./action";
import { unchanged } from "./outcome";
import { findPlace, insertPrepared, prepareRows, rowParams } from "./prepare-rows";

const params = z.strictObject({
  block: z.string().min(1).describe("指标块的编号或名称，如 培训"),
  only: z.array(z.string()).optional().describe("只插入这些指标（编号或名称）"),
  ...rowParams,
});

const WORDS = {
  unknownBlock: { "zh-CN": "指标库没有「{block}」这个指标块；相近的有：{names}。", "en-US": "The library has no block “{block}”; near to it: {names}." },
  unknownOnly: { "zh-CN": "「{block}」里没有这些指标：{names}；请核对名称。", "en-US": "“{block}” has no indicators named {names}; check the names." },
} satisfies Record<string, Words>;

export const insertBlockAction = defineAction({
  id: "insert-block",
  title: { "zh-CN": "插入指标块", "en-US": "Insert block" },
  params,
  changesWorkbook: true,
  run: async (target, asked, progress) => {
    const place = await findPlace(target, progress);
    if ("ok" in place) return place;
    const block = findBlock(asked.block);
    if (!block) return unchanged(false, WORDS.unknownBlock, { block: asked.block, names: nearest(asked.block, place.form) }, null);
    const missing = asked.only?.filter((wanted) => !rowsOf(block).some(({ indicator }) => indicator.id === wanted || indicator.name === wanted)) ?? [];
    if (missing.length > 0) return unchanged(false, WORDS.unknownOnly, { block: block.name, names: missing.join("、") }, null);

    const prepared = prepareRows(place, { rows: rowsOf(block), apart: false }, asked);
    return insertPrepared(place.grid, block.name, prepared, asked.values);
  },
});

/** Blocks that were probably meant: by what was typed, else by the project. */
function nearest(typed: string, form: Form): string {
  const found = findBlocks(typed, BLOCKS);
  const project = { name: form.projectName?.value ?? null, goal: form.goal?.value ?? null };
  const suggested = suggestBlocks(project).map(({ block }) => block);
  return [...new Set([...found, ...suggested, ...BLOCKS])].slice(0, 6).map(({ name }) => name).join("、");
}
