/**
 * Where the workbook keeps what is needed to take scoring away again. What the JSON says is not this folder's business.
 */
import type { SettingEdit } from "../core/sheet/edit";
import { withExcel } from "./with-excel";

const KEY = "jixiao.scoring.v1";

/** The stored value; undefined where there is none. */
export async function readScoringStore(): Promise<unknown> {
  return withExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as unknown);
  });
}

/** Keeps a list in the place of what is kept now; an empty one leaves nothing in the workbook. */
export function storeScoring(records: readonly unknown[]): SettingEdit {
  return { kind: "set-setting", key: KEY, value: records.length > 0 ? records : null };
}
