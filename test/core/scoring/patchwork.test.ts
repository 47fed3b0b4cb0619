import * as fc from "fast-check";
import { emitScore } from "../../../src/core/scoring/emit-excel";
import { parseRule } from "../../../src/core/scoring/parse";
import { anyTarget, patchwork } from "./arbitrary-text";
import { calculateWithUniver } from "./calculate-univer";
import { formulaOf, scoreOf, scoringOf, targetOf } from "./conformance-row";

const row = fc.record({ text: patchwork, target: anyTarget, weight: fc.constantFrom(10, 5, null) });
const actual = fc.constantFrom<number | string | null>(0, 1, 5, 12, 60, 80, 95, 0.9, 1.5, 200, 46387, 46400, 46500, "效果明显", "是", "一般", "#DIV/0!", null, -3);
const CASES = 1000;

describe("texts put together at random", () => {
  it("never crash, and every problem lies inside the text", () => {
    fc.assert(
      fc.property(row, (one) => {
        const places = [...parseRule(one.text).rule.clauses.map((clause) => clause.span), ...scoringOf(one).problems];
        for (const { from, to } of places) expect([from >= 0, from <= to, to <= one.text.length]).toEqual([true, true, true]);
        const formula = emitScore(scoringOf(one).scheme, { actual: "F2", weight: null, target: null, percent: "either" });
        expect(formula === null || (formula.length <= 8192 && !/NaN|Infinity|undefined|IFERROR/.test(formula))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it(`score the same in evaluator and formula, ${String(CASES)} of them`, async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const rows = fc.sample(fc.tuple(row, actual), { numRuns: CASES, seed }).filter(([one]) => formulaOf(one) !== null);
    const calculated = await calculateWithUniver(rows.map(([one, value], index) => ({ target: targetOf(one.target).value, actual: value, weight: one.weight, formula: formulaOf(one, index + 2) ?? "" })));
    const wrong = rows.flatMap(([one, value], index) => {
      const evaluated = scoreOf(one, value);
      const result = calculated[index];
      const agrees = typeof evaluated === "number" && typeof result === "number" ? Math.abs(evaluated - result) < 1e-9 : evaluated === result;
      return agrees ? [] : [{ seed, ...one, value, evaluated, result, formula: formulaOf(one) }];
    });
    expect(wrong).toEqual([]);
  }, 240_000);
});
