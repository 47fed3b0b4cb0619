/**
 * 恢复: a finding, a rule, or everything that was ignored counts again.
 */
import { z } from "zod";
import { isPlace, parseIgnored, type IgnoredEntry } from "../core/rules/ignored-findings";
import { parseAddress } from "../core/sheet/address";
import type { Words } from "../core/words";
import { activeSheetName } from "../excel/active-sheet";
import { applySettings } from "../excel/apply-settings";
import { storeKept } from "../excel/kept-store";
import { readKept } from "../excel/read-kept";
import { defineAction } from "./action";
import { unchanged } from "./outcome";

const params = z.strictObject({
  rule: z.string().optional().describe("规则编号，如 A02；不写：恢复全部"),
  cell: z
    .string()
    .refine((text) => parseAddress(text) !== null)
    .optional()
    .describe("忽略时所在的单元格，如 B7；不写：这条规则的全部"),
  message: z.string().optional().describe("同一单元格同一规则忽略了几个问题时，是哪一个"),
});

const WORDS = {
  back: { "zh-CN": "已恢复{n}条忽略的问题。", "en-US": "{n} ignored finding(s) count again." },
  nothing: { "zh-CN": "没有这样忽略过的问题。", "en-US": "Nothing of the kind was ignored." },
} satisfies Record<string, Words>;

export const unignoreFindingAction = defineAction({
  id: "unignore-finding",
  title: { "zh-CN": "恢复忽略的问题", "en-US": "Restore ignored findings" },
  params,
  changesWorkbook: true,
  run: async (target, wanted) => {
    const entries = parseIgnored((await readKept()).ignored);
    const sheet = target.sheet ?? (wanted.cell === undefined ? null : await activeSheetName());
    const left = entries.filter((entry) => !isMeant(entry, wanted, sheet));
    const n = entries.length - left.length;
    if (n === 0) return unchanged(true, WORDS.nothing, {}, null);
    const undo = await applySettings([storeKept("ignored", left)]);
    return { ok: true, message: WORDS.back, messageData: { n }, changed: [], undo, data: null };
  },
});

function isMeant(entry: IgnoredEntry, { rule, cell, message }: z.output<typeof params>, sheet: string | null): boolean {
  if (rule !== undefined && entry.rule !== rule) return false;
  if (cell === undefined) return true;
  return isPlace(entry) && entry.cell === cell.toUpperCase().replaceAll("$", "") && entry.sheet === sheet && (message ?? entry.message) === entry.message;
}
