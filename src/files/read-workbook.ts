/**
 * The bytes of an .xlsx as grids, without any Excel: the same grids that src/excel reads from the open workbook.
 */
import { SSF, read, type CellObject, type Range, type WorkBook } from "@e965/xlsx";
import { overlaps, union, rangeOf, type CellRange } from "../core/sheet/address";
import { BLANK_CELL, type Cell, type CellValue, type Grid } from "../core/sheet/grid";
import { damaged, openPackage } from "./open-package";

/**
 * Formats that a file names by number alone and that a Chinese Excel shows so (ECMA-376 part 1, 18.8.30, zh-cn); the library's own
 * table has the American ones.
 */
const CHINESE_DATES: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
for (const [id, format] of Object.entries(CHINESE_DATES)) (SSF as { load: (format: string, id: number) => void }).load(format, Number(id));

/** What the library leaves of a sheet in its dense mode; its own types leave the properties open. */
interface ParsedSheet {
  readonly "!data"?: readonly (readonly (CellObject | undefined)[] | undefined)[];
  readonly "!merges"?: readonly Range[];
  readonly "!rows"?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly "!cols"?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

/**
 * Every visible worksheet as a grid, in the workbook's order.
 * Throws a WorkbookError (open-package.ts) for bytes that are no readable workbook.
 */
export function readWorkbook(bytes: Uint8Array): Grid[] {
  openPackage(bytes);
  const book = parse(bytes);
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name] as ParsedSheet | undefined;
    const hidden = book.Workbook?.Sheets?.[i]?.Hidden;
    // A chart sheet has no cells; a hidden sheet is read by nobody, in Excel neither.
    return sheet?.["!data"] && !hidden ? [toGrid(name, sheet, sheet["!data"])] : [];
  });
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    // Styles are asked for because the library tells hidden rows and columns only with them.
    return read(bytes, { type: "array", dense: true, cellStyles: true, cellFormula: true, cellHTML: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw damaged(`工作表内容读不出来：${reason}`, `the sheets cannot be read: ${reason}`);
  }
}

function toGrid(name: string, sheet: ParsedSheet, data: NonNullable<ParsedSheet["!data"]>): Grid {
  const filled = new Map<number, Map<number, Cell>>();
  let range: CellRange | null = null;
  data.forEach((row, r) => {
    const cells = new Map<number, Cell>();
    row?.forEach((object, c) => {
      const cell = toCell(object);
      if (cell === BLANK_CELL) return;
      cells.set(c, cell);
      const place = rangeOf({ row: r, column: c });
      range = range ? union(range, place) : place;
    });
    filled.set(r, cells);
  });
  const used: CellRange = range ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    sheet: name,
    range: used,
    rows: Array.from({ length: used.bottom - used.top + 1 }, (_, r) => {
      const cells = filled.get(used.top + r);
      return Array.from({ length: used.right - used.left + 1 }, (__, c) => cells?.get(used.left + c) ?? BLANK_CELL);
    }),
    merges: (sheet["!merges"] ?? []).map(toRange).filter((merge) => overlaps(merge, used)),
    hiddenRows: hiddenAmong(sheet["!rows"], used.top, used.bottom),
    hiddenColumns: hiddenAmong(sheet["!cols"], used.left, used.right),
  };
}

/** Errors come as their text, dates as serial numbers, as Excel's `values` gives them. */
function toCell(object: CellObject | undefined): Cell {
  if (!object || object.t === "z") return BLANK_CELL;
  const value: CellValue = object.t === "e" ? (object.w ?? "#VALUE!") : (object.v as string | number | boolean);
  const formula = object.f === undefined ? null : `=${object.f}`;
  if (value === "") return formula === null ? BLANK_CELL : { value: null, text: "", formula };
  return { value, text: textOf(object, value), formula };
}

function textOf(object: CellObject, value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return object.w ?? String(value);
}

function toRange({ s, e }: Range): CellRange {
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

function hiddenAmong(properties: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined, first: number, last: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  properties?.forEach((property, at) => {
    if (property?.hidden && at >= first && at <= last) hidden.add(at);
  });
  return hidden;
}
