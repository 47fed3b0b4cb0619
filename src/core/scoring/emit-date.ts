/**
 * Days inside formulas.
 */
import type { CalendarDate } from "../form/form";
import { FIRST_SERIAL, LAST_SERIAL } from "./calendar";

export function emitDate(date: CalendarDate): string {
  return `DATE(${String(date.year)},${String(date.month)},${String(date.day)})`;
}

/**
 * The day in a cell as its serial number, or an error that ISNUMBER shows: a date, the number 20261231, or one of the texts
 * 2026年12月31日, 2026-12-31, 2026/12/31, 2026.12.31. Seven characters are too few for a day: DATEVALUE would take 2026-12 for the 1st.
 */
export function formulaDay(cell: string): string {
  const dashed = ["年", "月", ".", "/"].reduce((text, mark) => `SUBSTITUTE(${text},"${mark}","-")`, cell);
  const text = ["日", "号"].reduce((rest, mark) => `SUBSTITUTE(${rest},"${mark}","")`, dashed);
  const inRange = `AND(${cell}>=${String(FIRST_SERIAL)},${cell}<${String(LAST_SERIAL + 1)})`;
  return `IF(ISNUMBER(${cell}),IF(${inRange},INT(${cell}),DATEVALUE(TEXT(${cell},"0000-00-00"))),DATEVALUE(IF(LEN(${cell})>7,${text},"")))`;
}
