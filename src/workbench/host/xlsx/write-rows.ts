/** The sheetData of a saved sheet: what was not touched as it stands in the file, what moved with its address put right, the rest anew. */
import type { IRowData } from "@univerjs/core";
import { MAX_COLUMNS, printAddress, union, rangeOf, type CellRange } from "../../../core/sheet/address";
import { arrayId, sharedId } from "./cell-groups";
import { outcomeOf, sharedMasters, type Outcome, type RowsWriting } from "./cell-outcome";
import { FORCED, plainValue } from "./cell-value";
import { shiftFormula } from "./formula-references";
import { numbered } from "./numbered";
import { printCell, printFormula, printValue, type CellPlace } from "./print-cell";
import { isOn, isPlainRow, rowFormat } from "./read-grid";
import type { OpenedCell, SheetSource } from "./sheet-source";
import { sourceOf } from "./source-mark";
import { rowPixels, rowPoints } from "./units";
import { patchTag, underPrefix } from "./xml";

export interface WrittenRows {
  /** The content of sheetData, or null where nothing is to be changed. */
  readonly xml: string | null;
  /** A formula stands elsewhere, is new, changed or gone. */
  readonly formulasChanged: boolean;
  /** Results of formulas are new that were not written. */
  readonly resultsLeft: boolean;
  /** The range of all cells, or null for an empty sheet. */
  readonly used: CellRange | null;
  /** Blank cells that are left out because they look like their row or column, by key of cell. */
  readonly plain: ReadonlySet<number>;
}

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function writeRows(writing: RowsWriting): WrittenRows {
  const { sheet, source } = writing;
  const plain = new Set<number>();
  const rows = outcomes(writing, plain);
  const broken = brokenGroups(writing, rows);
  for (const [row] of numbered(sheet.rowData ?? {})) if (!rows.has(row)) rows.set(row, []);
  const grouped = groupedRows(writing);
  for (const row of grouped.keys()) if (!rows.has(row)) rows.set(row, []);
  // Rows that say nothing stay, as long as it is clear where.
  if (writing.move.rows.isStill) for (const [row, opened] of source.rows) if (!rows.has(row) && isPlainRow(opened)) rows.set(row, []);
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => writeRow(writing, row, cells, broken, grouped.get(row) ?? null))
    .filter((row) => row !== null);
  let kept = 0;
  let resultsLeft = false;
  let used: CellRange | null = null;
  for (const [row, cells] of rows) {
    for (const outcome of cells) {
      if (keeps(writing, outcome, broken)) kept++;
      if (outcome.kind === "result" && !writing.results) resultsLeft = true;
      used = used ? union(used, rangeOf({ row, column: outcome.column })) : rangeOf({ row, column: outcome.column });
    }
  }
  const untouched = kept === source.cells.size && written.length === source.rows.size && written.every((row) => row.kept);
  return { xml: untouched ? null : written.map((row) => row.xml).join(""), formulasChanged: formulasChanged(rows, source), resultsLeft, used, plain };
}

function outcomes(writing: RowsWriting, plain: Set<number>): Map<number, Outcome[]> {
  const masters = sharedMasters(writing.sheet);
  const rows = new Map<number, Outcome[]>();
  let above = { row: -1, formats: new Map<number, number>() };
  for (const [row, line] of numbered(writing.sheet.cellData ?? {})) {
    const cells: Outcome[] = [];
    const formats = new Map<number, number>();
    for (const [column, cell] of numbered(line)) {
      const neighbours = [above.row === row - 1 ? above.formats.get(column) : undefined, formats.get(column - 1)];
      const outcome = outcomeOf(
        writing,
        masters,
        { row, column },
        cell,
        neighbours.filter((format) => format !== undefined),
      );
      if (!outcome) {
        plain.add(cellKey(row, column));
        continue;
      }
      cells.push(outcome);
      formats.set(column, outcome.format);
    }
    if (cells.length > 0) rows.set(row, cells);
    above = { row, formats };
  }
  return rows;
}

