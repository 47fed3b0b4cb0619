/**
 * Joins backend and state: starts what a button asks for and feeds the answers to the reducer. It outlives the components, so that the
 * ribbon can start a check while the pane is closed.
 */
import type { ActionTarget } from "../actions/action";
import type { ReportedFinding } from "../actions/check-grids";
import { printAddress, printColumn } from "../core/sheet/address";
import { isPlace, type IgnoredEntry } from "../core/rules/ignored-findings";
import type { Practice } from "../core/rules/practice";
import { filled, type Words } from "../core/words";
import { createLiveCheck } from "./live-check";
import type { CheckedForm, CheckProgress, Deed, Outcome, PaneBackend, PaneReport, Place, RoleChoice, Saying, Scope, Shown } from "./pane-backend";
import { reduce, startState, type Busy, type Notice, type PaneEvent, type PaneState } from "./pane-state";
import { paneWords } from "./pane-text";

/** From here on a person wonders whether anything happens (Office's design guidance asks for progress above one second). */
const SLOW_AFTER_MS = 1000;

/** What buttons call. None of them rejects: what goes wrong in the program shows as the phase "crashed". */
export interface PaneCommands {
  readonly check: (scope: Scope) => Promise<void>;
  readonly cancelCheck: () => void;
  /** Stops the action that is going on, as long as that leaves all as it was. */
  readonly cancelAction: () => void;
  readonly goTo: (place: Place) => Promise<void>;
  /**
   * Performs any action of the catalogue: one at a time, with what is said while it takes long, its sentence, its 撤销, and a new check of what
   * is shown where forms were touched. Gives what it did; null where something else was going on.
   */
  readonly perform: (deed: Deed) => Promise<Outcome | null>;
  /** Asks an action that changes nothing, for its data alone: says nothing, and leaves 撤销 and notices as they are. */
  readonly ask: (deed: Deed) => Promise<Outcome | null>;
  /** 采用…: mends a finding of the report in the way counted from 0; 撤销 bears the fix's title. */
  readonly fix: (finding: ReportedFinding, choice: number) => Promise<void>;
  /** 全部安全修复 in what the list shows. */
  readonly fixAllSafe: () => Promise<void>;
  /** 忽略 with a reason: this finding, or its rule in the whole workbook. */
  readonly ignore: (finding: ReportedFinding, reason: string, whole: boolean) => Promise<void>;
  /** Takes back what was ignored; everything where `entry` is null. */
  readonly unignore: (entry: IgnoredEntry | null) => Promise<void>;
  readonly userPractice: () => Practice | null;
  /** 本地口径 of this computer; what is shown is checked again by it. */
  readonly keepUserPractice: (practice: Practice | null) => Promise<void>;
  /** 实时检查 */
  readonly setLive: (on: boolean) => Promise<void>;
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

/** What the pane remembers of earlier times, and who is told what to remember. */
export interface PaneStart {
  /** Opens with the page for newcomers. */
  readonly firstRun: boolean;
  /** Told once when they leave it. */
  readonly onUsed: () => void;
  /** 实时检查 was on. */
  readonly live: boolean;
  readonly onLive: (on: boolean) => void;
}

export function createPaneStore(backend: PaneBackend, start: PaneStart): PaneStore {
  let state = startState(start.firstRun, start.live);
  /** Of the check that is waited for; answers of earlier, cancelled ones are dropped. */
  let turn = 0;
  let opening: Promise<boolean> | null = null;
  let takeBack: Outcome["undo"] = null;
  const listeners = new Set<() => void>();

  const dispatch = (event: PaneEvent): void => {
    const wasNew = state.phase.kind === "first-run";
    const next = reduce(state, event);
    if (next === state) return;
    state = next;
    if (wasNew && state.phase.kind !== "first-run") start.onUsed();
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
      onSheetActivated: (sheet, sheets) => follow({ kind: "sheet-activated", sheet, ...(sheets && { sheets }) }),
      onSheetChanged: (sheet) => {
        follow({ kind: "sheet-changed", sheet });
        live.changed(sheet);
      },
    });
    if (answer.kind === "refused") {
      dispatch({ kind: "open-refused", saying: answer.saying });
      return false;
    }
    dispatch({ kind: "sheet-activated", sheet: answer.sheet });
    if (answer.hasMarks) dispatch({ kind: "marks-found" });
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

  /** What a check of what the pane shows now would have to look at. */
  const shown = (): Shown | null => {
    const { phase } = state;
    if (phase.kind !== "checked") return null;
    return { sheet: phase.report.scope === "workbook" ? null : (phase.report.sheets[0] ?? null), ...(state.marks && { marked: true }) };
  };

  /** Does one thing at a time. `undoing` is null where the thing done is itself a taking back. */
  const act = async (action: Busy["action"], label: Words, work: (progress: CheckProgress) => Promise<Outcome>, undoing: ((outcome: Outcome) => Words) | null): Promise<Outcome | null> => {
    let outcome: Outcome | null = null;
    await guarded(async () => {
      if (state.busy || state.phase.kind === "reading") return;
      dispatch({ kind: "action-started", action, label });
      const progress: CheckProgress = {
        report: (done, of, what, canStop = false) => dispatch({ kind: "action-progressed", progress: { done, of, what, canStop } }),
        cancelled: () => state.busy?.stopping === true,
      };
      const { done, cancelled = false, saying, undo, touched, marks, inStep = false, report } = (outcome = await timed(work(progress), () => dispatch({ kind: "action-slow" })));
      const changed = done && (undo !== null || undoing === null);
      if (changed) takeBack = undo;
      const name = changed ? (undo && undoing ? undoing(outcome) : null) : state.undo;
      dispatch({ kind: "action-ended", notice: noticeOf(saying, done || cancelled), undo: name, touched, marks, inStep, report, at: Date.now() });
    });
    return outcome;
  };

