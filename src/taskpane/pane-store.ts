/**
 * Joins backend and state: starts what a button asks for and feeds the answers to the reducer. It outlives the components, so that the
 * ribbon can start a check while the pane is closed.
 */
import type { Words } from "../core/words";
import type { CheckedOutcome, CheckProgress, FormPlace, Outcome, PaneBackend, Place, RoleChoice, Saying, Scope } from "./pane-backend";
import { reduce, startState, type FooterAction, type Notice, type PaneEvent, type PaneState } from "./pane-state";
import { paneWords } from "./pane-text";

/** From here on a person wonders whether anything happens (Office's design guidance asks for progress above one second). */
const SLOW_AFTER_MS = 1000;

/** What buttons call. None of them rejects: what goes wrong in the program shows as the phase "crashed". */
export interface PaneCommands {
  readonly check: (scope: Scope) => Promise<void>;
  readonly cancelCheck: () => void;
  readonly goTo: (place: Place) => Promise<void>;
  /** Marks what the list shows: its sheet, or all sheets. */
  readonly mark: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** 这一列是…: `form` is an index into the report's forms, `column` a sheet column. */
  readonly correctColumn: (form: number, column: number, role: RoleChoice) => Promise<void>;
  readonly resetCorrections: (form: number) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly chooseForm: (form: number | null) => void;
  readonly dismissNotice: () => void;
  readonly skipFirstRun: () => void;
  readonly restart: () => void;
}

export interface PaneStore {
  readonly commands: PaneCommands;
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks which sheet is in front and whether marks are left, and follows the workbook; where Excel refused, the next check asks again. */
  readonly start: () => Promise<void>;
  /** 检查本表 of the ribbon: checks the sheet in front and marks what is found. */
  readonly checkAndMark: () => Promise<void>;
  readonly crash: (error: unknown) => void;
}

