/**
 * Defined names, of the workbook and of single sheets.
 */
import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { InsertDefinedNameCommand, RemoveDefinedNameCommand, SCOPE_WORKBOOK_VALUE_DEFINED_NAME, SetDefinedNameCommand } from "@univerjs/sheets";
import { parseRange, printColumn, quoteSheet, sheetOf, type CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import type { Book } from "./book";
import type { Place } from "./place";
import type { Sheet } from "./sheet";

export type Name = IDefinedNamesServiceParam;

/** The names of a sheet, or those of the workbook. */
export interface NameScope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

export function namesOf({ book, sheet }: NameScope): Name[] {
  const all = Object.values(book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {});
  return all.filter((name) => scopeOf(name) === (sheet?.id ?? null));
}

/** Id of the sheet that a name belongs to; null for the workbook. */
export function scopeOf(name: Name): string | null {
  return !name.localSheetId || name.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : name.localSheetId;
}

/** Names are the same regardless of case. */
export function findName(scope: NameScope, name: string): Name | null {
  return namesOf(scope).find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
}

export function getName(scope: NameScope, name: string): Name {
  const found = findName(scope, name);
  if (!found) throw excelError("ItemNotFound");
  return found;
}

/** Excel's rule: a letter or underscore first, and nothing that reads as an address. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export function addName(scope: NameScope, name: string, reference: Place | string, comment: string): void {
  if (!NAME.test(name) || parseRange(name) || name.length > 255) throw excelError("InvalidArgument");
  if (findName(scope, name)) throw excelError("ItemAlreadyExists");
  const formula = typeof reference === "string" ? asFormula(reference) : `=${absolute(reference.sheet.name, reference.area)}`;
  scope.book.checkFormula(formula);
  scope.book.run(InsertDefinedNameCommand.id, {
    id: generateRandomId(10),
    name,
    formulaOrRefString: stored(formula),
    comment,
    localSheetId: scope.sheet?.id ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    hidden: false,
  });
}

function asFormula(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}

/** Univer holds references without the "=" that formulas begin with. */
function stored(formula: string): string {
  const reference = formula.slice(1);
  return parseRange(reference) && sheetOf(reference) !== null ? reference : formula;
}

export function formulaOf(name: Name): string {
  return asFormula(name.formulaOrRefString);
}

export function changeName(book: Book, name: Name, change: Partial<Name>): void {
  book.run(SetDefinedNameCommand.id, { ...name, ...change, ...(change.formulaOrRefString === undefined ? {} : { formulaOrRefString: stored(asFormula(change.formulaOrRefString)) }) });
}

export function deleteName(book: Book, name: Name): void {
  book.run(RemoveDefinedNameCommand.id, { ...name });
}

/** Where a name points, or null where it is no reference to one rectangle of a sheet that exists. */
export function referenceOf(book: Book, name: Name): { readonly sheet: Sheet; readonly area: CellRange } | null {
  const reference = formulaOf(name).slice(1);
  const sheetName = sheetOf(reference);
  const area = parseRange(reference);
  const sheet = sheetName === null ? null : book.findSheet(sheetName);
  return sheet && area ? { sheet, area } : null;
}

function absolute(sheetName: string, area: CellRange): string {
  const cell = (row: number, column: number): string => `$${printColumn(column)}$${String(row + 1)}`;
  const [first, last] = [cell(area.top, area.left), cell(area.bottom, area.right)];
  return `${quoteSheet(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}
