/**
 * One worksheet part as a grid.
 */
import { overlaps, parseAddress, parseRange, type CellRange } from "../core/sheet/address";
import { BLANK_CELL, type Cell, type CellValue, type Grid } from "../core/sheet/grid";
import { WorkbookError, damaged } from "./open-package";
import { attribute, scanXml, unescapeString } from "./scan-xml";
import { shiftFormula } from "./shift-formula";
import type { WorkbookFrame } from "./workbook-parts";

interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The first cell of a shared formula. */
interface Shared {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The cell that is being read. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string;
  shared: string | null;
}

/** Reads values, formulas, displayed texts, merges and what is hidden. The range is that of the filled cells, as Excel's is. */
export function readSheet(name: string, xml: string, frame: WorkbookFrame, textOf: (value: number, format: string | number) => string): Grid {
  const filled: FilledCell[] = [];
  const merges: CellRange[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: CellRange[] = [];
  const shared = new Map<string, Shared>();
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let into: "value" | "formula" | null = null;
  /** Within the reading of characters (phonetic text), which is not part of what the cell holds. */
  let inReading = false;
  const finish = (done: OpenCell): void => {
    const read = toCell(done, shared, frame, textOf);
    if (read !== BLANK_CELL) filled.push({ row: done.row, column: done.column, cell: read });
  };
  scanXml(xml, {
    open: (tag, attributes) => {
      switch (tag) {
        case "row":
          row = Number(attribute(attributes, "r") ?? row + 2) - 1;
          column = -1;
          if (/^(?:1|true)$/.test(attribute(attributes, "hidden") ?? "")) hiddenRows.push(row);
          break;
        case "c": {
          const address = parseAddress(attribute(attributes, "r") ?? "");
          row = address?.row ?? row;
          column = address?.column ?? column + 1;
          cell = { row, column, type: attribute(attributes, "t") ?? "n", style: Number(attribute(attributes, "s") ?? 0), value: "", formula: "", shared: null };
          break;
        }
        case "v":
          into = "value";
          break;
        case "t":
          into = inReading ? null : "value";
          break;
        case "f":
          into = "formula";
          if (cell && attribute(attributes, "t") === "shared") cell.shared = attribute(attributes, "si");
          break;
        case "rPh":
          inReading = true;
          break;
        case "mergeCell": {
          const range = parseRange(attribute(attributes, "ref") ?? "");
          if (range && (range.top !== range.bottom || range.left !== range.right)) merges.push(range);
          break;
        }
        case "col":
          if (/^(?:1|true)$/.test(attribute(attributes, "hidden") ?? "")) {
            hiddenColumns.push({ top: 0, bottom: 0, left: Number(attribute(attributes, "min")) - 1, right: Number(attribute(attributes, "max")) - 1 });
          }
          break;
      }
    },
    text: (text) => {
      if (cell && into) cell[into] += text;
    },
    close: (tag) => {
      if (tag === "v" || tag === "t" || tag === "f") into = null;
      if (tag === "rPh") inReading = false;
      if (tag !== "c" || !cell) return;
      finish(cell);
      cell = null;
    },
  });
  return toGrid(name, filled, merges, hiddenRows, hiddenColumns);
}

function toCell(cell: OpenCell, shared: Map<string, Shared>, frame: WorkbookFrame, textOf: (value: number, format: string | number) => string): Cell {
  const formula = formulaOf(cell, shared);
  const value = valueOf(cell, frame);
  if (value === null || value === "") return formula === null ? BLANK_CELL : { value: null, text: "", formula };
  if (typeof value === "number") return { value, text: textOf(value, frame.formats[cell.style] ?? 0), formula };
  return { value, text: typeof value === "boolean" ? String(value).toUpperCase() : value, formula };
}

function formulaOf(cell: OpenCell, shared: Map<string, Shared>): string | null {
  if (cell.shared === null) return cell.formula === "" ? null : `=${cell.formula}`;
  if (cell.formula !== "") shared.set(cell.shared, { row: cell.row, column: cell.column, formula: cell.formula });
  const first = shared.get(cell.shared);
  return first ? `=${shiftFormula(first.formula, cell.row - first.row, cell.column - first.column)}` : null;
}

/** The types of ECMA-376 part 1, 18.18.11. Errors come as their text. */
function valueOf({ type, value }: OpenCell, { strings, date1904 }: WorkbookFrame): CellValue {
  switch (type) {
    case "s":
      if (value !== "" && strings.length === 0) throw damaged("缺少单元格的文字", "the texts of the cells are missing");
      return value === "" ? null : (strings[Number(value)] ?? null);
    case "str":
    case "inlineStr":
      return unescapeString(value);
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return value;
    case "d":
      return serialOf(value, date1904);
    default:
      return value.trim() === "" || Number.isNaN(Number(value)) ? null : Number(value);
  }
}

/** A day written out (t="d") as the serial number that every other writer writes. */
function serialOf(text: string, date1904: boolean): number | null {
  const time = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "" : "T00:00:00"}Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}

/** Filled cells far apart make a grid of mostly nothing; no form is like that, and Excel's own reading stops there too. */
const MOST_CELLS = 1_000_000;

function tooWide(sheet: string): WorkbookError {
  return new WorkbookError("TooLarge", {
    "zh-CN": `工作表“${sheet}”的内容分布过广（超过 ${String(MOST_CELLS)} 个单元格的范围），超出可以处理的大小，请删除表格之外的零散内容后再试。`,
    "en-US": `The contents of sheet “${sheet}” lie too far apart (a range of more than ${String(MOST_CELLS)} cells); delete what stands outside the table and try again.`,
  });
}

function toGrid(sheet: string, filled: readonly FilledCell[], merges: readonly CellRange[], hiddenRows: readonly number[], hiddenColumns: readonly CellRange[]): Grid {
  let range: CellRange | null = null;
  for (const { row, column } of filled) {
    range = range
      ? { top: Math.min(range.top, row), left: Math.min(range.left, column), bottom: Math.max(range.bottom, row), right: Math.max(range.right, column) }
      : { top: row, left: column, bottom: row, right: column };
  }
  const used = range ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const width = used.right - used.left + 1;
  if (width * (used.bottom - used.top + 1) > MOST_CELLS) throw tooWide(sheet);
  const rows = Array.from({ length: used.bottom - used.top + 1 }, () => new Array<Cell>(width).fill(BLANK_CELL));
  for (const { row, column, cell } of filled) (rows[row - used.top] as Cell[])[column - used.left] = cell;
  const columns = new Set<number>();
  for (const { left, right } of hiddenColumns) for (let at = Math.max(left, used.left); at <= Math.min(right, used.right); at++) columns.add(at);
  return {
    sheet,
    range: used,
    rows,
    merges: merges.filter((merge) => overlaps(merge, used)),
    hiddenRows: new Set(hiddenRows.filter((row) => row >= used.top && row <= used.bottom)),
    hiddenColumns: columns,
  };
}
