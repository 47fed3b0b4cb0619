/**
 * What happened to the cells: read off Univer's mutations, whoever caused them. Moves the places that programs hold, and tells the rest
 * to whoever listens.
 */
import type { ICellData, ICommandInfo, IDisposable, IExecutionOptions, IRange, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  InsertColByRangeCommand,
  InsertColCommand,
  InsertColMutation,
  InsertRowByRangeCommand,
  InsertRowMutation,
  RemoveColByRangeCommand,
  RemoveColCommand,
  RemoveColMutation,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
  RemoveRowMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS, union, type CellRange } from "../../../core/sheet/address";
import { cellType, cellValue, type RangeValueType } from "./read-cell";

/** https://learn.microsoft.com/javascript/api/excel/excel.datachangetype */
export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export interface CellState {
  readonly value: string | number | boolean;
  readonly type: RangeValueType;
}

export interface Change {
  readonly sheetId: string;
  readonly type: ChangeType;
  readonly area: CellRange;
  /** Of the one cell, where just one was edited. */
  readonly before?: CellState;
}

interface SheetParams {
  readonly unitId: string;
  readonly subUnitId: string;
}
interface RangeParams extends SheetParams {
  readonly range: IRange;
}
interface ValuesParams extends SheetParams {
  readonly cellValue?: { readonly [row: string]: Nullable<{ readonly [column: string]: Nullable<ICellData> }> };
}

const LINES: Readonly<Record<string, { readonly type: ChangeType; readonly axis: "rows" | "columns"; readonly sign: 1 | -1 }>> = {
  [InsertRowMutation.id]: { type: "RowInserted", axis: "rows", sign: 1 },
  [RemoveRowMutation.id]: { type: "RowDeleted", axis: "rows", sign: -1 },
  [InsertColMutation.id]: { type: "ColumnInserted", axis: "columns", sign: 1 },
  [RemoveColMutation.id]: { type: "ColumnDeleted", axis: "columns", sign: -1 },
};

export interface ChangeListener {
  /** Cells moved: each area of the sheet is to be replaced by what `shift` gives for it. */
  readonly moved: (sheetId: string, shift: (area: CellRange) => CellRange | null) => void;
  readonly changed: (change: Change) => void;
}

/** Univer's command by the name it has: its own constant is declared with a type that is not there. */
export const INSERT_ROWS = "sheet.command.insert-row";

/** These rewrite the formulas that refer to what moved, which Excel tells nobody of. */
const LINE_COMMANDS: ReadonlySet<string> = new Set([
  INSERT_ROWS,
  InsertRowByRangeCommand.id,
  RemoveRowCommand.id,
  RemoveRowByRangeCommand.id,
  InsertColCommand.id,
  InsertColByRangeCommand.id,
  RemoveColCommand.id,
  RemoveColByRangeCommand.id,
]);

/** Gives a sheet's cells as they are at the moment. */
type CellLookup = (sheetId: string) => (row: number, column: number) => Nullable<ICellData>;

interface Edit {
  readonly area: CellRange;
  readonly before?: CellState;
}

/** Starts listening. */
export function watchChanges(univer: FUniver, cellsOf: CellLookup, listener: ChangeListener): IDisposable {
  const edits = new WeakMap<object, Edit>();
  let movingLines = false;
  // Only before the write can be told whether it is about content or about looks: Univer names the content again either way.
  const look = univer.onBeforeCommandExecute((command) => {
    if (LINE_COMMANDS.has(command.id)) {
      // The command does all its work before anything else gets its turn.
      movingLines = true;
      queueMicrotask(() => (movingLines = false));
    }
    const edit = movingLines ? null : editOf(command, cellsOf);
    if (edit) edits.set(command.params as object, edit);
  });
  const tell = univer.onCommandExecuted((command, options) => {
    if (isCalculated(options)) return;
    const line = LINES[command.id];
    if (line) {
      const { subUnitId, range } = command.params as RangeParams;
      const area = line.axis === "rows" ? rowsOf(range) : columnsOf(range);
      listener.moved(subUnitId, (one) => shiftLines(one, area, line.axis, line.sign));
      listener.changed({ sheetId: subUnitId, type: line.type, area });
      return;
    }
    const edit = command.params ? edits.get(command.params) : undefined;
    if (edit) listener.changed({ sheetId: (command.params as SheetParams).subUnitId, type: "RangeEdited", ...edit });
  });
  return {
    dispose: () => {
      look.dispose();
      tell.dispose();
    },
  };
}

