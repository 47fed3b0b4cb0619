/** https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection */
import type { Book } from "../engine/book";
import { defineObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";

export const workbookProtection = defineObject<Book>("WorkbookProtection", {
  properties: { protected: (book) => book.structureProtected },
  methods: {
    protect: (book) => {
      if (book.structureProtected) throw excelError("InvalidOperation");
      book.structureProtected = true;
    },
    unprotect: (book) => void (book.structureProtected = false),
  },
});
