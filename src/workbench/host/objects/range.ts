/** https://learn.microsoft.com/javascript/api/excel/excel.range */
import { union } from "../../../core/sheet/address";
import { areaOf } from "../engine/addresses";
import { cellProperties, lineProperties, setCellProperties, setLineProperties } from "../engine/cell-properties";
import { findCell, replaceAll } from "../engine/find";
import { offsetOf, readHidden, setHidden } from "../engine/lines";
import { merge, unmerge } from "../engine/merges";
import { cellIn, columnIn, entireColumns, entireRows, intersection, nextTo, offset, resized, rowIn, surroundingRegion } from "../engine/navigate";
import { cellCount, columnCount, isEntireColumn, isEntireRow, printPlace, rowCount, type Place } from "../engine/place";
import { cellNumberFormat, cellText, cellType, cellValue, holdsFormula, mapCells } from "../engine/read-cell";
import { select } from "../engine/selection";
import { deleteCells, insertCells } from "../engine/structure";
import { setContents, setStyles, shaped } from "../engine/write-cells";
import { flag, oneOf, text, whole, wholeOr } from "../wire/arguments";
import { defineObject, OfficeObject, type Argument } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { Json } from "../wire/protocol";
import { clear, copyFrom, mergedAreas } from "./range-actions";
import { rangeObject, worksheetObject } from "./subjects";

/** Excel reads at most so many cells, and then answers null instead of an error. */
const CELL_LIMIT = 5_000_000;

/** Cell by cell; null for whole rows and columns and whatever else is too much. */
const cells =
  <T extends Json>(tell: (place: Place, row: number, column: number) => T) =>
  (place: Place): Json => {
    const { area } = place;
    if (isEntireRow(area) || isEntireColumn(area) || cellCount(area) > CELL_LIMIT) return null;
    return mapCells(area, (row, column) => tell(place, row, column));
  };

/** What formulas give is calculated before it is told; where none stands, nothing has to be waited for. */
const results =
  <T extends Json>(tell: (place: Place, row: number, column: number) => T) =>
  (place: Place): Json | Promise<Json> => {
    const settling = holdsFormula(place.sheet, place.area) ? place.sheet.book.settle() : undefined;
    return settling ? settling.then(() => cells(tell)(place)) : cells(tell)(place);
  };

const formulas = cells(({ sheet }, row, column) => sheet.formula(row, column) ?? cellValue(sheet.cell(row, column)));
const numberFormats = cells(({ sheet }, row, column) => cellNumberFormat(sheet, row, column));

function setNumberFormats({ sheet, area }: Place, input: Json): void {
  const formatAt = shaped(input, area);
  if (!Array.isArray(input)) return setStyles(sheet, [area], () => ({ n: formatPattern(input) }));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const format = formatAt(row, column);
      if (format !== null) setStyles(sheet, [{ top: row, bottom: row, left: column, right: column }], () => ({ n: formatPattern(format) }));
    }
  }
}

function formatPattern(format: Json): { pattern: string } {
  return { pattern: text(format) };
}

/** The area of an argument that is a Range or an address on the same sheet. */
function other(place: Place, argument: Argument | undefined): Place["area"] {
  if (typeof argument === "string") return areaOf(place.sheet, argument);
  if (!(argument instanceof OfficeObject) || argument.type !== "Range") throw excelError("InvalidArgument");
  const range = argument.self as Place;
  if (range.sheet !== place.sheet) throw excelError("InvalidArgument");
  return range.area;
}

const at = (place: Place, area: Place["area"]): OfficeObject<Place> => rangeObject(place.sheet, area);

function found(place: Place, area: Place["area"] | null): OfficeObject<Place> {
  if (!area) throw excelError("ItemNotFound");
  return at(place, area);
}

const hidden = (axis: "row" | "column"): { get: (place: Place) => Json; set: (place: Place, value: Json) => void } => ({
  get: ({ sheet, area }) => readHidden(sheet, [area], axis),
  set: ({ sheet, area }, value) => setHidden(sheet, [area], axis, flag(value)),
});

