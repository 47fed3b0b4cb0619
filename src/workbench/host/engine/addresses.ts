/**
 * Address texts that programs give: one area, several, a name.
 */
import { parseRange, sheetOf, type CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import { findName, referenceOf } from "./names";
import type { Sheet } from "./sheet";

/** Excel takes no more characters, and cuts the rest off without a word: what is then no address any more is InvalidArgument. */
export const ADDRESS_LIMIT = 8192;

/** "B7", "A1:K25", "3:5", "表1!A1" or a defined name. Raises InvalidArgument, as for a place on another sheet. */
export function areaOf(sheet: Sheet, address: string): CellRange {
  const text = address.slice(0, ADDRESS_LIMIT);
  const area = parseRange(text);
  if (area) {
    const named = sheetOf(text);
    if (named !== null && sheet.book.findSheet(named) !== sheet) throw excelError("InvalidArgument");
    return area;
  }
  const name = findName({ book: sheet.book, sheet }, text) ?? findName({ book: sheet.book, sheet: null }, text);
  const reference = name && referenceOf(sheet.book, name);
  if (reference?.sheet !== sheet) throw excelError("InvalidArgument");
  return reference.area;
}

/** Areas with commas between them. */
export function areasOf(sheet: Sheet, addresses: string): CellRange[] {
  const texts = addresses.slice(0, ADDRESS_LIMIT).split(",");
  return texts.map((text) => areaOf(sheet, text.trim()));
}
