/**
 * What a batch comes to.
 */
import { mustMend, type FileReport } from "../../core/report/report";
import type { PaneText } from "../pane-text";
import type { BatchFile } from "./batch-store";

export function reportsOf(files: readonly BatchFile[]): FileReport[] {
  return files.flatMap((file) => (file.state === "done" ? [file.result] : []));
}

/** 3个可以报送，5个请先修改，1个没有检查成 */
export function outcomeOfBatch(files: readonly BatchFile[], text: PaneText): string {
  const results = reportsOf(files);
  const read = results.flatMap(({ report }) => report ?? []);
  const mend = read.filter(({ tally }) => mustMend(tally)).length;
  const counts = [
    ["batchReady", read.length - mend],
    ["batchMend", mend],
    ["batchUnread", results.length - read.length],
    ["batchLeft", files.length - results.length],
  ] as const;
  return counts.flatMap(([key, n]) => (n > 0 ? [text.word(key, { n })] : [])).join(text.word("listComma"));
}
