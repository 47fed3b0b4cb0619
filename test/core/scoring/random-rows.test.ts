import * as fc from "fast-check";
import { randomRow } from "./arbitrary-row";
import { calculateWithUniver } from "./calculate-univer";
import { formulaOf, scoreOf, targetOf } from "./conformance-row";

/** All rows stand in one workbook: starting Univer 2,000 times would take minutes. */
const CASES = 2000;

describe("evaluator and formula", () => {
  it(`agree on ${String(CASES)} random rows`, async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const rows = fc.sample(randomRow, { numRuns: CASES, seed });
    const formulas = rows.map((row, index) => formulaOf(row, index + 2));
    const calculated = await calculateWithUniver(rows.map((row, index) => ({ target: targetOf(row.target).value, actual: row.actual, weight: row.weight, formula: formulas[index] ?? "" })));
    const wrong = rows.flatMap((row, index) => {
      const evaluated = scoreOf(row, row.actual);
      const value = calculated[index];
      const agrees = typeof evaluated === "number" && typeof value === "number" ? Math.abs(evaluated - value) < 1e-9 : evaluated === value;
      return agrees ? [] : [{ seed, ...row, evaluated, calculated: value, formula: formulas[index] }];
    });
    expect(wrong).toEqual([]);
    // A generator that went stale would agree on nothing but reasons.
    const scored = rows.filter((row) => typeof scoreOf(row, row.actual) === "number").length;
    expect(scored).toBeGreaterThan(CASES / 2);
  }, 240_000);
});
