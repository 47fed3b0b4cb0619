/**
 * Reads a file that a person brings in, in a worker: the pane stays quick, and 取消 ends it.
 */
import type { Words } from "../../core/words";
import { bytesOf, UNREADABLE, type PickedFile } from "../file-worker/picked-file";
import { startFileWorker, type FileWorker } from "../file-worker/start-file-worker";
import { libraryWords } from "./library-words";
import type { Incoming, LibraryEvent } from "./library-state";

export interface LibraryReader {
  /** Shows what the file holds, or says why it cannot be used. A file that is still being read is given up. */
  readonly read: (picked: PickedFile, from: Incoming["from"]) => Promise<void>;
  readonly stop: () => void;
}

/** From here on a person wonders whether anything happens. */
const SLOW_AFTER_MS = 1000;

const BROKEN_OFF: Words = {
  "zh-CN": "读取这个文件时程序中断了，没有导入；请在 Excel 中打开它，另存一份再选。",
  "en-US": "Reading this file broke off, so nothing was imported; open it in Excel, save a copy and choose that.",
};

export function createLibraryReader(dispatch: (event: LibraryEvent) => void, startWorker: () => Pick<FileWorker, "read" | "end"> = startFileWorker): LibraryReader {
  let stopReading: (() => void) | null = null;

  const stop = (): void => {
    stopReading?.();
    stopReading = null;
  };
  const refuse = (words: Words): void => dispatch({ kind: "noticed", notice: { good: false, saying: { words, data: {} }, more: [], canUndo: false } });

  const read: LibraryReader["read"] = async (picked, from) => {
    stop();
    dispatch({ kind: "noticed", notice: null });
    const { name: file } = picked;
    const slow = setTimeout(() => dispatch({ kind: "noticed", notice: { good: true, saying: { words: libraryWords("reading"), data: { file } }, more: [], canUndo: false, canStop: true } }), SLOW_AFTER_MS);
    let wanted = true;
    let worker: Pick<FileWorker, "read" | "end"> | null = null;
    const finish = (): void => {
      wanted = false;
      clearTimeout(slow);
      worker?.end();
    };
    stopReading = () => {
      finish();
      dispatch({ kind: "noticed", notice: null });
    };
    const bytes = await bytesOf(picked);
    if (!wanted) return;
    if (bytes) worker = startWorker();
    const found = worker && bytes ? await worker.read({ kind: from, file, bytes }).catch(() => ({ unusable: BROKEN_OFF })) : { unusable: UNREADABLE };
    if (!wanted) return;
    finish();
    stopReading = null;
    if ("unusable" in found) refuse(found.unusable);
    else dispatch({ kind: "file-read", file, from, read: found });
  };

  return { read, stop };
}
