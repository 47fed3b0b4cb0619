import { writeScoring } from "../../../src/core/library/write-scoring";

const number = { kind: "number", operator: "≥", value: 95, unit: "%" } as const;

describe("scoring texts", () => {
  test.each([
    ["proportional", 5, "达到计划值得5分，否则按实际值/计划值*指标分值计分。"],
    ["reverse", 6, "不超过计划值得6分，否则按计划值/实际值*指标分值计分。"],
    ["all-or-nothing", 5, "达到计划值得5分，否则不得分。"],
    ["none-happens", 8, "达到计划值得8分，每发生1%扣4分，扣完为止。"],
    ["total-cost", 20, "项目成本控制在总成本范围内，得20分，每超出10%，扣2分，扣完为止。"],
    ["bands", 10, "满意度大于等于95%的得10分，满意度小于95%且大于等于80%的得8分，满意度小于80%且大于等于60%的得5分，满意度小于60%不得分。"],
  ] as const)("%s, %d points", (scoring, weight, text) => {
    expect(writeScoring({ ...number, scoring }, weight)).toBe(text);
  });

  test("satisfaction targets at or below 80 % have no band of their own below", () => {
    expect(writeScoring({ ...number, value: 80, scoring: "bands" }, 5)).toBe("满意度大于等于80%的得5分，满意度小于80%且大于等于60%的得2.5分，满意度小于60%不得分。");
    expect(writeScoring({ ...number, value: null, scoring: "bands" }, 10)).toContain("满意度大于等于95%的得10分");
  });

  test("deadlines", () => {
    expect(writeScoring({ kind: "date", text: "2026年12月31日前" }, 6)).toBe("在2026年12月31日前完成得满分6分，每推迟10天扣0.6分，扣完为止。");
    expect(writeScoring({ kind: "date", text: null }, 10)).toBe("按时完成得满分10分，每推迟10天扣1分，扣完为止。");
  });

  test("states: half the points, rounded up as these forms do, for the one short of full", () => {
    const target = { kind: "grades", full: "制度按年修订", partial: "制度未修订" } as const;
    expect(writeScoring(target, 15)).toBe("制度按年修订得15分，制度未修订得8分，否则不得分。");
    expect(writeScoring(target, 1)).toBe("制度按年修订得1分，制度未修订得0.5分，否则不得分。");
  });
});
