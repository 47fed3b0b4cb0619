import { readGivenValue } from "../../../src/core/library/read-given-value";
import type { Placeholder } from "../../../src/core/library/schema";
import { say } from "../../../src/core/words";

function placeholder(kind: Placeholder["kind"], unit = ""): Placeholder {
  return { key: "one", label: "某项", kind, unit, preset: { from: "usual", value: 1 } };
}

describe("what a person gives", () => {
  test.each([
    ["number", "人", 200, 200],
    ["number", "人", "２００", 200],
    ["number", "人", "≥200人", 200],
    ["number", "人", "1,200 人", 1200],
    ["money", "万元", "45", 45],
    ["money", "万元", "450000元", 45],
    ["money", "元/人·年", "1500", 1500],
    ["money", "元/人·年", "0.15万元", 1500],
    ["money", "元/人·年", "1500元/人", 1500],
    ["date", "", "2026-06-30", { year: 2026, month: 6, day: 30 }],
    ["date", "", "6月30日前", { year: 2026, month: 6, day: 30 }],
    ["date", "", "6.30", { year: 2026, month: 6, day: 30 }],
    ["text", "", " 县委办〔2024〕3号 ", "县委办〔2024〕3号"],
  ] as const)("%s in %s: %p is %p", (kind, unit, given, value) => {
    expect(readGivenValue(placeholder(kind, unit), given, 2026)).toEqual({ value });
  });

  test.each([
    ["number", "很多", "「某项」应为数字，现为「很多」"],
    ["number", "0", "「某项」应为数字，现为「0」"],
    ["money", "若干", "「某项」应为金额，现为「若干」"],
    ["money", "-5万元", "「某项」应为金额，现为「-5万元」"],
    ["date", "2026-02-30", "「某项」应为日期，如 6月30日，现为「2026-02-30」"],
    ["date", "13月1日", "「某项」应为日期，如 6月30日，现为「13月1日」"],
    ["date", "年底", "「某项」应为日期，如 6月30日，现为「年底」"],
    ["text", "  ", "「某项」不能为空"],
  ] as const)("%s: %p is refused with a sentence", (kind, given, sentence) => {
    const read = readGivenValue(placeholder(kind, kind === "money" ? "万元" : ""), given, 2026);
    expect("problem" in read && say(read.problem, "zh-CN", { label: "某项", given })).toBe(sentence);
  });

  test("a day without a year needs the form's", () => {
    expect(readGivenValue(placeholder("date"), "6月30日", null)).toHaveProperty("problem");
  });
});
