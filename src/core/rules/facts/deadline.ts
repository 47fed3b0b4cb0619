/**
 * Times as these forms write them: 2026年12月31日前, 2026年6月底前, 12月底, 每月30日前, 年度内, 2026年.
 */
import { foldText } from "../../form/fold-text";

/** A point in time as far as it is written. `month` 6 with `day` null is 6月 or 6月底. */
export interface Deadline {
  readonly kind: "day" | "month" | "year" | "within-year" | "recurring";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The part of the folded text that says it. */
  readonly text: string;
}

interface Pattern {
  readonly look: RegExp;
  readonly kind: Deadline["kind"];
}

/** In order of how much they say; groups: y, m, d. */
const PATTERNS: readonly Pattern[] = [
  { look: /每(?:个)?(?:年|季度?|月|周|日|天|学期|半年)(?:(?<m>\d{1,2})月)?(?:底|末|初)?(?:(?<d>\d{1,2})[日号])?/, kind: "recurring" },
  { look: /(?<y>(?:19|20)\d{2})(?:年度?|[./-])(?<m>\d{1,2})(?:月份?|[./-])(?<d>\d{1,2})(?:[日号]|(?!\d))/, kind: "day" },
  { look: /(?<y>(?:19|20)\d{2})(?:年度?)(?<m>\d{1,2})月/, kind: "month" },
  { look: /^[≤<=]?(?<y>20\d{2})[./-](?<m>0?[1-9]|1[0-2])(?:之?前|底|以前)?$/, kind: "month" },
  { look: /(?<y>(?:19|20)\d{2})年度?(?:年?[底末])/, kind: "month" },
  { look: /(?<![\d年个])(?<m>\d{1,2})月份?(?<d>\d{1,2})[日号]/, kind: "day" },
  { look: /(?<![\d年个])(?<m>\d{1,2})月(?!\/)/, kind: "month" },
  { look: /(?<y>(?:19|20)\d{2})年/, kind: "year" },
  { look: /(?:本|当|全)?年度?(?:之?内|[底末])|全年/, kind: "within-year" },
];

/** The first time that the text states, or null. Numbers are as written: 2月30日 is day 30 of month 2. */
export function findDeadline(text: string): Deadline | null {
  const folded = foldText(text);
  for (const { look, kind } of PATTERNS) {
    const match = look.exec(folded);
    if (!match) continue;
    const { y, m, d } = match.groups ?? {};
    const yearEnd = kind === "month" && m === undefined;
    return {
      kind,
      year: y === undefined ? null : Number(y),
      month: yearEnd ? 12 : m === undefined ? null : Number(m),
      day: d === undefined ? null : Number(d),
      text: match[0],
    };
  }
  return null;
}

/** Words that go with a time in a cell that states nothing else. */
const AROUND = /^(?:截至|截止|在|于|按|最迟|不迟于|不晚于|至|到|[≤<≥>=]|[底末初]|上旬|中旬|下旬|之?前|以前|之?内|以内|止|及时|按时|按期|按质|全部|内|度|份|全年|完成|发放|拨付|支付|到位|竣工|验收|实施|交付|建成|足额|整|次性|一|资金|\d+%|[,，。.;；、()])*$/;

/** Whether the text states a time and nothing but words around it. A sentence that mentions a year is no time. */
export function isDeadline(text: string): boolean {
  const deadline = findDeadline(text);
  if (!deadline) return false;
  const [before = "", after = ""] = foldText(text).split(deadline.text, 2);
  return AROUND.test(before) && AROUND.test(after);
}

/** Days of a month in the year, or in a leap year where no year is said. Gives 0 for a month that does not exist. */
export function daysOf(month: number, year: number | null): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
