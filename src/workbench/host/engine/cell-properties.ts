/**
 * Cell, row and column properties: many looks told or set in one call, as plain objects of the same shape as the options.
 * https://learn.microsoft.com/javascript/api/excel/excel.cellproperties
 */
import type { ICellData, IStyleData } from "@univerjs/core";
import type { CellRange } from "../../../core/sheet/address";
import { HostGap } from "../gaps";
import { excelError } from "../wire/excel-error";
import { flag, isMissing, number, record } from "../wire/arguments";
import type { Argument } from "../wire/definition";
import type { Json } from "../wire/protocol";
import { ALIGNMENT, borderFacets, FILL, FONT, patchOf, type BorderSide, type Facet } from "./facets";
import { isHidden, lineSize, setHidden, setSize, type Axis } from "./lines";
import { columnCount, printPlace, rowCount } from "./place";
import { demand, isLocked } from "./protection";
import { mapCells } from "./read-cell";
import type { CellPatches } from "./cell-writer";
import type { Sheet } from "./sheet";
import { makeRoom, stylePatch, writePatches } from "./write-cells";

const SIDES: Readonly<Record<string, BorderSide>> = { top: "t", bottom: "b", left: "l", right: "r", diagonalDown: "tl_br", diagonalUp: "bl_tr" };

/** The facets under `format`, as the options nest them. */
interface FacetTree {
  readonly [name: string]: Facet | FacetTree;
}

const FORMAT: FacetTree = {
  ...ALIGNMENT,
  fill: FILL,
  font: FONT,
  borders: Object.fromEntries(Object.entries(SIDES).map(([name, side]) => [name, borderFacets(side)])),
};

function isFacet(node: Facet | FacetTree): node is Facet {
  return typeof node["read"] === "function";
}

/** Options as the client sends them: `true` at the leaves that are wanted. */
type Options = { readonly [name: string]: Json };

function tellFormat(style: IStyleData, options: Options, tree: FacetTree, path: string): Json {
  const told: { [name: string]: Json } = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null) continue;
    const node = tree[name];
    if (!node) throw new HostGap(`${path}.${name}`);
    if (isFacet(node)) told[name] = node.read(style);
    else told[name] = tellFormat(style, name === "borders" ? ofEachSide(node, wanted) : wanted === true ? allOf(node) : record(wanted), node, `${path}.${name}`);
  }
  return told;
}

/** What is asked of borders is asked of each side: https://learn.microsoft.com/javascript/api/excel/excel.cellpropertiesborderloadoptions */
function ofEachSide(sides: FacetTree, wanted: Json): Options {
  return Object.fromEntries(Object.keys(sides).map((side) => [side, wanted]));
}

function allOf(tree: FacetTree): Options {
  return Object.fromEntries(Object.keys(tree).map((name) => [name, true]));
}

/** What one cell or line tells besides its format. */
type Teller = (name: string, options: Json) => Json;

function tell(options: Argument | undefined, teller: Teller): Json {
  const told: { [name: string]: Json } = {};
  for (const [name, wanted] of Object.entries(record(options))) if (wanted !== false && wanted !== null) told[name] = teller(name, wanted);
  return told;
}

export function cellProperties(sheet: Sheet, area: CellRange, options: Argument | undefined): Json {
  return mapCells(area, (row, column) =>
    tell(options, (name, wanted) => {
      const cell = { top: row, bottom: row, left: column, right: column };
      if (name === "address" || name === "addressLocal") return printPlace(sheet.name, cell);
      if (name === "hidden") return isHidden(sheet, "row", row) || isHidden(sheet, "column", column);
      if (name !== "format") throw new HostGap(`CellProperties.${name}`);
      const { protection, ...rest } = wanted === true ? allOf(FORMAT) : record(wanted);
      const format = tellFormat(sheet.look(row, column), rest, FORMAT, "CellProperties.format") as { [name: string]: Json };
      return isMissing(protection) ? format : { ...format, protection: { locked: isLocked(sheet, row, column) } };
    }),
  );
}

