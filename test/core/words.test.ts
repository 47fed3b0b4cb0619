import { printNumber, say } from "../../src/core/words";

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