/** Results that the formula engine writes are no edits. */
function isCalculated(options: IExecutionOptions | undefined): boolean {
  return options?.["fromFormula"] === true || options?.["applyFormulaCalculationResult"] === true;
}

const CONTENT_KEYS = ["v", "f", "p", "si"] as const;

/** The cells whose content a command changes, or null. */
function editOf(command: Readonly<ICommandInfo>, cellsOf: CellLookup): Edit | null {
  if (command.id !== SetRangeValuesMutation.id) return null;
  const { subUnitId, cellValue: rows } = command.params as ValuesParams;
  const cellAt = cellsOf(subUnitId);
  let area: CellRange | null = null;
  for (const [rowKey, columns] of Object.entries(rows ?? {})) {
    for (const [columnKey, cell] of Object.entries(columns ?? {})) {
      const [row, column] = [Number(rowKey), Number(columnKey)];
      if (!changesContent(cell, cellAt(row, column))) continue;
      const one = { top: row, bottom: row, left: column, right: column };
      area = area ? union(area, one) : one;
    }
  }
  if (!area || !isOneCell(area)) return area && { area };
  const cell = cellAt(area.top, area.left);
  return { area, before: { value: cellValue(cell), type: cellType(cell) } };
}

function changesContent(patch: Nullable<ICellData>, cell: Nullable<ICellData>): boolean {
  const blank = (value: unknown): unknown => (value === undefined || value === "" ? null : value);
  if (!patch) return CONTENT_KEYS.some((key) => blank(cell?.[key]) !== null);
  return CONTENT_KEYS.some((key) => {
    const [next, now] = [blank(patch[key]), blank(cell?.[key])];
    if (patch[key] === undefined || next === now) return false;
    return key !== "p" || JSON.stringify(next) !== JSON.stringify(now);
  });
}

function isOneCell(area: CellRange): boolean {
  return area.top === area.bottom && area.left === area.right;
}

function rowsOf(range: IRange): CellRange {
  return { top: range.startRow, bottom: range.endRow, left: 0, right: MAX_COLUMNS - 1 };
}

function columnsOf(range: IRange): CellRange {
  return { top: 0, bottom: MAX_ROWS - 1, left: range.startColumn, right: range.endColumn };
}

/** Where an area is after the rows or columns of `lines` were inserted (+1) or deleted (-1); null where all of it is gone. */
export function shiftLines(area: CellRange, lines: CellRange, axis: "rows" | "columns", sign: 1 | -1): CellRange | null {
  if (axis === "rows") {
    const moved = shiftSpan(area.top, area.bottom, lines.top, lines.bottom, sign, MAX_ROWS);
    return moved && { ...area, top: moved.first, bottom: moved.last };
  }
  const moved = shiftSpan(area.left, area.right, lines.left, lines.right, sign, MAX_COLUMNS);
  return moved && { ...area, left: moved.first, right: moved.last };
}

/** Where an area is after cells were inserted at, or deleted from, `cells`: only what lies wholly in their way moves. */
export function shiftCells(area: CellRange, cells: CellRange, axis: "rows" | "columns", sign: 1 | -1): CellRange | null {
  const inTheWay = axis === "rows" ? area.left >= cells.left && area.right <= cells.right : area.top >= cells.top && area.bottom <= cells.bottom;
  return inTheWay ? shiftLines(area, cells, axis, sign) : area;
}

function shiftSpan(first: number, last: number, from: number, to: number, sign: 1 | -1, limit: number): { first: number; last: number } | null {
  const count = to - from + 1;
  // Whole rows and columns stay whole.
  if (first === 0 && last === limit - 1) return { first, last };
  if (sign === 1) {
    const moved = { first: first >= from ? first + count : first, last: last >= from ? Math.min(last + count, limit - 1) : last };
    return moved.first < limit ? moved : null;
  }
  const before = (line: number): number => Math.min(Math.max(line - from, 0), count);
  const moved = { first: first - before(first), last: last - before(last + 1) };
  return moved.first <= moved.last ? moved : null;
}
