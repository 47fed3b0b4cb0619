/**
 * Runs beside the pane (a bundle of its own, file-worker.js): bytes of a file in, what it holds out. The pane stays quick, and a file that
 * takes too long is stopped by ending the worker.
 */
import { checkFile } from "../../actions/check-file";
import { fileReportOf } from "../../actions/file-report";
import { readLibraryFile, readOldForms, type LibraryFile } from "../../actions/library-files";
import type { FileReport } from "../../core/report/report";
import type { Practice } from "../../core/rules/practice";
import type { Language } from "../../core/words";

/** A file to be checked. */
export interface CheckRequest {
  readonly kind: "check";
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly language: Language;
  /** The person's own, for files that bring none; null for the usual one. */
  readonly practice: Practice | null;
}

/** A file whose indicators are wanted: an exported library, or any workbook with forms. */
export interface LibraryRequest {
  readonly kind: "library" | "old-form";
  readonly file: string;
  readonly bytes: Uint8Array;
}

export type FileRequest = CheckRequest | LibraryRequest;

export function answerCheck({ file, bytes, language, practice }: CheckRequest): FileReport {
  return fileReportOf(file, checkFile(bytes, language, practice));
}

/** What comes back for one request. */
export function answerRequest(request: FileRequest): FileReport | LibraryFile {
  switch (request.kind) {
    case "check":
      return answerCheck(request);
    case "library":
      return readLibraryFile(request.file, request.bytes);
    case "old-form":
      return readOldForms(request.bytes);
  }
}
