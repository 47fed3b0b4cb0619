/**
 * Where the workbook keeps what a person said about columns: one of Office's settings, which travel with the file and show in no sheet
 * (https://learn.microsoft.com/javascript/api/excel/excel.settingcollection). What the JSON says is not this folder's business.
 */
import type { SettingEdit } from "../core/sheet/edit";

/** The number rises when what is kept changes its form; an older program then leaves the newer value alone. */
const KEY = "jixiao.corrections.v1";

/** Asks for the stored value; the function it gives back tells it once a sync is done, undefined where there is none. */
export function queueCorrections(context: Excel.RequestContext): () => unknown {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return () => valueOf(setting);
}

/** Of a setting that was loaded. */
function valueOf(setting: Excel.Setting): unknown {
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/** Keeps a list in the place of what is kept now; an empty one leaves nothing in the workbook. */
export function storeCorrections(corrections: readonly unknown[]): SettingEdit {
  return { kind: "set-setting", key: KEY, value: corrections.length > 0 ? corrections : null };
}
