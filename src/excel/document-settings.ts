/**
 * What add-ins keep in the workbook.
 */
import { withExcel } from "./with-excel";

/** Keys of the settings that begin so. One sync. */
export async function findSettings(prefix: string): Promise<string[]> {
  return withExcel(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key");
    await context.sync();
    return settings.items.map(({ key }) => key).filter((key) => key.startsWith(prefix));
  });
}
