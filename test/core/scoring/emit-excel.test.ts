import { emitScore, quoteText, type ScoreCells } from "../../../src/core/scoring/emit-excel";
import { evaluate } from "../../../src/core/scoring/evaluate";
import { readActual } from "../../../src/core/scoring/read-actual";
import { calculateWithUniver } from "./calculate-univer";
import { CONFORMANCE } from "./conformance";
import { scoringOf, targetOf, type TextRow } from "./conformance-row";

const CELLS: ScoreCells = { actual: "F2", weight: "G2", target: { ref: "E2", scale: 1 }, percent: "either" };
const emit = (row: TextRow, cells: Partial<ScoreCells> = {}): string | null => emitScore(scoringOf(row).scheme, { ...CELLS, ...cells });

const RATIO: TextRow = { text: "达到计划值得5分,否则按实际值/计划值*指标分值计分", target: "≥200人", weight: 5 };
const PERCENT: TextRow = { ...RATIO, target: "≥90%" };
const UNLESS_NEGATIVE = 'IF(F2<0,"完成值是负数，请核对",';
const TAIL = ',IF(ISERROR(F2),"完成值是错误值",IF(F2="","","完成值不是数值")))';

describe("emitScore", () => {
  it("writes numbers where there are no cells to refer to", () => {
    expect(emit(RATIO, { target: null, weight: null })).toBe(`=IF(ISNUMBER(F2),${UNLESS_NEGATIVE}IF(F2>=200,5,ROUND(ROUND(F2/200*5,9),2)))${TAIL}`);
  });

  it("writes the text's own points where the row's weight says otherwise", () => {
    expect(emit({ ...RATIO, weight: 8 })).toBe(`=IF(ISNUMBER(F2),${UNLESS_NEGATIVE}IF(F2>=E2,5,ROUND(ROUND(F2/E2*5,9),2)))${TAIL}`);
  });

  it("follows how percentages stand in the cells", async () => {
    const points = emit(PERCENT, { percent: "points" });
    const fraction = emit(PERCENT, { percent: "fraction", target: { ref: "E2", scale: 100 } });
    expect(points).toBe(`=IF(ISNUMBER(F2),${UNLESS_NEGATIVE}IF(F2>=E2,G2,ROUND(ROUND(F2/E2*G2,9),2)))${TAIL}`);
    expect(fraction).toBe(`=IF(ISNUMBER(F2),${UNLESS_NEGATIVE}IF(ROUND(F2*100,6)>=ROUND(E2*100,6),G2,ROUND(ROUND(ROUND(F2*100,6)/ROUND(E2*100,6)*G2,9),2)))${TAIL}`);
    const moved = (formula: string | null, row: number): string => (formula ?? "").replace(/([EFG])2/g, `$1${String(row)}`);
    const calculated = await calculateWithUniver([
      { target: 90, actual: 81, weight: 5, formula: moved(points, 2) },
      { target: 0.9, actual: 0.81, weight: 5, formula: moved(fraction, 3) },
      { target: 0.9, actual: 1.5, weight: 5, formula: moved(fraction, 4) },
    ]);
    expect(calculated).toEqual([4.5, 4.5, 5]);
    const { scheme } = scoringOf(PERCENT);
    const read = (value: number, percent: ScoreCells["percent"]) => evaluate(scheme, readActual(value, { reading: scheme.reading, unit: "%", target: 90, percent, texts: "refuse" }));
    expect([read(81, "points"), read(0.81, "fraction"), read(1.5, "fraction")].map((score) => score.kind === "points" && score.points)).toEqual([4.5, 4.5, 5]);
  });

  it("waits for full marks that stand in a cell, and says so where there is none", () => {
    const row: TextRow = { text: "按完成比例计分", target: "≥10次", weight: null };
    expect(emit(row)).toBe(`=IF(ISNUMBER(G2),IF(ISNUMBER(F2),${UNLESS_NEGATIVE}IF(F2>=E2,G2,ROUND(ROUND(F2/E2*G2,9),2)))${TAIL},IF(ISERROR(F2),"缺少分值",IF(F2<>"","缺少分值","")))`);
    expect(emit(row, { weight: null })).toBe('=IF(ISERROR(F2),"缺少分值",IF(F2<>"","缺少分值",""))');
  });

  it("has no formula where a person gives the points", () => {
    expect(emit({ text: null, target: "效果明显", weight: 10 })).toBeNull();
  });

  it("keeps ratios within full marks inside bands too", async () => {
    const row: TextRow = { text: "完成率≥50%按比例得分,完成率<50%不得分", target: "≥200人", weight: 10 };
    const reverse: TextRow = { text: "≤10天按计划值/实际值*指标分值计分,>10天不得分", target: "≤8天", weight: 10 };
    expect(emit(reverse)).toContain("IF(F2<=E2,G2,ROUND(ROUND(E2/F2*G2,9),2))");
    const linear: TextRow = { text: "≤10天按比例扣分,>10天不得分", target: "≤8天", weight: 10 };
    const rows = [
      [row, 300, 10],
      [row, 100, 5],
      [reverse, 4, 10],
      [reverse, 10, 8],
      [linear, 4, 10],
      [linear, 10, 7.5],
      [linear, 11, 0],
    ] as const;
    const calculated = await calculateWithUniver(
      rows.map(([one, actual], index) => ({ target: targetOf(one.target).value, actual, weight: 10, formula: (emit(one) ?? "").replace(/([EFG])2/g, `$1${String(index + 2)}`) })),
    );
    expect(calculated).toEqual(rows.map(([, , score]) => score));
    for (const [one, actual, score] of rows) expect(evaluate(scoringOf(one).scheme, { kind: "number", value: actual })).toMatchObject({ points: score });
  });

  it("quotes texts", () => {
    expect(quoteText('所谓"好"')).toBe('"所谓""好"""');
    expect(emit({ text: '评价为“优”得10分,否则不得分', target: "优", weight: 10 })).toContain('F2="优"');
  });

  it("uses functions alone that Excel 2010, WPS and LibreOffice have, and never IFERROR", () => {
    const used = new Set(CONFORMANCE.flatMap(({ formula }) => formula.match(/[A-Z]+(?=\()/g) ?? []));
    expect([...used].sort()).toEqual(["ABS", "AND", "DATE", "DATEDIF", "DATEVALUE", "IF", "INT", "ISERROR", "ISNUMBER", "LEN", "MAX", "MIN", "OR", "ROUND", "ROUNDUP", "SUBSTITUTE", "TEXT"]);
    expect(Math.max(...CONFORMANCE.map(({ formula }) => formula.length))).toBeLessThan(8192);
  });
});
