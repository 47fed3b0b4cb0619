/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
import type { Book } from "../engine/book";
import { text } from "../wire/arguments";
import { defineObject } from "../wire/definition";
import { worksheetObject } from "./subjects";

export const worksheetCollection = defineObject<Book>("WorksheetCollection", {
  items: (book) => book.sheets.map(worksheetObject),
  item: (book, key) => worksheetObject(book.getSheet(text(key))),
  objects: {
    getActiveWorksheet: (book) => worksheetObject(book.activeSheet),
    getItemOrNullObject: (book, key) => {
      const sheet = book.findSheet(text(key));
      return sheet ? worksheetObject(sheet) : null;
    },
  },
  methods: {
    getCount: (book) => book.sheets.length,
  },
});
