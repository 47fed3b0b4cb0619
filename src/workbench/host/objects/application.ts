/** https://learn.microsoft.com/javascript/api/excel/excel.application */
import type { Book } from "../engine/book";
import { HostGap } from "../gaps";
import { oneOf } from "../wire/arguments";
import { defineObject } from "../wire/definition";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const application = defineObject<Book>("Application", {
  properties: {
    calculationMode: {
      get: () => "Automatic",
      set: (_book, value) => {
        const mode = oneOf(value, MODES);
        if (mode !== "Automatic") throw new HostGap(`Application.calculationMode (${mode})`);
      },
    },
    calculationState: () => "Done",
    calculationEngineVersion: () => 191029,
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
    useSystemSeparators: () => true,
  },
  methods: {
    calculate: (book, type) => (oneOf(type, ["Recalculate", "Full", "FullRebuild"] as const) === "Recalculate" ? book.settle() : book.recalculate()),
    // The stand-in calculates and paints when a request is done, which is all that these ask for.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});
