/**
 * Writes settings of the workbook. Protection of sheets does not concern them.
 */
import type { SettingEdit } from "../core/sheet/edit";
import { withExcel } from "./with-excel";

/** Applies the edits in their order and gives what takes them back. Two syncs. Throws ExcelFailure where Excel refuses. */
export async function applySettings(edits: readonly SettingEdit[]): Promise<readonly SettingEdit[]> {
  if (edits.length === 0) return [];
  return withExcel(async (context) => {
    const { settings } = context.workbook;
    const before = new Map<string, Excel.Setting>();
    for (const { key } of edits) {
      if (before.has(key)) continue;
      const setting = settings.getItemOrNullObject(key);
      setting.load("value");
      before.set(key, setting);
    }
    await context.sync();
    const inverse = [...before].map(([key, setting]): SettingEdit => ({ kind: "set-setting", key, value: setting.isNullObject ? null : (setting.value as unknown) }));
    const there = new Set([...before].filter(([, setting]) => !setting.isNullObject).map(([key]) => key));
    for (const { key, value } of edits) {
      if (value !== null) {
        settings.add(key, value);
        there.add(key);
      } else if (there.delete(key)) settings.getItem(key).delete();
    }
    await context.sync();
    return inverse;
  });
}
