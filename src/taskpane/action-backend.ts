/**
 * The pane's backend in Excel: the action catalogue, and the gateway's own words where Excel refuses.
 */
import type { ActionOutcome } from "../actions/action";
import { checkFormsAction } from "../actions/check-forms";
import type { CheckReport } from "../actions/check-grids";
import { clearMarksAction } from "../actions/clear-marks";
import { correctColumnAction } from "../actions/correct-column";
import { markFindingsAction } from "../actions/mark-findings";
import { resetCorrectionsAction } from "../actions/reset-corrections";
import { selectCellAction } from "../actions/select-cell";
import { COLUMN_TERMS, type ColumnTerm } from "../core/form/glossary";
import { printColumn, printRange } from "../core/sheet/address";
import { activeSheetName } from "../excel/active-sheet";
import { ExcelFailure } from "../excel/excel-failure";
import { findMarks } from "../excel/find-marks";
import { takeBack } from "../excel/take-back";
import { watchWorkbook } from "../excel/watch-workbook";
import type { CheckedOutcome, Outcome, PaneBackend, PaneReport, Saying, Scope } from "./pane-backend";
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
      refusedReport,
    ),

  correctColumn: ({ sheet, form, scope }, column, role) =>
    unlessRefused(async () => checkedAfter(await correctColumnAction.run({ sheet, form }, { column: printColumn(column), role }), sheet, scope), refusedReport),

  resetCorrections: ({ sheet, form, scope }) =>
    unlessRefused(async () => checkedAfter(await resetCorrectionsAction.run({ sheet, form }, {}), sheet, scope), refusedReport),

  clearMarks: () => unlessRefused(async () => outcomeOf(await clearMarksAction.run({}, {})), refused),
};

function paneReport(report: CheckReport, scope: Scope): PaneReport {
  const { sheets, forms, findings, unfitCorrections } = report;
  return { scope, sheets, forms, findings, unfitCorrections };
}

function lookedFor(): string[] {
  return COLUMN_TERMS.filter(({ id }) => LOOKED_FOR.includes(id)).flatMap(({ labels }) => labels.slice(0, 1));
}

function outcomeOf({ ok, message, messageData, undo }: ActionOutcome): Outcome {
  return { done: ok, saying: { words: message, data: messageData }, undo: undo && (() => unlessRefused<Outcome>(() => undone(undo), refused)) };
}

async function undone(undo: NonNullable<ActionOutcome["undo"]>): Promise<Outcome> {
  await takeBack(undo);
  return { done: true, saying: { words: paneWords("undone"), data: {} }, undo: null };
}

/** An action that changes how sheets are read is followed by a check of what the pane shows; so is taking it back. */
async function checkedAfter(outcome: ActionOutcome, sheet: string, scope: Scope): Promise<CheckedOutcome> {
  const recheck = async (plain: Outcome): Promise<CheckedOutcome> => {
    const { data } = await checkFormsAction.run(scope === "sheet" ? { sheet } : {}, { all: scope === "workbook" });
    return { ...plain, report: data.forms.length > 0 ? paneReport(data, scope) : null };
  };
  const { undo } = outcome;
  const plain = { ...outcomeOf(outcome), undo: undo && (() => unlessRefused(async () => recheck(await undone(undo)), refusedReport)) };
  return outcome.undo ? recheck(plain) : { ...plain, report: null };
}

function refused(saying: Saying): Outcome {
  return { done: false, saying, undo: null };
}

function refusedReport(saying: Saying): CheckedOutcome {
  return { ...refused(saying), report: null };
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
