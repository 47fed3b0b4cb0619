import type { batchZhCN } from "./words.zh-CN";

/** Words of the batch check. */
export const batchEnUS: Record<keyof typeof batchZhCN, string> = {
  batch: "Check files",
  batchShort: "Check several .xlsx files at once without opening them",
  batchHow: "Choose the .xlsx files to check. They are read on this computer only, are not opened and not changed.",
  batchChoose: "Choose files",
  batchFiles: "Files checked",
  batchProgress: "Checking {n} of {of}: {file}",
  batchReady: "{n} ready to send",
  batchMend: "{n} to correct first",
  batchUnread: "{n} could not be checked",
  batchLeft: "{n} not checked (cancelled)",
  batchSave: "Save report",
  batchSaved: "The report was handed to the browser as “{name}”, usually in Downloads; open it to print.",
  batchReportName: "Report",
  batchWaiting: "Waiting",
  batchChecking: "Checking",
  batchSkipped: "Not checked",
  batchForms: "{n} form(s)",
  batchMore: "Show {n} more ({left} left)",
};
