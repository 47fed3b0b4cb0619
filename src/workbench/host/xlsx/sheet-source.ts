/** The rows and cells of a sheet's file, by where they stand, with what each meant when it was opened. */
import type { ICellData } from "@univerjs/core";
import { MAX_COLUMNS } from "../../../core/sheet/address";
import { CellGroups } from "./cell-groups";
import { cellFormula, cellValue, type SharedFormulas } from "./cell-value";
import type { SharedString } from "./shared-strings";
import type { SourceCell, SourceRow } from "./sheet-data";
import type { WorksheetPart } from "./worksheet-part";

export interface OpenedCell extends Pick<ICellData, "v" | "t"> {
  readonly source: SourceCell;
  readonly formula: string | null;
}

export class SheetSource {
  readonly rows = new Map<number, SourceRow>();
  readonly cells = new Map<number, OpenedCell>();
  readonly groups = new CellGroups();
  /** One past the last column that holds a cell. */
  readonly columns: number;

  constructor(
    readonly sheetId: number,
    readonly part: WorksheetPart,
    strings: readonly SharedString[],
  ) {
    const formulas: SharedFormulas = new Map();
    const masters: SourceCell[] = [];
    let columns = 0;
    for (const row of part.rows()) {
      this.rows.set(row.row, row);
      for (const cell of row.cells) {
        this.cells.set(keyOf(cell.row, cell.column), { ...cellValue(cell, strings), source: cell, formula: cellFormula(cell, formulas) });
        this.groups.add(cell);
        columns = Math.max(columns, cell.column + 1);
        if (cell.formula?.kind === "array" || cell.formula?.kind === "dataTable") masters.push(cell);
      }
    }
    this.columns = columns;
    for (const master of masters) this.groups.addArray(master, this.rows);
  }

  cell(row: number, column: number): OpenedCell | null {
    return this.cells.get(keyOf(row, column)) ?? null;
  }

  xmlOf(cell: SourceCell): string {
    return this.part.text.slice(cell.start, cell.end);
  }
}

function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
