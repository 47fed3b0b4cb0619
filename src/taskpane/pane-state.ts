/**
 * What the pane shows, as one union of phases: a screen that makes no sense cannot be put together. Pure; pane-store.ts feeds it.
 */
import type { ActionId } from "../actions";
import type { Words } from "../core/words";
import type { CheckAnswer, PaneReport, Saying, Scope } from "./pane-backend";

export interface CheckedPhase {
  readonly kind: "checked";
  readonly report: PaneReport;
  /** The one form that is looked at, or null for all forms of the report. */
  readonly form: number | null;
  /** A checked sheet was changed since. */
  readonly stale: boolean;
  /** When it was checked, as Date.now() gives it: a second check that finds the same must be seen to have been one. */
  readonly at: number;
}

/** Where a check starts from, and where cancelling it leads back to. */
export type RestPhase =
  | { readonly kind: "first-run" }
  | { readonly kind: "idle" }
  | { readonly kind: "no-form"; readonly scope: Scope; readonly lookedFor: readonly string[] }
  | { readonly kind: "refused"; readonly scope: Scope; readonly saying: Saying }
  | CheckedPhase;

export interface ReadingPhase {
  readonly kind: "reading";
  readonly scope: Scope;
  readonly before: RestPhase;
  /** It takes longer than a second, so progress and 取消 are shown. */
  readonly slow: boolean;
  readonly progress: Progress | null;
}

export type Phase = RestPhase | ReadingPhase | { readonly kind: "crashed"; readonly error: unknown };

/** An action on the workbook is going on. */
export interface Busy {
  /** Id of the action, or "undo". */
  readonly action: ActionId | "undo";
  /** What is said of it once it takes long. */
  readonly label: Words;
  readonly slow: boolean;
  /** The person wants it to stop; it will at the next step. */
  readonly stopping: boolean;
  readonly progress: Progress | null;
}

/** How far something is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly what: Words;
  /** Cancelling now leaves all as it was. */
  readonly canStop: boolean;
}

export interface Notice {
  readonly kind: "done" | "refused";
  readonly saying: Saying;
}

export interface PaneState {
  readonly phase: Phase;
  /** The sheet in front, or null before Excel has told. */
  readonly sheet: string | null;
  /** Checks of single sheets that are not in front now. */
  readonly shelf: ReadonlyMap<string, CheckedPhase>;
  /** How often cells were changed since the pane was opened: whoever shows what they say knows when to look again. */
  readonly changes: number;
  /** The sheet that our own click goes to: the list must stay when it comes to the front. */
  readonly goingTo: string | null;
  /** The workbook holds marks of ours. */
  readonly marks: boolean;
  /** The report that the marks say; null where nobody knows, as of marks from an earlier time. */
  readonly marked: PaneReport | null;
  /** 实时检查 is on. */
  readonly live: boolean;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  /** What 撤销 takes back, or null where there is nothing. */
  readonly undo: Words | null;
}

export type PaneEvent =
  /** `sheets`: every sheet that there is, where Excel has told. */
  | { readonly kind: "sheet-activated"; readonly sheet: string; readonly sheets?: readonly string[] }
  | { readonly kind: "sheet-changed"; readonly sheet: string }
  | { readonly kind: "check-started"; readonly scope: Scope }
  | { readonly kind: "check-slow" }
  | { readonly kind: "check-progressed"; readonly done: number; readonly of: number; readonly what: Words }
  | { readonly kind: "check-answered"; readonly answer: CheckAnswer; readonly at: number }
  | { readonly kind: "open-refused"; readonly saying: Saying }
  | { readonly kind: "form-chosen"; readonly form: number | null }
  | { readonly kind: "going-to"; readonly sheet: string | null }
  | { readonly kind: "action-started"; readonly action: Busy["action"]; readonly label: Words }
  | { readonly kind: "action-slow" }
  | { readonly kind: "action-stopping" }
  | { readonly kind: "action-progressed"; readonly progress: Progress }
  | { readonly kind: "action-ended"; readonly notice: Notice; readonly undo: Words | null; readonly touched: boolean; readonly marks: boolean | null; readonly inStep?: boolean; readonly report: PaneReport | null; readonly at: number }
  | { readonly kind: "marks-found" }
  | { readonly kind: "live-switched"; readonly on: boolean }
  /** A quiet check of what is shown, or of the sheet in front, has ended. */
  | { readonly kind: "live-checked"; readonly report: PaneReport; readonly at: number }
  | { readonly kind: "noticed"; readonly notice: Notice }
  | { readonly kind: "notice-dismissed" }
  | { readonly kind: "first-run-skipped" }
  | { readonly kind: "crashed"; readonly error: unknown }
  | { readonly kind: "restarted" };

