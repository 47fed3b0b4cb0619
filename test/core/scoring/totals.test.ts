import { DEFAULT_PROFILE } from "../../../src/core/scoring/profiles";
import { emitExecutionRate, emitExecutionScore, emitGrade, emitTotal, executionRate, executionScore, gradeOf, totalOf } from "../../../src/core/scoring/totals";
import type { CellValue } from "../../../src/core/sheet/grid";
import { calculateWithUniver } from "./calculate-univer";

const { grades } = DEFAULT_PROFILE;

/** Budget in E, executed in F. */
async function calculate(formula: (row: string) => string, cells: readonly (readonly [number | null, CellValue])[]): Promise<readonly (number | string)[]> {
  return calculateWithUniver(cells.map(([target, actual], index) => ({ target, actual, weight: 10, formula: formula(String(index + 2)) })));
}

describe("预算执行", () => {
  const CASES: readonly (readonly [number | null, number | null, number | string, number | string])[] = [
    [300, 259.45, 0.864833, 8.65],
    [310.2, 154.74, 0.498839, 4.99],
    [100, 120, 1.2, 10],
    [0, 0, 0, 0],
    [0, 5, 0, 0],
    [null, 5, "", ""],
    [100, null, "", ""],
  ];

  it.each(CASES)("budget %s, executed %s: rate %s, %s points", (budget, executed, rate, points) => {
    expect(executionRate(budget, executed) ?? "").toEqual(typeof rate === "number" ? expect.closeTo(rate, 6) : rate);
    expect(executionScore(budget, executed, 10) ?? "").toBe(points);
  });

  it("is the same as a formula", async () => {
    const cells = CASES.map(([budget, executed]) => [budget, executed] as const);
    const rates = await calculate((row) => emitExecutionRate(`E${row}`, `F${row}`), cells);
    const points = await calculate((row) => emitExecutionScore(`E${row}`, `F${row}`, `G${row}`), cells);
    expect(rates.map((rate) => (typeof rate === "number" ? Number(rate.toFixed(6)) : rate))).toEqual(CASES.map(([, , rate]) => rate));
    expect(points).toEqual(CASES.map(([, , , score]) => score));
  });

  it("shows what is no number", async () => {
    expect(await calculate((row) => emitExecutionScore(`E${row}`, `F${row}`, "10"), [[100, "无"], [100, "#DIV/0!"], [100, -5], [-100, 5]])).toEqual([
      "预算数或执行数不是数值",
      "预算数或执行数是错误值",
      "预算数或执行数是负数",
      "预算数或执行数是负数",
    ]);
    expect([executionScore(100, -5, 10), executionScore(-100, 5, 10)]).toEqual([null, null]);
  });
});

describe("总分 and 等级", () => {
  it("adds up what is known and counts what is not", () => {
    expect(totalOf([9.995, 20, null, 0.1, null])).toEqual({ points: 30.1, missing: 2 });
    expect(totalOf([])).toEqual({ points: 0, missing: 0 });
  });

  it.each([
    [100, "优"],
    [90, "优"],
    [89.99, "良"],
    [80, "良"],
    [79.99, "中"],
    [60, "中"],
    [59.99, "差"],
    [0, "差"],
    [-1, null],
  ])("grades %s as %s", (total, grade) => {
    expect(gradeOf(total, grades)).toBe(grade);
  });

  it("writes them as formulas that say how many rows are open", async () => {
    expect(emitTotal(["H3:H5", "H9"], 4)).toBe('=IF(COUNT(H3:H5,H9)<4,"还有"&(4-COUNT(H3:H5,H9))&"项没有得分",ROUND(SUM(H3:H5,H9),2))');
    expect(emitGrade("H10", grades)).toBe('=IF(ISNUMBER(H10),IF(H10>=90,"优",IF(H10>=80,"良",IF(H10>=60,"中","差"))),"")');
    const total = (row: string): string => emitTotal([`E${row}:G${row}`], 3);
    expect(await calculate(total, [[50, 30], [50, null], [50, "缺少完成值"]])).toEqual([90, "还有1项没有得分", "还有1项没有得分"]);
    const grade = (row: string): string => emitGrade(`F${row}`, grades);
    expect(await calculate(grade, [[null, 90], [null, 80], [null, 61], [null, 12], [null, "还有1项没有得分"], [null, null]])).toEqual(["优", "良", "中", "差", "", ""]);
  });
});
