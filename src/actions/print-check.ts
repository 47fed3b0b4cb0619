/**
 * A check as the JSON of the command line: amounts in 万元, A1 addresses, sentences in Chinese.
 */
import { printForm, type FormJson } from "../core/form/form-json";
import { ruleOf, sayFinding } from "../core/rules/explain-finding";
import { type Severity } from "../core/rules/finding";
import { printAddress } from "../core/sheet/address";
import { say, type Language } from "../core/words";
import { type FileCheck } from "./check-file";
import { type CheckReport, type ReportedFinding } from "./check-grids";
import { proposeFixes } from "./plan-fixes";

export interface FindingJson {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  /** Cells of the same sheet as "K7", of another as "汇总表!C4". */
  readonly alsoCells: readonly string[];
  readonly message: string;
  /** Null where only a person's own words can mend it; several ways are told together: "采用15万元 / 采用45万元". */
  readonly fix: { readonly safe: boolean; readonly title: string } | null;
}

export interface FileCheckJson {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly forms: readonly FormJson[];
  readonly findings: readonly FindingJson[];
}

export function printFileCheck(file: string, { error, report }: FileCheck, language: Language = "zh-CN"): FileCheckJson {
  return {
    file,
    error,
    forms: report ? report.forms.map(printForm) : [],
    findings: report ? report.findings.map((finding) => printFinding(report, finding, language)) : [],
  };
}

export function printFinding(report: CheckReport, finding: ReportedFinding, language: Language): FindingJson {
  const rule = ruleOf(finding.rule);
  const titles = proposeFixes(report, finding).map(({ title }) => say(title, language));
  return {
    rule: finding.rule,
    name: rule?.name ?? finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: printAddress(finding.cell),
    alsoCells: finding.alsoCells.map(({ sheet, cell }) => (sheet === finding.sheet ? "" : `${sheet}!`) + printAddress(cell)),
    message: sayFinding(finding, language),
    fix: rule?.fix && titles.length > 0 ? { safe: rule.fix.safe, title: [...new Set(titles)].join(" / ") } : null,
  };
}
