/** https://learn.microsoft.com/javascript/api/excel/excel.documentproperties */
import type { Book } from "../engine/book";
import { bookStore } from "../engine/custom-data";
import { text } from "../wire/arguments";
import { defineObject, type Property } from "../wire/definition";

const NAMES = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"] as const;

const property = (name: string): Property<Book> => ({
  get: (book) => (bookStore(book, "properties").get(name) as string | undefined) ?? "",
  set: (book, value) => bookStore(book, "properties").set(name, text(value)),
});

export const documentProperties = defineObject<Book>("DocumentProperties", {
  properties: Object.fromEntries(NAMES.map((name) => [name, property(name)])),
});
