/**
 * Days as spreadsheets count them, and deadlines as people write them.
 */
import { dateOfSerial, findDate } from "../form/dates";
import { foldText } from "../form/fold-text";
import type { CalendarDate } from "../form/form";

const DAY = 86_400_000;
/** Serial 0 of the 1900 date system, as it holds for every day after February 1900 (Excel takes 1900 for a leap year). */
const EPOCH = Date.UTC(1899, 11, 30);

/** Serials that a time-limit row can mean: 2000-01-01 to 2099-12-31. A 1 or a 100 in such a row is no date. */
export const FIRST_SERIAL = 36_526;
export const LAST_SERIAL = 73_050;

/** True for days that exist: 2026-02-30 does not. */
export function isDay(date: CalendarDate): boolean {
  const day = new Date(Date.UTC(date.year, date.month - 1, date.day));
  return day.getUTCMonth() === date.month - 1 && day.getUTCDate() === date.day;
}

function lastDayOf(year: number, month: number): CalendarDate {
  return { year, month, day: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

export function serialOf(date: CalendarDate): number {
  return Math.round((Date.UTC(date.year, date.month - 1, date.day) - EPOCH) / DAY);
}

export function sameDay(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Whole months from one day to a later one, as the spreadsheet function DATEDIF counts them with "m". Serials of 2000 to 2099. */
export function monthsBetween(from: number, to: number): number {
  const start = dateOfSerial(from);
  const end = dateOfSerial(to);
  if (!start || !end) return Number.NaN;
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}

/** A text that is one full date, however it is written (dates.ts); null for anything else and for days that do not exist. */
export function parseDate(text: string): CalendarDate | null {
  const folded = foldText(text);
  const found = findDate(folded);
  return found && found.start === 0 && found.end === folded.length && isDay(found.date) ? found.date : null;
}

const AROUND = /^(?:于|在|截至|截止到?|不晚于)|(?:(?:以|之|及以)?前|止|内)?(?:全部|及时|按时)?(?:完成|办结|完工|竣工|验收|支付|发放)?(?:到位)?[。.;]?$/g;

/**
 * The last day on which a deadline is kept: 2026年12月31日前, 2026年6月底前, 2026年12月, 12月31日前, 年底前, 年度内. A text without a
 * year takes `fiscalYear`. Null where no day follows from it: 及时, 2026年, 每月30日前.
 */
export function parseDeadline(text: string, fiscalYear: number | null): CalendarDate | null {
  const folded = foldText(text);
  const core = folded.replace(AROUND, "");
  const full = parseDate(core);
  if (full) return full;
  const month = /^(?:(\d{4})年)?(\d{1,2})月(?:份)?(?:底|末)?$/.exec(core);
  if (month) {
    const year = Number(month[1] ?? fiscalYear ?? Number.NaN);
    const number = Number(month[2]);
    return Number.isInteger(year) && number >= 1 && number <= 12 ? lastDayOf(year, number) : null;
  }
  const day = /^(\d{1,2})月(\d{1,2})[日号]$/.exec(core);
  if (day && fiscalYear !== null) {
    const date = { year: fiscalYear, month: Number(day[1]), day: Number(day[2]) };
    return isDay(date) ? date : null;
  }
  const yearEnd = /^(?:(\d{4})年|本?年|当年)度?(?:底|末)/.exec(folded) ?? /^(?:(\d{4})年|本?年|当年)度?内/.exec(folded);
  const year = Number(yearEnd?.[1] ?? fiscalYear ?? Number.NaN);
  return yearEnd && Number.isInteger(year) ? { year, month: 12, day: 31 } : null;
}
