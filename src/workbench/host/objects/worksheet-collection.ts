/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
import type { Book } from "../engine/book";
import { WORKBOOK_TARGET } from "../engine/events";
import type { Sheet } from "../engine/sheet";
import { addSheet } from "../engine/sheets";
import { flag, text, textOr } from "../wire/arguments";
import { defineObject, type OfficeObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { eventMethods } from "./event-methods";
import { worksheetObject } from "./subjects";

function visible(book: Book, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? book.sheets.filter(({ model }) => !model.isSheetHidden()) : book.sheets;
}

function existing(sheet: Sheet | undefined): OfficeObject {
  if (!sheet) throw excelError("ItemNotFound");
  return worksheetObject(sheet);
}

export const worksheetCollection = defineObject<Book>("WorksheetCollection", {
  items: (book) => book.sheets.map(worksheetObject),
  item: (book, key) => worksheetObject(book.getSheet(text(key))),
  objects: {
    add: (book, name) => worksheetObject(addSheet(book, textOr(name, null))),
    getActiveWorksheet: (book) => worksheetObject(book.activeSheet),
    getFirst: (book, visibleOnly) => existing(visible(book, flag(visibleOnly))[0]),
    getLast: (book, visibleOnly) => existing(visible(book, flag(visibleOnly)).at(-1)),
    getItemOrNullObject: (book, key) => {
      const sheet = book.findSheet(text(key));
      return sheet && worksheetObject(sheet);
    },
  },
  methods: {
    getCount: (book, visibleOnly) => visible(book, flag(visibleOnly)).length,
    ...eventMethods<Book>(
      { _RegisterDataChangedEvent: "changed", _RegisterActivatedEvent: "activated", _RegisterDeactivatedEvent: "deactivated", _RegisterAddedEvent: "added", _RegisterDeletedEvent: "deleted", _RegisterSelectionChangedEvent: "selectionChanged" },
      (book) => ({ book, target: WORKBOOK_TARGET }),
    ),
  },
});