/** One answer a row (or column) of the area. Its format is told by the line's first cell. */
export function lineProperties(sheet: Sheet, area: CellRange, axis: Axis, options: Argument | undefined): Json {
  const [first, count, title] = axis === "row" ? [area.top, rowCount(area), "RowProperties"] : [area.left, columnCount(area), "ColumnProperties"];
  return Array.from({ length: count }, (_, i) => {
    const line = first + i;
    const cells = axis === "row" ? { ...sheet.whole, top: line, bottom: line } : { ...sheet.whole, left: line, right: line };
    return tell(options, (name, wanted) => {
      if (name === `${axis}Hidden`) return isHidden(sheet, axis, line);
      if (name === `${axis}Index`) return line;
      if (name === "address" || name === "addressLocal") return printPlace(sheet.name, cells);
      if (name !== "format") throw new HostGap(`${title}.${name}`);
      const { rowHeight, columnWidth, ...rest } = record(wanted);
      const style = axis === "row" ? sheet.look(line, area.left) : sheet.look(area.top, line);
      const format = tellFormat(style, rest, FORMAT, `${title}.format`) as { [name: string]: Json };
      const size = axis === "row" ? rowHeight : columnWidth;
      return size === true ? { ...format, [axis === "row" ? "rowHeight" : "columnWidth"]: lineSize(sheet, axis, line) } : format;
    });
  });
}

/** The look that settings describe, laid over one that is there. */
function formatPatch(style: IStyleData, settings: Options, tree: FacetTree, path: string): Partial<IStyleData> {
  let patch: Partial<IStyleData> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (value === null) continue;
    const node = tree[name];
    if (!node) throw new HostGap(`${path}.${name}`);
    const now = { ...style, ...patch, bd: { ...style.bd, ...patch.bd } };
    const one = isFacet(node) ? patchOf(node, value, now) : formatPatch(now, record(value), node, `${path}.${name}`);
    patch = { ...patch, ...one, ...(one.bd || patch.bd ? { bd: { ...patch.bd, ...one.bd } } : {}) };
  }
  return patch;
}

/** One set of settings a cell, in rows. All of it is one write. */
export function setCellProperties(sheet: Sheet, area: CellRange, input: Argument | undefined): void {
  if (!Array.isArray(input)) throw excelError("InvalidArgument");
  const rows = input as readonly (readonly Argument[])[];
  if (rows.length !== rowCount(area) || rows.some((row) => row.length !== columnCount(area))) throw excelError("InvalidArgument");
  demand(sheet, "allowFormatCells");
  makeRoom(sheet, area);
  const patches: CellPatches = {};
  for (const [r, row] of rows.entries()) {
    for (const [c, settings] of row.entries()) {
      const patch = isMissing(settings) ? null : cellPatch(sheet, area.top + r, area.left + c, record(settings));
      if (patch) (patches[area.top + r] ??= {})[area.left + c] = patch;
    }
  }
  writePatches(sheet, patches, null);
}

function cellPatch(sheet: Sheet, row: number, column: number, settings: Options): ICellData | null {
  const { format, ...other } = settings;
  const [unknown] = Object.keys(other);
  if (unknown !== undefined) throw new HostGap(`SettableCellProperties.${unknown}`);
  if (isMissing(format)) return null;
  const { protection, ...look } = record(format);
  const cell = sheet.nextCell(row, column);
  const style = formatPatch(sheet.nextLook(row, column), look, FORMAT, "SettableCellProperties.format");
  const locked = isMissing(protection) ? undefined : record(protection)["locked"];
  return { ...stylePatch(cell, style), ...(locked === undefined ? {} : { custom: { ...cell?.custom, locked: flag(locked) } }) };
}

/** One set of settings a row (or column). */
export function setLineProperties(sheet: Sheet, area: CellRange, axis: Axis, input: Argument | undefined, setFormat: (line: CellRange, patchOf: (style: IStyleData) => Partial<IStyleData>) => void): void {
  const [first, count] = axis === "row" ? [area.top, rowCount(area)] : [area.left, columnCount(area)];
  if (!Array.isArray(input) || input.length !== count) throw excelError("InvalidArgument");
  for (const [i, settings] of (input as readonly Argument[]).entries()) {
    if (isMissing(settings)) continue;
    const line = axis === "row" ? { ...sheet.whole, top: first + i, bottom: first + i } : { ...sheet.whole, left: first + i, right: first + i };
    const { [`${axis}Hidden`]: hidden, format, ...other } = record(settings);
    const [unknown] = Object.keys(other);
    if (unknown !== undefined) throw new HostGap(`Settable${axis === "row" ? "Row" : "Column"}Properties.${unknown}`);
    if (!isMissing(format)) {
      const { rowHeight, columnWidth, ...look } = record(format);
      const size = axis === "row" ? rowHeight : columnWidth;
      if (!isMissing(size)) setSize(sheet, [line], axis, number(size));
      if (Object.keys(look).length > 0) setFormat(line, (style) => formatPatch(style, look, FORMAT, "format"));
    }
    if (!isMissing(hidden)) setHidden(sheet, [line], axis, flag(hidden));
  }
}

