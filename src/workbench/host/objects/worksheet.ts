/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
import { parseRange } from "../../../core/sheet/address";
import type { Sheet } from "../engine/sheet";
import { isMissing, text } from "../wire/arguments";
import { defineObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { rangeObject } from "./subjects";

export const worksheet = defineObject<Sheet>("Worksheet", {
  id: (sheet) => sheet.id,
  properties: {
    id: (sheet) => sheet.id,
    name: (sheet) => sheet.name,
  },
  objects: {
    getRange: (sheet, address) => {
      if (isMissing(address)) return rangeObject(sheet, sheet.whole);
      const area = parseRange(text(address));
      if (!area) throw excelError("InvalidArgument");
      return rangeObject(sheet, area);
    },
  },
});
