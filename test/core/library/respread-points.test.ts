/**
 * Points shared out anew over old and new rows: what a form comes to afterwards, what of it may change, and when it is refused.
 */
import fc from "fast-check";
import { prepareRows, type PreparedRows } from "../../../src/actions/prepare-rows";
import { findBlock } from "../../../src/core/library/catalogue";
import { rowsOf } from "../../../src/core/library/fill-block";
import { USUAL_POINTS, type LocalPoints } from "../../../src/core/library/insertion/local-points";
import { scaleScoring } from "../../../src/core/library/scale-scoring";
import type { Block } from "../../../src/core/library/schema";
import { readForms } from "../../../src/core/reading/read-forms";
import { checkForms } from "../../../src/core/rules/check-forms";
import type { Form } from "../../../src/core/form/form";
import { parseRule } from "../../../src/core/scoring/parse";
import { contentOf } from "../../../src/core/templates/form-content";
import { gridOfPrints } from "../../../src/core/templates/paper";
import { printForm } from "../../../src/core/templates/print-form";
import { projectTarget } from "../../support/arbitrary-form";
import { targetLayout } from "../../support/arbitrary-layout";
import { applyToGrid } from "../../support/apply-to-grid";
import { gridFromText } from "../../support/grid-from-text";

const TRAINING = findBlock("培训") as Block;

interface Done {
  readonly prepared: PreparedRows;
  readonly before: Form;
  readonly after: Form;
}

function insert(text: string, points: "rest" | "anew", more: { readonly local?: LocalPoints; readonly only?: readonly string[] } = {}): Done {
  const grid = gridFromText(text);
  const forms = readForms(grid);
  const before = forms[0] as Form;
  const prepared = prepareRows({ grid, forms, form: before, local: more.local ?? USUAL_POINTS }, { rows: rowsOf(TRAINING), apart: false }, { values: {}, duplicates: "skip", points, only: more.only });
  const after = prepared.insertion.ok ? (readForms(applyToGrid(grid, prepared.insertion.plan.edits))[0] as Form) : before;
  return { prepared, before, after };
}

function pointsByLevel({ indicators }: Form): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { level1, weight } of indicators) sums[level1?.value ?? ""] = (sums[level1?.value ?? ""] ?? 0) + (weight?.value ?? 0);
  return sums;
}

function rulesOf(form: Form): string[] {
  return checkForms([form], { onCrash: "throw" }).map(({ rule }) => rule).filter((rule) => rule.startsWith("G"));
}

const HEAD = `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型`;

const FULL = `${HEAD}
成本指标 | 经济成本指标 | 报酬总额 | 60 | 项目成本控制在总成本范围内,得20分,每超出10%,扣2分,扣完为止。 | 万元 | ≤
产出指标 | 数量指标 | 发放人数 | 99 | 达到计划值得20分,否则按实际值/计划值*指标分值计分。 | 人 | ≥
 | 时效指标 | 发放完成时限 | 2026年12月31日前 | 在2026年12月31日前完成得满分10分,每推迟10天扣1分,扣完为止。 | | 定性
效益指标 | 社会效益指标 | 队伍稳定率 | 98 | 达到计划值得30分，否则不得分 | % | ≥
满意度指标 | 服务对象满意度指标 | 村干部满意度 | 95 | 满意度大于等于95%的得10分,满意度小于95%且大于等于80%的得8分,满意度小于80%不得分 | % | ≥`;

const COLUMN = `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型 | 分值
产出指标 | 数量指标 | 发放人数 | 99 | 人 | ≥ | 40
 | 质量指标 | 发放准确率 | 100 | % | = | 6分
 | 成本指标 | 发放总额 | 60 | 万元 | ≤ | 4
效益指标 | 社会效益指标 | 队伍稳定率 | 98 | % | ≥ | 30
满意度指标 | 服务对象满意度指标 | 村干部满意度 | 95 | % | ≥ | 10`;

describe("a form whose points are used up", () => {
  test("keeps its rows as they are where nothing else is asked for, and says what it comes to", () => {
    const { prepared, before, after } = insert(FULL, "rest");
    expect([prepared.over, prepared.respread]).toEqual([180, 0]);
    expect(after.indicators.filter(({ level3 }) => before.indicators.some((old) => old.level3?.value === level3?.value)).map(({ weight }) => weight?.value)).toEqual([20, 20, 10, 30, 10]);
  });

  test("shares them out anew on request: every level keeps its points, texts say the new ones, and nothing is found", () => {
    const { prepared, before, after } = insert(FULL, "anew");
    expect([prepared.over, prepared.respread]).toEqual([null, 5]);
    expect(pointsByLevel(after)).toEqual(pointsByLevel(before));
    expect(after.indicators).toHaveLength(15);
    expect(rulesOf(after)).toEqual([]);
    const old = after.indicators.filter(({ level3 }) => before.indicators.some((row) => row.level3?.value === level3?.value));
    expect(old.map(({ scoring }) => scoring?.value)).toEqual([
      "项目成本控制在总成本范围内,得10分,每超出10%,扣1分,扣完为止。",
      "达到计划值得9分,否则按实际值/计划值*指标分值计分。",
      "在2026年12月31日前完成得满分4分,每推迟10天扣0.4分,扣完为止。",
      "达到计划值得18分，否则不得分",
      "满意度大于等于95%的得5分,满意度小于95%且大于等于80%的得4分,满意度小于80%不得分",
    ]);
    expect(old.map(({ level3 }) => level3?.value)).toEqual(before.indicators.map(({ level3 }) => level3?.value));
  });

  test("in a column of points the numbers alone change, 10分 keeps its 分", () => {
    const { after } = insert(COLUMN, "anew");
    expect(pointsByLevel(after)).toEqual({ 产出指标: 50, 效益指标: 30, 满意度指标: 10 });
    expect(rulesOf(after)).toEqual([]);
    expect(after.indicators.find(({ level3 }) => level3?.value === "发放准确率")?.weight?.text).toMatch(/^\d+分$/);
  });

  test("rows of another level 1 bring the family's usual points", () => {
    const { after } = insert(FULL.replace(/\n效益指标.*/, "").replace("得20分,否则", "得50分,否则"), "anew");
    expect(pointsByLevel(after)).toEqual({ 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 });
  });
});

