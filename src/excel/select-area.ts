/**
 * Takes the user to a place in the workbook.
 */
import { printRange, type CellRange } from "../core/sheet/address";
import { ExcelFailure } from "./excel-failure";
import { withExcel } from "./with-excel";

/**
 * Activates the sheet and selects the whole merged area around `area`'s first cell, so that a person sees what is meant.
 * Throws ExcelFailure: SheetNotFound, CannotSelect (a chart or another workbook has the focus, office-js #399), or what Excel refuses.
 */
export async function selectArea(sheet: string, area: CellRange): Promise<void> {
  await withExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    await context.sync();
    if (worksheet.isNullObject) throw new ExcelFailure("SheetNotFound", { sheet });
    worksheet.activate();
    worksheet.getRange(printRange(area)).select();
    try {
      await context.sync();
    } catch (cause) {
      throw new ExcelFailure("CannotSelect", { sheet }, { cause });
    }
  }, { sheet });
}
