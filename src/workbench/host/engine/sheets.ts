/**
 * The sheets of the workbook as such: added, deleted, named, moved, hidden, copied.
 */
import { BooleanNumber, generateRandomId } from "@univerjs/core";
import {
  CopySheetCommand,
  InsertSheetCommand,
  RemoveSheetCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
  ToggleGridlinesCommand,
} from "@univerjs/sheets";
import { excelError } from "../wire/excel-error";
import type { Book } from "./book";
import { printColor } from "./facets";
import type { Sheet } from "./sheet";

/** https://learn.microsoft.com/javascript/api/excel/excel.sheetvisibility. Univer knows no "VeryHidden". */
export type Visibility = "Visible" | "Hidden";

/** Raises AccessDenied where the workbook's structure is protected. */
function demandStructure(book: Book): void {
  if (book.structureProtected) throw excelError("AccessDenied");
}

/** Excel's rules: 31 characters, none of :\/?*[], no apostrophe at either end. Raises InvalidArgument or ItemAlreadyExists. */
function checkName(book: Book, name: string, itself: Sheet | null): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw excelError("InvalidArgument");
  const taken = book.findSheet(name);
  if (taken && taken !== itself) throw excelError("ItemAlreadyExists");
}

/** At the end; the sheet in front stays in front. */
export function addSheet(book: Book, wanted: string | null): Sheet {
  demandStructure(book);
  const name = wanted ?? freeName(book);
  checkName(book, name, null);
  const id = generateRandomId(8);
  keepFront(book, () => book.run(InsertSheetCommand.id, { sheet: { id, name, defaultRowHeight: DEFAULT_ROW_PIXELS } }));
  return book.getSheet(id);
}

/** Excel's own 15 points. Files name another height as a custom one, which would keep all rows of the sheet from following their text. */
const DEFAULT_ROW_PIXELS = 20;

/** Univer brings new sheets to the front; Excel leaves that to whoever made them. */
function keepFront(book: Book, work: () => void): void {
  const front = book.model.getActiveSheet();
  work();
  if (book.model.getActiveSheet() !== front) book.model.setActiveSheet(front);
}

function freeName(book: Book): string {
  for (let number = 1; ; number++) if (!book.findSheet(`Sheet${String(number)}`)) return `Sheet${String(number)}`;
}

export function deleteSheet(sheet: Sheet): void {
  demandStructure(sheet.book);
  // A workbook keeps at least one sheet that can be seen.
  if (!sheet.book.sheets.some((other) => other !== sheet && !other.model.isSheetHidden())) throw excelError("InvalidOperation");
  sheet.run(RemoveSheetCommand.id);
}

export function renameSheet(sheet: Sheet, name: string): void {
  demandStructure(sheet.book);
  checkName(sheet.book, name, sheet);
  if (name !== sheet.name) sheet.run(SetWorksheetNameCommand.id, { name });
}

export function positionOf(sheet: Sheet): number {
  return sheet.book.sheets.indexOf(sheet);
}

export function moveSheet(sheet: Sheet, position: number): void {
  demandStructure(sheet.book);
  if (position < 0 || position >= sheet.book.sheets.length) throw excelError("InvalidArgument");
  if (position !== positionOf(sheet)) sheet.run(SetWorksheetOrderCommand.id, { order: position });
}

export function visibilityOf(sheet: Sheet): Visibility {
  return sheet.model.isSheetHidden() ? "Hidden" : "Visible";
}

export function setVisibility(sheet: Sheet, visibility: Visibility): void {
  demandStructure(sheet.book);
  if (visibility === visibilityOf(sheet)) return;
  if (visibility === "Visible") {
    return keepFront(sheet.book, () => sheet.run(SetWorksheetShowCommand.id));
  }
  const others = sheet.book.sheets.filter((other) => other !== sheet && !other.model.isSheetHidden());
  const [next] = others;
  if (!next) throw excelError("InvalidOperation");
  const wasFront = sheet.book.activeSheet === sheet;
  sheet.run(SetWorksheetHideCommand.id);
  if (wasFront) sheet.book.model.setActiveSheet(next.model);
}

/** "" where the tab has no colour. */
export function tabColorOf(sheet: Sheet): string {
  return printColor(sheet.model.getTabColor()) ?? "";
}

export function setTabColor(sheet: Sheet, color: string): void {
  sheet.run(SetTabColorCommand.id, { value: color });
}

export function showsGridlines(sheet: Sheet): boolean {
  return sheet.model.getConfig().showGridlines !== BooleanNumber.FALSE;
}

export function showGridlines(sheet: Sheet, show: boolean): void {
  if (show !== showsGridlines(sheet)) sheet.run(ToggleGridlinesCommand.id, { showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE });
}

/** A copy at the end, under Excel's "name (2)". */
export function copySheet(sheet: Sheet): Sheet {
  demandStructure(sheet.book);
  const { book } = sheet;
  const known = new Set(book.sheets);
  keepFront(book, () => sheet.run(CopySheetCommand.id));
  const copy = book.sheets.find((one) => !known.has(one));
  if (!copy) throw excelError("GeneralException");
  moveSheet(copy, book.sheets.length - 1);
  renameSheet(copy, copyName(book, sheet.name));
  return copy;
}

function copyName(book: Book, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${String(number)})`;
    const wanted = stem.slice(0, 31 - ending.length) + ending;
    if (!book.findSheet(wanted)) return wanted;
  }
}
