import type { CalendarDate } from "../core/form/form";

/** The day that a report is made on, where it is made. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
