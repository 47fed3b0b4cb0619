/**
 * 采用建议: mends one finding the way its rule plans it. Checks again first, so that what is written fits what stands there now.
 */
import { z } from "zod";
import { ruleOf } from "../core/rules/explain-finding";
import { parseAddress, sameCell } from "../core/sheet/address";
import { say, type Words } from "../core/words";
import { activeSheetName } from "../excel/active-sheet";
import { applyEdits } from "../excel/apply-edits";
import { defineAction } from "./action";
import { checkGrids } from "./check-grids";
import { readTarget } from "./check-forms";
import { unchanged } from "./outcome";
import { editsOf, fixOptions } from "./plan-fixes";

const params = z.strictObject({
  rule: z.string().describe("规则编号，如 A02"),
  cell: z
    .string()
    .refine((text) => parseAddress(text) !== null)
    .describe("问题所在单元格，如 B7"),
  message: z.string().optional().describe("同一单元格同一规则有几个问题时，是哪一个"),
  choice: z.int().min(1).optional().describe("有几种改法时选第几种，从1数起"),
  all: z.boolean().default(true).describe("false：各表之间的规则也只看这一张工作表"),
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
  run: async (target, { rule: code, cell: address, message, choice, all }, progress) => {
    const rule = ruleOf(code);
    const sheet = target.sheet ?? (await activeSheetName());
    // A rule that compares forms needs all of them; for the others the sheet is enough.
    const wide = all && (rule?.scope === "workbook" || rule?.looksAround === true);
    const report = checkGrids(await readTarget(wide ? {} : { sheet }, wide, progress));
    const cell = parseAddress(address);
    const finding = report.findings.find(
      (found) => found.rule === code && found.sheet === sheet && cell !== null && sameCell(found.cell, cell) && (message ?? found.message) === found.message,
    );
    if (!finding || !rule) return unchanged(false, WORDS.gone, { cell: address }, null);
    const options = fixOptions(report, finding);
    if (options.length === 0) {
      return unchanged(false, byHand(rule.how), {}, null);
    }
    const option = options.length === 1 ? options[0] : options[(choice ?? 0) - 1];
    if (!option) return unchanged(false, WORDS.choose, { count: options.length }, null);
    const { changed, inverse } = await applyEdits(editsOf(option, finding));
    return { ok: true, message: WORDS.fixed, messageData: { cells: option.cells.length }, changed, undo: inverse, data: null };
  },
});

function byHand(how: Words): Words {
  return { "zh-CN": say(WORDS.byHand, "zh-CN", { how: how["zh-CN"] }), "en-US": say(WORDS.byHand, "en-US", { how: how["en-US"] }) };
}
