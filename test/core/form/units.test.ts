import { canFollowNumber, canonicalUnit, isUnit, saysNoUnit } from "../../../src/core/form/units";

it.each(["%", "万元", "人次", "元/人·月", "元/年", "万元/队/年", "台(套)", "平方米", "KM", "百分比", "个工作日", "元每人"])("%s is a unit", (text) => {
  expect(isUnit(text)).toBe(true);
});

it.each(["", "无", "效果明显", "12次", "不超预算", "考核/评价标准情况", "达到/完成", "≥", "培训人数的说明文字很长很长"])("%s is no unit", (text) => {
  expect(isUnit(text)).toBe(false);
});

it("lets short words follow a number that stand in no list", () => {
  expect(["万粒", "个村", "m²"].map(canFollowNumber)).toEqual([true, true, true]);
  expect(["全部满意", "以上的村组", "度完成"].map(canFollowNumber)).toEqual([false, false, false]);
});

it("knows what says that there is no unit", () => {
  expect(["无", "/", "-"].map(saysNoUnit)).toEqual([true, true, true]);
  expect(saysNoUnit("个")).toBe(false);
});

it.each([
  ["万", "万元"],
  ["百分比", "%"],
  ["％", "%"],
  ["人 次", "人次"],
  ["无", null],
  [" ", null],
])("%s under its usual name", (text, unit) => {
  expect(canonicalUnit(text)).toBe(unit);
});
