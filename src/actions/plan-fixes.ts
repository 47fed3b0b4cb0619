/**
 * What can be done about a finding: the rule's own plan, turned into edits of sheets.
 */
import { ruleOf } from "../core/rules/explain-finding";
import type { Finding } from "../core/rules/finding";
import { DEFAULT_PRACTICE } from "../core/rules/practice";
import type { FixOption } from "../core/rules/rule";
import { printAddress } from "../core/sheet/address";
import type { SheetEdit } from "../core/sheet/edit";
import type { CheckReport } from "./check-grids";

/** The ways to mend a finding of this report: none, one that is certain, or several to choose from. */
export function fixOptions(report: CheckReport, finding: Finding): readonly FixOption[] {
  const form = finding.form === null ? undefined : report.forms[finding.form];
  const plan = ruleOf(finding.rule)?.plan;
  return form && plan ? plan(form, finding, { forms: report.forms, practice: DEFAULT_PRACTICE }) : [];
}

/** The one way to mend a finding that needs no asking, or null. */
export function safeFix(report: CheckReport, finding: Finding): FixOption | null {
  if (ruleOf(finding.rule)?.fix?.safe !== true) return null;
  const [only, ...others] = fixOptions(report, finding);
  return only && others.length === 0 ? only : null;
}

/** Where an option writes, one text a cell: "汇总表!D5". */
export function cellsOf(option: FixOption, finding: Finding): string[] {
  return option.cells.map(({ sheet = finding.sheet, cell }) => `${sheet}!${printAddress(cell)}`);
}

/** The option as edits, one a sheet. */
export function editsOf(option: FixOption, finding: Finding): SheetEdit[] {
  const sheets = new Set(option.cells.map(({ sheet = finding.sheet }) => sheet));
  return [...sheets].map((sheet) => ({
    kind: "set-cells",
    sheet,
    cells: option.cells.filter((fix) => (fix.sheet ?? finding.sheet) === sheet).map(({ cell, to }) => ({ cell, content: to })),
  }));
}
