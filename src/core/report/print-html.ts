/**
 * 校核报告 as one page for printing: nothing beside it is needed, and everything that comes from a workbook is text.
 */
import type { CalendarDate } from "../form/form";
import { printAddress, printRange } from "../sheet/address";
import { say, type Language } from "../words";
import { formCount, mustMend, overviewOf, type FileReport, type ReportLine, type ReportSection } from "./report";
import { REPORT_WORDS, SIGNS, sayCheckedOn, sayConclusion, sayScope, sayStatus, sayTally, sayVerdict } from "./report-words";

export interface PrintOptions {
  readonly language: Language;
  readonly checkedOn: CalendarDate;
}

const COLUMNS = ["number", "cell", "severity", "rule", "what", "how", "status"] as const;

/** Widths in percent of the page, as many as columns. */
const WIDTHS = [4, 7, 7, 15, 33, 24, 10];

const STYLE = `
@page { size: A4 landscape; margin: 12mm 10mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 277mm; padding: 16px; color: #1b1b1b; background: #fff; font: 10.5pt/1.5 "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif; }
h1 { margin: 0 0 4px; font-size: 18pt; text-align: center; }
h2 { margin: 20px 0 4px; font-size: 13pt; border-bottom: 2px solid #1b1b1b; break-after: avoid; }
h3 { margin: 14px 0 4px; font-size: 11pt; break-after: avoid; }
p { margin: 2px 0; }
.verdict { font-size: 12pt; font-weight: 700; }
.mend { color: #a4000f; }
.ready { color: #0b5a0b; }
.small { color: #555; font-size: 9pt; font-weight: 400; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #767676; padding: 3px 5px; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
th { background: #eef1f5; font-weight: 600; }
.error { color: #a4000f; font-weight: 600; }
.warning { color: #8a4b00; }
.hint { color: #0f4c8a; }
.ignored td { color: #555; }
@media print { body { padding: 0; max-width: none; } th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } a { color: inherit; text-decoration: none; } }
`;

/** The page as HTML text. Several files are listed first, each with its verdict. */
export function printHtml(files: readonly FileReport[], { language, checkedOn }: PrintOptions): string {
  const overview = overviewOf(files);
  const title = say(REPORT_WORDS.title, language);
  const facts = [...(files.length === 1 ? files.map(({ file }) => file) : []), sayScope(overview, language), sayCheckedOn(checkedOn, language)];
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="small">${escapeHtml(facts.join("　"))}</p>`,
    `<p class="verdict ${overview.ready ? "ready" : "mend"}">${escapeHtml(sayConclusion(overview, language))}</p>`,
    `<p class="small">${escapeHtml(say(REPORT_WORDS.note, language))}</p>`,
    files.length > 1 ? fileList(files, language) : "",
    ...files.map((file, i) => fileSection(file, i, files.length > 1, language)),
  ];
  return (
    `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<title>${escapeHtml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n${body.filter((part) => part !== "").join("\n")}\n</body>\n</html>\n`
  );
}

/** Text as it stands in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

function fileList(files: readonly FileReport[], language: Language): string {
  const head = (["number", "file", "forms", "conclusion"] as const).map((key) => REPORT_WORDS[key][language]);
  const rows = files.map(({ file, error, report }, i) => {
    const said = report ? `${sayVerdict(report.tally, language)}${language === "zh-CN" ? "：" : ": "}${sayTally(report.tally, language)}` : unread(error, language);
    const name = `<a href="#file-${String(i + 1)}">${escapeHtml(file)}</a>`;
    return `<tr><td>${String(i + 1)}</td><td>${name}</td><td>${report ? String(formCount(report)) : ""}</td><td class="${report && !mustMend(report.tally) ? "" : "error"}">${escapeHtml(said)}</td></tr>`;
  });
  return table(head, [5, 40, 8, 47], rows);
}

function fileSection({ file, error, report }: FileReport, index: number, named: boolean, language: Language): string {
  const head = named ? `<h2 id="file-${String(index + 1)}">${escapeHtml(file)}</h2>` : "";
  if (!report) return `${head}<p class="mend">${escapeHtml(unread(error, language))}</p>`;
  return [head, ...report.sections.map((section) => formSection(section, language))].filter((part) => part !== "").join("\n");
}

function unread(error: { readonly message: string }, language: Language): string {
  return say(REPORT_WORDS.unread, language, { reason: error.message });
}

function formSection({ form, lines, tally }: ReportSection, language: Language): string {
  const name = !form ? REPORT_WORDS.workbook[language] : form.name === form.sheet ? form.name : say(REPORT_WORDS.formInSheet, language, { form: form.name, sheet: form.sheet });
  const range = form ? ` <span class="small">${printRange(form.range)}</span>` : "";
  const head = `<h3>${escapeHtml(name)}${range}</h3>\n<p class="${mustMend(tally) ? "mend" : "ready"}">${escapeHtml(sayTally(tally, language))}</p>`;
  if (lines.length === 0) return head;
  const rows = lines.map((line, i) => lineRow(line, i + 1, form?.sheet ?? null, language));
  return `${head}\n${table(COLUMNS.map((key) => REPORT_WORDS[key][language]), WIDTHS, rows)}`;
}

function lineRow(line: ReportLine, number: number, sheet: string | null, language: Language): string {
  const { severity, ignored, data } = line;
  const address = printAddress(line.cell);
  const cells = [
    String(number),
    line.sheet === sheet ? address : `${line.sheet}!${address}`,
    `${SIGNS[severity]} ${REPORT_WORDS[severity][language]}`,
    say(line.title, language),
    say(line.message, language, data),
    say(line.how, language, data),
    sayStatus(line, language),
  ];
  return `<tr class="${ignored === null ? "open" : "ignored"}">${cells.map((text, i) => `<td${i === 2 && ignored === null ? ` class="${severity}"` : ""}>${escapeHtml(text)}</td>`).join("")}</tr>`;
}

function table(head: readonly string[], widths: readonly number[], rows: readonly string[]): string {
  const columns = widths.map((width) => `<col style="width:${String(width)}%">`).join("");
  const heads = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  return `<table><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}
