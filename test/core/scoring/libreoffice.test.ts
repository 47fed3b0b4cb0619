import { calculateWithLibreOffice, libreOfficeMissing } from "./calculate-libreoffice";
import { CONFORMANCE_CASES } from "./conformance";
import { formulaOf, targetOf } from "./conformance-row";

const missing = libreOfficeMissing();
if (missing !== null) process.stderr.write(`LibreOffice does not witness the conformance table: ${missing}\n`);

(missing === null ? describe : describe.skip)(`conformance table in LibreOffice${missing === null ? "" : ` (${missing})`}`, () => {
  it("is calculated to the same scores", () => {
    const calculated = calculateWithLibreOffice(
      CONFORMANCE_CASES.map((one, index) => ({ target: targetOf(one.target).value, actual: one.actual, weight: one.weight, formula: formulaOf(one, index + 2) ?? "" })),
    );
    const wrong = CONFORMANCE_CASES.flatMap((one, index) => {
      const value = calculated[index];
      const agrees = typeof one.score === "number" && typeof value === "number" ? Math.abs(value - one.score) < 1e-9 : value === one.score;
      return agrees ? [] : [{ text: one.text, actual: one.actual, score: one.score, calculated: value }];
    });
    expect(wrong).toEqual([]);
  }, 150_000);
});
