/**
 * The real workbooks written otherwise: moved, with other characters, without merges, between notes, below and beside each other. What a
 * person would still read the same is read the same.
 */
import type { Form } from "../../../src/core/form/form";
import { foldText } from "../../../src/core/form/fold-text";
import { readWorkbookForms } from "../../../src/core/reading/read-forms";
import type { CellRange } from "../../../src/core/sheet/address";
import { BLANK_CELL, type Cell, type Grid } from "../../../src/core/sheet/grid";
import { readWorkbook } from "../../../src/files/read-workbook";
import { workbookBytes, WORKBOOK_NAMES } from "../../support/fixture-workbooks";

const workbooks = new Map(WORKBOOK_NAMES.map((name) => [name, readWorkbook(workbookBytes(name))]));

/** Labels and level names that stand alone in their cells. */
const LABEL = /^(?:[一二三]级指标|指标值|度量单位|项目名称|年度资金总额|单位名称|指标值类型|备注|分值|得分|(?:产出|效益|成本|满意度|数量|质量|时效|社会效益)指标)$/;

const REWRITINGS: Readonly<Record<string, (grids: readonly Grid[]) => readonly Grid[]>> = {
  "seven rows down and three columns right": (grids) => grids.map((grid) => moved(grid, 7, 3)),
  "full-width characters": (grids) => grids.map((grid) => written(grid, fullWidth)),
  "half-width punctuation": (grids) => grids.map((grid) => written(grid, (text) => text.replace(/[（），：％]/g, (sign) => ({ "（": "(", "）": ")", "，": ",", "：": ":", "％": "%" })[sign] as string))),
  "spaces within labels": (grids) => grids.map((grid) => written(grid, (text) => (LABEL.test(text.trim()) ? [...text].join(" ") : text))),
  "line breaks within labels": (grids) => grids.map((grid) => written(grid, (text) => (LABEL.test(text.trim()) ? `${text.slice(0, 2)}\n${text.slice(2)}` : text))),
  "no merged cells": (grids) => grids.map((grid) => ({ ...grid, merges: [] })),
  "numbers as text": (grids) => grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => row.map((cell) => (typeof cell.value === "number" ? { ...cell, value: cell.text } : cell))) })),
  "an attachment's number above and notes below": (grids) => grids.map(amongNotes),
  "all on one sheet, below each other": (grids) => [below(grids)],
  "two to a sheet, beside each other": (grids) => grids.flatMap((grid, i) => (i % 2 === 1 ? [] : [grids[i + 1] ? beside(grid, grids[i + 1] as Grid) : grid])),
};

describe.each(Object.entries(REWRITINGS))("%s", (_name, rewrite) => {
  it.each([...workbooks])("%s", (_file, grids) => {
    const before = readWorkbookForms(grids).map(said);
    const after = readWorkbookForms(rewrite(grids)).map(said);
    expect(after).toHaveLength(before.length);
    // Beside each other, forms come in another order.
    for (const form of before) expect(after).toContainEqual(form);
  });
});

/** What a form says, places left out. */
function said(form: Form): unknown {
  const { kind, family, fiscalYear, department, projectName, goal, funds, indicators, projects, execution, scoreTotal, summaryTotal, budget } = form;
  const text = (of: { readonly value: string | number } | null): string => foldText(String(of?.value ?? "")).replace(/\s/g, "");
  return {
    header: [kind, family, ...[fiscalYear, department, projectName, goal, ...Object.values(funds), execution?.rate ?? null, scoreTotal?.score ?? null, summaryTotal, budget?.basicTotal ?? null].map(text)],
    rows: indicators.map(({ level1, level2, level3, target, scoring, weight, actual, score }) =>
      [level1, level2, level3, target.operator, target.value, target.unit, target.value ? null : target.text, scoring, weight, actual, score].map(text).join(" | "),
    ),
    projects: projects.map(({ name, amount }) => `${text(name)} ${text(amount)}`),
  };
}

function moved(grid: Grid, down: number, right: number): Grid {
  const move = (range: CellRange): CellRange => ({ top: range.top + down, bottom: range.bottom + down, left: range.left + right, right: range.right + right });
  const all = (lines: ReadonlySet<number>, by: number): ReadonlySet<number> => new Set([...lines].map((line) => line + by));
  return { ...grid, range: move(grid.range), merges: grid.merges.map(move), hiddenRows: all(grid.hiddenRows, down), hiddenColumns: all(grid.hiddenColumns, right) };
}

function written(grid: Grid, rewrite: (text: string) => string): Grid {
  const cell = (one: Cell): Cell => (typeof one.value === "string" && one.value !== "" ? { ...one, value: rewrite(one.value), text: rewrite(one.text) } : one);
  return { ...grid, rows: grid.rows.map((row) => row.map(cell)) };
}

function fullWidth(text: string): string {
  return text.replace(/[\d%(),:]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function amongNotes(grid: Grid): Grid {
  const width = grid.range.right - grid.range.left + 1;
  const line = (text: string): Cell[] => Array.from({ length: width }, (_, i) => (i === 0 && text !== "" ? { value: text, text, formula: null } : BLANK_CELL));
  const { range, merges, hiddenRows } = moved(grid, 2, 0);
  return {
    ...grid,
    range: { ...range, top: grid.range.top, bottom: range.bottom + 2 },
    rows: [line("附件3"), line(""), ...grid.rows, line("注：1.本表一式两份。"), line("2.请于月底前报送。")],
    merges,
    hiddenRows,
  };
}

/** Each grid under the one before, a blank row between. */
function below(grids: readonly Grid[]): Grid {
  let next = 0;
  const placed = grids.map((grid) => {
    const at = moved(grid, next - grid.range.top, 0);
    next = at.range.bottom + 2;
    return at;
  });
  return together(placed);
}

/** A blank column between the areas that the two grids take up, merged cells included. */
function beside(left: Grid, right: Grid): Grid {
  const end = Math.max(left.range.right, ...left.merges.map((merge) => merge.right));
  return together([left, moved(right, 0, end + 2 - right.range.left)]);
}

function together(grids: readonly Grid[]): Grid {
  const bottom = Math.max(...grids.map(({ range }) => range.bottom));
  const right = Math.max(...grids.map(({ range }) => range.right));
  const rows = Array.from({ length: bottom + 1 }, () => Array.from({ length: right + 1 }, () => BLANK_CELL));
  for (const { range, rows: own } of grids) {
    for (const [i, row] of own.entries()) rows[range.top + i]?.splice(range.left, row.length, ...row);
  }
  return {
    sheet: "合并",
    range: { top: 0, left: 0, bottom, right },
    rows,
    merges: grids.flatMap(({ merges }) => merges),
    hiddenRows: new Set(grids.flatMap(({ hiddenRows }) => [...hiddenRows])),
    hiddenColumns: new Set(),
  };
}
