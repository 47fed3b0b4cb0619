/**
 * Orders findings for the list: by severity, then by rule, then as they stand in the workbook.
 */
import type { ReportedFinding } from "../actions/check-grids";
import type { Severity } from "../core/rules/finding";
import { printAddress } from "../core/sheet/address";
import { CRASHED_CHECK } from "./explanation";
import type { PaneReport } from "./pane-backend";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

export interface FindingItem {
  /** The same for the same finding of the next check, so that place and focus are kept. */
  readonly key: string;
  readonly finding: ReportedFinding;
}

/** Findings of one rule that are equally grave, or all checks that broke off. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly items: readonly FindingItem[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Findings of the one form, or all where `form` is null; only there those that speak of the workbook as a whole. */
export function findingsOf(report: PaneReport, form: number | null): readonly ReportedFinding[] {
  return form === null ? report.findings : report.findings.filter((finding) => finding.form === form);
}

export function countFindings(findings: readonly ReportedFinding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

export function groupFindings(findings: readonly ReportedFinding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { readonly items: FindingItem[] }>();
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const key = `${finding.severity}/${finding.message === CRASHED_CHECK ? CRASHED_CHECK : finding.rule}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { key, severity: finding.severity, items: [] }));
    const place = `${key}/${finding.rule}/${finding.sheet}!${printAddress(finding.cell)}/${finding.message}`;
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    group.items.push({ key: `${place}/${String(before)}`, finding });
  }
  const all = [...groups.values()];
  return SEVERITIES.flatMap((severity) => all.filter((group) => group.severity === severity));
}
