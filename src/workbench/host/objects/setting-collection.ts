/** https://learn.microsoft.com/javascript/api/excel/excel.settingcollection */
import type { Book } from "../engine/book";
import { bookStore } from "../engine/custom-data";
import { text } from "../wire/arguments";
import { defineObject, type Argument, type OfficeObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { Json } from "../wire/protocol";
import { settingObject } from "./subjects";

function find(book: Book, key: Argument): OfficeObject | null {
  return bookStore(book, "settings").get(text(key)) === undefined ? null : settingObject(book, text(key));
}

export const settingCollection = defineObject<Book>("SettingCollection", {
  items: (book) => bookStore(book, "settings").keys().map((key) => settingObject(book, key)),
  item: (book, key) => {
    const found = find(book, key);
    if (!found) throw excelError("ItemNotFound");
    return found;
  },
  objects: {
    /** Adds, or replaces the value of a key that is there. */
    add: (book, key, value) => {
      bookStore(book, "settings").set(text(key), value as Json);
      book.events.tellSettings();
      return settingObject(book, text(key));
    },
    getItemOrNullObject: (book, key) => find(book, key ?? null),
  },
  methods: { getCount: (book) => bookStore(book, "settings").keys().length },
});
