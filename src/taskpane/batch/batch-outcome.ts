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
  const parts = read.length > 0 ? [text.word("batchDone", { ready: read.length - mend, mend })] : [];
  if (results.length > read.length) parts.push(text.word("batchUnread", { n: results.length - read.length }));
  if (files.length > results.length) parts.push(text.word("batchLeft", { n: files.length - results.length }));
  return parts.join(text.word("listComma"));
}
