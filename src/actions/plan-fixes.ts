/**
 * What can be done about a finding: the rule's own plan, turned into edits of sheets.
 */
import { ruleOf } from "../core/rules/explain-finding";
import type { Finding, SheetCell } from "../core/rules/finding";
import { DEFAULT_PRACTICE } from "../core/rules/practice";
import type { FixOption } from "../core/rules/rule";
import type { CellContent, SheetEdit } from "../core/sheet/edit";
import { filled, printNumber, type Words } from "../core/words";
import type { CheckReport } from "./check-grids";

/** The ways to mend a finding of this report: none, one that is certain, or several to choose from. */
export function fixOptions(report: CheckReport, finding: Finding): readonly FixOption[] {
  const form = finding.form === null ? undefined : report.forms[finding.form];
  const plan = ruleOf(finding.rule)?.plan;
  return form && plan ? plan(form, finding, { forms: report.forms, practice: report.reading.practice ?? DEFAULT_PRACTICE }) : [];
}

/** One cell of a fix as a person reads it: what it shows now and what it will hold; "" is blank. */
export interface CellChange extends SheetCell {
  readonly from: string;
  readonly to: string;
}

/** One way to mend a finding, ready to be shown: 采用45万元, B7 15 → 45. */
export interface FixProposal {
  readonly title: Words;
  readonly changes: readonly CellChange[];
}

/** What can be done about a finding, in the order in which `choice` of fix-finding counts. */
export function proposeFixes(report: CheckReport, finding: Finding): readonly FixProposal[] {
  const general = ruleOf(finding.rule)?.fix?.title;
  return fixOptions(report, finding).flatMap((option) => {
    const title = option.title ?? general;
    return title ? [{ title: filled(title, { ...finding.data, ...option.data }), changes: changesOf(option, finding) }] : [];
  });
}

/** The cells of an option with what they show now and what they will hold. */
export function changesOf(option: FixOption, finding: Finding): CellChange[] {
  return option.cells.map(({ sheet = finding.sheet, cell, from, to }) => ({ sheet, cell, from, to: textOf(to) }));
}

function textOf(content: CellContent): string {
  if (content.kind === "formula") return content.formula;
  if (content.value === null) return "";
  return typeof content.value === "number" ? printNumber(content.value) : String(content.value);
}

/** The one way to mend a finding that needs no asking, or null. */
export function safeFix(report: CheckReport, finding: Finding): FixOption | null {
  if (ruleOf(finding.rule)?.fix?.safe !== true) return null;
  const [only, ...others] = fixOptions(report, finding);
  return only && others.length === 0 ? only : null;
}

/** Contents for cells of one sheet. */
export type SetCells = Extract<SheetEdit, { kind: "set-cells" }>;

/** The option as edits, one a sheet. */
export function editsOf(option: FixOption, finding: Finding): SetCells[] {
  const sheets = new Set(option.cells.map(({ sheet = finding.sheet }) => sheet));
  return [...sheets].map((sheet) => ({
    kind: "set-cells",
    sheet,
    cells: option.cells.filter((fix) => (fix.sheet ?? finding.sheet) === sheet).map(({ cell, to }) => ({ cell, content: to })),
  }));
}
