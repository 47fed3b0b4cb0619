/** https://learn.microsoft.com/javascript/api/excel/excel.workbook */
import type { Book } from "../engine/book";
import { defineObject, OfficeObject } from "../wire/definition";

export const workbook = defineObject<Book>("Workbook", {
  properties: {
    name: (book) => book.facade.getName(),
  },
  navigation: {
    worksheets: (book) => new OfficeObject("WorksheetCollection", book),
  },
});
