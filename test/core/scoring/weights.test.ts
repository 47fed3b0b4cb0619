import * as fc from "fast-check";
import { DEFAULT_PROFILE, findProfile, SCORING_PROFILES } from "../../../src/core/scoring/profiles";
import { levelWeights, spreadPoints, weightShortfall } from "../../../src/core/scoring/weights";

describe("weights", () => {
  it("knows what a family's levels must have", () => {
    expect(levelWeights(DEFAULT_PROFILE, "A")).toEqual({ 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 });
    expect(levelWeights(DEFAULT_PROFILE, "B")).toEqual({ 产出指标: 50, 效益指标: 30, 满意度指标: 10 });
    expect(levelWeights(DEFAULT_PROFILE, "E")).toBeNull();
    expect(levelWeights(DEFAULT_PROFILE, null)).toBeNull();
    const free = SCORING_PROFILES.filter((profile) => profile.levels === null).map((profile) => profile.id);
    expect(free).toEqual(["hubei", "sichuan"]);
    expect(levelWeights(findProfile("hubei") ?? DEFAULT_PROFILE, "A")).toBeNull();
  });

  it("says what is missing from a total", () => {
    expect(weightShortfall([20, 30, 30, null], 90)).toBe(10);
    expect(weightShortfall([0.1, 0.2, 0.3], 0.6)).toBe(0);
    expect(weightShortfall([60, 40], 90)).toBe(-10);
  });

  it.each([
    [40, [1, 1, 1], 0.5, [13.5, 13.5, 13]],
    [30, [1, 1, 1], 1, [10, 10, 10]],
    [90, [20, 30, 30, 0], 0.5, [22.5, 34, 33.5, 0]],
    [10, [0, 0], 1, [5, 5]],
    [10, [0, 0, 0], 1, [4, 3, 3]],
    [10.25, [1, 1], 0.5, [5.25, 5]],
    [10, [], 1, []],
  ])("spreads %s over %j in steps of %s", (total, shares, unit, expected) => {
    expect(spreadPoints(total, shares, unit)).toEqual(expected);
  });

  it("always adds up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 }), (halves, shares) => {
        const points = spreadPoints(halves / 2, shares);
        expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(halves / 2, 6);
        expect(points.every((one) => one >= 0)).toBe(true);
      }),
    );
  });
});
