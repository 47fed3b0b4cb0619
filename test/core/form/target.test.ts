import fc from "fast-check";
import { fullMarks, parseOperator, parseTarget } from "../../../src/core/form/target";

describe("parseTarget", () => {
  it.each([
    ["≥95%", "≥", 95, "%"],
    ["≧ 95 ％", "≥", 95, "%"],
    [">=90", "≥", 90, null],
    ["＝100%", "=", 100, "%"],
    ["═100%", "=", 100, "%"],
    ["≤63万元", "≤", 63, "万元"],
    ["<=5%", "≤", 5, "%"],
    [">92%", ">", 92, "%"],
    ["290%", null, 290, "%"],
    ["45000元/年", null, 45000, "元/年"],
    ["8万元/队/年", null, 8, "万元/队/年"],
    ["5,117.65", null, 5117.65, null],
    ["１２", null, 12, null],
    ["１，２００人", null, 1200, "人"],
    ["110万", null, 110, "万元"],
    ["≥100百分比", "≥", 100, "%"],
    ["550万粒", null, 550, "万粒"],
    ["54个村", null, 54, "个村"],
    ["2km", null, 2, "km"],
    ["≥ 2 场次", "≥", 2, "场次"],
    ["1.2万人次", null, 1.2, "万人次"],
    ["12次/每年", null, 12, "次/每年"],
    ["-3%", null, -3, "%"],
    ["不低于95%", "≥", 95, "%"],
    ["不少于50人。", "≥", 50, "人"],
    ["不得超过3次", "≤", 3, "次"],
    ["控制在5%以内", "≤", 5, "%"],
    ["3个工作日内", "≤", 3, "个工作日"],
    ["95%以上", "≥", 95, "%"],
    ["95%及以上", "≥", 95, "%"],
    ["10分以下", "≤", 10, "分"],
    ["≥95%（含）", "≥", 95, "%"],
    ["达到100%", null, 100, "%"],
    ["等于100%", "=", 100, "%"],
    ["大于10个", ">", 10, "个"],
    ["低于10个", "<", 10, "个"],
    ["1年", null, 1, "年"],
    ["12个月", null, 12, "个月"],
    ["≥95全部满意", "≥", 95, null],
  ])("%s", (text, operator, value, unit) => {
    expect(parseTarget(text)).toEqual({ operator, value, unit });
  });

  it.each([
    "2026年12月31日前",
    "2026年6月底前",
    "2026年",
    "≤2025年度",
    "2025-12-31",
    "20261231",
    "6月底前",
    "12月",
    "2月前发放到位",
    "每月30日前发放到位",
    "30日前",
    "年度内及时完成",
    "11月底完成100%",
    "效果明显",
    "是",
    "工5%",
    "290$",
    "90%-95%",
    "5～10个",
    "≥95%且投诉≤3次",
    "3年以上工作经验",
    "1:1",
    "",
  ])("%s is no number", (text) => {
    expect(parseTarget(text)).toEqual({ operator: null, value: null, unit: null });
  });

  it("reads a sign alone as a sign alone", () => {
    expect(parseTarget("≥")).toEqual({ operator: "≥", value: null, unit: null });
  });

  it("reads back whatever is written from sign, number and unit, half or full width", () => {
    const signs = fc.constantFrom("≥" as const, "≤" as const, ">" as const, "<" as const, "=" as const);
    const unit = fc.constantFrom("%", "人", "次", "万元", "元/人·月", "平方米", "人次", "台(套)");
    const number = fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 100);
    const wide = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.option(signs), number, unit, fc.boolean(), (operator, value, of, full) => {
        const written = `${operator ?? ""}${value}${of}`;
        expect(parseTarget(full ? wide(written) : written)).toEqual({ operator, value, unit: of });
      }),
    );
  });
});

describe("parseOperator", () => {
  it.each([
    ["≥", "≥"],
    ["≧", "≥"],
    [">=", "≥"],
    ["＞", ">"],
    ["（≤）", "≤"],
    ["大于等于", "≥"],
    ["不超过", "≤"],
    ["等于", "="],
    ["大于", ">"],
    ["小于", "<"],
    ["定性", null],
    ["≥95", null],
  ])("%s", (text, operator) => {
    expect(parseOperator(text)).toBe(operator);
  });
});

describe("fullMarks", () => {
  it.each([
    ["项目成本控制在总成本范围内，得20分，每超出10%，扣2分，扣完为止。", 20],
    ["达到计划值得5分，否则按实际值/计划值*指标分值计分。", 5],
    ["在2026年12月31日前完成得满分10分，每推迟10天扣0.5分", 10],
    ["效果明显得15分，效果一般8分，否则不得分。", 15],
    ["满意度大于等于95%的得１０分，小于95%的得8分", 10],
    ["满分为12.5分，按比例扣减", 12.5],
    ["完成得满分，否则不得分。", null],
    ["每少一次扣1分", null],
  ])("%s", (text, marks) => {
    expect(fullMarks(text)).toBe(marks);
  });
});
