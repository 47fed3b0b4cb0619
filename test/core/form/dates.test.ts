import fc from "fast-check";
import { dateOfSerial, findDate, findYear, isDeadline, printDate } from "../../../src/core/form/dates";
import { foldText } from "../../../src/core/form/fold-text";

describe("findDate", () => {
  it.each([
    ["2026年12月31日前", { year: 2026, month: 12, day: 31 }],
    ["乙某2025.12.15", { year: 2025, month: 12, day: 15 }],
    ["2025-1-5", { year: 2025, month: 1, day: 5 }],
    ["2025/12/15", { year: 2025, month: 12, day: 15 }],
    ["20251212", { year: 2025, month: 12, day: 12 }],
    ["2026年2月30日", { year: 2026, month: 2, day: 30 }],
  ])("%s", (text, date) => {
    expect(findDate(text)?.date).toEqual(date);
  });

  it.each(["2026年12月", "2026年13月1日", "20251340", "2025.12-15", "13800000000", "202512123"])("%s names no day", (text) => {
    expect(findDate(text)).toBeNull();
  });

  it("says where the day stands", () => {
    expect(findDate("通过2025.12.15")).toEqual({ date: { year: 2025, month: 12, day: 15 }, start: 2, end: 12 });
  });

  it("reads back every printed day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 73050 }), (serial) => {
        const date = dateOfSerial(serial);
        expect(date && findDate(printDate(date))?.date).toEqual(date);
      }),
    );
  });
});

describe("dateOfSerial", () => {
  it("counts as Excel does", () => {
    expect(dateOfSerial(46387)).toEqual({ year: 2026, month: 12, day: 31 });
    expect(dateOfSerial(36526)).toEqual({ year: 2000, month: 1, day: 1 });
  });

  it.each([36525, 73051, 46387.5, -1])("%d is no day of this century", (serial) => {
    expect(dateOfSerial(serial)).toBeNull();
  });
});

describe("findYear", () => {
  it.each([
    ["(2026年)年度", 2026],
    ["(2026)年度", 2026],
    ["(2025年度)", 2025],
    ["2026年项目支出绩效目标表", 2026],
    ["项目支出绩效目标表(2024)", 2024],
    ["项目支出绩效目标表", null],
    ["12026年", null],
  ])("%s", (text, year) => {
    expect(findYear(text)).toBe(year);
  });
});

describe("isDeadline", () => {
  it.each(["2026年12月31日前", "2026年6月底前", "2026年", "6月底前", "12月", "2月前发放到位", "每月30日前", "30日前", "15号以前", "年底前", "年度内", "当年内完成", "季度末前", "2026/12/31", "20261231"])("%s", (text) => {
    expect(isDeadline(foldText(text))).toBe(true);
  });

  it.each(["12个月", "1年", "10天内", "12次/每年", "效果明显", "95%", "20261399", "≥3月期"])("%s is none", (text) => {
    expect(isDeadline(foldText(text))).toBe(false);
  });
});
