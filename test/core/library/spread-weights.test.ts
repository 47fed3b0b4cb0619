import fc from "fast-check";
import { type LevelTotals, spreadWeights } from "../../../src/core/library/spread-weights";

function weightsOf(rows: readonly { readonly level1: string; readonly weight: number }[], totals: LevelTotals | null): number[] {
  return spreadWeights(rows, totals).map(({ weight }) => weight);
}

const rows = fc.array(fc.record({ level1: fc.constantFrom("成本指标", "产出指标", "效益指标"), weight: fc.integer({ min: 1, max: 30 }) }), { minLength: 1, maxLength: 20 });
const totals = fc.record({ 成本指标: fc.integer({ min: 1, max: 60 }), 产出指标: fc.integer({ min: 1, max: 60 }) });

function sumOf(weights: readonly number[], of: readonly { readonly level1: string }[], level1: string): number {
  return weights.reduce((sum, weight, index) => sum + (of[index]?.level1 === level1 ? weight : 0), 0);
}

describe("spreading points", () => {
  test("gives each level exactly its total, every row something, and leaves a level without a total alone", () => {
    fc.assert(
      fc.property(rows, totals, (given, wanted) => {
        const spread = weightsOf(given, wanted);
        for (const [level1, total] of Object.entries(wanted)) {
          if (given.some((row) => row.level1 === level1)) expect(sumOf(spread, given, level1)).toBeCloseTo(total, 6);
        }
        expect(spread.every((weight) => weight > 0)).toBe(true);
        given.forEach(({ level1, weight }, index) => level1 === "效益指标" && expect(spread[index]).toBe(weight));
      }),
    );
  });

  test("a heavier row never gets less than a lighter one of its level", () => {
    fc.assert(
      fc.property(rows, totals, (given, wanted) => {
        const spread = weightsOf(given, wanted);
        for (const [a, first] of given.entries()) {
          for (const [b, second] of given.entries()) {
            if (first.level1 === second.level1 && first.weight > second.weight) expect(spread[a]).toBeGreaterThanOrEqual(spread[b] ?? 0);
          }
        }
      }),
    );
  });

  test("changes nothing where the total is already right", () => {
    const given = [{ level1: "产出指标", weight: 17 }, { level1: "产出指标", weight: 13 }];
    expect(weightsOf(given, { 产出指标: 30 })).toEqual([17, 13]);
    expect(weightsOf(given, null)).toEqual([17, 13]);
  });

  test.each([
    { weights: [10, 10, 10], total: 10, spread: [4, 3, 3] },
    { weights: [30, 1, 1], total: 4, spread: [2, 1, 1] },
    { weights: [1, 1, 1, 1], total: 2, spread: [0.5, 0.5, 0.5, 0.5] },
    { weights: [2, 1, 1], total: 1, spread: [0.5, 0.3, 0.2] },
    { weights: [4, 3, 3], total: 7.5, spread: [3, 2.5, 2] },
    { weights: [1, 1], total: 0.1, spread: [0.05, 0.05] },
  ])("$weights to $total: $spread", ({ weights, total, spread }) => {
    expect(weightsOf(weights.map((weight) => ({ level1: "产出指标", weight })), { 产出指标: total })).toEqual(spread);
  });
});
