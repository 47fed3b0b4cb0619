import { emitHandHint } from "../../../src/core/scoring/emit-hand";
import { emitScore } from "../../../src/core/scoring/emit-excel";
import { evaluate } from "../../../src/core/scoring/evaluate";
import { DEFAULT_PROFILE } from "../../../src/core/scoring/profiles";
import { readActual } from "../../../src/core/scoring/read-actual";
import { REASONS } from "../../../src/core/form/score-reasons";
import { scoringOf, targetOf } from "./conformance-row";
import { calculateWithUniver } from "./calculate-univer";

/** Actual values in a cell formatted as a percentage: typed as 95 it is 0.95; pasted it may still be 95. */
const CASES: readonly (readonly [target: string, actual: number, score: number | string])[] = [
  ["≥95%", 0.95, 10],
  ["≥95%", 95, 10],
  ["≥95%", 60, 6.32],
  ["≥95%", 1.5, 10],
  ["≥95%", 5, REASONS["percent-unclear"]["zh-CN"]],
  ["≤5%", 0.03, 10],
  ["≤5%", 3, REASONS["percent-unclear"]["zh-CN"]],
  ["≥10%", 0.05, 5],
  ["≥10%", 20, 10],
];

describe("percentages in cells formatted as such", () => {
  it("are told from pasted numbers of percent, and refused where size does not tell", async () => {
    const rows = CASES.map(([target, actual, score], i) => {
      const { scheme } = scoringOf({ text: null, target, weight: 10 });
      const at = String(i + 2);
      const read = evaluate(scheme, readActual(actual, { reading: scheme.reading, unit: "%", target: scheme.target, percent: "shown", texts: "refuse" }));
      expect([target, actual, read.kind === "points" ? read.points : read.kind === "reason" ? REASONS[read.reason]["zh-CN"] : read.kind]).toEqual([target, actual, score]);
      return { target: targetOf(target).value, actual, weight: 10, formula: emitScore(scheme, { actual: `F${at}`, weight: `G${at}`, target: null, percent: "shown" }) ?? "" };
    });
    expect(await calculateWithUniver(rows)).toEqual(CASES.map(([, , score]) => score));
  });
});

describe("a score that a person gives", () => {
  it("is asked for between the limits of the chosen grade", async () => {
    const bands = DEFAULT_PROFILE.qualitative.kind === "by-hand" ? DEFAULT_PROFILE.qualitative.bands : [];
    const actuals = ["达成预期指标", "部分达成预期指标", "未达成预期指标", "很好", null, "#DIV/0!"];
    const rows = actuals.map((actual, i) => ({ target: null, actual, weight: 15, formula: emitHandHint(bands, { actual: `F${String(i + 2)}`, weight: `G${String(i + 2)}` }) }));
    expect(await calculateWithUniver(rows)).toEqual(["请填12至15分", "请填9至12分", "请填0至9分", "完成值不在档次中", "", "完成值是错误值"]);
  });
});
