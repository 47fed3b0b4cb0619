/**
 * What the workbook keeps for this program, without reading any sheet.
 */
import { queueKept, type Kept } from "./kept-store";
import { withExcel } from "./with-excel";

/** One sync. */
export async function readKept(): Promise<Kept> {
  return withExcel(async (context) => {
    const kept = queueKept(context);
    await context.sync();
    return kept();
  });
}