export function startState(firstRun: boolean, live = false): PaneState {
  return { phase: { kind: firstRun ? "first-run" : "idle" }, sheet: null, shelf: new Map(), changes: 0, goingTo: null, marks: false, marked: null, live, busy: null, notice: null, undo: null };
}

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  const { phase } = state;
  switch (event.kind) {
    case "sheet-activated":
      return activate(event.sheets ? forget(state, event.sheets) : state, event.sheet);
    case "sheet-changed":
      return { ...markStale(state, event.sheet), changes: state.changes + 1 };
    case "check-started":
      if (phase.kind === "reading" || phase.kind === "crashed") return state;
      return { ...state, notice: null, phase: { kind: "reading", scope: event.scope, before: phase, slow: false, progress: null } };
    case "check-slow":
      return phase.kind === "reading" ? { ...state, phase: { ...phase, slow: true } } : state;
    case "check-progressed":
      return phase.kind === "reading" ? { ...state, phase: { ...phase, progress: { done: event.done, of: event.of, what: event.what, canStop: true } } } : state;
    case "check-answered":
      return phase.kind === "reading" ? { ...state, phase: answered(phase, event.answer, event.at) } : state;
    case "open-refused":
      return phase.kind === "idle" ? { ...state, phase: { kind: "refused", scope: "sheet", saying: event.saying } } : state;
    case "form-chosen":
      return phase.kind === "checked" ? { ...state, phase: { ...phase, form: event.form } } : state;
    case "going-to":
      return { ...state, goingTo: event.sheet };
    case "action-started":
      return { ...state, busy: { action: event.action, label: event.label, slow: false, stopping: false, progress: null }, notice: null };
    case "action-slow":
      return state.busy ? { ...state, busy: { ...state.busy, slow: true } } : state;
    case "action-stopping":
      return state.busy ? { ...state, busy: { ...state.busy, stopping: true } } : state;
    case "action-progressed":
      return state.busy ? { ...state, busy: { ...state.busy, progress: event.progress } } : state;
    case "action-ended": {
      const old = event.touched ? allStale(state) : state;
      const fresh = old.phase.kind === "checked" && event.report ? again(old.phase, event.report, event.at) : old.phase;
      return { ...old, busy: null, marks: event.marks ?? state.marks, marked: markedAfter(state, event), notice: event.notice, undo: event.undo, phase: fresh };
    }
    case "marks-found":
      return { ...state, marks: true };
    case "live-switched":
      return { ...state, live: event.on };
    case "live-checked":
      if (phase.kind === "checked") return { ...state, phase: again(phase, event.report, event.at) };
      if (phase.kind !== "idle" && phase.kind !== "no-form") return state;
      return { ...state, phase: { kind: "checked", report: event.report, form: null, stale: false, at: event.at } };
    case "noticed":
      return { ...state, notice: event.notice };
    case "notice-dismissed":
      return { ...state, notice: null };
    case "first-run-skipped":
      return phase.kind === "first-run" ? { ...state, phase: { kind: "idle" } } : state;
    case "crashed":
      return { ...state, busy: null, phase: { kind: "crashed", error: event.error } };
    case "restarted":
      return { ...startState(false, state.live), sheet: state.sheet, marks: state.marks };
  }
}

