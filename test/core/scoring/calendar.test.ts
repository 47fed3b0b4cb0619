import * as fc from "fast-check";
import { dateOfSerial } from "../../../src/core/form/dates";
import { isDay, monthsBetween, parseDate, parseDeadline, sameDay, serialOf } from "../../../src/core/scoring/calendar";

const day = (year: number, month: number, of: number): object => ({ year, month, day: of });

describe("calendar", () => {
  it("counts days as spreadsheets do", () => {
    expect(serialOf({ year: 2026, month: 12, day: 31 })).toBe(46387);
    fc.assert(fc.property(fc.integer({ min: 36526, max: 73050 }), (serial) => serialOf(dateOfSerial(serial) ?? { year: 0, month: 1, day: 1 }) === serial));
  });

  it("knows which days exist", () => {
    expect(isDay({ year: 2028, month: 2, day: 29 })).toBe(true);
    expect(isDay({ year: 2026, month: 2, day: 29 })).toBe(false);
    expect(sameDay({ year: 2026, month: 2, day: 1 }, { year: 2026, month: 2, day: 1 })).toBe(true);
    expect(sameDay({ year: 2026, month: 2, day: 1 }, { year: 2026, month: 3, day: 1 })).toBe(false);
  });

  it.each([
    ["2026-12-31", "2027-01-30", 0],
    ["2026-12-31", "2027-01-31", 1],
    ["2026-06-30", "2027-06-30", 12],
    ["2026-11-30", "2026-12-29", 0],
  ])("counts whole months from %s to %s: %i", (from, to, months) => {
    const serial = (text: string): number => serialOf(parseDate(text) ?? { year: 0, month: 1, day: 1 });
    expect(monthsBetween(serial(from), serial(to))).toBe(months);
  });

  it("has no months outside its years", () => {
    expect(monthsBetween(1, 46387)).toBeNaN();
  });

  it.each<[string, number | null, object | null]>([
    ["2026年12月31日前", null, day(2026, 12, 31)],
    ["2026年6月底前", null, day(2026, 6, 30)],
    ["2028年2月底前完成", null, day(2028, 2, 29)],
    ["2026年12月", null, day(2026, 12, 31)],
    ["2026年12月底前发放到位", null, day(2026, 12, 31)],
    ["于2026-11-15前完成。", null, day(2026, 11, 15)],
    ["12月31日前", 2026, day(2026, 12, 31)],
    ["12月31日前", null, null],
    ["11月底前", 2025, day(2025, 11, 30)],
    ["11月底前", null, null],
    ["2月30日前", 2026, null],
    ["2026年13月", null, null],
    ["年底前", 2026, day(2026, 12, 31)],
    ["年度内", 2026, day(2026, 12, 31)],
    ["2026年底前完成", null, day(2026, 12, 31)],
    ["2026年度内", null, day(2026, 12, 31)],
    ["年底前", null, null],
    ["2026年", null, null],
    ["每月30日前", 2026, null],
    ["及时", 2026, null],
  ])("reads the deadline %s of %s", (text, year, expected) => {
    expect(parseDeadline(text, year)).toEqual(expected);
  });
});
