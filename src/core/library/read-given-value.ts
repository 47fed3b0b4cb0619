/**
 * What a person gives for a placeholder, as the pane's field or the command line passes it on.
 */
import { findDate, printDate } from "../form/dates";
import { foldText } from "../form/fold-text";
import type { CalendarDate } from "../form/form";
import { cleanNumber, parseMoney } from "../form/money";
import { parseTarget } from "../form/target";
import type { Words } from "../words";
import type { Placeholder } from "./schema";

export type GivenValue = string | number;

/** A value in the placeholder's own unit, or the sentence that says what it should have been. */
export type ReadValue = { readonly value: number | string | CalendarDate } | { readonly problem: Words };

const EXPECTED: Readonly<Record<Placeholder["kind"], Words>> = {
  number: { "zh-CN": "「{label}」应为数字，现为「{given}」", "en-US": "“{label}” should be a number, not “{given}”" },
  money: { "zh-CN": "「{label}」应为金额，现为「{given}」", "en-US": "“{label}” should be an amount of money, not “{given}”" },
  date: { "zh-CN": "「{label}」应为日期，如 6月30日，现为「{given}」", "en-US": "“{label}” should be a date such as 2026-06-30, not “{given}”" },
  text: { "zh-CN": "「{label}」不能为空", "en-US": "“{label}” must not be blank" },
};

/** Reads what was given. `year` completes a day without one: 6月30日. The problem's words take `label` and `given`. */
export function readGivenValue(placeholder: Placeholder, given: GivenValue, year: number | null): ReadValue {
  const value = readers[placeholder.kind](String(given), placeholder, year);
  return value === null ? { problem: EXPECTED[placeholder.kind] } : { value };
}

const readers: Readonly<Record<Placeholder["kind"], (text: string, placeholder: Placeholder, year: number | null) => number | string | CalendarDate | null>> = {
  number: (text) => positive(parseTarget(text).value),
  money: (text, { unit }) => readMoney(text, unit),
  date: (text, _placeholder, year) => readDate(text, year),
  text: (text) => (text.trim() === "" ? null : text.trim()),
};

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}

/** An amount that names 元 or 万元 is brought to the unit of the placeholder: 1.2万元 where 元/人 is asked gives 12000. */
function readMoney(text: string, unit: string): number | null {
  const written = parseMoney(text);
  if (!written) return positive(parseTarget(text).value);
  const asked = unit.startsWith("万元") ? "万元" : "元";
  const factor = written.unit === null || written.unit === asked ? 1 : asked === "元" ? 10_000 : 1 / 10_000;
  return positive(cleanNumber(written.amount * factor));
}

function readDate(text: string, year: number | null): CalendarDate | null {
  const folded = foldText(text);
  const found = findDate(folded)?.date ?? null;
  if (found) return existing(found);
  const match = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?前?$/.exec(folded);
  return match && year !== null ? existing({ year, month: Number(match[1]), day: Number(match[2]) }) : null;
}

/** The day, unless no calendar has it. */
function existing({ year, month, day }: CalendarDate): CalendarDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

/** A day as a deadline: 2026年12月31日前. */
export function printDeadline(date: CalendarDate): string {
  return `${printDate(date)}前`;
}