/** Taking back puts marks back as they were when they said what was found then. */
function markedAfter({ marks, marked, busy }: PaneState, event: Extract<PaneEvent, { kind: "action-ended" }>): PaneReport | null {
  if (!(event.marks ?? marks)) return null;
  if (event.inStep) return event.report;
  if (event.marks === null) return marked;
  return busy?.action === "undo" && marked ? event.report : null;
}

function answered(reading: ReadingPhase, answer: CheckAnswer, at: number): Phase {
  switch (answer.kind) {
    case "checked": {
      const before = reading.before.kind === "checked" ? reading.before : null;
      return before ? again(before, answer.report, at) : { kind: "checked", report: answer.report, form: null, stale: false, at };
    }
    case "no-form":
      return { kind: "no-form", scope: answer.scope, lookedFor: answer.lookedFor };
    case "refused":
      return { kind: "refused", scope: reading.scope, saying: answer.saying };
    case "cancelled":
      return reading.before;
  }
}

/** The next check of the same forms keeps the form that was chosen. */
function again(before: CheckedPhase, report: PaneReport, at: number): CheckedPhase {
  const same = before.report.forms.length === report.forms.length && before.report.forms.every((form, i) => form.sheet === report.forms[i]?.sheet);
  return { kind: "checked", report, form: same ? before.form : null, stale: false, at };
}

/** Going to another sheet brings up what is known of it; a check of the whole workbook stays, and a chosen form follows. */
function activate(state: PaneState, sheet: string): PaneState {
  const { phase } = state;
  if (sheet === state.sheet) return state.goingTo === null ? state : { ...state, goingTo: null };
  const moved: PaneState = { ...state, sheet, goingTo: null };
  if (sheet === state.goingTo || phase.kind === "reading" || phase.kind === "crashed" || phase.kind === "first-run") return moved;
  if (phase.kind === "checked" && phase.report.scope === "workbook") {
    const first = phase.report.forms.findIndex((form) => form.sheet === sheet);
    return phase.form === null || first < 0 ? moved : { ...moved, phase: { ...phase, form: first } };
  }
  if (phase.kind === "checked" && phase.report.sheets.includes(sheet)) return moved;
  const shelf = new Map(state.shelf);
  if (phase.kind === "checked") for (const own of phase.report.sheets) shelf.set(own, phase);
  const known = shelf.get(sheet);
  shelf.delete(sheet);
  return { ...moved, shelf, phase: known ?? { kind: "idle" } };
}

/** What was found in sheets that are gone is nothing to come back to; a check of the whole workbook is old without one of its sheets. */
function forget(state: PaneState, sheets: readonly string[]): PaneState {
  const { phase } = state;
  const there = (sheet: string): boolean => sheets.includes(sheet);
  const shelf = new Map([...state.shelf].filter(([sheet]) => there(sheet)));
  const kept = shelf.size === state.shelf.size ? state : { ...state, shelf };
  if (phase.kind !== "checked" || phase.report.sheets.every(there)) return kept;
  return { ...kept, phase: phase.report.scope === "workbook" ? { ...phase, stale: true } : { kind: "idle" } };
}

/** Nothing that was found before an action touched the forms can be relied on. */
function allStale(state: PaneState): PaneState {
  const { phase } = state;
  const shelf = new Map([...state.shelf].map(([sheet, checked]) => [sheet, { ...checked, stale: true }]));
  return { ...state, shelf, phase: phase.kind === "checked" ? { ...phase, stale: true } : phase };
}

function markStale(state: PaneState, sheet: string): PaneState {
  const { phase } = state;
  if (phase.kind === "checked" && !phase.stale && phase.report.sheets.includes(sheet)) {
    return { ...state, phase: { ...phase, stale: true } };
  }
  const shelved = state.shelf.get(sheet);
  if (!shelved || shelved.stale) return state;
  return { ...state, shelf: new Map(state.shelf).set(sheet, { ...shelved, stale: true }) };
}
