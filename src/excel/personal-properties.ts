/**
 * Names of people and offices in the document's own properties.
 */
import { withExcel } from "./with-excel";

const PERSONAL = ["author", "manager", "company"] as const;

/**
 * Takes them out and gives those that said something. Who saved last is Excel's to write (DocumentProperties.lastAuthor is read-only), and
 * it does so with every saving. Two syncs. Throws ExcelFailure where Excel refuses.
 */
export async function clearPersonalProperties(): Promise<readonly (typeof PERSONAL)[number][]> {
  return withExcel(async (context) => {
    const { properties } = context.workbook;
    properties.load([...PERSONAL]);
    await context.sync();
    const said = PERSONAL.filter((name) => properties[name] !== "");
    for (const name of PERSONAL) properties[name] = "";
    await context.sync();
    return said;
  });
}
