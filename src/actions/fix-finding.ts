/**
 * 采用建议: mends one finding the way its rule plans it. Checks again first, so that what is written fits what stands there now.
 */
import { z } from "zod";
import { ruleOf } from "../core/rules/explain-finding";
import { filled, type Words } from "../core/words";
import { applyEdits } from "../excel/apply-edits";
import { defineAction } from "./action";
import { findFinding, findingParams } from "./find-finding";
import { unchanged } from "./outcome";
import { editsOf, fixOptions } from "./plan-fixes";

const params = findingParams.extend({
  choice: z.int().min(1).optional().describe("有几种改法时选第几种，从1数起"),
});

const WORDS = {
  fixed: { "zh-CN": "已修改{cells}个单元格。", "en-US": "{cells} cell(s) changed." },
  gone: {
    "zh-CN": "{cell}没有这个问题，可能已经改好；请重新检查。",
    "en-US": "There is no such finding at {cell}; it may be mended already. Check again.",
  },
  byHand: {
    "zh-CN": "这个问题要由填表人自己修改：{how}",
    "en-US": "This has to be mended by hand: {how}",
  },
  choose: {
    "zh-CN": "有{count}种改法，请选择其中一种。",
    "en-US": "There are {count} ways to mend this; choose one.",
  },
} satisfies Record<string, Words>;

export const fixFindingAction = defineAction({
  id: "fix-finding",
  title: { "zh-CN": "采用建议", "en-US": "Apply fix" },
  params,
  changesWorkbook: true,
  run: async (target, { choice, ...wanted }, progress) => {
    const rule = ruleOf(wanted.rule);
    const { report, finding } = await findFinding(target, wanted, progress);
    if (!finding || !rule) return unchanged(false, WORDS.gone, { cell: wanted.cell }, null);
    const options = fixOptions(report, finding);
    if (options.length === 0) {
      return unchanged(false, filled(WORDS.byHand, { how: rule.how }), {}, null);
    }
    const option = options.length === 1 ? options[0] : options[(choice ?? 0) - 1];
    if (!option) return unchanged(false, WORDS.choose, { count: options.length }, null);
    const { changed, inverse } = await applyEdits(editsOf(option, finding));
    return { ok: true, message: WORDS.fixed, messageData: { cells: option.cells.length }, changed, undo: inverse, data: null };
  },
});
