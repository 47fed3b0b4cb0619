import type { ActionId } from "../../src/actions";
import type { CheckAnswer, CheckProgress, Deed, OpenAnswer, Outcome, PaneBackend, PaneReport, PaneWatcher, Place, Saying, Scope, Shown } from "../../src/taskpane/pane-backend";
import type { Practice } from "../../src/core/rules/practice";
import type { PaneStart } from "../../src/taskpane/pane-store";
import { bothWords, sheetReport } from "./check-report";

/** A promise that a test settles when it wants to. */
export interface Held<T> {
  readonly promise: Promise<T>;
  readonly settle: (value: T) => void;
  readonly fail: (reason: Error) => void;
}

/** A pane that was used before and remembers nothing else. */
export function usedPane(more: Partial<PaneStart> = {}): PaneStart {
  return { firstRun: false, onUsed: () => undefined, live: false, onLive: () => undefined, ...more };
}

export function held<T>(): Held<T> {
  let settle: (value: T) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  return { promise, settle, fail };
}

export const REFUSAL: Saying = { words: bothWords("工作表「{sheet}」受保护"), data: { sheet: "表一" } };

const NOTHING = { title: bothWords("做了"), data: null, touched: false, marks: null, report: null };

export function done(text: string, undo: Outcome["undo"] = null): Outcome {
  return { ...NOTHING, done: true, saying: { words: bothWords(text), data: {} }, undo };
}

/** What touched the forms, with what was found then, and how it is taken back. */
export function touched(text: string, report: PaneReport | null, before = report): Outcome {
  return { ...done(text, () => Promise.resolve({ ...done("已撤销"), touched: true, report: before })), touched: true, report };
}

export function refused(): Outcome {
  return { ...NOTHING, done: false, saying: REFUSAL, undo: null };
}

/** A workbook that lives in the test: what was asked of it, and what it answers. */
export class MemoryBackend implements PaneBackend {
  readonly asked: string[] = [];
  watcher: PaneWatcher | null = null;
  progress: CheckProgress | null = null;
  shown: Shown | null = null;
  opens: () => Promise<OpenAnswer> = () => Promise.resolve({ kind: "open", sheet: "表一", hasMarks: false });
  checks: (scope: Scope) => Promise<CheckAnswer> = () => Promise.resolve({ kind: "checked", report: sheetReport() });
  selects: () => Promise<Saying | null> = () => Promise.resolve(null);
  /** By action; one that is not here does nothing and says so. */
  readonly performs: Partial<Record<ActionId, (deed: Deed) => Promise<Outcome>>> = {
    "mark-findings": () => Promise.resolve({ ...done("已标记", () => Promise.resolve({ ...done("已撤销"), marks: false })), title: bothWords("标记到表中"), marks: true, inStep: true, report: sheetReport() }),
    "clear-marks": () => Promise.resolve({ ...done("已清除", () => Promise.resolve(done("标记回来了"))), title: bothWords("清除标记"), marks: false }),
  };

  practice: Practice | null = null;
  looks: (shown: Shown) => Promise<PaneReport | null> = () => Promise.resolve(sheetReport());

  readonly userPractice = (): Practice | null => this.practice;
  readonly keepUserPractice = (practice: Practice | null): void => {
    this.practice = practice;
  };
  readonly look = (shown: Shown): Promise<PaneReport | null> => {
    this.asked.push(`look ${shown.sheet ?? "all"}`);
    return this.looks(shown);
  };
  readonly open = (watcher: PaneWatcher): Promise<OpenAnswer> => {
    this.asked.push("open");
    this.watcher = watcher;
    return this.opens();
  };
  readonly check = (scope: Scope, progress: CheckProgress): Promise<CheckAnswer> => {
    this.asked.push(`check ${scope}`);
    this.progress = progress;
    return this.checks(scope);
  };
  readonly select = ({ sheet, area }: Place): Promise<Saying | null> => {
    this.asked.push(`select ${sheet} ${String(area.top)},${String(area.left)}`);
    return this.selects();
  };
  readonly perform = (deed: Deed, shown: Shown | null, progress: CheckProgress): Promise<Outcome> => {
    const { sheet = "", form } = deed.target ?? {};
    this.asked.push([deed.action, sheet, form, JSON.stringify(deed.params)].filter((part) => part !== undefined && part !== "").join(" "));
    this.shown = shown;
    this.progress = progress;
    return this.performs[deed.action]?.(deed) ?? Promise.resolve(done("没有什么要做"));
  };
}
