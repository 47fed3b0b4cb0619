/**
 * The words of 校核报告, on paper and in the sheet.
 */
import type { CalendarDate } from "../form/form";
import { REPORT_HEADINGS, REPORT_TITLE } from "../form/report-sheet";
import type { Severity } from "../rules/finding";
import { words } from "../rules/rule";
import { say, type Language, type Words } from "../words";
import { mustMend, type Overview, type ReportLine, type Tally } from "./report";

export const REPORT_WORDS = {
  title: words(REPORT_TITLE, "Report on performance forms"),
  ready: words("可以报送", "Ready to send"),
  mendFirst: words("请先修改", "Correct first"),
  verdict: words("结论：{verdict}（{counts}）", "Verdict: {verdict} ({counts})"),
  checkedForms: words("检查了{forms}张表", "{forms} form(s) checked"),
  checkedFiles: words("检查了{files}个文件、{forms}张表", "{files} file(s) with {forms} form(s) checked"),
  checkedOn: words("检查日期：{date}", "Checked on {date}"),
  date: words("{year}年{month}月{day}日", "{year}-{month}-{day}"),
  error: words("错误", "Error"),
  warning: words("提醒", "Warning"),
  hint: words("建议", "Hint"),
  count: words("{what}{n}处", "{what}: {n}"),
  ignoredCount: words("已忽略{n}处", "ignored: {n}"),
  unreadCount: words("{n}个文件没有检查", "files not checked: {n}"),
  comma: words("，", ", "),
  nothing: words("没有发现问题", "nothing found"),
  toMend: words("待改", "Open"),
  ignored: words("已忽略", "Ignored"),
  ignoredWhy: words("已忽略：{reason}", "Ignored: {reason}"),
  workbook: words("整个工作簿", "The workbook as a whole"),
  formInSheet: words("{form}（{sheet}）", "{form} ({sheet})"),
  unread: words("没有检查：{reason}", "Not checked: {reason}"),
  file: words("文件", "File"),
  forms: words("表数", "Forms"),
  conclusion: words("结论", "Verdict"),
  number: words(REPORT_HEADINGS[0], "No."),
  form: words(REPORT_HEADINGS[1], "Form"),
  cell: words(REPORT_HEADINGS[2], "Cell"),
  severity: words(REPORT_HEADINGS[3], "Severity"),
  rule: words(REPORT_HEADINGS[4], "Check"),
  what: words(REPORT_HEADINGS[5], "What"),
  how: words(REPORT_HEADINGS[6], "How to mend it"),
  status: words(REPORT_HEADINGS[7], "Status"),
  note: words("错误必须改正；提醒请核对；建议供参考。", "Errors must be mended; look at warnings; hints are for your consideration."),
} satisfies Record<string, Words>;

export const SIGNS: Readonly<Record<Severity, string>> = { error: "●", warning: "▲", hint: "○" };

/** "错误3处，提醒5处，已忽略1处"; "没有发现问题" where there is none of any. */
export function sayTally(tally: Tally, language: Language): string {
  const parts = (["error", "warning", "hint"] as const).filter((severity) => tally[severity] > 0).map((severity) => say(REPORT_WORDS.count, language, { what: REPORT_WORDS[severity][language], n: tally[severity] }));
  if (tally.ignored > 0) parts.push(say(REPORT_WORDS.ignoredCount, language, { n: tally.ignored }));
  return parts.length > 0 ? parts.join(REPORT_WORDS.comma[language]) : REPORT_WORDS.nothing[language];
}

/** 可以报送 or 请先修改. */
export function sayVerdict(tally: Tally, language: Language): string {
  return (mustMend(tally) ? REPORT_WORDS.mendFirst : REPORT_WORDS.ready)[language];
}

/** 结论：请先修改（错误3处，提醒5处） */
export function sayConclusion({ tally, unread, files, ready }: Overview, language: Language): string {
  const counts = unread < files ? [sayTally(tally, language)] : [];
  if (unread > 0) counts.push(say(REPORT_WORDS.unreadCount, language, { n: unread }));
  return say(REPORT_WORDS.verdict, language, { verdict: (ready ? REPORT_WORDS.ready : REPORT_WORDS.mendFirst)[language], counts: counts.join(REPORT_WORDS.comma[language]) });
}

/** 检查了9张表 */
export function sayScope({ files, forms }: Overview, language: Language): string {
  return files === 1 ? say(REPORT_WORDS.checkedForms, language, { forms }) : say(REPORT_WORDS.checkedFiles, language, { files, forms });
}

/** 待改, or 已忽略 with its reason. */
export function sayStatus({ ignored }: ReportLine, language: Language): string {
  if (ignored === null) return REPORT_WORDS.toMend[language];
  return ignored === "" ? REPORT_WORDS.ignored[language] : say(REPORT_WORDS.ignoredWhy, language, { reason: ignored });
}

/** 检查日期：2026年8月1日 */
export function sayCheckedOn({ year, month, day }: CalendarDate, language: Language): string {
  return say(REPORT_WORDS.checkedOn, language, { date: say(REPORT_WORDS.date, language, { year, month, day }) });
}
