/**
 * Whether marks in the sheet still say what the list says.
 */
import { printRange } from "../core/sheet/address";
import { SEVERITIES } from "./finding-groups";
import type { PaneReport } from "./pane-backend";
import type { PaneState } from "./pane-state";

/**
 * The cells were marked by one check, and another one of the same sheets has found otherwise. An old list says nothing of marks, nor does
 * one that looked at more or fewer sheets.
 */
export function marksAreOld({ marks, marked, phase }: Pick<PaneState, "marks" | "marked" | "phase">): boolean {
  if (!marks || !marked || phase.kind !== "checked" || phase.stale || marked === phase.report) return false;
  if (marked.scope !== phase.report.scope || marked.sheets.join("\n") !== phase.report.sheets.join("\n")) return false;
  const [before, now] = [looksOf(marked), looksOf(phase.report)];
  return before.size !== now.size || [...now].some(([area, severity]) => before.get(area) !== severity);
}

/** Every area with its gravest finding, as it is marked. */
function looksOf({ findings }: PaneReport): ReadonlyMap<string, string> {
  const gravestLast = SEVERITIES.toReversed();
  return new Map(gravestLast.flatMap((severity) => findings.filter((finding) => finding.severity === severity).map(({ sheet, area }) => [`${sheet}!${printRange(area)}`, severity] as const)));
}
