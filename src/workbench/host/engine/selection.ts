/**
 * What is selected, and in front.
 */
import { ScrollToCellOperation, SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import type { Book } from "./book";
import { grownToMerges, toArea, toRange } from "./merges";
import { protectionOf } from "./protection";
import type { Sheet } from "./sheet";
import { makeRoom } from "./write-cells";

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** The selected areas of the sheet in front, merged cells as a whole. A1 where nobody has selected anything yet. */
export function selectedAreas(book: Book): { readonly sheet: Sheet; readonly areas: readonly CellRange[] } {
  const sheet = book.activeSheet;
  const selections = book.injector.get(SheetsSelectionsService).getWorkbookSelections(book.unitId).getSelectionsOfWorksheet(sheet.id);
  const areas = selections.map(({ range }) => grownToMerges(sheet, sheet.clip(toArea(range)) ?? FIRST_CELL));
  return { sheet, areas: areas.length > 0 ? areas : [FIRST_CELL] };
}

/** The one cell of the selection that takes what is typed. */
export function activeCell(book: Book): { readonly sheet: Sheet; readonly area: CellRange } {
  const { sheet, areas } = selectedAreas(book);
  const last = book.injector.get(SheetsSelectionsService).getWorkbookSelections(book.unitId).getSelectionsOfWorksheet(sheet.id).at(-1);
  const first = areas.at(-1) ?? FIRST_CELL;
  const [row, column] = [last?.primary?.actualRow ?? first.top, last?.primary?.actualColumn ?? first.left];
  return { sheet, area: { top: row, bottom: row, left: column, right: column } };
}

export function activate(sheet: Sheet): void {
  if (sheet.model.isSheetHidden()) throw excelError("InvalidOperation");
  if (sheet.book.activeSheet !== sheet) sheet.book.run(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });
}

/** Brings the sheet to the front and selects; in a page, scrolls there. */
export function select(sheet: Sheet, areas: readonly CellRange[]): void {
  if (protectionOf(sheet).protected && protectionOf(sheet).options.selectionMode === "None") throw excelError("AccessDenied");
  activate(sheet);
  const selections = areas.map((area) => {
    makeRoom(sheet, sheet.clip(area) ?? area);
    const seen = grownToMerges(sheet, sheet.clip(area) ?? area);
    const [actualRow, actualColumn] = [area.top, area.left];
    const isMerged = seen.top !== area.top || seen.left !== area.left || (area.top === area.bottom && area.left === area.right && (seen.bottom !== area.bottom || seen.right !== area.right));
    return { range: toRange(seen), primary: { ...toRange({ ...area, bottom: area.top, right: area.left }), actualRow, actualColumn, isMerged, isMergedMainCell: isMerged }, style: null };
  });
  sheet.book.run(SetSelectionsOperation.id, { subUnitId: sheet.id, selections });
  const [first] = areas;
  if (first) scrollTo(sheet, first);
}

/** As far as it takes to see the cell, and not at all where it is seen; without a page nobody hears of it. */
function scrollTo(sheet: Sheet, { top, left }: CellRange): void {
  sheet.book.run(ScrollToCellOperation.id, { range: toRange({ top, bottom: top, left, right: left }) });
}
