/**
 * 忽略: a person has looked at a finding, or at a rule in this workbook, and lets it stand, with the reason.
 */
import { z } from "zod";
import { ruleOf } from "../core/rules/explain-finding";
import { ignoredPlace, isPlace, type IgnoredEntry } from "../core/rules/ignored-findings";
import { filled, type Words } from "../core/words";
import { applySettings } from "../excel/apply-settings";
import { storeKept } from "../excel/kept-store";
import { defineAction } from "./action";
import { findFinding, findingParams } from "./find-finding";
import { unchanged } from "./outcome";

const params = findingParams.extend({
  cell: findingParams.shape.cell.optional().describe("问题所在单元格，如 B7；不写：本工作簿不再查这条规则"),
  reason: z.string().trim().min(1).max(200).describe("忽略的理由"),
});

const WORDS = {
  one: { "zh-CN": "已忽略{cell}的这个问题；单元格改动后会再次提示。", "en-US": "The finding at {cell} is ignored; it comes back when the cell changes." },
  rule: { "zh-CN": "本工作簿中“{rule}”的问题都已忽略，可以随时恢复。", "en-US": "“{rule}” is ignored in this workbook; it can be restored at any time." },
  gone: { "zh-CN": "{cell}没有这个问题，可能已经改好；请重新检查。", "en-US": "There is no such finding at {cell}; it may be mended already. Check again." },
  noRule: { "zh-CN": "没有“{rule}”这条规则；请写规则编号，如A02。", "en-US": "There is no rule “{rule}”; give a code such as A02." },
} satisfies Record<string, Words>;

export const ignoreFindingAction = defineAction({
  id: "ignore-finding",
  title: { "zh-CN": "忽略", "en-US": "Ignore" },
  params,
  changesWorkbook: true,
  run: async (target, { cell, reason, ...wanted }, progress) => {
    const rule = ruleOf(wanted.rule);
    if (!rule) return unchanged(false, WORDS.noRule, { rule: wanted.rule }, null);
    const { report, finding } = await findFinding(target, { ...wanted, cell: cell ?? null }, progress);
    const { ignored: before = [] } = report.reading;
    if (cell === undefined) {
      const others = before.filter((entry) => isPlace(entry) || entry.rule !== rule.code);
      const undo = await keep([...others, { rule: rule.code, reason }]);
      return { ok: true, message: filled(WORDS.rule, { rule: rule.title }), messageData: {}, changed: [], undo, data: null };
    }
    if (!finding) return unchanged(false, WORDS.gone, { cell }, null);
    const undo = await keep([...before, ignoredPlace(finding, report.forms, reason)]);
    return { ok: true, message: WORDS.one, messageData: { cell }, changed: [], undo, data: null };
  },
});

function keep(entries: readonly IgnoredEntry[]) {
  return applySettings([storeKept("ignored", entries)]);
}
