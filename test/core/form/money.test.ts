import fc from "fast-check";
import { cleanNumber, declaredMoneyUnit, inWan, parseMoney } from "../../../src/core/form/money";

describe("parseMoney", () => {
  it.each([
    ["6", 6, null],
    ["5,117.65", 5117.65, null],
    ["５１１７", 5117, null],
    ["250万", 250, "万元"],
    ["300万元", 300, "万元"],
    ["￥12,000元", 12000, "元"],
    ["人民币50万元整", 50, "万元"],
    ["约50万元左右", 50, "万元"],
    ["1.5亿元", 15000, "万元"],
    ["350千元", 35, "万元"],
    ["20万元（含税）", 20, "万元"],
    ["-3.2", -3.2, null],
    ["伍拾万元整", 500_000, "元"],
    ["人民币贰佰伍拾万零叁仟元整（2503000元）", 2_503_000, "元"],
    ["十二万元", 120_000, "元"],
    ["壹仟贰佰叁拾肆元伍角陆分", 1234.56, "元"],
    ["一亿二千万元", 120_000_000, "元"],
  ])("%s", (text, amount, unit) => {
    expect(parseMoney(text)).toEqual({ amount, unit });
  });

  it.each(["", "无", "（分级填报）", "XXX", "5人", "10%", "见附件", "万元", "几十万元", "1,2,3"])("%s is no amount", (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  it("reads back every amount written with separators", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        const amount = cents / 100;
        expect(parseMoney(amount.toLocaleString("en-US", { minimumFractionDigits: 2 }))).toEqual({ amount, unit: null });
      }),
    );
  });
});

describe("declaredMoneyUnit", () => {
  it.each([
    ["单位：万元", "万元"],
    ["金额单位： 元", "元"],
    ["项目资金\n（万元）", "万元"],
    ["(元)", "元"],
    ["单位为万元", "万元"],
    ["填报单位：（盖章）", null],
    ["项目资金", null],
    ["2026年", null],
  ])("%s", (text, unit) => {
    expect(declaredMoneyUnit(text)).toBe(unit);
  });
});

describe("inWan", () => {
  it("converts 元 and leaves the rest", () => {
    expect([inWan(5_117_650, "元"), inWan(6, "万元"), inWan(6, null)]).toEqual([511.765, 6, 6]);
  });

  it("leaves no dust", () => {
    expect(cleanNumber(0.047 * 100)).toBe(4.7);
  });
});
