/**
 * Writes looks with as few bytes as they need: large areas by their own format, single cells by blocks, each cell with settings of its own.
 */
import { printRange, type CellAddress, type CellRange } from "../../core/sheet/address";
import type { BorderLine, CellLook } from "../../core/sheet/edit";
import { blocksOf } from "../../core/sheet/rectangles";
import { keyOf, type LookedAt } from "./ask-looks";
import { borderOf, formatOf, layOver } from "./cell-looks";

/** Bytes of naming a range and of setting one property of it, about. */
const BYTES_A_RANGE = 350;
const BYTES_A_PROPERTY = 160;

/** Adds the looks to the batch, later ones over earlier ones. */
export function writeLooks(worksheet: Excel.Worksheet, looks: readonly { readonly range: CellRange; readonly look: CellLook }[]): void {
  let single = new Map<string, LookedAt>();
  for (const { range, look } of looks) {
    const size = JSON.stringify(formatOf(look));
    const properties = size.split(":").length;
    if (cellCount(range) * size.length > BYTES_A_RANGE + properties * BYTES_A_PROPERTY && hasPlainFrame(range, look)) {
      writeSingle(worksheet, [...single.values()]);
      single = new Map();
      writeArea(worksheet.getRange(printRange(range)), look);
      continue;
    }
    for (const cell of cellsOf(range)) {
      const under = single.get(keyOf(cell));
      single.set(keyOf(cell), { cell, look: under ? layOver(under.look, look) : look });
    }
  }
  writeSingle(worksheet, [...single.values()]);
}

/**
 * Whether the frame can be written by the area's edges and inner lines. Where a cell's two sides differ, an inner line would be both; and
 * taking a side away while others are drawn could take the neighbour's, drawn a moment before.
 */
function hasPlainFrame({ top, bottom, left, right }: CellRange, { borders = {} }: CellLook): boolean {
  const sides = Object.values(borders);
  const alike = (one: BorderLine | undefined, other: BorderLine | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
  const isPlain = sides.every((line) => line === null) || sides.every((line) => line !== null);
  return isPlain && (top === bottom || alike(borders.top, borders.bottom)) && (left === right || alike(borders.left, borders.right));
}

function cellCount(range: CellRange): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

export function cellsOf(range: CellRange): CellAddress[] {
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, c) => range.left + c);
  return Array.from({ length: range.bottom - range.top + 1 }, (_, r) => range.top + r).flatMap((row) => columns.map((column) => ({ row, column })));
}

function writeSingle(worksheet: Excel.Worksheet, cells: readonly LookedAt[]): void {
  const looks = new Map(cells.map(({ cell, look }) => [keyOf(cell), look]));
  for (const block of blocksOf(cells.map(({ cell }) => cell))) {
    const range = worksheet.getRange(printRange(block));
    const each = <T>(tell: (look: CellLook) => T, otherwise: T): T[][] =>
      Array.from({ length: block.bottom - block.top + 1 }, (_, r) =>
        Array.from({ length: block.right - block.left + 1 }, (__, c) => {
          const look = looks.get(keyOf({ row: block.top + r, column: block.left + c }));
          return look ? tell(look) : otherwise;
        }),
      );
    const settings = each<Excel.SettableCellProperties>((look) => {
      const format = formatOf(look);
      return Object.keys(format).length > 0 ? { format } : {};
    }, {});
    if (settings.flat().some((one) => one.format)) range.setCellProperties(settings);
    const formats = each<string | null>(({ numberFormat }) => numberFormat ?? null, null);
    if (formats.flat().some((format) => format !== null)) range.numberFormat = formats;
  }
}

function writeArea(range: Excel.Range, look: CellLook): void {
  const { borders: _borders, fill, ...format } = formatOf(look);
  if (fill?.pattern === "None") range.format.fill.clear();
  else if (fill?.color) range.format.fill.color = fill.color;
  if (Object.keys(format).length > 0) range.format.set(format as Excel.Interfaces.RangeFormatUpdateData);
  // One text for all cells: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
  if (look.numberFormat !== undefined) range.numberFormat = look.numberFormat as unknown as string[][];
  const { top, bottom, left, right } = look.borders ?? {};
  drawLine(range, "EdgeTop", top);
  drawLine(range, "EdgeBottom", bottom);
  drawLine(range, "EdgeLeft", left);
  drawLine(range, "EdgeRight", right);
  drawLine(range, "InsideHorizontal", top ?? bottom);
  drawLine(range, "InsideVertical", left ?? right);
}

function drawLine(range: Excel.Range, edge: Excel.BorderIndex | "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical", line: BorderLine | undefined): void {
  if (line === undefined) return;
  range.format.borders.getItem(edge as Excel.BorderIndex).set(borderOf(line));
}
