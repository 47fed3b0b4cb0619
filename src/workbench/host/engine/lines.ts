/**
 * Rows and columns as such: sizes and whether they are hidden. Office.js measures in points, Univer in pixels.
 */
import { WrapStrategy } from "@univerjs/core";
import { SetColHiddenCommand, SetColWidthCommand, SetRowHeightCommand, SetRowHiddenCommand, SetSpecificColsVisibleCommand, SetSpecificRowsVisibleCommand, SetWorksheetRowAutoHeightMutation, SetWorksheetRowIsAutoHeightCommand } from "@univerjs/sheets";
import { contains, type CellRange } from "../../../core/sheet/address";
import type { Json } from "../wire/protocol";
import { mergesOf, toRange } from "./merges";
import { demand } from "./protection";
import { cellText, cellNumberFormat } from "./read-cell";
import type { Sheet } from "./sheet";
import { makeRoom } from "./write-cells";

const POINTS_PER_PIXEL = 0.75;

export type Axis = "row" | "column";

function span(sheet: Sheet, area: CellRange, axis: Axis): { first: number; last: number } | null {
  const clipped = sheet.clip(axis === "row" ? { ...area, left: 0, right: 0 } : { ...area, top: 0, bottom: 0 });
  return clipped && (axis === "row" ? { first: clipped.top, last: clipped.bottom } : { first: clipped.left, last: clipped.right });
}

function shared(sheet: Sheet, areas: readonly CellRange[], axis: Axis, tell: (line: number) => Json): Json {
  let answer: Json | undefined;
  for (const area of areas) {
    const lines = span(sheet, area, axis);
    for (let line = lines?.first ?? 0; lines && line <= lines.last; line++) {
      const one = tell(line);
      if (answer !== undefined && one !== answer) return null;
      answer = one;
    }
  }
  return answer ?? null;
}

export function isHidden(sheet: Sheet, axis: Axis, line: number): boolean {
  return axis === "row" ? line < sheet.model.getRowCount() && !sheet.model.getRowVisible(line) : line < sheet.model.getColumnCount() && !sheet.model.getColVisible(line);
}

/** True, false, or null where some are and some are not. */
export function readHidden(sheet: Sheet, areas: readonly CellRange[], axis: Axis): Json {
  return shared(sheet, areas, axis, (line) => isHidden(sheet, axis, line)) ?? (areas.every((area) => !span(sheet, area, axis)) ? false : null);
}

