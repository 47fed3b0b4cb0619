import fc from "fast-check";
import { freeSheetName, isSheetName } from "../../../src/core/sheet/sheet-name";

test.each(["", " ", "a/b", "a\\b", "a?b", "a*b", "[a]", "a:b", "'a", "a'", "History", "表".repeat(32)])("%s is no name of a sheet", (name) => {
  expect(isSheetName(name)).toBe(false);
});

test.each(["表 1", "部门（一）", "it's", "表".repeat(31)])("%s is a name", (name) => {
  expect(isSheetName(name)).toBe(true);
});

test.each([
  ["校核报告", [], "校核报告"],
  ["校核报告", ["校核报告", "校核报告 (2)"], "校核报告 (3)"],
  ["ab", ["AB"], "ab (2)"],
  ["2026/1: 表", [], "2026 1 表"],
  ["'引号'", [], "引号"],
  ["：？", [], "表"],
  ["表".repeat(40), ["表".repeat(31)], `${"表".repeat(27)} (2)`],
])("%s beside %j is called %s", (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
});

test("a free name is always a name, and free", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(fc.string({ maxLength: 8 })), (wanted, taken) => {
      const name = freeSheetName(wanted, taken);
      expect(isSheetName(name)).toBe(true);
      expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  );
});