function brokenGroups({ source }: RowsWriting, rows: ReadonlyMap<number, readonly Outcome[]>): ReadonlySet<string> {
  const tally = source.groups.tally();
  for (const [row, cells] of rows) {
    for (const { opened, from, kind, column } of cells) {
      if (opened && from === source && kind !== "new") tally.stays(opened.source, row - opened.source.row, column - opened.source.column, kind !== "moved");
    }
  }
  return tally.broken();
}

/** True for a cell that is written as it stands in the file. */
function keeps(writing: RowsWriting, { kind, opened }: Outcome, broken: ReadonlySet<string>): boolean {
  if (!opened || (kind !== "same" && (kind !== "result" || writing.results))) return false;
  const { formula } = opened.source;
  if (!formula) return true;
  return !broken.has(sharedId(opened.source) ?? "") && !broken.has(arrayId(opened.source));
}

interface WrittenRow {
  readonly xml: string;
  /** Written as it stands in the file, tag and all cells. */
  readonly kept: boolean;
}

/** Null for a row that says nothing. */
function writeRow(writing: RowsWriting, row: number, cells: readonly Outcome[], broken: ReadonlySet<string>, group: number | null): WrittenRow | null {
  const { source } = writing;
  const open = rowTag(writing, row, cells, group);
  if (cells.length === 0 && open.plain) return null;
  const before = source.rows.get(row);
  const { text, root } = source.part;
  if (before && open.kept && before.cells.length === cells.length && cells.every((outcome) => keeps(writing, outcome, broken))) {
    return { xml: text.slice(before.start, before.end), kept: true };
  }
  const xml = cells.map((outcome) => (keeps(writing, outcome, broken) && outcome.opened ? source.xmlOf(outcome.opened.source) : writeCell(writing, row, outcome, broken)));
  const tag = open.tag.replace(/\s*\/?>$/, "");
  return { xml: xml.length === 0 ? `${tag}/>` : `${tag}>${xml.join("")}</${root.prefix}row>`, kept: false };
}

function writeCell(writing: RowsWriting, row: number, outcome: Outcome, broken: ReadonlySet<string>): string {
  const { opened, from, column, format, cell, formula, kind } = outcome;
  const { prefix } = writing.source.part.root;
  const place = { row, column, format };
  if (opened && from && kind !== "new" && canKeepXml(writing, outcome, broken)) {
    const xml = from.xmlOf(opened.source);
    const openEnd = xml.indexOf(">") + 1;
    if (kind === "result") return printResult(xml, openEnd, outcome, prefix);
    const says = /\ss=/.test(xml.slice(0, openEnd));
    return patchTag(xml.slice(0, openEnd), { r: printAddress(place), s: format === 0 && !says ? null : format }) + movedContent(writing, xml.slice(openEnd), place, opened);
  }
  return underPrefix(printCell(cell, formula, place, writing.palette), prefix);
}

/** False where the cell's own XML would say too much: a formula whose group fell apart, or the prefix of another part. */
function canKeepXml({ source }: RowsWriting, { opened, from, kind }: Outcome, broken: ReadonlySet<string>): boolean {
  if (!opened || !from || from.part.root.prefix !== source.part.root.prefix) return false;
  const { formula } = opened.source;
  if (!formula) return true;
  if (formula.kind === "shared") return from === source && kind === "result" && !broken.has(sharedId(opened.source) ?? "");
  if (formula.kind === "normal") return true;
  return from === source && !broken.has(arrayId(opened.source));
}

/** The cell as it stands, with a new result beside its formula. */
function printResult(xml: string, openEnd: number, { cell }: Outcome, prefix: string): string {
  const value = plainValue(cell);
  if (value === null) return xml;
  const formula = new RegExp(`<${prefix}f(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}f>)`).exec(xml.slice(openEnd))?.[0] ?? "";
  const { type, content } = printValue(value, cell.t === FORCED, true);
  return `${patchTag(xml.slice(0, openEnd), { t: type ?? null })}${formula}${underPrefix(content, prefix)}</${prefix}c>`;
}

