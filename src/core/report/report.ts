/**
 * 校核报告 as data: what was checked, what was found in each form, and what follows from it. Sheet, printed page and pane show the same.
 */
import { formNameOf } from "../reading/corrections";
import type { Form } from "../form/form";
import { messageOf, ruleOf } from "../rules/explain-finding";
import type { Finding, Severity } from "../rules/finding";
import { words } from "../rules/rule";
import type { CellAddress, CellRange } from "../sheet/address";
import type { WordData, Words } from "../words";

/** A finding with all that is said of it, so that whoever prints it needs no catalogue. */
export interface ReportLine {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly severity: Severity;
  readonly rule: string;
  readonly title: Words;
  readonly message: Words;
  readonly data: WordData;
  readonly why: Words;
  readonly how: Words;
  /** The reason why a person ignores it ("" where none was given); null where it is still to be mended. */
  readonly ignored: string | null;
}

/** How many are still to be mended, by severity, and how many are ignored. */
export interface Tally {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
  readonly ignored: number;
}

/** What was found in one form; `form` is null for what concerns the workbook as a whole. */
export interface ReportSection {
  readonly form: { readonly name: string; readonly sheet: string; readonly range: CellRange } | null;
  readonly lines: readonly ReportLine[];
  readonly tally: Tally;
}

export interface Report {
  /** One a form, in the workbook's order, forms without findings too; what concerns the whole workbook comes first. */
  readonly sections: readonly ReportSection[];
  readonly tally: Tally;
}

/** A workbook's report under its name, or why there is none. */
export type FileReport =
  | { readonly file: string; readonly error: null; readonly report: Report }
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string }; readonly report: null };

/** What is reported of a check: the findings that count, and those that a person lets stand. */
export interface ReportSource {
  readonly forms: readonly Form[];
  readonly findings: readonly Finding[];
  readonly ignored?: readonly { readonly finding: Finding; readonly entry: { readonly reason: string } }[];
}

const BROKEN = {
  title: words("没有完成的检查", "Check not completed"),
  why: words("检查程序自己出了问题，其余检查不受影响。", "The check itself failed; the others are not affected."),
  how: words("这一项请自己核对。", "Look at this point yourself."),
};

/** Every form with its findings, in the order of both; what is ignored comes after what counts. */
export function reportOf({ forms, findings, ignored = [] }: ReportSource): Report {
  const byForm = new Map<number | null, ReportLine[]>();
  const add = (finding: Finding, reason: string | null): void => {
    const lines = byForm.get(finding.form);
    const line = lineOf(finding, reason);
    if (lines) lines.push(line);
    else byForm.set(finding.form, [line]);
  };
  for (const finding of findings) add(finding, null);
  for (const { finding, entry } of ignored) add(finding, entry.reason);
  const loose = byForm.get(null) ?? [];
  const sections = forms.map((form, i): ReportSection => {
    const lines = byForm.get(i) ?? [];
    return { form: { name: nameOf(form), sheet: form.sheet, range: form.range }, lines, tally: count(lines) };
  });
  const all = loose.length > 0 ? [{ form: null, lines: loose, tally: count(loose) }, ...sections] : sections;
  return { sections: all, tally: sum(all.map(({ tally }) => tally)) };
}

/** What may be done with the forms: an error has to be mended first; anything less is for the person to judge. */
export function mustMend({ error }: Tally): boolean {
  return error > 0;
}

/** All of them together. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = { error: 0, warning: 0, hint: 0, ignored: 0 };
  for (const { error, warning, hint, ignored } of tallies) {
    total.error += error;
    total.warning += warning;
    total.hint += hint;
    total.ignored += ignored;
  }
  return total;
}

/** Several workbooks taken together. */
export interface Overview {
  readonly files: number;
  /** Files without a report. */
  readonly unread: number;
  readonly forms: number;
  readonly tally: Tally;
  /** False as long as something has to be mended or was not looked at. */
  readonly ready: boolean;
}

export function overviewOf(files: readonly FileReport[]): Overview {
  const reports = files.flatMap(({ report }) => report ?? []);
  const tally = sum(reports.map((report) => report.tally));
  const unread = files.length - reports.length;
  return { files: files.length, unread, forms: reports.reduce((n, report) => n + formCount(report), 0), tally, ready: unread === 0 && !mustMend(tally) };
}

export function formCount({ sections }: Report): number {
  return sections.filter(({ form }) => form !== null).length;
}

function count(lines: readonly ReportLine[]): Tally {
  const tally = { error: 0, warning: 0, hint: 0, ignored: 0 };
  for (const { severity, ignored } of lines) tally[ignored === null ? severity : "ignored"] += 1;
  return tally;
}

function lineOf(finding: Finding, ignored: string | null): ReportLine {
  const { sheet, cell, severity, rule: code, data } = finding;
  const rule = finding.message === "crash" ? null : ruleOf(code);
  const { title, why, how } = rule ?? BROKEN;
  return { sheet, cell, severity, rule: code, title, message: messageOf(finding), data, why, how, ignored };
}

/** Its project, else its printed title, else its sheet. */
function nameOf(form: Form): string {
  return (formNameOf(form) ?? "").replace(/\s+/g, " ").trim() || form.sheet;
}
