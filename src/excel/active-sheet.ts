/**
 * The sheet in front.
 */
import { withExcel } from "./with-excel";

export async function activeSheetName(): Promise<string> {
  return withExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getActiveWorksheet();
    worksheet.load("name");
    await context.sync();
    return worksheet.name;
  });
}
