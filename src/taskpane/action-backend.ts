/**
 * The pane's backend in Excel: the action catalogue, and the gateway's own words where Excel refuses.
 */
import { ActionCancelled, BadParams, type Action } from "../actions/action";
import { checkFormsAction } from "../actions/check-forms";
import type { CheckReport } from "../actions/check-grids";
import { proposeFixes, safeFix } from "../actions/plan-fixes";
import { planSafeFixes } from "../actions/plan-safe-fixes";
import { recheckSheets } from "../actions/recheck-sheets";
import { selectCellAction } from "../actions/select-cell";
import { COLUMN_TERMS, type ColumnTerm } from "../core/form/glossary";
import type { Practice } from "../core/rules/practice";
import { parsePracticeText, printPractice } from "../core/rules/stored-practice";
import { printRange } from "../core/sheet/address";
import type { WorkbookEdit } from "../core/sheet/edit";
import type { Words } from "../core/words";
import { activeSheetName } from "../excel/active-sheet";
import { ExcelFailure } from "../excel/excel-failure";
import { findMarks } from "../excel/find-marks";
import { takeBack } from "../excel/take-back";
import { watchWorkbook } from "../excel/watch-workbook";
import type { Memory } from "./memory";
import type { CheckProgress, Deed, Outcome, PaneBackend, PaneReport, Saying, Scope, Shown } from "./pane-backend";
import { paneWords } from "./pane-text";

/** The headings by which a person knows such a table. */
const LOOKED_FOR: readonly ColumnTerm[] = ["level1", "level3", "value"];

const PRACTICE = "practice";

/** `memory` keeps what belongs to the person and not to a workbook. */
export function createActionBackend(memory: Pick<Memory, "recall" | "remember">): PaneBackend {
  const userPractice = (): Practice | null => {
    const text = memory.recall(PRACTICE);
    return text === null || text === "" ? null : parsePracticeText(text).practice;
  };
  const brought = (progress: CheckProgress) => ({ ...progress, practice: userPractice() });

  const paneReport = (report: CheckReport, scope: Scope): PaneReport => {
    const { sheets, forms, findings, ignored, unfitCorrections } = report;
    return {
      scope,
      sheets,
      forms,
      findings,
      ignored,
      unfitCorrections,
      fixesOf: (finding) => proposeFixes(report, finding),
      safe: findings.filter((finding) => safeFix(report, finding) !== null),
      safeChanges: (form) => planSafeFixes(report, form).changes,
      recheck: (changed) => unlessRefused<PaneReport | null>(
          async () => {
            const now = await recheckSheets(report, changed, userPractice());
            return now.forms.length > 0 ? paneReport(now, scope) : null;
          },
          () => null,
        ),
    };
  };

  /** An action's report as far as it is one of what the pane shows. */
  const reportOf = (report: CheckReport, shown: Shown | null): PaneReport | null => {
    if (!shown || report.forms.length === 0) return null;
    if (shown.sheet !== null && !report.sheets.includes(shown.sheet)) return null;
    return paneReport(report, shown.sheet === null ? "workbook" : "sheet");
  };

  const look = async (shown: Shown | null): Promise<PaneReport | null> => {
    if (!shown) return null;
    const { data } = await checkFormsAction.run(shown.sheet === null ? {} : { sheet: shown.sheet }, { all: shown.sheet === null }, brought(QUIET));
    return reportOf(data, shown);
  };

  /** The sheet shown may be gone, as after taking back its insertion: what was done stays done. */
  const lookAgain = (shown: Shown | null): Promise<PaneReport | null> => unlessRefused<PaneReport | null>(() => look(shown), () => null);

  /** What is found now that an action has touched the forms; marks that stand follow it, and go back with the action. */
  const followUp = async (shown: Shown | null): Promise<FollowedUp | null> => {
    if (!shown) return null;
    const all = shown.sheet === null;
    const target = shown.sheet === null ? {} : { sheet: shown.sheet };
    const marking = async (): Promise<FollowedUp | null> => {
      const { checked, undo } = await (await actionOf("mark-findings")).run(target, { all, standing: true }, brought(QUIET));
      return checked ? { checked, undo: undo ?? [], inStep: true } : null;
    };
    // A sheet that may not be marked can be looked at; one that is gone, as after taking back its insertion, cannot: what was done stays done.
    const marked = shown.marked ? await unlessRefused<FollowedUp | null>(marking, () => null) : null;
    return marked ?? unlessRefused<FollowedUp | null>(async () => ({ checked: (await checkFormsAction.run(target, { all }, brought(QUIET))).data, undo: [], inStep: false }), () => null);
  };

  const undone = (undo: readonly WorkbookEdit[], title: Words, shown: Shown | null): Promise<Outcome> =>
    unlessRefused<Outcome>(
      async () => {
        await takeBack(undo);
        const touched = touchesForms(undo);
        return { done: true, saying: { words: paneWords("undone"), data: {} }, title, data: null, touched, marks: await marksAfter(undo), report: touched ? await lookAgain(shown) : null, undo: null };
      },
      (saying) => refused(saying, title),
    );

  return {
    userPractice,
    keepUserPractice: (practice) => memory.remember(PRACTICE, practice ? JSON.stringify(printPractice(practice)) : ""),
    look: lookAgain,

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
          const { data: report } = await checkFormsAction.run({}, { all: scope === "workbook" }, brought(progress));
          return report.forms.length > 0 ? { kind: "checked", report: paneReport(report, scope) } : { kind: "no-form", scope, lookedFor: lookedFor() };
        },
        (saying, cancelled) => (cancelled ? { kind: "cancelled" } : { kind: "refused", saying }),
      ),

    select: ({ sheet, area }) =>
      unlessRefused<Saying | null>(
        async () => {
          await selectCellAction.run({ sheet }, { range: printRange(area) });
          return null;
        },
        (saying) => saying,
      ),

    perform: async (deed, shown, progress) => {
      const action = await actionOf(deed.action);
      return unlessRefused<Outcome>(
        async () => {
          const { ok, message, messageData, data, undo, checked } = await action.run(deed.target ?? {}, deed.params ?? {}, brought(progress));
          const touched = undo !== null && touchesForms(undo);
          const followed = touched && !checked ? await followUp(shown) : null;
          const back = undo && [...(followed?.undo ?? []), ...undo];
          const found = checked ?? followed?.checked ?? null;
          return {
            done: ok,
            saying: { words: message, data: messageData },
            title: action.title,
            data,
            touched,
            marks: await marksAfter(back),
            report: found ? reportOf(found, shown) : null,
            inStep: found !== null && (checked !== undefined || followed?.inStep === true),
            undo: back && ((shownThen) => undone(back, action.title, shownThen)),
          };
        },
        (saying, cancelled) => ({ ...refused(saying, action.title), cancelled }),
      );
    },
  };
}

