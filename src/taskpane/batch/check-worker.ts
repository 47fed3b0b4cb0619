/**
 * Runs beside the pane (a bundle of its own, check-worker.js): bytes of a file in, its report out. The pane stays quick, and a file that
 * takes too long is stopped by ending the worker.
 */
import { checkFile } from "../../actions/check-file";
import { fileReportOf } from "../../actions/file-report";
import type { FileReport } from "../../core/report/report";
import type { Practice } from "../../core/rules/practice";
import type { Language } from "../../core/words";

/** What the pane asks for. */
export interface CheckRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly language: Language;
  /** The person's own, for files that bring none; null for the usual one. */
  readonly practice: Practice | null;
}

/** What comes back for one request. */
export function answerRequest({ file, bytes, language, practice }: CheckRequest): FileReport {
  return fileReportOf(file, checkFile(bytes, language, practice));
}
