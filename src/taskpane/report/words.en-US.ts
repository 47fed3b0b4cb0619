import type { reportZhCN } from "./words.zh-CN";

/** Words of report, summary and clean copy. */
export const reportEnUS: Record<keyof typeof reportZhCN, string> = {
  report: "Report",
  reportShort: "All findings, as a sheet or as a page for printing",
  reportHow: "Checks all sheets and writes a report: the verdict on each form, and for each finding where it is, how to mend it and its status.",
  reportWrite: "Write into the workbook",
  reportWriting: "Writing the report",
  reportPrint: "Page for printing",
  reportSaved: "The page was handed to the browser as “{name}”, usually in Downloads; open it to print. If it was not saved, write the report into the workbook and print it in Excel.",
  reportThisWorkbook: "This workbook",

  summary: "Summary",
  summaryShort: "A list of the project forms whose amounts follow them; press again to update",
  summaryMaking: "Making the summary",

  clean: "Clean copy",
  cleanShort: "Take out marks, settings and the report before sending",
  cleanHow: "Takes out the marks, settings and report that this program left in the workbook. Cells and formats stay, and so do summary and scoring. Save the workbook under another name first.",
  cleanPersonal: "Also take author, manager and company out of the document's properties (cannot be undone)",
  cleanNow: "Clean",
  cleaning: "Cleaning",
};
