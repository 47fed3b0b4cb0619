/**
 * Days and deadlines as these forms write them. All functions take folded text (fold-text.ts).
 */
import type { CalendarDate } from "./form";

/** A day found in a text, and where: `start` inclusive, `end` exclusive. */
export interface FoundDate {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
}

/** 2026年12月31日 · 2025.12.15 · 2025-12-15 · 2025/12/15 · 20251215. */
const DAYS = [
  /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})[日号]/,
  /(?<!\d)((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/,
  /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/,
];

/** The first day named in the text, or null. A day that no month has (2月31日) is found all the same; a 13th month is not. */
export function findDate(folded: string): FoundDate | null {
  for (const pattern of DAYS) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const [year, month, day] = match.slice(1).filter((part) => /^\d+$/.test(part)).map(Number) as [number, number, number];
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    return { date: { year, month, day }, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The first year named in the text: 2026 from "(2026年)年度", "2026年项目…", "(2026)年度" or "二〇二六年"; null where there is none. */
export function findYear(folded: string): number | null {
  const match = /(?<!\d)((?:19|20)\d{2})(?=年|\)年|年度|\)$)/.exec(folded.replace(YEAR_IN_WORDS, (words) => [...words].map((digit) => DIGITS.get(digit)).join("")));
  return match ? Number(match[1]) : null;
}

const DIGITS: ReadonlyMap<string, number> = new Map([...[..."〇一二三四五六七八九"].entries()].map(([value, digit]) => [digit, value] as const).concat([["○", 0], ["零", 0]]));
const YEAR_IN_WORDS = /二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/;

/** Excel's serial number of a day between 2000 and 2099 as the day, else null. Counts from 1899-12-30 (Excel's 1900 date system). */
export function dateOfSerial(serial: number): CalendarDate | null {
  if (!Number.isInteger(serial) || serial < 36526 || serial > 73050) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

const DEADLINES = [
  // A calendar year, with or without more: 2026年, 2026年6月底前, 2026-12-31.
  /(?<!\d)(?:19|20)\d{2}(?:年|[-/]\d{1,2}|\.\d{1,2}\.\d{1,2})/,
  // 2026.12 is a month; ≤1900.01 and 1900.01万元 are amounts.
  /(?<![\d≥≤><=])20\d{2}\.(?:0?[1-9]|1[0-2])(?![\d万亿元%])/,
  // A month of the year, not a number of months: 6月底前, 12月31日前, 2月前发放到位.
  /(?<!\d)(?:1[0-2]|0?[1-9])月(?:份|底|末|初|[上中下]旬|\d{1,2}[日号])?(?:之?前|以前|内|$|[^\d个]{2,})/,
  /(?<!\d)\d{1,2}[日号](?:之?前|以前)/,
  /(?:年|季度?|月|周)[底末](?:之?前|以前|$)|(?<![\d半一两二三几数])年度?内|当年内|(?<!\/)每[年月季周]/,
];

/** Whether the text names a time by which something is due: "2026年12月31日前", "6月底前", "每月30日前发放到位", "年度内及时完成". */
export function isDeadline(folded: string): boolean {
  return DEADLINES.some((pattern) => pattern.test(folded)) || (/^\d{8}$/.test(folded) && findDate(folded) !== null);
}

/** 2026-12-31 as "2026年12月31日". */
export function printDate(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}
