/**
 * Copies cells as Excel's paste does: what of them, and with formulas that keep pointing where they pointed from there.
 */
import type { ICellData, IStyleData } from "@univerjs/core";
import { overlaps, type CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import { areasOf, rulesOf, setAreas } from "./conditional-formats";
import { lineSize, setSize } from "./lines";
import { merge, mergesOf, unmerge } from "./merges";
import { columnCount, isEntireColumn, isEntireRow, rowCount } from "./place";
import { demand, demandUnlocked } from "./protection";
import type { CellPatches } from "./cell-writer";
import type { Sheet } from "./sheet";
import { BLANK_ENTRY } from "./parse-entry";
import { keptContent, makeRoom, replacementStyle, writePatches } from "./write-cells";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";
export const COPY_TYPES: readonly CopyType[] = ["All", "Formulas", "Values", "Formats"];

interface Copying {
  readonly source: { readonly sheet: Sheet; readonly area: CellRange };
  readonly target: { readonly sheet: Sheet; readonly area: CellRange };
  readonly type: CopyType;
  readonly skipBlanks: boolean;
}

/** The target is filled with copies where it is a multiple of the source, else it takes the source's size. Gives what was written. */
export function copyCells({ source, target, type, skipBlanks }: Copying): CellRange {
  const area = targetArea(source.area, target.area);
  if (type === "Formats") demand(target.sheet, "allowFormatCells");
  else demandUnlocked(target.sheet, [area]);
  const patches: CellPatches = {};
  const room = { rows: rowCount(source.area), columns: columnCount(source.area) };
  // Whole rows and columns have no end; only the part with anything in it is gone through, on either side.
  const scanned = scope(source, { sheet: target.sheet, area });
  for (let row = scanned.top; row <= scanned.bottom; row++) {
    for (let column = scanned.left; column <= scanned.right; column++) {
      const from = { row: source.area.top + ((row - area.top) % room.rows), column: source.area.left + ((column - area.left) % room.columns) };
      const patch = copyOf(source.sheet, from, { rows: row - from.row, columns: column - from.column }, type, skipBlanks);
      if (patch) (patches[row] ??= {})[column] = type === "Formats" ? { ...keptContent(target.sheet.cell(row, column)), ...patch } : patch;
    }
  }
  if (Object.keys(patches).length > 0) makeRoom(target.sheet, { ...scanned });
  if (type === "All" || type === "Formats") copyMerges(source, { sheet: target.sheet, area });
  writePatches(target.sheet, patches, type === "Formats" ? null : scanned);
  if (type === "All" || type === "Formats") {
    copyRules(source, { sheet: target.sheet, area });
    copySizes(source, { sheet: target.sheet, area });
  }
  return area;
}

function targetArea(source: CellRange, target: CellRange): CellRange {
  const fits = rowCount(target) % rowCount(source) === 0 && columnCount(target) % columnCount(source) === 0;
  const area = fits ? target : { ...target, bottom: target.top + rowCount(source) - 1, right: target.left + columnCount(source) - 1 };
  if (isEntireRow(source) !== isEntireRow(area) || isEntireColumn(source) !== isEntireColumn(area)) throw excelError("InvalidArgument");
  return area;
}

function scope(source: Copying["source"], target: Copying["target"]): CellRange {
  const bounds = (sheet: Sheet, area: CellRange): { rows: number; columns: number } => {
    const used = sheet.usedRange(false, area);
    return used ? { rows: used.bottom - area.top + 1, columns: used.right - area.left + 1 } : { rows: 0, columns: 0 };
  };
  const { area } = target;
  const [from, to] = [bounds(source.sheet, source.area), bounds(target.sheet, area)];
  return {
    ...area,
    bottom: isEntireColumn(area) ? area.top + Math.max(from.rows, to.rows) - 1 : area.bottom,
    right: isEntireRow(area) ? area.left + Math.max(from.columns, to.columns) - 1 : area.right,
  };
}

function copyOf(sheet: Sheet, from: { row: number; column: number }, by: { rows: number; columns: number }, type: CopyType, skipBlanks: boolean): ICellData | null {
  const cell = sheet.cell(from.row, from.column);
  const formula = sheet.formula(from.row, from.column);
  const isBlank = formula === null && (cell?.v === undefined || cell.v === null || cell.v === "") && !cell?.p;
  if (skipBlanks && isBlank) return null;
  const style: IStyleData = type === "All" || type === "Formats" ? replacementStyle(sheet.look(from.row, from.column)) : {};
  if (type === "Formats") return { s: style };
  const content: ICellData = isBlank ? BLANK_ENTRY.content : ({ f: null, si: null, p: null, v: cell?.v ?? null, t: cell?.t ?? null });
  const moved = formula !== null && type !== "Values" ? { ...content, v: null, t: null, f: moveFormula(sheet, formula, by) } : content;
  return (type === "All" ? { ...moved, ...(cell?.p ? { p: cell.p } : {}), s: style } : moved);
}

function moveFormula(sheet: Sheet, formula: string, by: { rows: number; columns: number }): string {
  return sheet.book.univer.getFormula().moveFormulaRefOffset(formula, by.columns, by.rows);
}

/** Every copy of the source's own merges; what was merged under it comes apart. */
function copyMerges(source: Copying["source"], target: Copying["target"]): void {
  const inside = (area: CellRange, outer: CellRange): boolean => area.top >= outer.top && area.bottom <= outer.bottom && area.left >= outer.left && area.right <= outer.right;
  const merges = mergesOf(source.sheet).filter((one) => inside(one, source.area));
  const covered = mergesOf(target.sheet).filter((one) => inside(one, target.area));
  const wanted = tiles(source.area, target.area).flatMap((by) => merges.map((one) => moved(one, by)));
  const key = (area: CellRange): string => [area.top, area.left, area.bottom, area.right].join();
  const [now, then] = [new Set(covered.map(key)), new Set(wanted.map(key))];
  for (const area of covered) if (!then.has(key(area))) unmerge(target.sheet, area);
  for (const area of wanted) if (!now.has(key(area))) merge(target.sheet, area);
}

/** Conditional formats go with the look: a rule over the source covers the copies as well. */
function copyRules(source: Copying["source"], target: Copying["target"]): void {
  if (source.sheet !== target.sheet) return;
  for (const rule of [...rulesOf(source.sheet)]) {
    const parts = areasOf(rule).filter((area) => overlaps(area, source.area));
    if (parts.length === 0) continue;
    const added = tiles(source.area, target.area).flatMap((by) => parts.map((part) => moved(intersection(part, source.area), by)));
    const missing = added.filter((area) => !areasOf(rule).some((known) => known.top <= area.top && known.bottom >= area.bottom && known.left <= area.left && known.right >= area.right));
    if (missing.length > 0) setAreas(source.sheet, rule, [...areasOf(rule), ...missing]);
  }
}

function copySizes(source: Copying["source"], target: Copying["target"]): void {
  const axis = isEntireRow(source.area) ? "row" : isEntireColumn(source.area) ? "column" : null;
  if (!axis) return;
  const [first, count, start] = axis === "row" ? [source.area.top, rowCount(source.area), target.area.top] : [source.area.left, columnCount(source.area), target.area.left];
  const length = axis === "row" ? rowCount(target.area) : columnCount(target.area);
  for (let i = 0; i < length; i++) {
    const line = start + i;
    const size = lineSize(source.sheet, axis, first + (i % count));
    const area = axis === "row" ? { ...target.area, top: line, bottom: line } : { ...target.area, left: line, right: line };
    if (size > 0 && size !== lineSize(target.sheet, axis, line)) setSize(target.sheet, [area], axis, size);
  }
}

/** How far each copy lies from the source. */
function tiles(source: CellRange, target: CellRange): { rows: number; columns: number }[] {
  const all: { rows: number; columns: number }[] = [];
  for (let top = target.top; top <= target.bottom; top += rowCount(source)) {
    for (let left = target.left; left <= target.right; left += columnCount(source)) all.push({ rows: top - source.top, columns: left - source.left });
  }
  return all;
}

function moved(area: CellRange, by: { rows: number; columns: number }): CellRange {
  return { top: area.top + by.rows, bottom: area.bottom + by.rows, left: area.left + by.columns, right: area.right + by.columns };
}

function intersection(a: CellRange, b: CellRange): CellRange {
  return { top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom), left: Math.max(a.left, b.left), right: Math.min(a.right, b.right) };
}
