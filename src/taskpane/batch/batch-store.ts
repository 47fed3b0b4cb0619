/**
 * 批量检查: files are checked one after the other in a worker. It outlives its page, so that going elsewhere loses nothing.
 */
import type { FileReport } from "../../core/report/report";
import { say, type Words } from "../../core/words";
import type { CheckRequest } from "../file-worker/answer-request";
import { bytesOf, UNREADABLE, type PickedFile } from "../file-worker/picked-file";
import type { FileWorker } from "../file-worker/start-file-worker";

/** From here on a person wonders whether anything happens. */
const SLOW_AFTER_MS = 1000;

export type BatchFile =
  | { readonly file: string; readonly state: "waiting" | "checking" | "left" }
  | { readonly file: string; readonly state: "done"; readonly result: FileReport };

export interface BatchState {
  readonly files: readonly BatchFile[];
  readonly running: boolean;
  /** It takes longer than a second, so progress and 取消 are shown. */
  readonly slow: boolean;
}

type CheckWorker = Pick<FileWorker, "check" | "end">;

export type BatchSettings = Pick<CheckRequest, "language" | "practice">;

export interface BatchStore {
  readonly state: () => BatchState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Checks the files in their order, in the place of those before; what cannot be read gets its sentence, and the others go on. */
  readonly check: (files: readonly PickedFile[], settings: BatchSettings) => Promise<void>;
  /** Stops; what was checked stays. */
  readonly cancel: () => void;
}

const BROKEN_OFF: Words = {
  "zh-CN": "检查这个文件时程序中断了，其他文件不受影响；请在 Excel 中打开它，用“检查本表”检查。",
  "en-US": "Checking this file broke off; the others are not affected. Open it in Excel and check it there.",
};

export function createBatchStore(startWorker: () => CheckWorker): BatchStore {
  let state: BatchState = { files: [], running: false, slow: false };
  let worker: CheckWorker | null = null;
  /** Of the run that counts; answers of one that was cancelled are dropped. */
  let turn = 0;
  const listeners = new Set<() => void>();

  const set = (next: Partial<BatchState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const put = (index: number, file: BatchFile): void => set({ files: state.files.map((before, i) => (i === index ? file : before)) });
  const endWorker = (): void => {
    worker?.end();
    worker = null;
  };

  const checkOne = async (picked: PickedFile, settings: BatchSettings): Promise<FileReport> => {
    const { name: file } = picked;
    const refused = (code: string, words: Words): FileReport => ({ file, error: { code, message: say(words, settings.language) }, report: null });
    const bytes = await bytesOf(picked);
    if (!bytes) return refused("InUse", UNREADABLE);
    try {
      worker ??= startWorker();
      return await worker.check({ kind: "check", file, bytes, ...settings });
    } catch {
      endWorker();
      return refused("BrokenOff", BROKEN_OFF);
    }
  };

  const check = async (files: readonly PickedFile[], settings: BatchSettings): Promise<void> => {
    if (state.running || files.length === 0) return;
    const mine = (turn += 1);
    set({ files: files.map(({ name }) => ({ file: name, state: "waiting" })), running: true, slow: false });
    const timer = setTimeout(() => set({ slow: true }), SLOW_AFTER_MS);
    try {
      for (const [index, picked] of files.entries()) {
        put(index, { file: picked.name, state: "checking" });
        const result = await checkOne(picked, settings);
        if (mine !== turn) return;
        put(index, { file: picked.name, state: "done", result });
      }
      set({ running: false, slow: false });
    } finally {
      clearTimeout(timer);
      if (mine === turn) endWorker();
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check,
    cancel: () => {
      if (!state.running) return;
      turn += 1;
      endWorker();
      set({ files: state.files.map((file) => (file.state === "done" ? file : { file: file.file, state: "left" })), running: false, slow: false });
    },
  };
}