/** An array formula names its own cells, and one that cannot be worked with was not moved by Univer. */
function movedContent(writing: RowsWriting, content: string, place: CellPlace, { source: cell, formula: shown }: OpenedCell): string {
  const { formula } = cell;
  if (!formula || (formula.kind === "normal" && shown !== null)) return content;
  const { prefix } = writing.source.part.root;
  const ref = formula.ref === null ? null : shiftFormula(formula.ref.replaceAll("$", ""), place.row - cell.row, place.column - cell.column);
  return content.replace(new RegExp(`(<${prefix}f(?:\\s[^>]*)?>)([\\s\\S]*?)(</${prefix}f>)`), (_whole, tag: string, _text: string, close: string) => {
    const text = shown === null ? writing.moveFormula(formula.text) : formula.text;
    const inside = printFormula(text).replace(/^<f>|<\/f>$/g, "");
    return (ref === null ? tag : patchTag(tag, { ref })) + inside + close;
  });
}

interface RowTag {
  readonly tag: string;
  /** It is the one of the file. */
  readonly kept: boolean;
  /** It says nothing but the row's number, and the file has no such row. */
  readonly plain: boolean;
}

/** Rows inserted inside a group belong to it, as in Excel: their outline levels. */
function groupedRows({ move, source }: RowsWriting): ReadonlyMap<number, number> {
  const levelOf = (row: number): number => Number(source.rows.get(row)?.attributes.get("outlineLevel") ?? 0);
  const levels = new Map<number, number>();
  for (const { first, count, before } of move.rows.inserted) {
    const level = Math.min(levelOf(before - 1), levelOf(before));
    if (level > 0) for (let row = first; row < first + count; row++) levels.set(row, level);
  }
  return levels;
}

function rowTag(writing: RowsWriting, row: number, cells: readonly Outcome[], group: number | null): RowTag {
  const { source, sheet, formats, move } = writing;
  const data: Partial<IRowData> = sheet.rowData?.[row] ?? {};
  const mark = sourceOf(data.custom);
  const carried = cells.find((outcome) => outcome.opened && outcome.from === source && move.rows.move(outcome.opened.source.row) === row);
  const from = mark && mark.sheetId === source.sheetId ? mark.row : (carried?.opened?.source.row ?? (move.rows.isStill ? row : -1));
  const before = source.rows.get(from);
  const tag = before ? source.part.text.slice(before.start, before.openEnd) : `<${source.part.root.prefix}row>`;
  const changes: Record<string, string | number | null> = {};
  const height = before?.attributes.get("ht");
  const wasFixed = height !== undefined && isOn(before?.attributes.get("customHeight"));
  const isFixed = data.h !== undefined && data.ia !== 1;
  if (isFixed && !(wasFixed && rowPixels(Number(height)) === data.h)) Object.assign(changes, { ht: rowPoints(data.h ?? 0), customHeight: 1 });
  if (!isFixed && (wasFixed || (height !== undefined && data.h === undefined))) Object.assign(changes, { ht: null, customHeight: null });
  // A new row that follows its text says how high that is: readers that do not measure go by it.
  if (!isFixed && data.ah !== undefined && !before && cells.length > 0) changes["ht"] = rowPoints(data.ah);
  if (isOn(before?.attributes.get("hidden")) !== (data.hd === 1)) changes["hidden"] = data.hd === 1 ? 1 : null;
  if (!before && group !== null) changes["outlineLevel"] = group;
  const wasFormat = before ? rowFormat(before) : null;
  const format = formats.line(data.s, wasFormat);
  if (format !== wasFormat) Object.assign(changes, { s: format, customFormat: format === null ? null : 1 });
  const kept = before !== undefined && from === row && Object.keys(changes).length === 0;
  return { tag: kept ? tag : patchTag(tag, { r: row + 1, spans: null, ...changes }), kept, plain: !before && Object.keys(changes).length === 0 };
}

function formulasChanged(rows: ReadonlyMap<number, readonly Outcome[]>, source: SheetSource): boolean {
  let before = 0;
  for (const { source: cell } of source.cells.values()) if (cell.formula) before++;
  for (const cells of rows.values()) {
    for (const { kind, opened, formula } of cells) {
      const stays = kind === "same" || kind === "result";
      if (stays && opened?.source.formula) before--;
      else if (formula !== null || (kind === "moved" && opened?.source.formula)) return true;
    }
  }
  return before !== 0;
}
