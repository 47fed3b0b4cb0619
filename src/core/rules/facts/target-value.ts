/**
 * What kind of thing a target's value is. A target is judged by what it says, not by the column it stands in.
 */
import type { Indicator, Target } from "../../form/form";
import { foldText } from "../../form/fold-text";
import { isDeadline } from "./deadline";
import { oncePer } from "./once-per";

/** A number, a point in time, words, or nothing at all. */
export type ValueKind = "number" | "time" | "words" | "none";

/** The four classes of 指标值; 每月… is a time. */
export const valueKind = oncePer(({ value, text, written }: Target): ValueKind => {
  const said = text?.value ?? (value && written ? written.value : "");
  if (said !== "" && isDeadline(said)) return "time";
  if (value) return "number";
  return said === "" ? "none" : "words";
});

/** Whether the target is a percentage: 95%, 95 beside 百分比. */
export function isPercent({ unit }: Target): boolean {
  return unit !== null && /^(?:%|百分比|百分点|个百分点|百分之)$/.test(foldText(unit.value));
}

/** The folded name, "" where the row has none. */
export const nameOf = oncePer(({ level3 }: Indicator): string => (level3 ? foldText(level3.value) : ""));

/** "≥95%", "2026年12月31日前": the target as its cell shows it, for a sentence. */
export function printTarget({ written, text, value }: Target): string {
  return written?.text ?? text?.text ?? value?.text ?? "";
}
