/** https://learn.microsoft.com/javascript/api/excel/excel.runtime */
import type { Book } from "../engine/book";
import { flag } from "../wire/arguments";
import { defineObject } from "../wire/definition";

export const runtime = defineObject<Book>("Runtime", {
  properties: {
    enableEvents: {
      get: ({ events }) => events.enabled,
      set: (book, value) => {
        // What was written before is told, or not, as it was then.
        book.writer.flush();
        book.events.enabled = flag(value);
      },
    },
  },
});