export function setHidden(sheet: Sheet, areas: readonly CellRange[], axis: Axis, hidden: boolean): void {
  demand(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const ranges = areas.map((area) => lineRange(sheet, area, axis));
  const command = axis === "row" ? (hidden ? SetRowHiddenCommand : SetSpecificRowsVisibleCommand) : hidden ? SetColHiddenCommand : SetSpecificColsVisibleCommand;
  sheet.run(command.id, { ranges });
}

/** Points; null where the lines differ. A hidden line has none. */
export function readSize(sheet: Sheet, areas: readonly CellRange[], axis: Axis): Json {
  return shared(sheet, areas, axis, (line) => lineSize(sheet, axis, line));
}

/** The size in points of one line; 0 while it is hidden. */
export function lineSize(sheet: Sheet, axis: Axis, line: number): number {
  if (isHidden(sheet, axis, line)) return 0;
  return (axis === "row" ? sheet.model.getRowHeight(line) : sheet.model.getColumnWidth(line)) * POINTS_PER_PIXEL;
}

export function setSize(sheet: Sheet, areas: readonly CellRange[], axis: Axis, points: number): void {
  demand(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const ranges = areas.map((area) => lineRange(sheet, area, axis));
  sheet.run(axis === "row" ? SetRowHeightCommand.id : SetColWidthCommand.id, { ranges, value: points / POINTS_PER_PIXEL });
}

/** The points of a line that has no size of its own. */
export function standardSize(sheet: Sheet, axis: Axis): number {
  const { defaultRowHeight, defaultColumnWidth } = sheet.model.getConfig();
  return (axis === "row" ? defaultRowHeight : defaultColumnWidth) * POINTS_PER_PIXEL;
}

/** True, false, or null where some have it and some have not. */
export function hasStandardSize(sheet: Sheet, areas: readonly CellRange[], axis: Axis): Json {
  const standard = standardSize(sheet, axis);
  const told = shared(sheet, areas, axis, (line) => lineSize(sheet, axis, line) === standard);
  return told ?? (areas.every((area) => !span(sheet, area, axis)) ? true : null);
}

/** The standard size again; false changes nothing. A row of standard height follows its text, as in Excel. */
export function setStandardSize(sheet: Sheet, areas: readonly CellRange[], axis: Axis, standard: boolean): void {
  if (!standard) return;
  setSize(sheet, areas, axis, standardSize(sheet, axis));
  if (axis === "row") sheet.run(SetWorksheetRowIsAutoHeightCommand.id, { ranges: areas.map((area) => lineRange(sheet, area, axis)) });
}

function lineRange(sheet: Sheet, area: CellRange, axis: Axis): ReturnType<typeof toRange> {
  makeRoom(sheet, axis === "row" ? { ...area, left: 0, right: 0 } : { ...area, top: 0, bottom: 0 });
  const { model } = sheet;
  return toRange(axis === "row" ? { ...area, left: 0, right: model.getColumnCount() - 1 } : { ...area, top: 0, bottom: model.getRowCount() - 1 });
}

/** Points from the sheet's first line to this one. */
export function offsetOf(sheet: Sheet, axis: Axis, line: number): number {
  let points = 0;
  for (let one = 0; one < line; one++) points += lineSize(sheet, axis, one);
  return points;
}

/** About the width of a digit of an 11 point font; a Chinese character takes two. */
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;

/** Columns as wide as their longest text, which is measured by its characters: there is no screen to measure on. */
export function autofitColumns(sheet: Sheet, areas: readonly CellRange[]): void {
  for (const area of areas) {
    const widest = new Map<number, number>();
    for (const { row, column, cell } of sheet.cellsIn(area)) {
      const lines = cellText(cell, cellNumberFormat(sheet, row, column)).split("\n");
      const width = Math.max(...lines.map(characters));
      if (width > 0) widest.set(column, Math.max(width, widest.get(column) ?? 0));
    }
    for (const [column, width] of widest) {
      const pixels = width * PIXELS_PER_CHARACTER + CELL_PADDING;
      setSize(sheet, [{ ...area, left: column, right: column }], "column", pixels * POINTS_PER_PIXEL);
    }
  }
}

/** How much higher a line is than its letters. */
const LINE = 1.35;

/**
 * Rows as high as their texts need. Univer measures them where there is a screen; elsewhere they are measured by their characters. Merged
 * cells do not count, as in Excel.
 */
export function autofitRows(sheet: Sheet, areas: readonly CellRange[]): void {
  demand(sheet, "allowFormatRows");
  sheet.run(SetWorksheetRowIsAutoHeightCommand.id, { ranges: areas.map((area) => lineRange(sheet, area, "row")) });
  const merged = mergesOf(sheet);
  for (const { top, bottom } of areas) {
    for (let row = top; row <= bottom; row++) {
      if (sheet.model.getRowManager().getRow(row)?.ah !== undefined) continue;
      const pixels = [...sheet.cellsIn({ top: row, bottom: row, left: 0, right: sheet.model.getColumnCount() - 1 })]
        .filter(({ column }) => !merged.some((area) => contains(area, { row, column })))
        .map(({ column, cell }) => heightOf(sheet, row, column, cellText(cell, cellNumberFormat(sheet, row, column))));
      const autoHeight = Math.ceil(Math.max(standardSize(sheet, "row") / POINTS_PER_PIXEL, ...pixels));
      sheet.run(SetWorksheetRowAutoHeightMutation.id, { rowsAutoHeightInfo: [{ row, autoHeight }] });
    }
  }
}

/** Pixels that a text takes in its cell, rather a line too many than one too few: words and marks that may not begin a line leave gaps. */
function heightOf(sheet: Sheet, row: number, column: number, text: string): number {
  if (text === "") return 0;
  const { fs = 11, tb } = sheet.look(row, column);
  // Chinese fonts draw a character as wide as the font is high, everything else half as wide.
  const letter = fs / POINTS_PER_PIXEL / 2;
  const room = Math.max(1, Math.floor((sheet.model.getColumnWidth(column) - CELL_PADDING - letter) / letter));
  const lines = text.split("\n").reduce((sum, line) => sum + (tb === WrapStrategy.WRAP ? Math.max(1, Math.ceil(characters(line) / room)) : 1), 0);
  return (lines * fs * LINE) / POINTS_PER_PIXEL;
}

/** Half-width letters; Chinese fonts draw × and ÷ as wide as characters. */
function characters(text: string): number {
  let count = 0;
  for (const character of text) count += (character.codePointAt(0) ?? 0) > 0x7e ? 2 : 1;
  return count;
}
