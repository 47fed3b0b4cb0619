/**
 * Makes objects of the API, each with what it stands for. Object files hand them out through here, so that none needs another.
 */
import type { CellRange } from "../../../core/sheet/address";
import { checkedArea, Place } from "../engine/place";
import type { Book } from "../engine/book";
import type { Sheet } from "../engine/sheet";
import { OfficeObject } from "../wire/definition";

export const workbookObject = (book: Book): OfficeObject<Book> => new OfficeObject("Workbook", book);
export const worksheetObject = (sheet: Sheet): OfficeObject<Sheet> => new OfficeObject("Worksheet", sheet);

/** Raises InvalidArgument where the area leaves the sheet. */
export const rangeObject = (sheet: Sheet, area: CellRange): OfficeObject<Place> => new OfficeObject("Range", new Place(sheet, [checkedArea(area)]));
