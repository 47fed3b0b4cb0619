/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
import { areaOf, areasOf } from "../engine/addresses";
import { parseColor } from "../engine/facets";
import { standardSize } from "../engine/lines";
import { activate } from "../engine/selection";
import type { Sheet } from "../engine/sheet";
import { copySheet, deleteSheet, moveSheet, positionOf, renameSheet, setTabColor, setVisibility, showGridlines, showsGridlines, tabColorOf, visibilityOf } from "../engine/sheets";
import { HostGap } from "../gaps";
import { flag, isMissing, oneOf, text, whole } from "../wire/arguments";
import { defineObject, OfficeObject, type Argument } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { eventMethods } from "./event-methods";
import { rangeAreasObject, rangeObject, worksheetObject } from "./subjects";

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: Argument | undefined): OfficeObject | null {
  const { sheets } = sheet.book;
  for (let at = positionOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const other = sheets[at];
    if (other && (!flag(visibleOnly) || !other.model.isSheetHidden())) return worksheetObject(other);
  }
  return null;
}

function existing(object: OfficeObject | null): OfficeObject {
  if (!object) throw excelError("ItemNotFound");
  return object;
}

function copy(sheet: Sheet, positionType: Argument | undefined, relativeTo: Argument | undefined): OfficeObject {
  const position = oneOf(positionType, POSITIONS, "None");
  const made = copySheet(sheet);
  const anchor = relativeTo instanceof OfficeObject && relativeTo.type === "Worksheet" ? (relativeTo.self as Sheet) : null;
  if (position === "Beginning") moveSheet(made, 0);
  if (position === "Before" || position === "After") {
    if (!anchor) throw excelError("InvalidArgument");
    moveSheet(made, positionOf(anchor) + (position === "After" ? 1 : 0));
  }
  return worksheetObject(made);
}

const gridlines = (sheet: Sheet, value: Argument): void => showGridlines(sheet, flag(value));

export const worksheet = defineObject<Sheet>("Worksheet", {
  id: (sheet) => sheet.id,
  properties: {
    id: (sheet) => sheet.id,
    name: { get: (sheet) => sheet.name, set: (sheet, value) => renameSheet(sheet, text(value)) },
    position: { get: positionOf, set: (sheet, value) => moveSheet(sheet, whole(value)) },
    visibility: {
      get: visibilityOf,
      set: (sheet, value) => {
        if (value === "VeryHidden") throw new HostGap("Worksheet.visibility (VeryHidden)");
        setVisibility(sheet, oneOf(value, ["Visible", "Hidden"] as const));
      },
    },
    tabColor: { get: tabColorOf, set: (sheet, value) => setTabColor(sheet, value === "" ? "" : parseColor(value)) },
    showGridlines: { get: showsGridlines, set: gridlines },
    // What the client really sends for showGridlines.
    gridlines: { set: gridlines },
    standardWidth: (sheet) => standardSize(sheet, "column"),
    standardHeight: (sheet) => standardSize(sheet, "row"),
    enableCalculation: () => true,
  },
  navigation: {
    protection: (sheet) => new OfficeObject("WorksheetProtection", sheet),
    names: (sheet) => new OfficeObject("NamedItemCollection", { book: sheet.book, sheet }),
    freezePanes: (sheet) => new OfficeObject("WorksheetFreezePanes", sheet),
    pageLayout: (sheet) => new OfficeObject("PageLayout", sheet),
    customProperties: (sheet) => new OfficeObject("WorksheetCustomPropertyCollection", sheet),
  },
  objects: {
    getRange: (sheet, address) => rangeObject(sheet, isMissing(address) ? sheet.whole : areaOf(sheet, text(address))),
    getRanges: (sheet, address) => rangeAreasObject(sheet, isMissing(address) ? [sheet.whole] : areasOf(sheet, text(address))),
    getRangeByIndexes: (sheet, row, column, rows, columns) =>
      rangeObject(sheet, { top: whole(row), left: whole(column), bottom: whole(row) + whole(rows) - 1, right: whole(column) + whole(columns) - 1 }),
    getCell: (sheet, row, column) => rangeObject(sheet, { top: whole(row), left: whole(column), bottom: whole(row), right: whole(column) }),
    /** The first cell where nothing is used. */
    getUsedRange: (sheet, valuesOnly) => rangeObject(sheet, sheet.usedRange(flag(valuesOnly)) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    getUsedRangeOrNullObject: (sheet, valuesOnly) => {
      const used = sheet.usedRange(flag(valuesOnly));
      return used && rangeObject(sheet, used);
    },
    getNext: (sheet, visibleOnly) => existing(neighbour(sheet, 1, visibleOnly)),
    getNextOrNullObject: (sheet, visibleOnly) => neighbour(sheet, 1, visibleOnly),
    getPrevious: (sheet, visibleOnly) => existing(neighbour(sheet, -1, visibleOnly)),
    getPreviousOrNullObject: (sheet, visibleOnly) => neighbour(sheet, -1, visibleOnly),
    copy,
  },
  methods: {
    activate,
    delete: deleteSheet,
    calculate: (sheet, markAllDirty) => (flag(markAllDirty) ? sheet.book.recalculate() : sheet.book.settle()),
    ...eventMethods<Sheet>(
      { _RegisterDataChangedEvent: "changed", _RegisterActivatedEvent: "activated", _RegisterDeactivatedEvent: "deactivated", _RegisterSelectionChangedEvent: "selectionChanged" },
      (sheet) => ({ book: sheet.book, target: sheet.id }),
    ),
  },
});
