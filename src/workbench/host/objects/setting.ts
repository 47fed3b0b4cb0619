/** https://learn.microsoft.com/javascript/api/excel/excel.setting */
import type { Book } from "../engine/book";
import { bookStore } from "../engine/custom-data";
import { defineObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { Json } from "../wire/protocol";
import type { KeyedSelf } from "./subjects";

function valueOf({ owner, key }: KeyedSelf<Book>): Json {
  const value = bookStore(owner, "settings").get(key);
  if (value === undefined) throw excelError("ItemNotFound");
  return value;
}

export const setting = defineObject<KeyedSelf<Book>>("Setting", {
  id: ({ key }) => key,
  properties: {
    key: ({ key }) => key,
    value: {
      get: valueOf,
      set: (self, value) => {
        valueOf(self);
        bookStore(self.owner, "settings").set(self.key, value);
        self.owner.events.tellSettings();
      },
    },
  },
  methods: {
    delete: (self) => {
      valueOf(self);
      bookStore(self.owner, "settings").delete(self.key);
      self.owner.events.tellSettings();
    },
  },
});
