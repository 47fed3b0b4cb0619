/** The sheetData of a saved sheet: what was not touched as it stands in the file, what moved with its address put right, the rest anew. */
import type { ICellData, IRowData, IWorksheetData } from "@univerjs/core";
import { printAddress } from "../../../core/sheet/address";
import type { GridMove } from "./axis-map";
import type { CellFormats } from "./cell-formats";
import { FORCED, plainValue } from "./cell-value";
import { shiftFormula } from "./formula-references";
import type { FormulaMove } from "./move-formula";
import { printCell, printFormula, printValue } from "./print-cell";
import { isPlainRow } from "./read-grid";
import type { OpenedCell, SheetSource } from "./sheet-source";
import { sourceOf } from "./source-mark";
import type { Palette } from "./styles/colors";
import { rowPixels, rowPoints } from "./units";
import { patchTag } from "./xml";

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

export interface WrittenRows {
  /** The content of sheetData, or null where nothing is to be changed. */
  readonly xml: string | null;
  /** A formula stands elsewhere, is new, changed or gone. */
  readonly formulasChanged: boolean;
  /** Results of formulas are new that were not written. */
  readonly resultsLeft: boolean;
  /** Outermost cells, or null for an empty sheet. */
  readonly used: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } | null;
}

/** What becomes of a cell. `opened` is the cell of the file that it is, as far as its content goes. */
interface Outcome {
  readonly column: number;
  readonly cell: ICellData;
  readonly format: number;
  readonly formula: string | null;
  readonly opened: OpenedCell | null;
  readonly from: SheetSource | null;
  readonly kind: "same" | "moved" | "result" | "new";
}

export function writeRows(writing: RowsWriting): WrittenRows {
  const { sheet, source } = writing;
  const { cellData = {}, rowData = {} } = sheet;
  const masters = sharedMasters(sheet);
  const rows = new Map<number, Outcome[]>();
  const keptShared = new Map<string, number>();
  let same = 0;
  let resultsLeft = false;
  let above = new Map<number, number>();
  let last = -1;
  for (const [row, line] of numbered(cellData)) {
    const outcomes: Outcome[] = [];
    const here = new Map<number, number>();
    for (const [column, cell] of numbered(line)) {
      const neighbours = [row === last + 1 ? above.get(column) : undefined, here.get(column - 1)].filter((format) => format !== undefined);
      const outcome = outcomeOf(writing, masters, row, column, cell, neighbours);
      if (!outcome) continue;
      outcomes.push(outcome);
      here.set(column, outcome.format);
      if (outcome.kind === "result" && !writing.results) resultsLeft = true;
      if (outcome.kind === "same" || outcome.kind === "result") {
        if (outcome.kind === "same" || !writing.results) same++;
        const index = outcome.opened?.source.formula?.kind === "shared" ? outcome.opened.source.formula.sharedIndex : null;
        if (index !== null) keptShared.set(index, (keptShared.get(index) ?? 0) + 1);
      }
    }
    if (outcomes.length > 0) rows.set(row, outcomes);
    above = here;
    last = row;
  }
  // A shared formula stays one only while all who share it stay.
  const broken = new Set([...source.shared].filter(([index, count]) => keptShared.get(index) !== count).map(([index]) => index));
  const still = writing.move.rows.isStill;
  for (const [row] of numbered(rowData)) if (!rows.has(row)) rows.set(row, []);
  if (still) for (const [row, opened] of source.rows) if (!rows.has(row) && isPlainRow(opened)) rows.set(row, []);
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, outcomes]) => writeRow(writing, row, outcomes, broken))
    .filter((row) => row !== null);
  const untouched = broken.size === 0 && same === source.cells.size && written.length === source.rows.size && written.every((row) => row.kept);
  return {
    xml: untouched ? null : written.map((row) => row.xml).join(""),
    formulasChanged: formulasChanged(rows, source),
    resultsLeft,
    used: usedRange(rows),
  };
}

