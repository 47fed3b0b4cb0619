/**
 * 汇总表: the project forms of the workbook as a list that follows them; made again, it is brought up to date.
 */
import { z } from "zod";
import { readWorkbookForms } from "../core/reading/read-forms";
import type { Grid } from "../core/sheet/grid";
import { freeSheetName } from "../core/sheet/sheet-name";
import { findOwnSummary, SUMMARY_SHEET, type OwnSummary } from "../core/summary/own-summary";
import { planSummary, planSummaryUpdate } from "../core/summary/plan-summary";
import { summaryOf, type SummaryContent } from "../core/summary/summary-content";
import { filled, joinWords, type WordData, type Words } from "../core/words";
import { applyEdits } from "../excel/apply-edits";
import { sheetNames } from "../excel/sheet-names";
import { defineAction } from "./action";
import { readTarget } from "./check-forms";
import { unchanged } from "./outcome";

const WORDS = {
  made: { "zh-CN": "已生成工作表「{sheet}」：{projects}个项目，合计{total}万元。", "en-US": "The sheet “{sheet}” lists {projects} project(s), {total}万元 in all." },
  updated: { "zh-CN": "已更新工作表「{sheet}」：{projects}个项目，合计{total}万元，备注保留。", "en-US": "The sheet “{sheet}” is up to date: {projects} project(s), {total}万元 in all; remarks were kept." },
  same: { "zh-CN": "工作表「{sheet}」已是最新：{projects}个项目，合计{total}万元。", "en-US": "The sheet “{sheet}” is up to date already: {projects} project(s), {total}万元 in all." },
  noAmount: { "zh-CN": "其中{n}个项目表没有填金额，请补填。", "en-US": " {n} of the forms state no amount; please fill it in." },
  noUnit: { "zh-CN": "其中{n}个项目表没有写明金额单位，按万元计。", "en-US": " {n} of the forms name no unit; their amounts are taken as 万元." },
  otherKept: { "zh-CN": "原有的汇总表「{other}」没有改动，只需报送一份。", "en-US": " The summary “{other}” that was there is unchanged; send only one of them." },
  noForm: {
    "zh-CN": "工作簿里没有项目支出绩效目标表，不能生成汇总表；请先填好项目表。",
    "en-US": "The workbook has no project form to summarise; fill in the project forms first.",
  },
} satisfies Record<string, Words>;

export const makeSummaryAction = defineAction({
  id: "make-summary",
  title: { "zh-CN": "生成汇总表", "en-US": "Make summary" },
  params: z.strictObject({}),
  changesWorkbook: true,
  run: async (_target, _params, progress) => {
    const { grids, corrections } = await readTarget({}, true, progress);
    const forms = readWorkbookForms(grids, { corrections });
    const own = findOwn(grids);
    const content = summaryOf(forms, grids, own?.grid.sheet ?? null);
    if (content.rows.length === 0) return unchanged(false, WORDS.noForm, {}, null);
    const sheet = own?.grid.sheet ?? freeSheetName(SUMMARY_SHEET, await sheetNames());
    const edits = own ? planSummaryUpdate(content, own) : planSummary(content, sheet);
    const { changed, inverse } = await applyEdits(edits);
    const total = content.rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const messageData = { sheet, projects: content.rows.length, total };
    const other = forms.find((form) => form.kind === "project-summary" && form.sheet !== sheet)?.sheet ?? null;
    const message = sentence(changed.length === 0 ? WORDS.same : own ? WORDS.updated : WORDS.made, messageData, content, other);
    return { ok: true, message, messageData: {}, changed, undo: changed.length > 0 ? inverse : null, data: { sheet } };
  },
});

function findOwn(grids: readonly Grid[]): OwnSummary | null {
  for (const grid of grids) {
    const own = findOwnSummary(grid);
    if (own) return own;
  }
  return null;
}

/** What was done, and what a person should know of the amounts. */
function sentence(done: Words, data: WordData, { rows }: SummaryContent, other: string | null): Words {
  const noAmount = rows.filter(({ amount }) => amount === null).length;
  const noUnit = rows.filter(({ unitUnknown }) => unitUnknown).length;
  return joinWords([
    filled(done, data),
    ...(noAmount > 0 ? [filled(WORDS.noAmount, { n: noAmount })] : []),
    ...(noUnit > 0 ? [filled(WORDS.noUnit, { n: noUnit })] : []),
    ...(other !== null ? [filled(WORDS.otherKept, { other })] : []),
  ]);
}
