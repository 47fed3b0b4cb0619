/**
 * A summary that the program made earlier: where its parts stand now, and what a person wrote beside the projects.
 */
import { foldText } from "../form/fold-text";
import { printColumn } from "../sheet/address";
import { cellAt, type CellValue, type Grid } from "../sheet/grid";

/** What the sheet is called where nothing else is called so. */
export const SUMMARY_SHEET = "汇总表";

/** The headings, from column A on. */
export const SUMMARY_HEADINGS = ["序号", "项目名称", "金额（万元）", "备注"] as const;
export const SUMMARY_TITLE = "项目支出绩效目标汇总表";
export const SUMMARY_UNIT = "金额单位：万元";
export const SUMMARY_TOTAL = "合计";

/** Columns of the summary. */
export const AT = { index: 0, name: 1, amount: 2, remark: 3 } as const;

export interface OwnSummary {
  readonly grid: Grid;
  /** 0-based rows of the sheet: headings, first project, total. */
  readonly heading: number;
  readonly first: number;
  readonly total: number;
  /** What stands under 备注, by project (nameKey). */
  readonly remarks: ReadonlyMap<string, CellValue>;
}

/** A few rows may have been put above the title since. */
const LOWEST_HEADING = 12;

/** The parts of a sheet that has every sign of our summary (title, unit, headings, total, each in its place), or null. */
export function findOwnSummary(grid: Grid): OwnSummary | null {
  const at = (row: number, column: number): CellValue => cellAt(grid, row, column).value;
  const rows = Array.from({ length: LOWEST_HEADING }, (_, row) => row);
  const heading = rows.find((row) => row >= 2 && SUMMARY_HEADINGS.every((label, column) => at(row, column) === label)) ?? null;
  if (heading === null || at(heading - 1, AT.remark) !== SUMMARY_UNIT || !String(at(heading - 2, 0)).endsWith(SUMMARY_TITLE)) return null;
  const first = heading + 1;
  let total = first;
  while (total <= grid.range.bottom && at(total, AT.name) !== SUMMARY_TOTAL) total += 1;
  if (cellAt(grid, total, AT.amount).formula?.replaceAll("$", "") !== sumFormula(first, total)) return null;
  const remarks = new Map<string, CellValue>();
  for (let row = first; row < total; row++) {
    const [name, remark] = [at(row, AT.name), at(row, AT.remark)];
    if (remark !== null && !remarks.has(nameKey(name))) remarks.set(nameKey(name), remark);
  }
  return { grid, heading, first, total, remarks };
}

/** The total of the amounts from row `first` to the one before `total`, both 0-based. */
export function sumFormula(first: number, total: number): string {
  const column = printColumn(AT.amount);
  return `=SUM(${column}${String(first + 1)}:${column}${String(total)})`;
}

/** By which a project is known again. */
export function nameKey(name: CellValue): string {
  return foldText(String(name ?? ""));
}
