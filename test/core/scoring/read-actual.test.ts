import { readActual, type Actual, type ActualContext } from "../../../src/core/scoring/read-actual";
import type { CellValue } from "../../../src/core/sheet/grid";

const number = (unit: string, more: Partial<ActualContext> = {}): ActualContext => ({ reading: { kind: "number", percent: unit === "%", signed: false }, unit, target: 95, texts: "read", ...more });
const change = (unit: string): Partial<ActualContext> => ({ reading: { kind: "number", percent: unit === "%", signed: true } });
const date: ActualContext = { reading: { kind: "date" }, unit: "", target: null, texts: "read" };
const grade: ActualContext = { reading: { kind: "grade", grades: [] }, unit: "", target: null, texts: "read" };

const value = (of: number): Actual => ({ kind: "number", value: of });
const because = (reason: string): object => ({ kind: "reason", reason });

describe("readActual", () => {
  it.each<[string, CellValue, ActualContext, object]>([
    ["a number", 12, number("个"), value(12)],
    ["a negative number", -3.5, number("万元"), because("negative")],
    ["a negative text", "-3.5万元", number("万元"), because("negative")],
    ["a negative number where it can be one", -3.5, number("万元", change("万元")), value(-3.5)],
    ["a negative text where it can be one", "-3.5万元", number("万元", change("万元")), value(-3.5)],
    ["nothing", null, number("个"), { kind: "blank" }],
    ["an empty text", "", number("个"), { kind: "blank" }],
    ["spaces", "  ", number("个"), { kind: "blank" }],
    ["an error", "#REF!", number("个"), because("error-value")],
    ["an error in a date row", "#N/A", date, because("error-value")],
    ["a truth value", true, number("个"), because("not-a-number")],
    ["digits as text", "12", number("个"), value(12)],
    ["its own unit", "550万粒", number("万粒"), value(550)],
    ["full-width digits and commas", "１，２００人", number("人"), value(1200)],
    ["a sign before", "≥50个", number("个"), value(50)],
    ["about so many", "约50个", number("个"), value(50)],
    ["another unit", "12次", number("人"), because("not-a-number")],
    ["words", "达成预期指标", number("人"), because("not-a-number")],
    ["元 in a row of 万元", "60000元", number("万元"), value(6)],
    ["万元 in a row of 元", "6万元", number("元"), value(60000)],
    ["元 in a row of 元", "45000元", number("元"), value(45000)],
    ["money where people are counted", "6万元", number("人"), because("not-a-number")],
    ["text, read as a formula does", "12", number("个", { texts: "refuse" }), because("not-a-number")],
  ])("reads %s", (_name, cell, context, expected) => {
    expect(readActual(cell, context)).toEqual(expected);
  });

  it.each<[string, CellValue, Partial<ActualContext>, object]>([
    ["points", 95, {}, value(95)],
    ["a fraction", 0.95, {}, value(95)],
    ["a fraction without dust", 0.57, {}, value(57)],
    ["exactly 1", 1, {}, value(100)],
    ["nothing done", 0, {}, value(0)],
    ["a negative fraction", -0.05, change("%"), value(-5)],
    ["a negative fraction of what is never negative", -0.05, {}, because("negative")],
    ["a negative text of what is never negative", "-5%", {}, because("negative")],
    ["what may be 1.2% or 120%", 1.2, {}, because("percent-unclear")],
    ["1.2 shown as 120%", 1.2, { displayed: "120%" }, value(120)],
    ["1.2 shown as 1.2", 1.2, { displayed: "1.2" }, because("percent-unclear")],
    ["a small target: 1.5", 1.5, { target: 2 }, value(1.5)],
    ["a small target: 0.5", 0.5, { target: 2 }, because("percent-unclear")],
    ["no target", 0.8, { target: null }, value(80)],
    ["a column of fractions", 1.2, { percent: "fraction" }, value(120)],
    ["a column of points", 0.5, { percent: "points" }, value(0.5)],
    ["text with %", "95％", {}, value(95)],
    ["text without %", "0.95", {}, value(95)],
    ["text with another unit", "95分", {}, because("not-a-number")],
    ["text that is no number", "全部", {}, because("not-a-number")],
  ])("tells percentages apart: %s", (_name, cell, more, expected) => {
    expect(readActual(cell, number("%", more))).toEqual(expected);
  });

  it.each<CellValue>([46387, 46387.75, 20261231, "2026年12月31日", "2026年12月31号", "2026-12-31", "2026/12/31", "2026.12.31", "20261231", "２０２６年１２月３１日", " 2026-12-31 "])("reads the day %s", (cell) => {
    expect(readActual(cell, date)).toEqual({ kind: "date", serial: 46387 });
  });

  it.each<CellValue>([1, 100, 0.95, -1, 20261301, 99999999, true, "2026年12月", "12月31日", "2026-2-30", "按时完成", "2026年12月31日前"])("refuses %s as a day", (cell) => {
    expect(readActual(cell, date)).toEqual({ kind: "reason", reason: "not-a-date" });
  });

  it.each<CellValue>(["20261231", "２０２６年12月31日", "2026-12", " 2026-12-31"])("leaves the day %s to a person: a formula cannot read it", (cell) => {
    expect(readActual(cell, { ...date, texts: "refuse" })).toEqual({ kind: "reason", reason: "not-a-date" });
  });

  it("folds words for a person and leaves them alone for a formula", () => {
    expect(readActual(" 效果 明显。", grade)).toEqual({ kind: "words", words: "效果明显" });
    expect(readActual(" 效果 明显。", { ...grade, texts: "refuse" })).toEqual({ kind: "words", words: " 效果 明显。" });
    expect(readActual(3, { ...grade, texts: "refuse" })).toEqual({ kind: "words", words: "3" });
  });
});
