/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection. Keys are the same regardless of case. */
import { sheetStore } from "../engine/custom-data";
import type { Sheet } from "../engine/sheet";
import { text } from "../wire/arguments";
import { defineObject, type Argument, type OfficeObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { customPropertyObject } from "./subjects";

function find(sheet: Sheet, wanted: Argument): OfficeObject | null {
  const key = sheetStore(sheet, "properties").keys().find((one) => one.toLowerCase() === text(wanted).toLowerCase());
  return key === undefined ? null : customPropertyObject(sheet, key);
}

export const worksheetCustomPropertyCollection = defineObject<Sheet>("WorksheetCustomPropertyCollection", {
  items: (sheet) => sheetStore(sheet, "properties").keys().map((key) => customPropertyObject(sheet, key)),
  item: (sheet, key) => {
    const found = find(sheet, key);
    if (!found) throw excelError("ItemNotFound");
    return found;
  },
  objects: {
    add: (sheet, key, value) => {
      sheetStore(sheet, "properties").set(text(key), text(value));
      return customPropertyObject(sheet, text(key));
    },
    getItemOrNullObject: (sheet, key) => find(sheet, key ?? null),
  },
  methods: { getCount: (sheet) => sheetStore(sheet, "properties").keys().length },
});
