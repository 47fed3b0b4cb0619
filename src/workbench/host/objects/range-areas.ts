/** https://learn.microsoft.com/javascript/api/excel/excel.rangeareas */
import { MAX_COLUMNS, MAX_ROWS } from "../../../core/sheet/address";
import { entireColumns, entireRows, intersection, offset } from "../engine/navigate";
import { cellCount, isEntireColumn, isEntireRow, printPlace, type Place } from "../engine/place";
import { flag, whole } from "../wire/arguments";
import { defineObject, OfficeObject, type Argument } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { clear, copyFrom } from "./range-actions";
import { placeOf, rangeAreasObject, worksheetObject } from "./subjects";

const address = ({ sheet, areas }: Place): string => areas.map((area) => printPlace(sheet.name, area)).join(",");

function common(place: Place, another: Argument | undefined): OfficeObject<Place> | null {
  const other = placeOf(another);
  if (other.sheet !== place.sheet) throw excelError("InvalidArgument");
  const areas = place.areas.flatMap((area) => other.areas.flatMap((cut) => intersection(area, cut) ?? []));
  return areas.length > 0 ? rangeAreasObject(place.sheet, areas) : null;
}

function used(place: Place, valuesOnly: Argument | undefined): OfficeObject<Place> | null {
  const areas = place.areas.flatMap((area) => place.sheet.usedRange(flag(valuesOnly), area) ?? []);
  return areas.length > 0 ? rangeAreasObject(place.sheet, areas) : null;
}

function existing(object: OfficeObject<Place> | null): OfficeObject<Place> {
  if (!object) throw excelError("ItemNotFound");
  return object;
}

export const rangeAreas = defineObject<Place>("RangeAreas", {
  keepable: true,
  properties: {
    address,
    addressLocal: address,
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => {
      const count = areas.reduce((sum, area) => sum + cellCount(area), 0);
      return count > 2 ** 31 - 1 || count > MAX_ROWS * MAX_COLUMNS ? -1 : count;
    },
    isEntireRow: ({ areas }) => areas.every(isEntireRow),
    isEntireColumn: ({ areas }) => areas.every(isEntireColumn),
  },
  navigation: {
    areas: (place) => new OfficeObject("RangeCollection", place),
    worksheet: ({ sheet }) => worksheetObject(sheet),
    format: (place) => new OfficeObject("RangeFormat", place),
    conditionalFormats: (place) => new OfficeObject("ConditionalFormatCollection", place),
    dataValidation: (place) => new OfficeObject("DataValidation", place),
  },
  objects: {
    getEntireRow: ({ sheet, areas }) => rangeAreasObject(sheet, areas.map(entireRows)),
    getEntireColumn: ({ sheet, areas }) => rangeAreasObject(sheet, areas.map(entireColumns)),
    getOffsetRangeAreas: ({ sheet, areas }, rows, columns) => rangeAreasObject(sheet, areas.map((area) => offset(area, whole(rows), whole(columns)))),
    getIntersection: (place, another) => existing(common(place, another)),
    getIntersectionOrNullObject: common,
    getUsedRangeAreas: (place, valuesOnly) => existing(used(place, valuesOnly)),
    getUsedRangeAreasOrNullObject: used,
  },
  methods: {
    clear,
    copyFrom,
    calculate: ({ sheet }) => sheet.book.settle(),
  },
});
