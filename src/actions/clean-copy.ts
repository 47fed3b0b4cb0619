/**
 * 清洁副本: makes the open workbook fit for sending. What this program left in it goes; cells and formats stay as they are.
 */
import { z } from "zod";
import type { SettingEdit, SheetEdit } from "../core/sheet/edit";
import { filled, joinWords, type Words } from "../core/words";
import { applyChanges } from "../excel/apply-changes";
import { findMarks } from "../excel/find-marks";
import { findSettings } from "../excel/document-settings";
import { clearPersonalProperties } from "../excel/personal-properties";
import { listSheets } from "../excel/sheet-names";
import { defineAction } from "./action";
import { findReports } from "./find-reports";
import { unchanged } from "./outcome";

const params = z.strictObject({
  personal: z.boolean().default(false).describe("true: 同时去掉文件属性中的作者、经理、单位"),
});

/** With this every key begins under which this program keeps something in the workbook. */
const OUR_SETTINGS = "jixiao.";

const WORDS = {
  cleaned: { "zh-CN": "已清理：{what}。单元格内容和格式没有改动，请另存后发送。", "en-US": "Removed: {what}. Cells and formats are unchanged; save the workbook under another name and send that." },
  nothing: { "zh-CN": "工作簿里没有本助手留下的内容，可以直接发送。", "en-US": "Nothing of this program is left in the workbook; it can be sent as it is." },
  marks: { "zh-CN": "{n}张表上的标记", "en-US": "marks on {n} sheet(s)" },
  settings: { "zh-CN": "本助手在工作簿中的设置{n}项", "en-US": "{n} setting(s) of this program" },
  reports: { "zh-CN": "工作表{sheets}", "en-US": "{sheets}" },
  personal: { "zh-CN": "文件属性中的{what}", "en-US": "{what} in the document's properties" },
  author: { "zh-CN": "作者", "en-US": "the author" },
  manager: { "zh-CN": "经理", "en-US": "the manager" },
  company: { "zh-CN": "单位", "en-US": "the company" },
  comma: { "zh-CN": "、", "en-US": ", " },
  lost: { "zh-CN": "其中{what}撤销不能找回。", "en-US": " Undo cannot bring back {what}." },
  lostReports: { "zh-CN": "校核报告（可以重新写入）", "en-US": "the report (it can be written again)" },
  lostPersonal: { "zh-CN": "文件属性", "en-US": "the properties" },
  lastAuthor: {
    "zh-CN": "“最后修改者”由Excel在保存时写入，需要去掉请用“文件—信息—检查文档”。",
    "en-US": " Excel writes who saved last with every saving; File > Info > Inspect Document takes it out.",
  },
} satisfies Record<string, Words>;

export const cleanCopyAction = defineAction({
  id: "clean-copy",
  title: { "zh-CN": "清洁副本", "en-US": "Clean copy" },
  params,
  changesWorkbook: true,
  run: async (_target, { personal }) => {
    const marked = await findMarks();
    const reports = await removableReports();
    const unmark = marked.filter((sheet) => !reports.includes(sheet)).map((sheet): SheetEdit => ({ kind: "set-marks", sheet, marks: [] }));
    const settings = await findSettings(OUR_SETTINGS);
    const { changed, inverse } = await applyChanges([
      ...unmark,
      ...reports.map((sheet): SheetEdit => ({ kind: "delete-sheet", sheet })),
      ...settings.map((key): SettingEdit => ({ kind: "set-setting", key, value: null })),
    ]);
    const properties = personal ? await clearPersonalProperties() : [];

    const what = [
      ...(marked.length > 0 ? [filled(WORDS.marks, { n: marked.length })] : []),
      ...(settings.length > 0 ? [filled(WORDS.settings, { n: settings.length })] : []),
      ...(reports.length > 0 ? [filled(WORDS.reports, { sheets: reports.map((sheet) => `「${sheet}」`).join("") })] : []),
      ...(properties.length > 0 ? [filled(WORDS.personal, { what: listed(properties.map((name) => WORDS[name])) })] : []),
    ];
    const reminder = personal ? [WORDS.lastAuthor] : [];
    if (what.length === 0) return unchanged(true, joinWords([WORDS.nothing, ...reminder]), {}, { reports, settings, properties });
    const lost = [...(reports.length > 0 ? [WORDS.lostReports] : []), ...(properties.length > 0 ? [WORDS.lostPersonal] : [])];
    const message = joinWords([filled(WORDS.cleaned, { what: listed(what) }), ...(lost.length > 0 ? [filled(WORDS.lost, { what: listed(lost) })] : []), ...reminder]);
    // A sheet that is gone comes back empty, which is worse than not at all.
    const undo = inverse.filter(({ kind }) => kind !== "add-sheet");
    return { ok: true, message, messageData: {}, changed, undo: undo.length > 0 ? undo : null, data: { reports, settings, properties } };
  },
});

/** Our reports, as long as something to look at stays: Excel keeps at least one sheet that can be seen. */
async function removableReports(): Promise<readonly string[]> {
  const sheets = await listSheets();
  const reports = (await findReports(sheets.map(({ name }) => name))).map(({ sheet }) => sheet);
  return sheets.some(({ name, visible }) => visible && !reports.includes(name)) ? reports : [];
}

function listed(parts: readonly Words[]): Words {
  return joinWords(parts, WORDS.comma);
}
