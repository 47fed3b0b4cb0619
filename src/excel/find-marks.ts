/**
 * Which sheets carry our marks: asked when the pane opens, and before all of them are cleared.
 */
import { queueMarks } from "./marks";
import { withExcel } from "./with-excel";

/** Names of the sheets with marks, in the workbook's order, hidden sheets too. Two syncs. */
export async function findMarks(): Promise<string[]> {
  return withExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const asked = worksheets.items.map((worksheet) => ({ name: worksheet.name, marks: queueMarks(worksheet) }));
    await context.sync();
    return asked.filter(({ marks }) => marks().length > 0).map(({ name }) => name);
  });
}
