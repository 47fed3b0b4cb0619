/**
 * Checks of files as reports, each under its file's name.
 */
import type { CalendarDate } from "../core/form/form";
import { reportOf, type FileReport } from "../core/report/report";
import type { FileCheck } from "./check-file";

export function fileReportOf(file: string, { error, report }: FileCheck): FileReport {
  return report ? { file, error: null, report: reportOf(report) } : { file, error, report: null };
}

/** The day that a report is made on, where it is made. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
