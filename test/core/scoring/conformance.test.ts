import { CONFORMANCE, CONFORMANCE_CASES } from "./conformance";
import { formulaOf, scoreOf, targetOf } from "./conformance-row";
import { calculateWithUniver } from "./calculate-univer";

describe("conformance table", () => {
  it("has enough cases, none twice", () => {
    expect(CONFORMANCE_CASES.length).toBeGreaterThanOrEqual(150);
    const keys = CONFORMANCE_CASES.map((one) => JSON.stringify([one.text, one.target, one.weight, one.profile, one.actual]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(CONFORMANCE_CASES.map((one) => [one.text ?? "(profile)", one.target, one.actual, one.score, one] as const))("evaluates %s | %s | %s → %s", (_text, _target, actual, score, row) => {
    expect(scoreOf(row, actual)).toBe(score);
  });

  it.each(CONFORMANCE.map((group) => [group.text ?? "(profile)", group.target, group] as const))("writes the formula of %s | %s", (_text, _target, group) => {
    expect(formulaOf(group)).toBe(group.formula);
  });

  it("is calculated by Univer to the same scores", async () => {
    const calculated = await calculateWithUniver(
      CONFORMANCE_CASES.map((one, index) => ({ target: targetOf(one.target).value, actual: one.actual, weight: one.weight, formula: formulaOf(one, index + 2) ?? "" })),
    );
    const wrong = CONFORMANCE_CASES.flatMap((one, index) => (agrees(calculated[index], one.score) ? [] : [{ ...one, calculated: calculated[index] }]));
    expect(wrong).toEqual([]);
  }, 240_000);
});

/** Scores are decimals of two digits; what lies below that is binary dust. */
function agrees(calculated: number | string | undefined, score: number | string): boolean {
  return typeof score === "number" && typeof calculated === "number" ? Math.abs(calculated - score) < 1e-9 : calculated === score;
}
