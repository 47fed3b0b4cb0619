/**
 * The check of a file as its report, under the file's name.
 */
import { reportOf, type FileReport } from "../core/report/report";
import type { FileCheck } from "./check-file";

export function fileReportOf(file: string, { error, report }: FileCheck): FileReport {
  return report ? { file, error: null, report: reportOf(report) } : { file, error, report: null };
}
