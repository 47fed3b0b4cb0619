/**
 * One worksheet: Univer's model of it, and the cells as Excel would tell them.
 */
import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { MAX_COLUMNS, MAX_ROWS, union, type CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import type { Book } from "./book";

type CellMatrix = { readonly [row: number]: { readonly [column: string]: Nullable<ICellData> } | undefined };

/** Above so many rows it is cheaper to go through the rows that exist. */
const KEYS_PER_SCAN = 4096;

export class Sheet {
  constructor(
    readonly book: Book,
    readonly unitId: string,
    readonly id: string,
  ) {}

  /** Raises ItemNotFound once the sheet is deleted or its workbook closed. */
  get facade(): FWorksheet {
    const facade = this.book.unitId === this.unitId ? this.book.facade.getSheetBySheetId(this.id) : null;
    if (!facade) throw excelError("ItemNotFound");
    return facade;
  }

  get model(): Worksheet {
    const model = this.book.unitId === this.unitId ? this.book.model.getSheetBySheetId(this.id) : null;
    if (!model) throw excelError("ItemNotFound");
    return model;
  }

  get name(): string {
    return this.model.getName();
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
    const clipped = { ...area, bottom: Math.min(area.bottom, this.model.getRowCount() - 1), right: Math.min(area.right, this.model.getColumnCount() - 1) };
    return clipped.bottom < clipped.top || clipped.right < clipped.left ? null : clipped;
  }

  cell(row: number, column: number): Nullable<ICellData> {
    return this.model.getCellMatrix().getValue(row, column);
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
