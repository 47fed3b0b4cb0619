/**
 * What the workbook keeps for this program: Office's settings, which travel with the file and show in no sheet
 * (https://learn.microsoft.com/javascript/api/excel/excel.settingcollection). What the JSON says is not this folder's business.
 */
import type { SettingEdit } from "../core/sheet/edit";

/** The numbers rise when what is kept changes its form; an older program then leaves the newer value alone. */
export const KEPT_KEYS = {
  /** What a person said about columns. */
  corrections: "jixiao.corrections.v1",
  /** 本地口径. */
  practice: "jixiao.practice.v1",
  /** Findings that a person has looked at and lets stand. */
  ignored: "jixiao.ignored.v1",
} as const;

export type KeptName = keyof typeof KEPT_KEYS;

/** Each as it is kept; undefined where nothing is. */
export type Kept = Readonly<Record<KeptName, unknown>>;

/** Asks for all of it; the function it gives back tells it once a sync is done. */
export function queueKept(context: Excel.RequestContext): () => Kept {
  const { settings } = context.workbook;
  const ask = (name: KeptName): Excel.Setting => {
    const setting = settings.getItemOrNullObject(KEPT_KEYS[name]);
    setting.load("value");
    return setting;
  };
  const asked = { corrections: ask("corrections"), practice: ask("practice"), ignored: ask("ignored") };
  return () => ({ corrections: valueOf(asked.corrections), practice: valueOf(asked.practice), ignored: valueOf(asked.ignored) });
}

/** Of a setting that was loaded. */
function valueOf(setting: Excel.Setting): unknown {
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/** Keeps a value in the place of what is kept now; null and an empty list leave nothing in the workbook. */
export function storeKept(name: KeptName, value: unknown): SettingEdit {
  const empty = value === undefined || (Array.isArray(value) && value.length === 0);
  return { kind: "set-setting", key: KEPT_KEYS[name], value: empty ? null : value };
}
