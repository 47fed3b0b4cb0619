/** What becomes of each cell of the snapshot: which cell of the file it is, and how much of that is written again as it stands. */
import type { ICellData, IWorksheetData } from "@univerjs/core";
import type { CellAddress } from "../../../core/sheet/address";
import type { GridMove } from "./axis-map";
import type { CellFormats } from "./cell-formats";
import { plainValue, STRING } from "./cell-value";
import { shiftFormula } from "./formula-references";
import type { FormulaMove } from "./move-formula";
import { numbered } from "./numbered";
import { documentText } from "./print-cell";
import type { OpenedCell, SheetSource } from "./sheet-source";
import { sourceOf } from "./source-mark";
import type { Palette } from "./styles/colors";

export interface RowsWriting {
  readonly sheet: Partial<IWorksheetData>;
  readonly source: SheetSource;
  readonly sourceOfSheet: (sheetId: number) => SheetSource | null;
  readonly formats: CellFormats;
  readonly palette: Palette;
  readonly move: GridMove;
  readonly moveFormula: FormulaMove;
  /** Whether results of formulas that alone are new are written, too. */
  readonly results: boolean;
}

/** What becomes of a cell. `opened` is the cell of the file that it is, as far as its content goes. */
export interface Outcome {
  readonly column: number;
  readonly cell: ICellData;
  readonly format: number;
  readonly formula: string | null;
  readonly opened: OpenedCell | null;
  readonly from: SheetSource | null;
  readonly kind: "same" | "moved" | "result" | "new";
}

/** Whether the host locked or unlocked the cell itself; undefined where its style tells. */
function lockOf(cell: ICellData): boolean | undefined {
  const locked: unknown = cell.custom?.["locked"];
  return typeof locked === "boolean" ? locked : undefined;
}

/** Null for a cell that is not to be written. `neighbours` are the formats of the cells above and to the left. */
export function outcomeOf(writing: RowsWriting, masters: ReadonlyMap<string, Master>, { row, column }: CellAddress, now: ICellData, neighbours: readonly number[]): Outcome | null {
  const cell = withLinkText(now);
  const { source, sheet, formats } = writing;
  const mark = sourceOf(cell.custom);
  const still = writing.move.rows.isStill && writing.move.columns.isStill;
  const formula = cell.f ? (cell.f.startsWith("=") ? cell.f : `=${cell.f}`) : sharedFormula(masters, cell, row, column);
  const marked = mark ? (mark.sheetId === source.sheetId ? source : writing.sourceOfSheet(mark.sheetId)) : still ? source : null;
  const there = mark ? (marked?.cell(mark.row, mark.column) ?? null) : still ? source.cell(row, column) : null;
  // Merging carries a cell, mark and all, to the first place of the area, which may have got its own content back since.
  const here = still && mark ? source.cell(row, column) : null;
  const isCarried = there !== null && formula === there.formula && sameValue(cell, there);
  const isBack = here !== null && here !== there && formula === here.formula && sameValue(cell, here) && !isCarried;
  const isBlankAgain = still && mark !== null && here === null && !isCarried && formula === null && !hasContent(cell);
  const [from, opened] = isBack ? [source, here] : isBlankAgain ? [null, null] : [marked, there];
  const format = formats.cell(cell.s, opened?.source.format ?? null, sheet.rowData?.[row]?.s, sheet.columnData?.[column]?.s, neighbours, lockOf(cell));
  const base = { column, cell, format, formula, from };
  const hiddenFormula = opened?.formula === null ? (opened.source.formula?.text ?? "") : "";
  const quotesMoved = hiddenFormula !== "" && writing.moveFormula(hiddenFormula) !== hiddenFormula;
  const empty = !hasContent(cell) && formula === null;
  if (!opened) {
    // As in Excel, a blank cell that looks like the row or column it is in is no cell.
    const says = cell.s !== null && cell.s !== undefined && format !== formats.cell(null, null, sheet.rowData?.[row]?.s, sheet.columnData?.[column]?.s);
    return empty && !says && lockOf(cell) === undefined ? null : { ...base, opened, kind: "new" };
  }
  if (cell.p) return { ...base, opened, kind: "new" };
  if (formula !== opened.formula) return { ...base, opened, cell: withResult(writing, cell, formula, opened), kind: "new" };
  const inPlace = from === source && opened.source.row === row && opened.source.column === column && opened.source.format === format && !quotesMoved;
  if (sameValue(cell, opened)) return { ...base, opened, kind: inPlace ? "same" : "moved" };
  if (formula === null) return { ...base, opened, kind: "new" };
  // Univer does not know every function; the result that Excel gave stays until Excel calculates again.
  if (cell.v === "#NAME?" && opened.v !== undefined) return { ...base, opened, kind: inPlace ? "same" : "moved" };
  return { ...base, opened, kind: inPlace ? "result" : "new" };
}

/** Univer keeps the result of HYPERLINK as a document; for a file it is text. */
function withLinkText(cell: ICellData): ICellData {
  if (!cell.p || !(cell.f ?? cell.si)) return cell;
  const { p, ...rest } = cell;
  return { ...rest, v: documentText(p), t: STRING };
}

/** Univer takes the result off a formula that it moves and calculates it a moment later; until then the file's result holds. */
function withResult(writing: RowsWriting, cell: ICellData, formula: string | null, opened: OpenedCell): ICellData {
  const waits = formula !== null && (cell.v === undefined || cell.v === null) && opened.v !== undefined && opened.formula !== null;
  return waits && writing.moveFormula(opened.formula) === formula ? { ...cell, v: opened.v, ...(opened.t === undefined ? {} : { t: opened.t }) } : cell;
}

function hasContent(cell: ICellData): boolean {
  return Boolean(cell.p) || (cell.v !== undefined && cell.v !== null && cell.v !== "");
}

function sameValue(cell: ICellData, opened: OpenedCell): boolean {
  const now = plainValue(cell);
  const before = plainValue(opened);
  if (now === before) return true;
  if (opened.formula !== null) {
    if (now === null) return true;
    // Two programs may differ in the last digits of a result; that is no change of the workbook.
    if (typeof now === "number" && typeof before === "number") return Math.abs(now - before) <= 1e-12 * Math.max(Math.abs(now), Math.abs(before));
  }
  return (now ?? "") === "" && (before ?? "") === "";
}

export interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Univer lets cells share a formula: one has its text and an id, the others the id alone. */
export function sharedMasters(sheet: Partial<IWorksheetData>): ReadonlyMap<string, Master> {
  const masters = new Map<string, Master>();
  for (const [row, line] of numbered(sheet.cellData ?? {})) {
    for (const [column, cell] of numbered(line)) if (cell.si && cell.f) masters.set(cell.si, { row, column, formula: cell.f });
  }
  return masters;
}

function sharedFormula(masters: ReadonlyMap<string, Master>, cell: ICellData, row: number, column: number): string | null {
  const master = cell.si ? masters.get(cell.si) : undefined;
  return master ? shiftFormula(master.formula, row - master.row, column - master.column) : null;
}
