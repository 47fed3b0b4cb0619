/**
 * Makes objects of the API, each with what it stands for. Object files hand them out through here, so that none needs another.
 */
import type { CellRange } from "../../../core/sheet/address";
import type { Book } from "../engine/book";
import type { NameScope } from "../engine/names";
import { checkedArea, Place } from "../engine/place";
import type { Sheet } from "../engine/sheet";
import { OfficeObject } from "../wire/definition";
import type { Argument } from "../wire/definition";
import { excelError } from "../wire/excel-error";

export const workbookObject = (book: Book): OfficeObject<Book> => new OfficeObject("Workbook", book);
export const worksheetObject = (sheet: Sheet): OfficeObject<Sheet> => new OfficeObject("Worksheet", sheet);

/** Raises InvalidArgument where the area leaves the sheet. */
export const rangeObject = (sheet: Sheet, area: CellRange): OfficeObject<Place> => new OfficeObject("Range", new Place(sheet, [checkedArea(area)]));
export const rangeAreasObject = (sheet: Sheet, areas: readonly CellRange[]): OfficeObject<Place> => new OfficeObject("RangeAreas", new Place(sheet, areas.map(checkedArea)));

/** A conditional format is found by its id, on the sheet it belongs to. */
export interface RuleSelf {
  readonly sheet: Sheet;
  readonly id: string;
}
export const ruleObject = (sheet: Sheet, id: string): OfficeObject<RuleSelf> => new OfficeObject<RuleSelf>("ConditionalFormat", { sheet, id });

export interface NameSelf {
  readonly scope: NameScope;
  readonly name: string;
}
export const nameObject = (scope: NameScope, name: string): OfficeObject<NameSelf> => new OfficeObject<NameSelf>("NamedItem", { scope, name });

/** An entry of a collection that is found by its key. */
export interface KeyedSelf<Owner> {
  readonly owner: Owner;
  readonly key: string;
}
export const settingObject = (owner: Book, key: string): OfficeObject<KeyedSelf<Book>> => new OfficeObject<KeyedSelf<Book>>("Setting", { owner, key });
export const customPropertyObject = (owner: Sheet, key: string): OfficeObject<KeyedSelf<Sheet>> => new OfficeObject<KeyedSelf<Sheet>>("WorksheetCustomProperty", { owner, key });

/** The place of an argument that has to be a Range or RangeAreas. Raises InvalidArgument. */
export function placeOf(argument: Argument | undefined): Place {
  if (argument instanceof OfficeObject && argument.self instanceof Place) return argument.self;
  throw excelError("InvalidArgument");
}