function outcomeOf(writing: RowsWriting, masters: ReadonlyMap<string, Master>, row: number, column: number, cell: ICellData, neighbours: readonly number[]): Outcome | null {
  const { source, sheet, formats } = writing;
  const mark = sourceOf(cell.custom);
  const still = writing.move.rows.isStill && writing.move.columns.isStill;
  const from = mark ? (mark.sheetId === source.sheetId ? source : writing.sourceOfSheet(mark.sheetId)) : still ? source : null;
  const opened = mark ? (from?.cell(mark.row, mark.column) ?? null) : still ? source.cell(row, column) : null;
  const format = formats.cell(cell.s, opened?.source.format ?? null, sheet.rowData?.[row]?.s, sheet.columnData?.[column]?.s, neighbours);
  const formula = cell.f ? (cell.f.startsWith("=") ? cell.f : `=${cell.f}`) : sharedFormula(masters, cell, row, column);
  const base = { column, cell, format, formula, from };
  const hiddenFormula = opened?.formula === null ? (opened.source.formula?.text ?? "") : "";
  const quotesMoved = hiddenFormula !== "" && writing.moveFormula(hiddenFormula) !== hiddenFormula;
  const empty = !hasContent(cell) && formula === null;
  if (!opened) return empty && (cell.s === null || cell.s === undefined) ? null : { ...base, opened, kind: "new" };
  if (cell.p) return { ...base, opened, kind: "new" };
  if (formula !== opened.formula) return { ...base, opened, cell: withResult(writing, cell, formula, opened), kind: "new" };
  const inPlace = from === source && opened.source.row === row && opened.source.column === column && opened.source.format === format && !quotesMoved;
  if (sameValue(cell, opened)) return { ...base, opened, kind: inPlace ? "same" : "moved" };
  if (formula === null) return { ...base, opened, kind: "new" };
  // Univer does not know every function; the result that Excel gave stays until Excel calculates again.
  if (cell.v === "#NAME?" && opened.v !== undefined) return { ...base, opened, kind: inPlace ? "same" : "moved" };
  return { ...base, opened, kind: inPlace ? "result" : "new" };
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

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Univer lets cells share a formula: one has its text and an id, the others the id alone. */
function sharedMasters(sheet: Partial<IWorksheetData>): ReadonlyMap<string, Master> {
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

interface WrittenRow {
  readonly xml: string;
  /** Written as it stands in the file, tag and all cells. */
  readonly kept: boolean;
}

/** Null for a row that says nothing. */
function writeRow(writing: RowsWriting, row: number, outcomes: readonly Outcome[], broken: ReadonlySet<string>): WrittenRow | null {
  const { source } = writing;
  const open = rowTag(writing, row, outcomes);
  if (outcomes.length === 0 && open.plain) return null;
  const keeps = (outcome: Outcome): boolean => {
    const { kind, opened } = outcome;
    const shared = opened?.source.formula?.sharedIndex ?? null;
    return (kind === "same" || (kind === "result" && !writing.results)) && !(shared !== null && broken.has(shared));
  };
  const before = source.rows.get(row);
  if (before && open.kept && before.cells.length === outcomes.length && outcomes.every(keeps)) {
    return { xml: source.part.text.slice(before.start, before.end), kept: true };
  }
  const { prefix } = source.part.root;
  const cells = outcomes.map((outcome) => (keeps(outcome) && outcome.opened ? source.xmlOf(outcome.opened.source) : writeCell(writing, row, outcome, broken)));
  const tag = open.tag.replace(/\s*\/?>$/, "");
  return { xml: cells.length === 0 ? `${tag}/>` : `${tag}>${cells.join("")}</${prefix}row>`, kept: false };
}

function writeCell(writing: RowsWriting, row: number, outcome: Outcome, broken: ReadonlySet<string>): string {
  const { opened, from, column, format, cell, formula, kind } = outcome;
  const { prefix } = writing.source.part.root;
  const place = { row, column, format };
  const shared = opened?.source.formula?.kind === "shared" ? (opened.source.formula.sharedIndex ?? "") : null;
  const sharedGone = shared !== null && (kind === "moved" || from !== writing.source || broken.has(shared));
  if (opened && from && from.part.root.prefix === prefix && kind !== "new" && !sharedGone) {
    const xml = from.xmlOf(opened.source);
    const openEnd = xml.indexOf(">", 0) + 1;
    const attributes = { r: printAddress(place), s: format === 0 && !/\ss=/.test(xml.slice(0, openEnd)) ? null : format };
    if (kind === "result") return printResult(writing, xml, openEnd, cell);
    return patchTag(xml.slice(0, openEnd), attributes) + movedContent(writing, xml.slice(openEnd), place, opened);
  }
  return writeUnder(prefix, printCell(cell, formula, place, writing.palette));
}

/** The cell as it stands, with a new result beside its formula. */
function printResult(writing: RowsWriting, xml: string, openEnd: number, cell: ICellData): string {
  const { prefix } = writing.source.part.root;
  const value = plainValue(cell);
  const formula = new RegExp(`<${prefix}f(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}f>)`).exec(xml.slice(openEnd))?.[0] ?? "";
  if (value === null) return xml;
  const { type, content } = printValue(value, cell.t === FORCED, true);
  return `${patchTag(xml.slice(0, openEnd), { t: type ?? null })}${formula}${writeUnder(prefix, content)}</${prefix}c>`;
}

/** An array formula names its own cells, and one that cannot be worked with was not moved by Univer. */
function movedContent(writing: RowsWriting, content: string, place: { readonly row: number; readonly column: number }, opened: OpenedCell): string {
  const { formula } = opened.source;
  if (!formula || (formula.kind !== "array" && formula.kind !== "dataTable" && opened.formula !== null)) return content;
  const { prefix } = writing.source.part.root;
  const ref = formula.ref === null ? null : formula.ref.includes(":") ? shiftFormula(formula.ref, place.row - opened.source.row, place.column - opened.source.column) : printAddress(place);
  return content.replace(new RegExp(`(<${prefix}f(?:\\s[^>]*)?>)([\\s\\S]*?)(</${prefix}f>)`), (_whole, tag: string, _text: string, close: string) => {
    const text = opened.formula === null ? writing.moveFormula(formula.text) : formula.text;
    const inside = printFormula(text).replace(/^<f>|<\/f>$/g, "");
    return (ref === null ? tag : patchTag(tag, { ref })) + inside + close;
  });
}

function writeUnder(prefix: string, xml: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

interface RowTag {
  readonly tag: string;
  /** It is the one of the file. */
  readonly kept: boolean;
  /** It says nothing but the row's number, and the file has no such row. */
  readonly plain: boolean;
}

function rowTag(writing: RowsWriting, row: number, outcomes: readonly Outcome[]): RowTag {
  const { source, sheet, formats } = writing;
  const data: Partial<IRowData> = sheet.rowData?.[row] ?? {};
  const mark = sourceOf(data.custom);
  const carried = outcomes.find((outcome) => outcome.opened && outcome.from === source && writing.move.rows.move(outcome.opened.source.row) === row);
  const from = mark?.sheetId === source.sheetId ? mark.row : (carried?.opened?.source.row ?? (writing.move.rows.isStill ? row : -1));
  const before = source.rows.get(from);
  const tag = before ? source.part.text.slice(before.start, before.openEnd) : `<${source.part.root.prefix}row>`;
  const changes: Record<string, string | number | null> = {};
  const height = before?.attributes.get("ht");
  const wasFixed = height !== undefined && isOn(before?.attributes.get("customHeight"));
  const isFixed = data.h !== undefined && data.ia !== 1;
  if (isFixed && !(wasFixed && rowPixels(Number(height)) === data.h)) Object.assign(changes, { ht: rowPoints(data.h ?? 0), customHeight: 1 });
  if (!isFixed && (wasFixed || (height !== undefined && data.h === undefined))) Object.assign(changes, { ht: null, customHeight: null });
  if (isOn(before?.attributes.get("hidden")) !== (data.hd === 1)) changes["hidden"] = data.hd === 1 ? 1 : null;
  const wasFormat = before && isOn(before.attributes.get("customFormat")) ? Number(before.attributes.get("s") ?? 0) : null;
  const format = formats.line(data.s, wasFormat);
  if (format !== wasFormat) Object.assign(changes, { s: format, customFormat: format === null ? null : 1 });
  const kept = before !== undefined && from === row && Object.keys(changes).length === 0;
  return { tag: kept ? tag : patchTag(tag, { r: row + 1, spans: null, ...changes }), kept, plain: !before && Object.keys(changes).length === 0 };
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function formulasChanged(rows: ReadonlyMap<number, readonly Outcome[]>, source: SheetSource): boolean {
  let before = 0;
  for (const { source: cell } of source.cells.values()) if (cell.formula) before++;
  for (const outcomes of rows.values()) {
    for (const { kind, opened, formula } of outcomes) {
      const stays = kind === "same" || kind === "result";
      if (stays && opened?.source.formula) before--;
      else if (formula !== null || (kind === "moved" && opened?.source.formula)) return true;
    }
  }
  return before !== 0;
}

function usedRange(rows: ReadonlyMap<number, readonly Outcome[]>): WrittenRows["used"] {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [row, outcomes] of rows) {
    for (const { column } of outcomes) {
      used ??= { top: row, left: column, bottom: row, right: column };
      used = { top: Math.min(used.top, row), left: Math.min(used.left, column), bottom: Math.max(used.bottom, row), right: Math.max(used.right, column) };
    }
  }
  return used;
}

/** The entries of an object keyed by numbers, as numbers, in rising order. */
export function* numbered<Value>(of: Readonly<Record<number, Value>>): Generator<[number, Value]> {
  for (const [key, value] of Object.entries(of)) if (value !== undefined && value !== null) yield [Number(key), value];
}

