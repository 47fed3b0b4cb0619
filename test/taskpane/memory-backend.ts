import type { CheckAnswer, CheckedOutcome, CheckProgress, FormPlace, OpenAnswer, Outcome, PaneBackend, PaneWatcher, Place, RoleChoice, Saying, Scope } from "../../src/taskpane/pane-backend";
import { bothWords, sheetReport } from "./check-report";

/** A promise that a test settles when it wants to. */
export interface Held<T> {
  readonly promise: Promise<T>;
  readonly settle: (value: T) => void;
  readonly fail: (reason: Error) => void;
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

export function done(text: string, undo: Outcome["undo"] = null): Outcome {
  return { done: true, saying: { words: bothWords(text), data: {} }, undo };
}

/** A workbook that lives in the test: what was asked of it, and what it answers. */
export class MemoryBackend implements PaneBackend {
  readonly asked: string[] = [];
  watcher: PaneWatcher | null = null;
  progress: CheckProgress | null = null;
  opens: () => Promise<OpenAnswer> = () => Promise.resolve({ kind: "open", sheet: "表一", hasMarks: false });
  checks: (scope: Scope) => Promise<CheckAnswer> = () => Promise.resolve({ kind: "checked", report: sheetReport() });
  selects: () => Promise<Saying | null> = () => Promise.resolve(null);
  marks: () => Promise<CheckedOutcome> = () => Promise.resolve({ ...done("已标记", () => Promise.resolve(done("已撤销"))), report: sheetReport() });
  corrects: () => Promise<CheckedOutcome> = () => Promise.resolve({ ...done("已设置", () => Promise.resolve({ ...done("已撤销"), report: sheetReport() })), report: sheetReport() });
  clears: () => Promise<Outcome> = () => Promise.resolve(done("已清除", () => Promise.resolve(done("标记回来了"))));

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
  readonly mark = (sheet: string | null): Promise<CheckedOutcome> => {
    this.asked.push(`mark ${sheet ?? "all"}`);
    return this.marks();
  };
  readonly correctColumn = ({ sheet, form, scope }: FormPlace, column: number, role: RoleChoice): Promise<CheckedOutcome> => {
    this.asked.push(`correct ${sheet} ${String(form)} ${scope} ${String(column)} ${role}`);
    return this.corrects();
  };
  readonly resetCorrections = ({ sheet, form, scope }: FormPlace): Promise<CheckedOutcome> => {
    this.asked.push(`reset ${sheet} ${String(form)} ${scope}`);
    return this.corrects();
  };
  readonly clearMarks = (): Promise<Outcome> => {
    this.asked.push("clear");
    return this.clears();
  };
}