/** `firstRun` opens with the page for newcomers; `onUsed` is told once when they leave it. */
export function createPaneStore(backend: PaneBackend, firstRun: boolean, onUsed: () => void): PaneStore {
  let state = startState(firstRun);
  /** Of the check that is waited for; answers of earlier, cancelled ones are dropped. */
  let turn = 0;
  let opening: Promise<boolean> | null = null;
  let takeBack: (() => Promise<Outcome | CheckedOutcome>) | null = null;
  const listeners = new Set<() => void>();

  const dispatch = (event: PaneEvent): void => {
    const wasNew = state.phase.kind === "first-run";
    const next = reduce(state, event);
    if (next === state) return;
    state = next;
    if (wasNew && state.phase.kind !== "first-run") onUsed();
    for (const listener of listeners) listener();
  };

  const crash = (error: unknown): void => {
    turn += 1;
    dispatch({ kind: "crashed", error });
  };

  /** Everything asynchronous runs in here, so that no fault of ours is lost. */
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      crash(error);
    }
  };

  /** Excel's events come on their own, so what goes wrong in them has nobody else to tell. */
  const follow = (event: PaneEvent): void => {
    try {
      dispatch(event);
    } catch (error) {
      crash(error);
    }
  };

  const open = async (): Promise<boolean> => {
    const answer = await backend.open({
      onSheetActivated: (sheet) => follow({ kind: "sheet-activated", sheet }),
      onSheetChanged: (sheet) => follow({ kind: "sheet-changed", sheet }),
    });
    if (answer.kind === "refused") {
      dispatch({ kind: "open-refused", saying: answer.saying });
      return false;
    }
    dispatch({ kind: "sheet-activated", sheet: answer.sheet });
    if (answer.hasMarks) dispatch({ kind: "noticed", notice: noticeOf({ words: paneWords("marksFromBefore"), data: {} }, true) });
    return true;
  };

  /** Once; again only after Excel refused. */
  const opened = async (): Promise<void> => {
    opening ??= open();
    if (!(await opening)) opening = null;
  };

  const check = (scope: Scope): Promise<void> =>
    guarded(async () => {
      if (state.phase.kind === "reading" || state.busy) return;
      const mine = (turn += 1);
      dispatch({ kind: "check-started", scope });
      await opened();
      if (mine !== turn) return;
      const progress: CheckProgress = {
        report: (done, of, what) => {
          if (mine === turn) dispatch({ kind: "check-progressed", done, of, what });
        },
        cancelled: () => mine !== turn,
      };
      const answer = await timed(backend.check(scope, progress), () => {
        if (mine === turn) dispatch({ kind: "check-slow" });
      });
      if (mine !== turn) return;
      dispatch({ kind: "check-answered", answer, at: Date.now() });
      const unfit = answer.kind === "checked" ? answer.report.unfitCorrections.length : 0;
      if (unfit > 0) dispatch({ kind: "noticed", notice: noticeOf({ words: paneWords("unfitNotice"), data: { n: unfit } }, true) });
    });

  const act = (action: FooterAction, work: () => Promise<Outcome | CheckedOutcome>, undoing: Words | null): Promise<void> =>
    guarded(async () => {
      if (state.busy || state.phase.kind === "reading") return;
      dispatch({ kind: "action-started", action });
      const outcome = await timed(work(), () => dispatch({ kind: "action-slow" }));
      const changed = outcome.done && (outcome.undo !== null || undoing === null);
      if (changed) takeBack = outcome.undo;
      const undo = changed ? (outcome.undo ? undoing : null) : state.undo;
      dispatch({ kind: "action-ended", notice: noticeOf(outcome.saying, outcome.done), undo, report: "report" in outcome ? outcome.report : null, at: Date.now() });
    });

  const mark = (): Promise<void> => {
    const { phase } = state;
    if (phase.kind !== "checked") return Promise.resolve();
    const sheet = phase.report.scope === "workbook" ? null : (phase.report.sheets[0] ?? null);
    return act("mark", () => backend.mark(sheet), paneWords("mark"));
  };

  const onForm = (index: number, action: FooterAction, work: (form: FormPlace) => Promise<CheckedOutcome>, undoing: Words): Promise<void> => {
    const { phase } = state;
    const form = phase.kind === "checked" ? phase.report.forms[index] : undefined;
    if (phase.kind !== "checked" || !form) return Promise.resolve();
    const { forms, scope } = phase.report;
    const before = forms.slice(0, index).filter(({ sheet }) => sheet === form.sheet).length;
    return act(action, () => work({ sheet: form.sheet, form: before, scope }), undoing);
  };

  const commands: PaneCommands = {
    check,
    cancelCheck: () => {
      turn += 1;
      dispatch({ kind: "check-answered", answer: { kind: "cancelled" }, at: Date.now() });
    },
    goTo: (place) =>
      guarded(async () => {
        if (place.sheet !== state.sheet) dispatch({ kind: "going-to", sheet: place.sheet });
        const refusal = await backend.select(place);
        if (!refusal) return;
        dispatch({ kind: "going-to", sheet: null });
        dispatch({ kind: "noticed", notice: noticeOf(refusal, false) });
      }),
    mark,
    clearMarks: () => act("clear", backend.clearMarks, paneWords("clearMarks")),
    correctColumn: (form, column, role) => onForm(form, "correct", (place) => backend.correctColumn(place, column, role), paneWords("undoCorrection")),
    resetCorrections: (form) => onForm(form, "reset", backend.resetCorrections, paneWords("evidenceReset")),
    undo: () => (takeBack ? act("undo", takeBack, null) : Promise.resolve()),
    chooseForm: (form) => dispatch({ kind: "form-chosen", form }),
    dismissNotice: () => dispatch({ kind: "notice-dismissed" }),
    skipFirstRun: () => dispatch({ kind: "first-run-skipped" }),
    restart: () => dispatch({ kind: "restarted" }),
  };

  return {
    commands,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => guarded(opened),
    checkAndMark: async () => {
      await check("sheet");
      if (state.phase.kind === "checked" && state.phase.report.findings.length > 0) await mark();
    },
    crash,
  };
}

/** Calls `slow` once if the work takes longer than a person waits without wondering. */
async function timed<T>(work: Promise<T>, slow: () => void): Promise<T> {
  const timer = setTimeout(slow, SLOW_AFTER_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

function noticeOf(saying: Saying, done: boolean): Notice {
  return { kind: done ? "done" : "refused", saying };
}
