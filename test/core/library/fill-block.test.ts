import { BLOCKS, findBlock, findIndicator } from "../../../src/core/library/catalogue";
import { fillBlock, fillRows, placeholdersOf, rowsOf, type FilledBlock, type FilledRow } from "../../../src/core/library/fill-block";
import { factsOf } from "../../../src/core/library/fill-placeholders";
import type { Block } from "../../../src/core/library/schema";
import type { Form, Money } from "../../../src/core/form/form";

const TRAINING = findBlock("培训") as Block;
const FACTS = { fiscalYear: 2026, budget: 20 };

function row({ rows }: FilledBlock, id: string): FilledRow {
  return rows.find(({ indicator }) => indicator.id === id) as FilledRow;
}

function valueOf({ placeholders }: FilledBlock, key: string): unknown {
  return placeholders.find(({ placeholder }) => placeholder.key === key);
}

describe("filling a block", () => {
  test("in family A keeps the block's points and the family's order", () => {
    const { rows } = fillBlock(TRAINING, "A", FACTS);
    expect(rows.map(({ level1 }) => level1).filter((level1, index, all) => all.indexOf(level1) === index)).toEqual(["成本指标", "产出指标", "效益指标", "满意度指标"]);
    expect(rows.map(({ indicator, weight }) => ({ indicator: indicator.id, weight }))).toEqual(expect.arrayContaining([...TRAINING.rows]));
  });

  test.each(BLOCKS.map((block) => [block.name, block] as const))("%s in family B stands under three levels with 50, 30 and 10 points", (_name, block) => {
    const { rows } = fillBlock(block, "B", FACTS);
    const points = (level1: string): number => rows.filter((one) => one.level1 === level1).reduce((sum, { weight }) => sum + weight, 0);
    expect(["产出指标", "效益指标", "满意度指标"].map(points)).toEqual([50, 30, 10]);
    expect(rows).toHaveLength(block.rows.length);
    expect(rows.every(({ weight }) => Number.isInteger(weight) && weight > 0)).toBe(true);
  });

  test("takes the totals that a county sets", () => {
    const { rows } = fillBlock(TRAINING, "A", FACTS, { totals: { 成本指标: 10, 产出指标: 50 } });
    const points = (level1: string): number => rows.filter((one) => one.level1 === level1).reduce((sum, { weight }) => sum + weight, 0);
    expect([points("成本指标"), points("产出指标"), points("效益指标")]).toEqual([10, 50, 20]);
  });

  test("puts in what the form says, and what a person has given by key or by label", () => {
    const filled = fillBlock(TRAINING, "A", FACTS, { values: { "training-headcount": "150人", 培训班期数: 3 } });
    expect(row(filled, "general-total-cost").target).toMatchObject({ operator: "≤", value: 20, unit: "万元" });
    expect(row(filled, "training-headcount").target).toMatchObject({ operator: "≥", value: 150, unit: "人" });
    expect(row(filled, "training-sessions").target).toMatchObject({ value: 3 });
    expect([row(filled, "training-headcount").open, row(filled, "training-sessions").open, row(filled, "general-total-cost").open]).toEqual([[], [], []]);
    expect(filled.unknown).toEqual([]);
  });

  test("leaves open what nobody has said, with the usual value in its place", () => {
    const filled = fillBlock(TRAINING, "A", FACTS);
    expect(row(filled, "training-headcount")).toMatchObject({ target: { value: 200 }, open: ["training-headcount"] });
    expect(valueOf(filled, "training-headcount")).toMatchObject({ value: 200, origin: "usual", problem: null });
    expect(valueOf(filled, "budget")).toMatchObject({ value: 20, origin: "form" });
    expect(row(filled, "training-pass-rate")).toMatchObject({ target: { value: 90 }, open: [] });
  });

  test("dates are the fiscal year's, and their scoring text says the same day", () => {
    const filled = fillBlock(findBlock("工程修缮") as Block, "A", FACTS, { values: { 施工工期: 90 } });
    expect(row(filled, "construction-duration").target).toMatchObject({ operator: "≤", value: 90, unit: "天" });
    const archive = fillBlock(findBlock("档案数字化") as Block, "A", FACTS);
    expect(row(archive, "archive-deadline")).toMatchObject({ target: { kind: "date", text: "2026年11月30日前" }, open: [] });
    expect(row(archive, "archive-deadline").scoring).toContain("在2026年11月30日前完成");
    const given = fillBlock(findBlock("档案数字化") as Block, "A", FACTS, { values: { 数字化完成时限: "9月30日" } });
    expect(row(given, "archive-deadline").target).toMatchObject({ text: "2026年9月30日前" });
  });

  test("a form without year and budget leaves them blank and open", () => {
    const filled = fillBlock(findBlock("档案数字化") as Block, "A", { fiscalYear: null, budget: null });
    expect(row(filled, "general-total-cost")).toMatchObject({ target: { value: null }, open: ["budget"] });
    expect(row(filled, "archive-deadline")).toMatchObject({ target: { text: null }, open: ["archive-deadline"] });
    expect(row(filled, "archive-deadline").scoring).toContain("按时完成");
    expect(row(filled, "archive-per-volume").target).toMatchObject({ value: 150 });
  });

  test("a price never asks for more than the budget can pay", () => {
    const price = (budget: number, people: number): unknown => row(fillBlock(TRAINING, "A", { fiscalYear: 2026, budget }, { values: { 培训人数: people } }), "training-standard").target;
    expect(price(20, 200)).toMatchObject({ value: 400 });
    expect(price(6, 200)).toMatchObject({ value: 300 });
    expect(price(1.2345, 200)).toMatchObject({ value: 61.72 });
    expect(price(0.0001, 200)).toMatchObject({ value: 400 });
    const village = fillBlock(findBlock("驻村工作") as Block, "A", { fiscalYear: 2026, budget: 26 });
    expect(row(village, "village-posting-standard").target).toMatchObject({ value: 1.73, unit: "万元/队·年" });
    const monthly = fillBlock(findBlock("选调生管理") as Block, "A", { fiscalYear: 2026, budget: 10 });
    expect(row(monthly, "selected-graduates-standard").target).toMatchObject({ value: 277, unit: "元/人·月" });
  });

  test("a value that does not fit is reported, and nothing stands for it", () => {
    const filled = fillBlock(TRAINING, "A", FACTS, { values: { 培训人数: "很多", 没有这一项: 1 } });
    expect(row(filled, "training-headcount")).toMatchObject({ target: { value: null }, open: ["training-headcount"] });
    expect(valueOf(filled, "training-headcount")).toMatchObject({ value: null, origin: "none", problem: { "zh-CN": "「{label}」应为数字，现为「{given}」" } });
    expect(filled.unknown).toEqual(["没有这一项"]);
  });

  test("texts stand in the explanation", () => {
    const usual = row(fillBlock(TRAINING, "A", FACTS), "training-standard");
    expect(usual.explanation).toBe("培训费总额÷培训人天数，不超过现行政策文件规定的综合定额");
    expect(usual.open).toEqual(["training-standard", "document"]);
    const given = row(fillBlock(TRAINING, "A", FACTS, { values: { 标准依据文件: "县培训费管理办法" } }), "training-standard");
    expect(given.explanation).toBe("培训费总额÷培训人天数，不超过县培训费管理办法规定的综合定额");
    const blank = row(fillBlock(TRAINING, "A", FACTS, { values: { 标准依据文件: " " } }), "training-standard");
    expect(blank.explanation).toBe("培训费总额÷培训人天数，不超过规定的综合定额");
  });

  test("a choice of rows keeps the points they have in the block", () => {
    const { rows } = fillBlock(TRAINING, "A", FACTS, { only: ["training-headcount", "training-trainees"] });
    expect(rows.map(({ indicator, weight }) => [indicator.id, weight])).toEqual([["training-headcount", 10], ["training-trainees", 10]]);
  });

  test("any indicators can be filled, not only a block's", () => {
    const indicator = findIndicator("general-mechanism");
    const { rows } = fillRows(indicator ? [{ indicator, weight: 6 }] : [], "C", FACTS, { totals: null });
    expect(rows).toMatchObject([{ level1: "效益指标", level2: "可持续影响指标", weight: 6, basis: "中长期工作规划", open: [] }]);
  });

  test("every placeholder is asked once, under one label", () => {
    for (const block of BLOCKS) {
      const placeholders = placeholdersOf(rowsOf(block));
      expect(new Set(placeholders.map(({ key }) => key)).size).toBe(placeholders.length);
      expect(new Set(placeholders.map(({ label }) => label)).size).toBe(placeholders.length);
    }
  });
});

describe("facts of a form", () => {
  const money = (value: number): Money => ({ value, unit: "万元", cell: { row: 0, column: 0 }, text: String(value) });
  const form = (annualTotal: Money | null, projectAmount: Money | null): Form =>
    ({ fiscalYear: null, funds: { annualTotal, projectAmount, fiscal: null, carriedOver: null, other: null, superior: null } }) as Form;

  test("the budget is the year's total, else the project's amount; 0 is none", () => {
    expect(factsOf(form(money(45), money(15))).budget).toBe(45);
    expect(factsOf(form(null, money(15))).budget).toBe(15);
    expect(factsOf(form(money(0), null)).budget).toBeNull();
    expect(factsOf(form(null, null))).toEqual({ fiscalYear: null, budget: null });
  });

  test("the year is the form's", () => {
    expect(factsOf({ ...form(null, null), fiscalYear: { value: 2026, cell: { row: 0, column: 0 }, text: "(2026年度)" } }).fiscalYear).toBe(2026);
  });
});
