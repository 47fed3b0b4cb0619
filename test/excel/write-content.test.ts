import { fromExcelContent, toExcelInput } from "../../src/excel/write-content";

const value = (text: string | number | boolean | null) => toExcelInput({ kind: "value", value: text });

test.each(["=1+1", "+86", "-5", "@SUM(A1)", "'引号", "2026", "95%", "1/2", "2026年12月31日", "3-5", "TRUE", "#N/A", "1e5", "（5）"])(
  "%s stays text",
  (text) => {
    expect(value(text)).toBe(`'${text}`);
  },
);

test.each(["万元", "≥95%", "2026年12月31日前", "<b>粗</b>", "效果明显", "true story"])("%s needs no apostrophe", (text) => {
  expect(value(text)).toBe(text);
});

test("numbers, truth values, blanks and formulas are what they are", () => {
  expect([value(0.95), value(true), value(null)]).toEqual([0.95, true, ""]);
  expect(toExcelInput({ kind: "formula", formula: "=SUM(A1:A3)" })).toBe("=SUM(A1:A3)");
});

test("what Excel gave is put back as it was", () => {
  expect(fromExcelContent("=A1*2", 8, "0.00")).toEqual({ kind: "formula", formula: "=A1*2", numberFormat: "0.00" });
  expect(fromExcelContent("=文字", "=文字", "@")).toEqual({ kind: "value", value: "=文字", numberFormat: "@" });
  expect(fromExcelContent(6, 6, "General")).toEqual({ kind: "value", value: 6, numberFormat: "General" });
  expect(fromExcelContent(false, false, "General")).toEqual({ kind: "value", value: false, numberFormat: "General" });
  expect(fromExcelContent("", "", "General")).toEqual({ kind: "value", value: null, numberFormat: "General" });
  expect(fromExcelContent("万元", "万元", "General")).toEqual({ kind: "value", value: "万元", numberFormat: "General" });
});
