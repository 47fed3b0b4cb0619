/**
 * Where a sheet's print area ends.
 */
import { parseRange, printRange } from "../../core/sheet/address";
import type { SheetEdit } from "../../core/sheet/edit";
import { traceForward } from "../../core/sheet/trace-back";
import { NOTHING_TO_DO, type EditPlace, type Question } from "./prepared-edit";

type MovePrintEnd = Extract<SheetEdit, { kind: "move-print-end" }>;

/** Does nothing where the sheet has no print area, one of several parts, or one that ends elsewhere. */
export function prepareMovePrintEnd({ sheet, from, to }: MovePrintEnd, { before, earlier, worksheet }: EditPlace): Question {
  if (!before) return () => NOTHING_TO_DO;
  const found = before.pageLayout.getPrintAreaOrNullObject();
  found.load("address");
  return () => {
    const printed = found.isNullObject ? null : parseRange(found.address.slice(found.address.lastIndexOf("!") + 1));
    const area = printed && traceForward(printed, sheet, earlier);
    if (area?.bottom !== from) return NOTHING_TO_DO;
    return {
      inverse: [{ kind: "move-print-end", sheet, from: to, to: from }],
      changed: [],
      write: () => worksheet().pageLayout.setPrintArea(printRange({ ...area, bottom: to })),
    };
  };
}
