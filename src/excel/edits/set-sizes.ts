/**
 * Widths of columns and heights of rows, in points.
 */
import { printColumn } from "../../core/sheet/address";
import type { ColumnSize, RowSize, SheetEdit } from "../../core/sheet/edit";
import { traceBack } from "../../core/sheet/trace-back";
import type { EditPlace, Question } from "./prepared-edit";
import { rowsAddress } from "./rows";

type SetSizes = Extract<SheetEdit, { kind: "set-sizes" }>;

export function prepareSetSizes({ sheet, columns = [], rows = [] }: SetSizes, place: EditPlace): Question {
  const { before } = place;
  const formats = (before ? columns : []).map(({ column }) => {
    const format = before?.getRange(columnsAddress(column, 1)).format;
    format?.load("columnWidth,useStandardWidth");
    return { column, format };
  });
  const heights = rows.flatMap(({ row }) => {
    const origin = before && traceBack({ row, column: 0 }, sheet, place.earlier);
    const format = origin && before?.getRange(rowsAddress(origin.row, 1)).format;
    format?.load("rowHeight,useStandardHeight");
    return format ? [{ row, format }] : [];
  });
  return () => {
    const columnsBefore = formats.map(({ column, format }): ColumnSize => ({ column, width: format && !format.useStandardWidth ? format.columnWidth : null }));
    const rowsBefore = heights.map(({ row, format }): RowSize => ({ row, height: format.useStandardHeight ? "standard" : format.rowHeight }));
    const some = columnsBefore.length + rowsBefore.length > 0;
    return {
      inverse: some ? [{ kind: "set-sizes", sheet, columns: columnsBefore, rows: rowsBefore }] : [],
      changed: [
        ...runsOf(columns.map(({ column }) => column)).map(({ first, count }) => columnsAddress(first, count)),
        ...runsOf(rows.map(({ row }) => row)).map(({ first, count }) => rowsAddress(first, count)),
      ],
      write: () => {
        const worksheet = place.worksheet();
        for (const { first, count, size } of alike(columns.map(({ column, width }) => ({ line: column, size: width })))) {
          const { format } = worksheet.getRange(columnsAddress(first, count));
          if (size === null) format.useStandardWidth = true;
          else format.columnWidth = size;
        }
        for (const { first, count, size } of alike(rows.map(({ row, height }) => ({ line: row, size: height })))) {
          const { format } = worksheet.getRange(rowsAddress(first, count));
          if (size === null) format.autofitRows();
          else if (size === "standard") format.useStandardHeight = true;
          else format.rowHeight = size;
        }
      },
    };
  };
}

interface Run<Size> {
  readonly first: number;
  readonly count: number;
  readonly size: Size;
}

/** Neighbouring lines of one size, in the order of lines; the last word on a line counts. */
function alike<Size>(lines: readonly { readonly line: number; readonly size: Size }[]): Run<Size>[] {
  const runs: Run<Size>[] = [];
  const sizes = new Map(lines.map(({ line, size }) => [line, size]));
  for (const [line, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === line && last.size === size) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first: line, count: 1, size });
  }
  return runs;
}

function runsOf(lines: readonly number[]): Run<null>[] {
  return alike(lines.map((line) => ({ line, size: null })));
}

/** 3, 2 → "D:E". */
function columnsAddress(first: number, count: number): string {
  return `${printColumn(first)}:${printColumn(first + count - 1)}`;
}
