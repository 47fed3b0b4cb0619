/**
 * Sheets as text tables, so that a fixture is a document a colleague can read.
 *
 *   项目支出绩效目标表 | <          one line a row, cells between |, no outer |
 *   项目名称 | 培训经费             spaces around a cell do not count
 *   绩效指标 | 产出指标 | 95%       what Excel makes of it when typed: 6 → the number 6, 95% → 0.95 shown as 95%
 *   ^        | '95% | "  a"         ' or "…" keep it text; \n is a line break inside a cell, \| a bar
 *   @2026-12-31 | {=SUM(A1:A3)}6    a date (serial number, shown as written) and a formula with its result
 *   ~ hidden row | <                ~ hides the row; < merges with the left cell, ^ with the cell above
 */
import type { CellRange } from "../../src/core/sheet/address";
import { BLANK_CELL, type Cell, type Grid } from "../../src/core/sheet/grid";

export interface GridTextOptions {
  readonly sheet?: string;
  /** 0-based place of the table's first cell in the sheet. */
  readonly top?: number;
  readonly left?: number;
  /** 0-based sheet columns. */
  readonly hiddenColumns?: readonly number[];
}

const BAR = "\u0001";

/** The grid that a text table describes. The first and the last line break of a template literal do not count. */
export function gridFromText(text: string, options: GridTextOptions = {}): Grid {
  const { sheet = "表", top = 0, left = 0, hiddenColumns = [] } = options;
  const lines = text.replace(/^[ \t]*\n/, "").replace(/\n[ \t]*$/, "").split("\n");
  const hiddenRows = new Set<number>();
  const marks = lines.map((line, i) => {
    const hidden = /^\s*~ /.test(line);
    if (hidden) hiddenRows.add(top + i);
    return line
      .replace(/^\s*~ /, "")
      .replaceAll("\\|", BAR)
      .split("|")
      .map((cell) => cell.trim().replaceAll(BAR, "|").replaceAll("\\n", "\n"));
  });
  const width = Math.max(1, ...marks.map((row) => row.length));
  return {
    sheet,
    range: { top, left, bottom: top + marks.length - 1, right: left + width - 1 },
    rows: marks.map((row) => Array.from({ length: width }, (_, column) => cellFromText(row[column] ?? ""))),
    merges: mergesOf(marks, top, left),
    hiddenRows,
    hiddenColumns: new Set(hiddenColumns),
  };
}

/** One cell as the notation above writes it. */
export function cellFromText(mark: string): Cell {
  if (mark === "" || mark === "<" || mark === "^") return BLANK_CELL;
  if (mark.startsWith("'")) return textCell(mark.slice(1));
  if (/^"[^]*"$/.test(mark) && mark.length > 1) return textCell(mark.slice(1, -1));
  const formula = /^\{(=[^}]*)\}([^]*)$/.exec(mark);
  if (formula) return { ...cellFromText(formula[2] ?? ""), formula: formula[1] ?? "" };
  if (/^-?\d+(\.\d+)?$/.test(mark)) return { value: Number(mark), text: mark, formula: null };
  if (/^-?\d+(\.\d+)?%$/.test(mark)) return { value: Number((Number(mark.slice(0, -1)) / 100).toFixed(12)), text: mark, formula: null };
  if (mark === "TRUE" || mark === "FALSE") return { value: mark === "TRUE", text: mark, formula: null };
  const date = /^@(\d{4})-(\d{2})-(\d{2})$/.exec(mark);
  if (date) {
    // Excel counts days from 1899-12-30 for every date after February 1900 (Excel's leap-year bug).
    const days = (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return { value: days, text: mark.slice(1), formula: null };
  }
  return textCell(mark);
}

function textCell(text: string): Cell {
  return { value: text, text, formula: null };
}

function mergesOf(marks: readonly (readonly string[])[], top: number, left: number): CellRange[] {
  const merges: CellRange[] = [];
  marks.forEach((row, r) => {
    row.forEach((mark, c) => {
      if (mark === "<" || mark === "^") return;
      let right = c;
      while (row[right + 1] === "<") right++;
      let bottom = r;
      while (marks[bottom + 1]?.[c] === "^") bottom++;
      if (right > c || bottom > r) merges.push({ top: top + r, left: left + c, bottom: top + bottom, right: left + right });
    });
  });
  return merges;
}
