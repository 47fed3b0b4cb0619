/**
 * The pane's backend in Excel: the action catalogue, and the gateway's own words where Excel refuses.
 */
import type { ActionOutcome } from "../actions/action";
import { checkFormsAction } from "../actions/check-forms";
import type { CheckReport } from "../actions/check-grids";
import { clearMarksAction } from "../actions/clear-marks";
import { markFindingsAction } from "../actions/mark-findings";
import { selectCellAction } from "../actions/select-cell";
import { COLUMN_TERMS, type ColumnTerm } from "../core/form/glossary";
import { printRange } from "../core/sheet/address";
import { activeSheetName } from "../excel/active-sheet";
import { applyEdits } from "../excel/apply-edits";
import { ExcelFailure } from "../excel/excel-failure";
import { findMarks } from "../excel/find-marks";
import { watchWorkbook } from "../excel/watch-workbook";
import type { Outcome, PaneBackend, PaneReport, Saying, Scope } from "./pane-backend";
import { paneWords } from "./pane-text";

/** The headings by which a person knows such a table. */
const LOOKED_FOR: readonly ColumnTerm[] = ["level1", "level3", "value"];

export const actionBackend: PaneBackend = {
  open: (watcher) =>
    unlessRefused<Awaited<ReturnType<PaneBackend["open"]>>>(
      async () => {
        const sheet = await activeSheetName();
        await watchWorkbook({ onSheetActivated: watcher.onSheetActivated, onCellsChanged: (changed) => watcher.onSheetChanged(changed) });
        return { kind: "open", sheet, hasMarks: (await findMarks()).length > 0 };
      },
      (saying) => ({ kind: "refused", saying }),
    ),

  check: (scope, progress) =>
    unlessRefused<Awaited<ReturnType<PaneBackend["check"]>>>(
      async () => {
        const { data: report } = await checkFormsAction.run({}, { all: scope === "workbook" }, progress);
        if (progress.cancelled()) return { kind: "cancelled" };
        return report.forms.length > 0 ? { kind: "checked", report: paneReport(report, scope) } : { kind: "no-form", scope, lookedFor: lookedFor() };
      },
      (saying) => ({ kind: "refused", saying }),
    ),

  select: ({ sheet, area }) =>
    unlessRefused<Saying | null>(
      async () => {
        await selectCellAction.run({ sheet }, { range: printRange(area) });
        return null;
      },
      (saying) => saying,
    ),

  mark: (sheet) =>
    unlessRefused<Awaited<ReturnType<PaneBackend["mark"]>>>(
      async () => {
        const outcome = await markFindingsAction.run(sheet === null ? {} : { sheet }, { all: sheet === null });
        return { ...outcomeOf(outcome), report: outcome.data.forms.length > 0 ? paneReport(outcome.data, sheet === null ? "workbook" : "sheet") : null };
      },
      (saying) => ({ ...refused(saying), report: null }),
    ),

  clearMarks: () => unlessRefused(async () => outcomeOf(await clearMarksAction.run({}, {})), refused),
};

function paneReport(report: CheckReport, scope: Scope): PaneReport {
  return { scope, sheets: report.sheets, forms: report.forms, findings: report.findings };
}

function lookedFor(): string[] {
  return COLUMN_TERMS.filter(({ id }) => LOOKED_FOR.includes(id)).flatMap(({ labels }) => labels.slice(0, 1));
}

function outcomeOf({ ok, message, messageData, undo }: ActionOutcome): Outcome {
  const takeBack = (): Promise<Outcome> =>
    unlessRefused<Outcome>(
      async () => {
        await applyEdits(undo ?? []);
        return { done: true, saying: { words: paneWords("undone"), data: {} }, undo: null };
      },
      refused,
    );
  return { done: ok, saying: { words: message, data: messageData }, undo: undo && takeBack };
}

function refused(saying: Saying): Outcome {
  return { done: false, saying, undo: null };
}

/** Excel's refusals become answers; everything else is a fault of ours and passes. */
async function unlessRefused<T>(work: () => Promise<T>, answer: (saying: Saying) => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    return answer({ words: error.words, data: error.data });
  }
}