const QUIET: CheckProgress = { report: () => undefined, cancelled: () => false };

/** A check after an action, with what takes back the marks that it moved. */
interface FollowedUp {
  readonly checked: CheckReport;
  readonly undo: readonly WorkbookEdit[];
  readonly inStep: boolean;
}

/** Checking comes with the pane; the other actions, and the data that some of them bring, come when the first of them is asked for. */
async function actionOf(id: Deed["action"]): Promise<Action> {
  if (id === checkFormsAction.id) return checkFormsAction;
  const { ACTIONS } = await import("../actions");
  const action = ACTIONS.find((known) => known.id === id);
  if (!action) throw new RangeError(`no action ${id}`);
  return action;
}

/** Neither marks nor how a sheet is printed change what forms say or how they are read. */
function touchesForms(edits: readonly WorkbookEdit[]): boolean {
  return edits.some(({ kind }) => kind !== "set-marks" && kind !== "set-sizes" && kind !== "set-page" && kind !== "set-choices");
}

/** Whether marks are left in the workbook, asked only where some were put on or taken off. */
async function marksAfter(edits: readonly WorkbookEdit[] | null): Promise<boolean | null> {
  return edits?.some(({ kind }) => kind === "set-marks") ? (await findMarks()).length > 0 : null;
}

function lookedFor(): string[] {
  return COLUMN_TERMS.filter(({ id }) => LOOKED_FOR.includes(id)).flatMap(({ labels }) => labels.slice(0, 1));
}

function refused(saying: Saying, title: Words): Outcome {
  return { done: false, saying, title, data: null, touched: false, marks: null, report: null, undo: null };
}

/** Excel's refusals, a person's 取消, and what he typed that does not fit, become answers; everything else is a fault of ours and passes. */
async function unlessRefused<T>(work: () => Promise<T>, answer: (saying: Saying, cancelled: boolean) => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cancelled = error instanceof ActionCancelled;
    if (cancelled || error instanceof ExcelFailure || error instanceof BadParams) return answer({ words: error.words, data: { ...error.data } }, cancelled);
    throw error;
  }
}
