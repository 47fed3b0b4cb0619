/**
 * Names that are taken in the workbook.
 */
import { withExcel } from "./with-excel";

/** Names of all sheets, hidden ones too, in the workbook's order. One sync. */
export async function sheetNames(): Promise<string[]> {
  return withExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}