export const range = defineObject<Place>("Range", {
  keepable: true,
  properties: {
    address: ({ sheet, area }) => printPlace(sheet.name, area),
    addressLocal: ({ sheet, area }) => printPlace(sheet.name, area),
    rowIndex: ({ area }) => area.top,
    columnIndex: ({ area }) => area.left,
    rowCount: ({ area }) => rowCount(area),
    columnCount: ({ area }) => columnCount(area),
    /** -1 where the number does not fit into 31 bits, as in Excel. */
    cellCount: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)),
    values: { get: results(({ sheet }, row, column) => cellValue(sheet.cell(row, column))), set: ({ sheet, area }, value) => setContents(sheet, area, value, "Range.values") },
    formulas: { get: formulas, set: ({ sheet, area }, value) => setContents(sheet, area, value, "Range.formulas") },
    formulasLocal: { get: formulas, set: ({ sheet, area }, value) => setContents(sheet, area, value, "Range.formulasLocal") },
    text: results(({ sheet }, row, column) => cellText(sheet.cell(row, column), cellNumberFormat(sheet, row, column))),
    valueTypes: results(({ sheet }, row, column) => cellType(sheet.cell(row, column))),
    numberFormat: { get: numberFormats, set: setNumberFormats },
    numberFormatLocal: { get: numberFormats, set: setNumberFormats },
    rowHidden: hidden("row"),
    columnHidden: hidden("column"),
    hidden: ({ sheet, area }) => {
      const [rows, columns] = [readHidden(sheet, [area], "row"), readHidden(sheet, [area], "column")];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    isEntireRow: ({ area }) => isEntireRow(area),
    isEntireColumn: ({ area }) => isEntireColumn(area),
    hasSpill: () => false,
    top: ({ sheet, area }) => offsetOf(sheet, "row", area.top),
    left: ({ sheet, area }) => offsetOf(sheet, "column", area.left),
    height: ({ sheet, area }) => offsetOf(sheet, "row", area.bottom + 1) - offsetOf(sheet, "row", area.top),
    width: ({ sheet, area }) => offsetOf(sheet, "column", area.right + 1) - offsetOf(sheet, "column", area.left),
  },
  navigation: {
    worksheet: ({ sheet }) => worksheetObject(sheet),
    format: (place) => new OfficeObject("RangeFormat", place),
    conditionalFormats: (place) => new OfficeObject("ConditionalFormatCollection", place),
    dataValidation: (place) => new OfficeObject("DataValidation", place),
  },
  objects: {
    getCell: (place, row, column) => at(place, cellIn(place.area, whole(row), whole(column))),
    getRow: (place, row) => at(place, rowIn(place.area, whole(row))),
    getColumn: (place, column) => at(place, columnIn(place.area, whole(column))),
    getEntireRow: (place) => at(place, entireRows(place.area)),
    getEntireColumn: (place) => at(place, entireColumns(place.area)),
    getLastCell: (place) => at(place, cellIn(place.area, rowCount(place.area) - 1, columnCount(place.area) - 1)),
    getLastRow: (place) => at(place, rowIn(place.area, rowCount(place.area) - 1)),
    getLastColumn: (place) => at(place, columnIn(place.area, columnCount(place.area) - 1)),
    getOffsetRange: (place, rows, columns) => at(place, offset(place.area, whole(rows), whole(columns))),
    getResizedRange: (place, rows, columns) => at(place, resized(place.area, whole(rows), whole(columns))),
    getAbsoluteResizedRange: (place, rows, columns) => at(place, resized(place.area, whole(rows) - rowCount(place.area), whole(columns) - columnCount(place.area))),
    getRowsAbove: (place, count) => at(place, nextTo(place.area, -wholeOr(count, 1), "rows")),
    getRowsBelow: (place, count) => at(place, nextTo(place.area, wholeOr(count, 1), "rows")),
    getColumnsBefore: (place, count) => at(place, nextTo(place.area, -wholeOr(count, 1), "columns")),
    getColumnsAfter: (place, count) => at(place, nextTo(place.area, wholeOr(count, 1), "columns")),
    getBoundingRect: (place, another) => at(place, union(place.area, other(place, another))),
    getIntersection: (place, another) => found(place, intersection(place.area, other(place, another))),
    getIntersectionOrNullObject: (place, another) => {
      const common = intersection(place.area, other(place, another));
      return common && at(place, common);
    },
    getUsedRange: (place, valuesOnly) => found(place, place.sheet.usedRange(flag(valuesOnly), place.area)),
    getUsedRangeOrNullObject: (place, valuesOnly) => {
      const used = place.sheet.usedRange(flag(valuesOnly), place.area);
      return used && at(place, used);
    },
    getSurroundingRegion: (place) => at(place, surroundingRegion(place.sheet, place.area)),
    getMergedAreas: (place) => {
      const areas = mergedAreas(place);
      if (!areas) throw excelError("ItemNotFound");
      return areas;
    },
    getMergedAreasOrNullObject: mergedAreas,
    find: async (place, wanted, criteria) => {
      await place.sheet.book.settle();
      return found(place, findCell(place.sheet, place.area, text(wanted), criteria));
    },
    findOrNullObject: async (place, wanted, criteria) => {
      await place.sheet.book.settle();
      const cell = findCell(place.sheet, place.area, text(wanted), criteria);
      return cell && at(place, cell);
    },
    /** Gives the room that was made: the place itself has moved on with its cells. */
    insert: (place, shift) => {
      const { sheet, area } = place;
      insertCells(sheet, area, oneOf(shift, ["Down", "Right"] as const));
      return rangeObject(sheet, area);
    },
  },
  methods: {
    delete: ({ sheet, area }, shift) => deleteCells(sheet, area, oneOf(shift, ["Up", "Left"] as const)),
    clear,
    copyFrom,
    merge: ({ sheet, area }, across) => {
      if (!flag(across)) return merge(sheet, area);
      for (let row = area.top; row <= area.bottom; row++) merge(sheet, { ...area, top: row, bottom: row });
    },
    unmerge: ({ sheet, area }) => unmerge(sheet, area),
    select: ({ sheet, area }) => select(sheet, [area]),
    calculate: ({ sheet }) => sheet.book.settle(),
    replaceAll: ({ sheet, area }, wanted, replacement, criteria) => replaceAll(sheet, area, text(wanted), text(replacement), criteria),
    getCellProperties: ({ sheet, area }, options) => cellProperties(sheet, area, options),
    getRowProperties: ({ sheet, area }, options) => lineProperties(sheet, area, "row", options),
    getColumnProperties: ({ sheet, area }, options) => lineProperties(sheet, area, "column", options),
    setCellProperties: ({ sheet, area }, input) => setCellProperties(sheet, area, input),
    setRowProperties: ({ sheet, area }, input) => setLineProperties(sheet, area, "row", input, (line, patchOf) => setStyles(sheet, [line], patchOf)),
    setColumnProperties: ({ sheet, area }, input) => setLineProperties(sheet, area, "column", input, (line, patchOf) => setStyles(sheet, [line], patchOf)),
    /** The client asks before it sends large inputs in pieces. */
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (whole(rows) !== rowCount(area) || whole(columns) !== columnCount(area)) throw excelError("InvalidArgument");
    },
  },
});