  const perform = (deed: Deed): Promise<Outcome | null> =>
    act(deed.action, deed.busy ?? paneWords("working"), (progress) => backend.perform(deed, shown(), progress), ({ title }) => deed.undoing ?? title);

  const ask = async (deed: Deed): Promise<Outcome | null> => {
    let outcome: Outcome | null = null;
    await guarded(async () => {
      outcome = await backend.perform(deed, null, { report: () => undefined, cancelled: () => false });
    });
    return outcome;
  };

  const mark = async (): Promise<void> => {
    const what = shown();
    if (!what) return;
    await perform({ action: "mark-findings", target: what.sheet === null ? {} : { sheet: what.sheet }, params: { all: what.sheet === null }, busy: paneWords("marking") });
  };

  const fix = async (finding: ReportedFinding, choice: number): Promise<void> => {
    const { phase } = state;
    if (phase.kind !== "checked") return;
    const { rule, sheet, cell, message } = finding;
    const title = phase.report.fixesOf(finding)[choice]?.title;
    const params = { rule, cell: printAddress(cell), message, choice: choice + 1, all: phase.report.scope === "workbook" };
    await perform({ action: "fix-finding", target: { sheet }, params, busy: paneWords("fixing"), ...(title && { undoing: title }) });
  };

  const ignore = async (finding: ReportedFinding, reason: string, whole: boolean): Promise<void> => {
    const { phase } = state;
    if (phase.kind !== "checked") return;
    const { rule, sheet, message } = finding;
    const cell = printAddress(finding.cell);
    const params = whole ? { rule, reason } : { rule, cell, message, reason, all: phase.report.scope === "workbook" };
    const undoing = filled(paneWords(whole ? "undoIgnoreRule" : "undoIgnore"), { cell, rule });
    await perform({ action: "ignore-finding", target: { sheet }, params, busy: paneWords("ignoring"), undoing });
  };

  const unignore = async (entry: IgnoredEntry | null): Promise<void> => {
    const place = entry && isPlace(entry) ? entry : null;
    const params = place ? { rule: place.rule, cell: place.cell, message: place.message } : entry ? { rule: entry.rule } : {};
    await perform({ action: "unignore-finding", target: place ? { sheet: place.sheet } : {}, params, busy: paneWords("ignoring"), undoing: paneWords("restore") });
  };

  const fixAllSafe = async (): Promise<void> => {
    const { phase } = state;
    const what = shown();
    if (phase.kind !== "checked" || !what) return;
    const form = phase.form === null ? null : phase.report.forms[phase.form];
    const target = form ? placeOf(phase.report.forms, form) : what.sheet === null ? {} : { sheet: what.sheet };
    await perform({ action: "fix-all-safe", target, params: { all: !form && what.sheet === null }, busy: paneWords("fixing") });
  };

  const onForm = async (index: number, deed: Deed): Promise<void> => {
    const { phase } = state;
    const form = phase.kind === "checked" ? phase.report.forms[index] : undefined;
    if (phase.kind !== "checked" || !form) return;
    await perform({ ...deed, target: placeOf(phase.report.forms, form), busy: paneWords("correcting") });
  };

  const live = createLiveCheck({
    state: () => state,
    check: async (report, changed) => {
      let fresh: PaneReport | null = null;
      await guarded(async () => {
        fresh = report ? await report.recheck(changed) : await backend.look({ sheet: changed[0] ?? null });
      });
      return fresh;
    },
    show: (report) => dispatch({ kind: "live-checked", report, at: Date.now() }),
  });

  const commands: PaneCommands = {
    check,
    cancelCheck: () => {
      turn += 1;
      dispatch({ kind: "check-answered", answer: { kind: "cancelled" }, at: Date.now() });
    },
    cancelAction: () => {
      if (state.busy?.progress?.canStop) dispatch({ kind: "action-stopping" });
    },
    goTo: (place) =>
      guarded(async () => {
        if (place.sheet !== state.sheet) dispatch({ kind: "going-to", sheet: place.sheet });
        const refusal = await backend.select(place);
        if (!refusal) return;
        dispatch({ kind: "going-to", sheet: null });
        dispatch({ kind: "noticed", notice: noticeOf(refusal, false) });
      }),
    perform,
    ask,
    fix,
    fixAllSafe,
    ignore,
    unignore,
    userPractice: backend.userPractice,
    keepUserPractice: async (practice) => {
      backend.keepUserPractice(practice);
      if (state.phase.kind === "checked") await check(state.phase.report.scope);
    },
    setLive: async (on) => {
      start.onLive(on);
      dispatch({ kind: "live-switched", on });
      const { phase } = state;
      if (on && (phase.kind === "idle" || (phase.kind === "checked" && phase.stale))) await check(phase.kind === "checked" ? phase.report.scope : "sheet");
    },
    mark,
    clearMarks: async () => void (await perform({ action: "clear-marks", busy: paneWords("clearing") })),
    correctColumn: (form, column, role) => onForm(form, { action: "correct-column", params: { column: printColumn(column), role }, undoing: paneWords("undoCorrection") }),
    resetCorrections: (form) => onForm(form, { action: "reset-corrections", undoing: paneWords("evidenceReset") }),
    undo: async () => {
      const undo = takeBack;
      if (undo) await act("undo", paneWords("undoing"), () => undo(shown()), null);
    },
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

/** A form as actions name it: its sheet, and its place among the forms of the sheet. */
function placeOf(forms: readonly CheckedForm[], form: CheckedForm): ActionTarget {
  return { sheet: form.sheet, form: forms.filter(({ sheet }) => sheet === form.sheet).indexOf(form) };
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
