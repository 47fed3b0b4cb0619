/**
 * Inserts and deletes rows, columns and cells. What stands over them (merges, formulas, names, conditional formats) is moved by Univer,
 * which takes the sheet in front for the one that is meant; and it selects what it inserted. Both are put right here.
 */
import { Direction, type IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetWorksheetRowIsAutoHeightCommand,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { overlaps, type CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import { shiftCells, shiftLines } from "./changes";
import { movePrintArea } from "./follow-print";
import { mergesOf, toArea, toRange } from "./merges";
import { columnCount, isEntireColumn, isEntireRow, rowCount } from "./place";
import { demand } from "./protection";
import type { CellPatches } from "./cell-writer";
import type { Sheet } from "./sheet";
import { makeRoom } from "./write-cells";

export function insertRows(sheet: Sheet, top: number, count: number): void {
  demand(sheet, "allowInsertRows");
  makeRoom(sheet, { top, bottom: top, left: 0, right: 0 });
  const range = lines(sheet, { startRow: top, endRow: top + count - 1 });
  // As in Excel, new rows look like the one above them, height and all.
  const cellValue = top === 0 ? {} : looksOf(sheet, { top: top - 1, bottom: top - 1, left: 0, right: range.endColumn }, (row, i) => row + 1 + i, count);
  inFront(sheet, () => sheet.run(InsertRowByRangeCommand.id, { range, direction: top === 0 ? Direction.UP : Direction.DOWN, cellValue }));
  movePrintArea(sheet, (area) => shiftLines(area, toArea(range), "rows", 1));
  // Univer fixes the height that the row above has at the moment, even where that follows its text.
  const above = sheet.model.getRowManager().getRow(top === 0 ? count : top - 1);
  const made = sheet.model.getRowManager().getRow(top);
  if (made?.h !== undefined && (above?.h === undefined || above.ia === 1)) sheet.run(SetWorksheetRowIsAutoHeightCommand.id, { ranges: [range] });
}

export function deleteRows(sheet: Sheet, top: number, count: number): void {
  demand(sheet, "allowDeleteRows");
  // Univer never deletes the last row that a sheet has.
  makeRoom(sheet, { top, bottom: top + count, left: 0, right: 0 });
  const range = lines(sheet, { startRow: top, endRow: top + count - 1 });
  inFront(sheet, () => sheet.run(RemoveRowByRangeCommand.id, { range }));
  movePrintArea(sheet, (area) => shiftLines(area, toArea(range), "rows", -1));
}

export function insertColumns(sheet: Sheet, left: number, count: number): void {
  demand(sheet, "allowInsertColumns");
  makeRoom(sheet, { top: 0, bottom: 0, left, right: left });
  const range = lines(sheet, { startColumn: left, endColumn: left + count - 1 });
  inFront(sheet, () => sheet.run(InsertColByRangeCommand.id, { range, direction: left === 0 ? Direction.LEFT : Direction.RIGHT, cellValue: {} }));
  movePrintArea(sheet, (area) => shiftLines(area, toArea(range), "columns", 1));
}

export function deleteColumns(sheet: Sheet, left: number, count: number): void {
  demand(sheet, "allowDeleteColumns");
  makeRoom(sheet, { top: 0, bottom: 0, left, right: left + count });
  const range = lines(sheet, { startColumn: left, endColumn: left + count - 1 });
  inFront(sheet, () => sheet.run(RemoveColByRangeCommand.id, { range }));
  movePrintArea(sheet, (area) => shiftLines(area, toArea(range), "columns", -1));
}

export type InsertShift = "Down" | "Right";
export type DeleteShift = "Up" | "Left";

/** Makes room where the area is; whole rows and columns take their own way. */
export function insertCells(sheet: Sheet, area: CellRange, shift: InsertShift): void {
  if (isEntireRow(area)) return insertRows(sheet, area.top, rowCount(area));
  if (isEntireColumn(area)) return insertColumns(sheet, area.left, columnCount(area));
  shiftPart(sheet, area, shift === "Down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id, shift === "Down" ? "rows" : "columns", 1);
}

export function deleteCells(sheet: Sheet, area: CellRange, shift: DeleteShift): void {
  if (isEntireRow(area)) return deleteRows(sheet, area.top, rowCount(area));
  if (isEntireColumn(area)) return deleteColumns(sheet, area.left, columnCount(area));
  shiftPart(sheet, area, shift === "Up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id, shift === "Up" ? "rows" : "columns", -1);
}

function shiftPart(sheet: Sheet, area: CellRange, command: string, axis: "rows" | "columns", sign: 1 | -1): void {
  demand(sheet, "never");
  const inTheWay = axis === "rows" ? { ...area, bottom: sheet.whole.bottom } : { ...area, right: sheet.whole.right };
  // Excel does not tear merged cells apart.
  for (const merge of mergesOf(sheet)) if (overlaps(merge, inTheWay) && shiftCells(merge, area, axis, sign) === merge) throw excelError("InsertDeleteConflict");
  makeRoom(sheet, area);
  sheet.book.inOneChange(sheet, { type: sign === 1 ? "CellInserted" : "CellDeleted", area }, (one) => shiftCells(one, area, axis, sign), () => {
    inFront(sheet, () => sheet.start(command, { range: toRange(area) }));
  });
}

/** Univer wants ranges of whole lines spelled out to its own last row and column. */
function lines(sheet: Sheet, part: Partial<IRange>): IRange {
  return { startRow: 0, endRow: sheet.model.getRowCount() - 1, startColumn: 0, endColumn: sheet.model.getColumnCount() - 1, ...part };
}

function looksOf(sheet: Sheet, row: CellRange, target: (row: number, i: number) => number, count: number): CellPatches {
  const patches: CellPatches = {};
  for (const { row: r, column, cell } of sheet.cellsIn(row)) {
    if (!cell.s) continue;
    for (let i = 0; i < count; i++) (patches[target(r, i)] ??= {})[column] = { s: cell.s };
  }
  return patches;
}

/** Does the work as if the sheet were in front, and leaves selections and the sheet in front as they were. */
function inFront(sheet: Sheet, work: () => void): void {
  const { model: workbook, injector, unitId } = sheet.book;
  const front = workbook.getActiveSheet();
  const selections = injector.get(SheetsSelectionsService).getWorkbookSelections(unitId);
  const before = structuredClone(selections.getSelectionsOfWorksheet(sheet.id));
  const elsewhere = front.getSheetId() !== sheet.id;
  if (elsewhere) workbook.setActiveSheet(sheet.model);
  try {
    sheet.book.events.mute(work);
  } finally {
    selections.setSelectionsOfWorksheet(sheet.id, before);
    if (elsewhere) workbook.setActiveSheet(front);
  }
}
