/**
 * A target on one line: ≥95%, 2026年12月31日前.
 */
import { asWritten } from "../../core/library/as-written";
import { fillRows, type AnyIndicator } from "../../core/library/fill-block";
import { usualWeight } from "../../core/library/usual-weight";
import type { OwnTarget } from "../../core/library/own/own-library";
import { printNumber } from "../../core/words";

/** "" where nothing is said yet. */
export function printTarget({ operator, value, unit, text }: OwnTarget): string {
  if (value === null) return text ?? "";
  return `${operator ?? ""}${printNumber(value)}${unit ?? ""}`;
}

/** What the indicator usually asks for, before any project gives its values. */
export function usualTarget(indicator: AnyIndicator): string {
  const { rows } = fillRows([{ indicator, weight: usualWeight(indicator) }], "A", { fiscalYear: null, budget: null });
  const [row] = rows;
  return row ? printTarget(asWritten(row.target)) : "";
}