test("in any layout: refused, or all rows come to what a form may come to and nothing else of the old ones changes", () => {
  let done = 0;
  fc.assert(
    fc.property(fc.record({ content: projectTarget, layout: targetLayout }), ({ content, layout }) => {
      const grid = gridOfPrints([printForm(content, layout, { row: 0, column: 0 })], "表");
      const forms = readForms(grid);
      const before = forms[0] as Form;
      const { insertion, respread } = prepareRows({ grid, forms, form: before, local: USUAL_POINTS }, { rows: rowsOf(TRAINING), apart: false }, { values: {}, duplicates: "insert", points: "anew" });
      if (!insertion.ok || respread === 0) return;
      done++;
      const after = readForms(applyToGrid(grid, insertion.plan.edits))[0] as Form;
      expect([90, 100]).toContain(Number(after.indicators.reduce((sum, { weight }) => sum + (weight?.value ?? 0), 0).toFixed(6)));
      const added = new Set(insertion.plan.rows.map(({ row }) => row));
      const rest = (form: Form, rows: ReadonlySet<number> = new Set()): unknown =>
        contentOf(form).indicators.filter((_, i) => !rows.has(form.indicators[i]?.row ?? -1)).map((row) => ({ ...row, weight: null, scoring: null }));
      expect(rest(after, added)).toEqual(rest(before));
    }),
    { numRuns: 150 },
  );
  expect(done).toBeGreaterThan(10);
});

describe("points that cannot be shared out anew are refused with the row", () => {
  const problemOf = (text: string): unknown => {
    const { prepared } = insert(text, "anew");
    return prepared.insertion.ok ? null : [prepared.insertion.problem["zh-CN"], prepared.insertion.data];
  };

  test.each([
    ["scores that were given", COLUMN.replace("| 分值\n", "| 分值 | 得分\n").replace("| 40\n", "| 40 | 38\n"), /已经填了得分/, {}],
    ["a row without points", COLUMN.replace("| 40\n", "|\n"), /第\{row\}行没有分值/, { row: 4 }],
    ["a text with numbers that are no points", FULL.replace("达到计划值得30分，否则不得分", "考核95分以上得30分，否则不得分"), /第\{row\}行写的分值不能自动改/, { row: 7 }],
    ["points that are calculated", COLUMN.replace("| 40\n", "| {=8*5}40\n"), /\{cell\}是公式/, { cell: "G4" }],
    ["a level with other points beside it", COLUMN.replace("产出指标 |", "产出指标（45分） |"), /后面写着/, { level: "产出指标", points: 45, sum: "50" }],
  ])("%s", (_what, text, words, data) => {
    expect(problemOf(text)).toEqual([expect.stringMatching(words), data]);
  });
});

describe("what is left", () => {
  test("goes to the new rows, but rows that wait for their points keep a share", () => {
    const { prepared } = insert(COLUMN.replace("| 40\n", "| 20\n").replace("| 6分", "|"), "rest", { only: ["培训人数", "培训班期数", "培训合格率"] });
    expect(prepared.filled.rows.reduce((sum, { weight }) => sum + weight, 0)).toBe(19);
    expect(prepared.over).toBeNull();
  });

  test("a county's own split holds for a form without points", () => {
    const blank = COLUMN.replace(/\| \d+分?$/gm, "|");
    const local: LocalPoints = { weights: { 产出指标: 60, 效益指标: 20, 满意度指标: 10 }, totals: [90] };
    const points = (more: { readonly local?: LocalPoints }): Record<string, number> => {
      const sums: Record<string, number> = {};
      for (const { level1, weight } of insert(blank, "rest", more).prepared.filled.rows) sums[level1] = (sums[level1] ?? 0) + weight;
      return sums;
    };
    expect(points({})).toEqual({ 产出指标: 50, 效益指标: 30, 满意度指标: 10 });
    expect(points({ local })).toEqual({ 产出指标: 60, 效益指标: 20, 满意度指标: 10 });
    expect(Object.values(points({ local: { weights: null, totals: [80] } })).reduce((a, b) => a + b, 0)).toBe(80);
  });
});

describe("a scoring text for other points", () => {
  test.each([
    ["达到计划值得5分,否则按实际值/计划值*指标分值计分。", 4, "达到计划值得4分,否则按实际值/计划值*指标分值计分。"],
    ["效果明显得15分,效果一般8分,否则不得分。", 7, "效果明显得7分,效果一般3.73分,否则不得分。"],
    ["30分钟内到达得10分，每迟10分钟扣1分", 5, "30分钟内到达得5分，每迟10分钟扣0.5分"],
    ["考核95分以上得10分", 5, null],
    ["记满分", 5, null],
  ])("%s for %d", (text, weight, wanted) => {
    expect(scaleScoring(text, weight)).toBe(wanted);
  });

  test("says the same in the scoring language", () => {
    const scaled = scaleScoring("在2026年12月31日前完成得满分10分,每推迟10天扣1分,扣完为止。", 6) ?? "";
    expect(parseRule(scaled)).not.toBeNull();
    expect(scaled).toBe("在2026年12月31日前完成得满分6分,每推迟10天扣0.6分,扣完为止。");
  });
});
