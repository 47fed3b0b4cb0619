/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustomproperty */
import { sheetStore } from "../engine/custom-data";
import type { Sheet } from "../engine/sheet";
import { text } from "../wire/arguments";
import { defineObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { Json } from "../wire/protocol";
import type { KeyedSelf } from "./subjects";

function valueOf({ owner, key }: KeyedSelf<Sheet>): Json {
  const value = sheetStore(owner, "properties").get(key);
  if (value === undefined) throw excelError("ItemNotFound");
  return value;
}

export const worksheetCustomProperty = defineObject<KeyedSelf<Sheet>>("WorksheetCustomProperty", {
  id: ({ key }) => key,
  properties: {
    key: ({ key }) => key,
    value: {
      get: valueOf,
      set: (self, value) => {
        valueOf(self);
        sheetStore(self.owner, "properties").set(self.key, text(value));
      },
    },
  },
  methods: {
    delete: (self) => {
      valueOf(self);
      sheetStore(self.owner, "properties").delete(self.key);
    },
  },
});
