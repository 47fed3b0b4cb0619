/**
 * A cell as the API tells it: value, type, displayed text.
 */
import { CellValueType, numfmt, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import type { CellRange } from "../../../core/sheet/address";
import type { Json } from "../wire/protocol";
import type { Sheet } from "./sheet";

/** https://learn.microsoft.com/javascript/api/excel/excel.rangevaluetype; Excel tells every number as Double. */
export type RangeValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!"]);

/** Blank is "". Error values are their text. Dates are serial numbers, as Univer holds them too. */
export function cellValue(cell: Nullable<ICellData>): string | number | boolean {
  if (!cell) return "";
  if (cell.p) return plainText(cell.p.body?.dataStream ?? "");
  const value = cell.v;
  if (value === undefined || value === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return typeof value === "string" ? value.toUpperCase() === "TRUE" || value === "1" : Boolean(value);
  if (cell.t === CellValueType.NUMBER && typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  return value;
}

export function cellType(cell: Nullable<ICellData>): RangeValueType {
  const value = cellValue(cell);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (ERRORS.has(value) && cell?.t !== CellValueType.FORCE_STRING) return "Error";
  return value === "" && !cell?.f && !cell?.si ? "Empty" : "String";
}

/** What the cell shows. Excel's "####" for a column that is too narrow is not imitated. */
export function cellText(cell: Nullable<ICellData>, pattern: string): string {
  const value = cellValue(cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "" || (typeof value === "string" && (pattern === "General" || cellType(cell) === "Error"))) return value;
  return numfmt.format(pattern, value, { locale: "zh-CN", throws: false, nbsp: false });
}

export function isFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}

export function holdsFormula(sheet: Sheet, area: CellRange): boolean {
  for (const { cell } of sheet.cellsIn(area)) if (isFormula(cell)) return true;
  return false;
}

/** "General" where the cell has none of its own. */
export function cellNumberFormat(sheet: Sheet, row: number, column: number): string {
  return formatOf(sheet.look(row, column));
}

export function formatOf(style: IStyleData): string {
  // Univer's own text format is "@@@", which means the same.
  return style.n?.pattern ? (style.n.pattern === "@@@" ? "@" : style.n.pattern) : "General";
}

/** Univer ends the text of a rich cell with a paragraph and a section mark. */
function plainText(stream: string): string {
  return stream.replace(/\r?\n$/, "").replaceAll("\r", "\n");
}

/** One answer per cell, in rows. */
export function mapCells<T extends Json>(area: CellRange, tell: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(tell(row, column));
    rows.push(cells);
  }
  return rows;
}
