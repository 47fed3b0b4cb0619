import type { ReportedFinding } from "../../src/actions/check-grids";
import type { ReadingEvidence } from "../../src/core/form/form";
import type { Severity } from "../../src/core/rules/finding";
import { parseAddress, parseRange, rangeOf } from "../../src/core/sheet/address";
import type { WordData, Words } from "../../src/core/words";
import type { Explain } from "../../src/taskpane/explanation";
import type { CheckedForm, PaneReport } from "../../src/taskpane/pane-backend";

export function bothWords(text: string): Words {
  return { "zh-CN": text, "en-US": `en ${text}` };
}

interface FindingText {
  readonly rule: string;
  readonly severity: Severity;
  readonly cell: string;
  readonly sheet?: string;
  readonly form?: number | null;
  readonly message?: string;
  readonly data?: WordData;
  readonly alsoCells?: readonly string[];
}

export function finding({ rule, severity, cell, sheet = "表一", form = 0, message = "default", data = {}, alsoCells = [] }: FindingText): ReportedFinding {
  const at = (address: string) => {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(`not an address: ${address}`);
    return parsed;
  };
  return { rule, severity, sheet, form, message, data, cell: at(cell), area: rangeOf(at(cell)), alsoCells: alsoCells.map((address) => ({ sheet, cell: at(address) })) };
}

const NO_EVIDENCE: ReadingEvidence = { columns: [], found: [], missing: [], unassigned: [], doubts: [] };

export function form(sheet: string, projectName: string | null = null, range = "A1:K25"): CheckedForm {
  const parsed = parseRange(range);
  if (!parsed) throw new Error(`not a range: ${range}`);
  const name = projectName === null ? null : { value: projectName, cell: { row: parsed.top, column: parsed.left }, text: projectName };
  return { sheet, range: parsed, title: null, projectName: name, indicators: [], evidence: NO_EVIDENCE };
}

const noFixes = () => [];

/** Nothing of it can be mended by the program. */
export const NO_FIXES = { fixesOf: noFixes, safe: [], safeChanges: noFixes, ignored: [], recheck: () => Promise.resolve(null) };

/** Two errors of one rule, a warning, a hint; one form in one sheet. */
export function sheetReport(sheet = "表一"): PaneReport {
  return {
    scope: "sheet",
    sheets: [sheet],
    unfitCorrections: [],
    ...NO_FIXES,
    forms: [form(sheet)],
    findings: [
      finding({ sheet, rule: "D02", severity: "hint", cell: "D4", data: { v: "<b>稳定</b>" } }),
      finding({ sheet, rule: "A02", severity: "error", cell: "B7", data: { a: 15, b: 45 }, alsoCells: ["K7"] }),
      finding({ sheet, rule: "B07", severity: "warning", cell: "E9", data: { v: "2026年" } }),
      finding({ sheet, rule: "A02", severity: "error", cell: "B12", data: { a: 1, b: 2 } }),
    ],
  };
}

export function workbookReport(): PaneReport {
  const findings = [...sheetReport("表一").findings, finding({ sheet: "表二", form: 1, rule: "A02", severity: "error", cell: "C3" }), finding({ sheet: "汇总", form: null, rule: "A10", severity: "error", cell: "B2" })];
  return { scope: "workbook", sheets: ["表一", "表二", "汇总"], unfitCorrections: [], ...NO_FIXES, forms: [form("表一", "甲项目"), form("表二", "乙项目"), form("表二", "乙项目", "A30:K55")], findings };
}

/** Every rule speaks of itself by its code. */
export const explain: Explain = ({ rule, data }) => ({
  title: bothWords(`${rule}的标题`),
  message: bothWords(`${rule}的句子${Object.keys(data).map((name) => `{${name}}`).join("，")}`),
  why: bothWords(`${rule}的理由`),
  how: bothWords(`${rule}的改法`),
});
