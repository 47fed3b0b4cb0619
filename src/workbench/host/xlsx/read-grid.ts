/** The grid of a worksheet part as the snapshot holds it: cells, rows, columns, merges. */
import type { ICellData, IColumnData, IObjectArrayPrimitiveType, IObjectMatrixPrimitiveType, IRange, IRowData } from "@univerjs/core";
import { parseRange } from "../../../core/sheet/address";
import { cellFormula, cellValue, type SharedFormulas } from "./cell-value";
import type { SharedString } from "./shared-strings";
import type { SourceRow } from "./sheet-data";
import { markCell } from "./source-mark";
import { columnPixels, rowPixels } from "./units";
import type { WorksheetPart } from "./worksheet-part";
import { childOf, childrenOf, flag, numberOf } from "./xml";

export interface GridReading {
  readonly sheetId: number;
  readonly strings: readonly SharedString[];
  /** The snapshot's id of a cell format. */
  readonly styleId: (format: number) => string;
  /** The same for a row or column, whose style lies under those of its cells. */
  readonly lineStyleId: (format: number) => string;
  /** Width of a digit in px. */
  readonly digit: number;
}

export interface ReadGrid {
  readonly cellData: IObjectMatrixPrimitiveType<ICellData>;
  readonly rowData: IObjectArrayPrimitiveType<Partial<IRowData>>;
  /** One past the last row and column that hold anything. */
  readonly rows: number;
  readonly columns: number;
}

/** Every cell of the file, each marked with where it came from. `seen` is told of each row, for what only concerns the file. */
export function readGrid(sheet: WorksheetPart, reading: GridReading, seen: (row: SourceRow) => void): ReadGrid {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  const rowData: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  const shared: SharedFormulas = new Map();
  let rows = 0;
  let columns = 0;
  for (const row of sheet.rows()) {
    seen(row);
    const data = readRow(row, reading);
    if (data) rowData[row.row] = data;
    if (row.cells.length === 0) continue;
    const line: Record<number, ICellData> = cellData[row.row] ?? {};
    for (const cell of row.cells) {
      const formula = cellFormula(cell, shared);
      line[cell.column] = {
        ...cellValue(cell, reading.strings),
        ...(formula === null ? {} : { f: formula }),
        s: reading.styleId(cell.format),
        custom: markCell({ sheetId: reading.sheetId, row: row.row, column: cell.column }),
      };
      columns = Math.max(columns, cell.column + 1);
    }
    cellData[row.row] = line;
    rows = row.row + 1;
  }
  return { cellData, rowData, rows, columns };
}

/** What a row says beside its cells, or null where it says nothing but its number. */
export function readRow(row: SourceRow, { sheetId, lineStyleId }: Pick<GridReading, "sheetId" | "lineStyleId">): IRowData | null {
  if (isPlainRow(row)) return null;
  const { attributes } = row;
  const data: IRowData = { custom: markCell({ sheetId, row: row.row, column: 0 }) };
  const height = Number(attributes.get("ht"));
  if (attributes.has("ht") && Number.isFinite(height)) {
    const fixed = isOn(attributes.get("customHeight"));
    data.h = rowPixels(height);
    data.ia = fixed ? 0 : 1;
    if (!fixed) data.ah = data.h;
  }
  if (isOn(attributes.get("hidden"))) data.hd = 1;
  const format = rowFormat(row);
  if (format !== null) data.s = lineStyleId(format);
  return data;
}

/** The format of a row, or null where it has none of its own. */
export function rowFormat({ attributes }: Pick<SourceRow, "attributes">): number | null {
  return isOn(attributes.get("customFormat")) ? Number(attributes.get("s") ?? 0) || 0 : null;
}

/** True for a row that says nothing but where it stands. */
export function isPlainRow({ attributes }: Pick<SourceRow, "attributes">): boolean {
  for (const name of attributes.keys()) if (name !== "r" && name !== "spans") return false;
  return true;
}

/** A flag among a row's attributes. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Columns as far as `count`; the file's <col> elements may reach to the end of the sheet. */
export function readColumns(sheet: WorksheetPart, { sheetId, lineStyleId, digit }: GridReading, count: number): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columnData: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const element of childrenOf(childOf(sheet.root, "cols"), "col")) {
    const width = numberOf(element, "width");
    const format = numberOf(element, "style") ?? 0;
    const last = Math.min(numberOf(element, "max") ?? 0, count);
    for (let column = (numberOf(element, "min") ?? 1) - 1; column < last; column++) {
      columnData[column] = {
        ...(width === undefined ? {} : { w: columnPixels(width, digit) }),
        ...(flag(element, "hidden") ? { hd: 1 as const } : {}),
        ...(format === 0 ? {} : { s: lineStyleId(format) }),
        custom: markCell({ sheetId, row: 0, column }),
      };
    }
  }
  return columnData;
}

export function readMerges(sheet: WorksheetPart): IRange[] {
  const merges: IRange[] = [];
  for (const element of childrenOf(childOf(sheet.root, "mergeCells"), "mergeCell")) {
    const range = parseRange(element.attributes.get("ref") ?? "");
    if (range) merges.push({ startRow: range.top, endRow: range.bottom, startColumn: range.left, endColumn: range.right });
  }
  return merges;
}
