/**
 * One worksheet: Univer's model of it, and the cells as Excel would tell them.
 */
import type { ICellData, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { MAX_COLUMNS, MAX_ROWS, union, type CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import type { Book } from "./book";
import { overlay } from "./cell-writer";

type CellMatrix = { readonly [row: number]: { readonly [column: string]: Nullable<ICellData> } | undefined };

/** Above so many rows it is cheaper to go through the rows that exist. */
const KEYS_PER_SCAN = 4096;

export class Sheet {
  /** Looks by the styles they are composed of, for as long as one request is answered. */
  private readonly looks = new Map<string, IStyleData>();
  private looksOf = -1;

  constructor(
    readonly book: Book,
    readonly unitId: string,
    readonly id: string,
  ) {}

  /** Raises ItemNotFound once the sheet is deleted or its workbook closed. */
  get facade(): FWorksheet {
    this.book.writer.flush();
    const facade = this.book.unitId === this.unitId ? this.book.facade.getSheetBySheetId(this.id) : null;
    if (!facade) throw excelError("ItemNotFound");
    return facade;
  }

  get model(): Worksheet {
    this.book.writer.flush();
    return this.unwritten;
  }

  /** The model without what is still to be written to cells: for what has nothing to do with them, and for the next write. */
  get unwritten(): Worksheet {
    const workbook = this.book.model;
    const model = workbook.getUnitId() === this.unitId ? workbook.getSheetBySheetId(this.id) : null;
    if (!model) throw excelError("ItemNotFound");
    return model;
  }

  get name(): string {
    return this.unwritten.getName();
  }

  get whole(): CellRange {
    return { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  }

  /** Runs one of Univer's sheet commands on this sheet. */
  run(command: string, params: object = {}): void {
    this.book.run(command, { subUnitId: this.id, ...params });
  }

  /** As Book.start, on this sheet. */
  start(command: string, params: object = {}): void {
    this.book.start(command, { subUnitId: this.id, ...params });
  }

  /** The part of an area that Univer has rows and columns for: everything outside is blank. Null where that is all of it. */
  clip(area: CellRange): CellRange | null {
    const { unwritten } = this;
    const clipped = { ...area, bottom: Math.min(area.bottom, unwritten.getRowCount() - 1), right: Math.min(area.right, unwritten.getColumnCount() - 1) };
    return clipped.bottom < clipped.top || clipped.right < clipped.left ? null : clipped;
  }

  cell(row: number, column: number): Nullable<ICellData> {
    return this.model.getCellMatrix().getValue(row, column);
  }

  /**
   * How the cell is formatted: its own style over those of its row and column. What conditional formats make of it is left out, as in
   * Office.js. Not to be changed: cells share it.
   */
  look(row: number, column: number): IStyleData {
    return this.lookIn(this.model, row, column);
  }

  /** The cell as it will be when all is written. */
  nextCell(row: number, column: number): Nullable<ICellData> {
    const cell = this.unwritten.getCellMatrix().getValue(row, column);
    const patch = this.book.writer.patchAt(this, row, column);
    return patch ? { ...cell, ...patch } : cell;
  }

  /** The look as it will be when all is written. */
  nextLook(row: number, column: number): IStyleData {
    const look = this.lookIn(this.unwritten, row, column);
    const patch = this.book.writer.patchAt(this, row, column);
    if (!patch || !("s" in patch)) return look;
    return typeof patch.s === "object" && patch.s !== null ? (overlay(look, patch.s) as IStyleData) : this.look(row, column);
  }

  private lookIn(model: Worksheet, row: number, column: number): IStyleData {
    const cell = model.getCellMatrix().getValue(row, column);
    const parts = [cell?.s, model.getRowStyle(row, true), model.getColumnStyle(column, true)];
    // Univer lays the default style of a sheet under its cells, and leaves out that of the workbook.
    const base = this.book.model.getStyles().get(this.book.model.getSnapshot().defaultStyle);
    const compose = (): IStyleData => overlay(base, model.getComposedCellStyleByCellData(row, column, cell)) as IStyleData;
    const ids = parts.flatMap((part) => (typeof part === "object" && part !== null ? [] : [part ?? ""]));
    if (ids.length < parts.length) return compose();
    if (this.looksOf !== this.book.request) {
      this.looks.clear();
      this.looksOf = this.book.request;
    }
    const key = ids.join("/");
    const known = this.looks.get(key) ?? compose();
    this.looks.set(key, known);
    return known;
  }

  /** With its leading "=", or null. Formulas that share a text with a neighbour are written out for this cell. */
  formula(row: number, column: number): string | null {
    const cell = this.cell(row, column);
    if (!cell || (!cell.f && !cell.si)) return null;
    if (cell.f && !cell.si) return cell.f;
    const formula = this.book.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, this.id, this.unitId);
    return formula ? formula : (cell.f ?? null);
  }

  /** Every cell of the area that Univer holds something for: content, a look, or a mark. */
  *cellsIn(area: CellRange): Iterable<{ readonly row: number; readonly column: number; readonly cell: ICellData }> {
    const clipped = this.clip(area);
    if (!clipped) return;
    const matrix = this.model.getCellMatrix().getMatrix() as CellMatrix;
    const rows = clipped.bottom - clipped.top + 1 > KEYS_PER_SCAN ? Object.keys(matrix).map(Number) : span(clipped.top, clipped.bottom);
    for (const row of rows) {
      const columns = matrix[row];
      if (row < clipped.top || row > clipped.bottom || !columns) continue;
      for (const [key, cell] of Object.entries(columns)) {
        const column = Number(key);
        if (cell && column >= clipped.left && column <= clipped.right) yield { row, column, cell };
      }
    }
  }

  /** The smallest rectangle around all cells with content (or, unless `valuesOnly`, with a format); null for an empty sheet. */
  usedRange(valuesOnly: boolean, within: CellRange = this.whole): CellRange | null {
    let used: CellRange | null = null;
    for (const { row, column, cell } of this.cellsIn(within)) {
      if (!isUsed(cell, valuesOnly)) continue;
      const one = { top: row, left: column, bottom: row, right: column };
      used = used ? union(used, one) : one;
    }
    return used;
  }
}

function isUsed(cell: ICellData, valuesOnly: boolean): boolean {
  if (cell.f || cell.si || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== "")) return true;
  return !valuesOnly && cell.s !== undefined && cell.s !== null;
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
