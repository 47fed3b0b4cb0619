/**
 * By what the program knows a report that it wrote itself, in whatever workbook and under whatever name: it is never read as a form, and
 * nothing else is ever written over.
 */
import { cellAt, type Grid } from "../sheet/grid";

/** What the sheet is called where nothing else is called so. */
export const REPORT_SHEET = "校核报告";

export const REPORT_TITLE = "绩效目标校核报告";

/** The headings of the report, left to right. */
export const REPORT_HEADINGS = ["序号", "绩效表", "单元格", "级别", "检查项目", "问题", "怎么改", "处理情况"] as const;

/** 0-based; the title stands in row 0. */
export const REPORT_HEADING_ROW = 3;

export function isReportSheet(grid: Grid): boolean {
  const at = (row: number, column: number): unknown => cellAt(grid, row, column).value;
  return at(0, 0) === REPORT_TITLE && REPORT_HEADINGS.every((heading, column) => at(REPORT_HEADING_ROW, column) === heading);
}
