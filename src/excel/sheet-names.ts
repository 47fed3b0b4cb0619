/**
 * Names that are taken in the workbook.
 */
import { withExcel } from "./with-excel";

export interface SheetName {
  readonly name: string;
  readonly visible: boolean;
}

/** All sheets, hidden ones too, in the workbook's order. One sync. */
export async function listSheets(): Promise<SheetName[]> {
  return withExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.map(({ name, visibility }) => ({ name, visible: visibility === Excel.SheetVisibility.visible }));
  });
}

/** Their names. */
export async function sheetNames(): Promise<string[]> {
  return (await listSheets()).map(({ name }) => name);
}
