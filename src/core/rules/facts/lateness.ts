/**
 * Whether something was done after its time, where both days are written.
 */
import type { Form, Indicator } from "../../form/form";
import { findDeadline, type Deadline } from "./deadline";
import { timelyRow } from "./timely-rows";

/** True where the actual day lies behind the deadline; a month counts to its last day, and a day without year lies in the form's year. */
export function isLate(form: Form, row: Indicator): boolean {
  const due = timelyRow(row)?.deadline;
  const done = row.actual && findDeadline(row.actual.text);
  const year = form.fiscalYear?.value ?? null;
  const last = due ? dayNumber(due, year, 31) : null;
  const actual = done ? dayNumber(done, year, 1) : null;
  return last !== null && actual !== null && actual > last;
}

/** A number that rises with the day; null where no month is written. */
function dayNumber({ kind, year, month, day }: Deadline, formYear: number | null, dayLeftOut: number): number | null {
  const ownYear = year ?? formYear;
  if ((kind !== "day" && kind !== "month") || ownYear === null || month === null) return null;
  return ownYear * 10_000 + month * 100 + (day ?? dayLeftOut);
}
