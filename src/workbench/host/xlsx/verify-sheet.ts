/** Reads back what was written and compares it with the snapshot: a file that lost a cell must never leave the program. */
import type { ICellData, IWorksheetData } from "@univerjs/core";
import { printAddress } from "../../../core/sheet/address";
import { cellValue, plainValue } from "./cell-value";
import { documentText } from "./print-cell";
import type { SharedString } from "./shared-strings";
import { numbered } from "./numbered";
import { parseWorksheet } from "./worksheet-part";
import { cellKey } from "./write-rows";

/** Throws an Error that names the first cell that is missing or holds something else. `plain` are blank cells that may be missing. */
export function verifySheet(text: string, sheet: Partial<IWorksheetData>, strings: readonly SharedString[], plain: ReadonlySet<number> = new Set()): void {
  const part = parseWorksheet("the sheet that was written", text);
  const written = new Map<number, { value: string | number | boolean | null; formula: boolean }>();
  for (const row of part.rows()) {
    for (const cell of row.cells) written.set(cellKey(row.row, cell.column), { value: plainValue(cellValue(cell, strings)), formula: cell.formula !== null });
  }
  for (const [row, line] of numbered(sheet.cellData ?? {})) {
    for (const [column, cell] of numbered(line)) {
      const key = cellKey(row, column);
      if (!plain.has(key) && !isWritten(cell, written.get(key))) throw new Error(`Saving would lose the cell ${printAddress({ row, column })} of ${sheet.name ?? "a sheet"}`);
    }
  }
}

function isWritten(cell: ICellData, found: { readonly value: string | number | boolean | null; readonly formula: boolean } | undefined): boolean {
  if (cell.f || cell.si) return found?.formula === true;
  const value = cell.p ? documentText(cell.p) : plainValue(cell);
  if (value === null || value === "") return found !== undefined || !cell.s;
  if (typeof value === "number" && !Number.isFinite(value)) return found !== undefined;
  return found?.value === value;
}
