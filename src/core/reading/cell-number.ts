/**
 * Numbers as a person reads them off a cell: 95 for 95%, whether stored as 0.95 or typed.
 */
import { dateOfSerial, printDate } from "../form/dates";
import { cleanNumber } from "../form/money";
import { parseTarget, type WrittenTarget } from "../form/target";
import type { Item } from "./sheet-view";

/**
 * What a cell says as a quantity. Exact where the cell holds a number: a rounded display does not count. `counted`: a unit stands beside it,
 * so that the number 2026.5 is no month.
 */
export function readQuantity(item: Item, counted = false): WrittenTarget {
  const written = parseTarget(item.folded);
  const { value } = item.cell;
  if (counted && typeof value === "number" && /^\d+(?:\.\d+)?$/.test(item.folded)) return { operator: null, value, unit: null };
  if (typeof value !== "number" || written.value === null) return written;
  return { ...written, value: written.unit === "%" ? cleanNumber(value * 100) : value };
}

/** The number of a cell that holds nothing but a number, perhaps with 分 or %: "10分" → 10; null for anything else. */
export function readPlainNumber(item: Item): number | null {
  const { value, unit } = readQuantity(item);
  return value !== null && (unit === null || unit === "分" || unit === "%") ? value : null;
}

/** A percentage: 86.5 for 0.865 shown as 86.5%, for "86.5%" and for a plain 86.5. */
export function readPercent(item: Item): number | null {
  const { value, unit } = readQuantity(item);
  return value !== null && (unit === null || unit === "%") ? value : null;
}

/** A whole number that can only be a day's serial number where a deadline belongs: 46387 → "2026年12月31日"; else null. */
export function readSerialDay(item: Item): string | null {
  const { value } = item.cell;
  if (typeof value !== "number" || !/^\d{5}$/.test(item.folded)) return null;
  const date = dateOfSerial(value);
  return date && printDate(date);
}
