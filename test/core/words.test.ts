import { filled, joinWords, printNumber, say, SENTENCE_SPACE } from "../../src/core/words";

const words = { "zh-CN": "应为{right}，现为{wrong}", "en-US": "should be {right}, is {wrong}" };

test("data is filled in, in either language", () => {
  expect(say(words, "zh-CN", { right: 45, wrong: "15" })).toBe("应为45，现为15");
  expect(say(words, "en-US", { right: 0.1 + 0.2, wrong: -0 })).toBe("should be 0.3, is 0");
});

test("a place without data stays to be seen", () => {
  expect(say(words, "zh-CN", { right: "<b>" })).toBe("应为<b>，现为{wrong}");
  expect(say({ "zh-CN": "无", "en-US": "none" }, "en-US")).toBe("none");
});

test("numbers as the forms write them", () => {
  expect([5117.65, 1234567, 1 / 3, 4875.720000000001].map(printNumber)).toEqual(["5117.65", "1234567", "0.333333", "4875.72"]);
});

test("words in a sentence are told in its language, and sentences follow each other", () => {
  const role = { "zh-CN": "度量单位", "en-US": "unit" };
  const column = filled({ "zh-CN": "{column}列是{role}。", "en-US": "Column {column} is the {role}." }, { column: "B", role });
  expect(column).toEqual({ "zh-CN": "B列是度量单位。", "en-US": "Column B is the unit." });
  expect(joinWords([role, role])).toEqual({ "zh-CN": "度量单位度量单位", "en-US": "unitunit" });
  expect(joinWords([column, column], SENTENCE_SPACE)["en-US"]).toBe("Column B is the unit. Column B is the unit.");
});
