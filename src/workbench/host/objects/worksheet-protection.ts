/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */
import { DEFAULT_OPTIONS, protectionOf, setProtection } from "../engine/protection";
import type { Sheet } from "../engine/sheet";
import { isMissing, record, textOr } from "../wire/arguments";
import { defineObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { Json } from "../wire/protocol";

export const worksheetProtection = defineObject<Sheet>("WorksheetProtection", {
  properties: {
    protected: (sheet) => protectionOf(sheet).protected,
    options: (sheet) => ({ ...protectionOf(sheet).options }),
  },
  methods: {
    protect: (sheet, options, password) => {
      if (protectionOf(sheet).protected) throw excelError("InvalidOperation");
      const given: { readonly [name: string]: Json } = isMissing(options) ? {} : record(options);
      const known = Object.fromEntries(Object.entries(given).filter(([name, value]) => name in DEFAULT_OPTIONS && value !== null));
      setProtection(sheet, { protected: true, password: textOr(password, "") !== "", options: { ...DEFAULT_OPTIONS, ...known } });
    },
    // Passwords of files are hashed, and those given to the stand-in are not kept: a protected sheet that has one stays protected.
    unprotect: (sheet) => {
      const now = protectionOf(sheet);
      if (now.protected && now.password) throw excelError("AccessDenied");
      setProtection(sheet, { ...now, protected: false });
    },
  },
});
