/** https://learn.microsoft.com/javascript/api/excel/excel.range */
import type { Place } from "../engine/place";
import { cellCount, columnCount, printPlace, rowCount } from "../engine/place";
import { cellValue, mapCells } from "../engine/read-cell";
import { defineObject } from "../wire/definition";
import { worksheetObject } from "./subjects";

export const range = defineObject<Place>("Range", {
  keepable: true,
  properties: {
    address: (place) => printPlace(place.sheet.name, place.area),
    rowIndex: (place) => place.area.top,
    columnIndex: (place) => place.area.left,
    rowCount: (place) => rowCount(place.area),
    columnCount: (place) => columnCount(place.area),
    cellCount: (place) => cellCount(place.area),
    values: (place) => mapCells(place.area, (row, column) => cellValue(place.sheet.cell(row, column))),
  },
  navigation: {
    worksheet: (place) => worksheetObject(place.sheet),
  },
});
