/** https://learn.microsoft.com/javascript/api/excel/excel.workbook */
import { parseRange } from "../../../core/sheet/address";
import type { Book } from "../engine/book";
import { activeCell, selectedAreas } from "../engine/selection";
import { flag, text } from "../wire/arguments";
import { defineObject, OfficeObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { rangeAreasObject, rangeObject } from "./subjects";

/** The range of a change that an event told of: "sheet id!address". */
function eventRange(book: Book, reference: string): OfficeObject | null {
  const bang = reference.lastIndexOf("!");
  const sheet = book.findSheet(reference.slice(0, bang));
  const area = parseRange(reference.slice(bang + 1));
  return sheet && area ? rangeObject(sheet, area) : null;
}

export const workbook = defineObject<Book>("Workbook", {
  properties: {
    name: (book) => book.facade.getName(),
    readOnly: () => false,
    autoSave: () => false,
    previouslySaved: () => true,
    isDirty: { get: (book) => book.isDirty, set: (book, value) => void (book.isDirty = flag(value)) },
  },
  navigation: {
    application: (book) => new OfficeObject("Application", book),
    worksheets: (book) => new OfficeObject("WorksheetCollection", book),
    names: (book) => new OfficeObject("NamedItemCollection", { book, sheet: null }),
    settings: (book) => new OfficeObject("SettingCollection", book),
    protection: (book) => new OfficeObject("WorkbookProtection", book),
    _Runtime: (book) => new OfficeObject("Runtime", book),
    properties: (book) => new OfficeObject("DocumentProperties", book),
  },
  objects: {
    getActiveCell: (book) => {
      const { sheet, area } = activeCell(book);
      return rangeObject(sheet, area);
    },
    getSelectedRange: (book) => {
      const { sheet, areas } = selectedAreas(book);
      const [area, another] = areas;
      if (!area || another) throw excelError("InvalidSelection");
      return rangeObject(sheet, area);
    },
    getSelectedRanges: (book) => {
      const { sheet, areas } = selectedAreas(book);
      return rangeAreasObject(sheet, areas);
    },
    _GetRangeForEventByReferenceId: (book, reference) => {
      const range = eventRange(book, text(reference));
      if (!range) throw excelError("ItemNotFound");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (book, reference) => eventRange(book, text(reference)),
  },
});
