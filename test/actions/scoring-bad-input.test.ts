/**
 * What clerks type that is no plain number, on a whole form: each row shows its score or why it has none, never a silent 0.
 */
import { prepareScoringAction } from "../../src/actions/prepare-scoring";
import type { CellContent } from "../../src/core/sheet/edit";
import { applyEdits } from "../../src/excel/apply-edits";
import { readWorkbook } from "../../src/files/read-workbook";
import { makeWorkbook, withWorkbook } from "../support/fixture-workbooks";

/** Targets with their scoring texts; each text gives 10 points. */
const RULES = {
  number: ["≥200公里", "达到计划值得10分，否则按实际值/计划值*指标分值计分。"],
  change: ["≥200公里", "达到计划值得10分，否则按实际值/计划值*指标分值计分。"],
  fewer: ["≤5次", "不超过5次得10分，每超出1次扣2分，扣完为止"],
  percent: ["≥95%", "达到95%得满分10分，每低于1%扣1分，扣完为止"],
  date: ["2026年12月31日前", "在2026年12月31日前完成得满分10分，每推迟10天扣1分，扣完为止。"],
  grade: ["效果明显", "效果明显得10分，效果一般5分，否则不得分。"],
  zero: ["=0公里", "达到计划值得10分，否则按实际值/计划值*指标分值计分。"],
  "zero accidents": ["=0次", "未发生得10分，每发生1次扣2分，扣完为止"],
} as const;
type Rule = keyof typeof RULES;

const value = (typed: string | number): CellContent => ({ kind: "value", value: typed });
const formula = (text: string): CellContent => ({ kind: "formula", formula: text });

/** What is typed into 实际完成值, and what 得分 shows then. */
const CASES: readonly (readonly [what: string, Rule, CellContent | null, shown: string | number | null])[] = [
  ["text where a number belongs", "number", value("已完成"), "完成值不是数值"],
  ["a number with its unit, as text", "number", value("200公里"), "完成值不是数值"],
  ["text where a share belongs", "percent", value("基本满意"), "完成值不是数值"],
  ["text where a day belongs", "date", value("年底前"), "完成值不是日期"],
  ["a month without its day", "date", value("2026年12月"), "完成值不是日期"],
  ["a day that does not exist", "date", value("2026-02-30"), "完成值不是日期"],
  ["words that are no grade", "grade", value("很好"), "完成值不在档次中"],
  ["negative, more is better", "number", value(-20), "完成值是负数，请核对"],
  ["negative, less is better", "fewer", value(-1), "完成值是负数，请核对"],
  ["negative share", "percent", value(-0.5), "完成值是负数，请核对"],
  // In the system of 预算管理一体化 a negative value counts as 0 where it can be one.
  ["negative growth", "change", value(-20), 0],
  ["a negative number for a day", "date", value(-5), "完成值不是日期"],
  ["target 0, by ratio, met", "zero", value(0), 10],
  ["target 0, by ratio, missed", "zero", value(3), "指标值不大于0，不能按比例"],
  ["target 0, by steps, met", "zero accidents", value(0), 10],
  ["target 0, by steps, missed", "zero accidents", value(2), 6],
  ["a day as 2027年1月15日", "date", value("2027年1月15日"), 9],
  ["a day as 2027-01-15", "date", value("2027-01-15"), 9],
  ["a day as 2027/1/15", "date", value("2027/1/15"), 9],
  ["a day as 2027.1.15", "date", value("2027.1.15"), 9],
  ["a day as 2027年1月15号", "date", value("2027年1月15号"), 9],
  ["a day as 2027.01.15", "date", value("2027.01.15"), 9],
  ["a day as the number 20270115", "date", value(20270115), 9],
  ["a day as 20270115, text", "date", value("20270115"), "完成值不是日期"],
  ["a share as 0.95", "percent", value(0.95), 10],
  ["a share as 95", "percent", value(95), 10],
  ["a share as 0.9", "percent", value(0.9), 5],
  ["a share as 90", "percent", value(90), 5],
  ["a share as 95%, text", "percent", value("95%"), "完成值不是数值"],
  ...(Object.keys(RULES) as Rule[]).map((rule) => [`blank, ${rule}`, rule, null, null] as const),
  ...(Object.keys(RULES) as Rule[]).map((rule) => [`division by zero, ${rule}`, rule, formula("=1/0"), "完成值是错误值"] as const),
  ["#N/A", "number", formula("=NA()"), "完成值是错误值"],
  ["an empty text", "number", formula('=""'), null],
];

const TOP = 3;
const HEAD = ["一级指标", "二级指标", "三级指标", "指标值", "评分标准"];
/** The name of an indicator tells whether its value can be negative. */
const rowOf = ([what, rule]: (typeof CASES)[number]): string[] => ["产出指标", "数量指标", rule === "change" ? `较上年增加：${what}` : what, ...RULES[rule]];

describe("bad input, row by row, with the formulas calculated", () => {
  it.each([
    // Cells formatted as percentages show 5 as 500%; in others 1.5 may be 1.5% or 150%.
    ["columns beside the table", HEAD, 5],
    ["the table's own columns", [...HEAD, "分值", "实际完成值", "得分"], 1.5],
  ])("in %s", async (_, head, unclear) => {
    const own = head.length > HEAD.length;
    const cases = [...CASES, ["an unclear share", "percent", value(unclear), "完成值百分比不明，请填如95的数"]] satisfies typeof CASES;
    const bytes = makeWorkbook({ 表一: [["项目支出绩效自评表"], ["项目名称", "道路养护"], head, ...cases.map((one) => [...rowOf(one), ...(own ? [10, null, null] : [])])] });
    const cells = cases.flatMap(([, , content], i) => (content ? [{ cell: { row: TOP + i, column: 6 }, content }] : []));
    const grid = await withWorkbook(bytes, async (excel) => {
      await prepareScoringAction.run({}, {});
      await applyEdits([{ kind: "set-cells", sheet: "表一", cells }]);
      await excel.settle();
      return readWorkbook(excel.save())[0];
    });
    const shown = cases.map(([what], i) => [what, grid?.rows[TOP + i]?.[7]?.value ?? null]);
    expect(shown).toEqual(cases.map(([what, , , wanted]) => [what, wanted]));
  });
});
