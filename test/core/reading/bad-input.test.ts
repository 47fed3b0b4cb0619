/**
 * Grids that nobody should send: never a crash, never a guess without saying so.
 */
import fc from "fast-check";
import { formJsonSchema, printForm } from "../../../src/core/form/form-json";
import { readForms, readWorkbookForms } from "../../../src/core/reading/read-forms";
import { contains } from "../../../src/core/sheet/address";
import { BLANK_CELL, type Cell, type Grid } from "../../../src/core/sheet/grid";
import { doubtLines, rowLines } from "../../support/form-lines";
import { cellFromText, gridFromText } from "../../support/grid-from-text";

const HEADER = ["一级指标", "二级指标", "三级指标", "指标值", "度量单位"];
const TOP = [["项目支出绩效目标表"], ["项目名称", "甲", "填报单位", "某局"]];

function grid(rows: readonly (readonly string[])[]): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    sheet: "表",
    range: { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 },
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => cellFromText(row[column] ?? ""))),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

it("takes error values for blank and says so", () => {
  const [form] = readForms(
    gridFromText(`
      项目支出绩效目标表 | < | < | < | <
      项目名称 | #REF! | 金额（万元） | #VALUE! |
      一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位
      产出指标 | 数量指标 | 甲一 | {=B1/0}#DIV/0! | 个
      产出指标 | 数量指标 | #N/A | 5 | 个
      产出指标 | 质量指标 | 甲三 | {="≥"&"90"}≥90 | {=IF(1,"%","")}%
    `),
  );
  expect(form && rowLines(form)).toEqual(["4 产出指标/数量指标/甲一 ", "5 产出指标/数量指标/- 5个", "6 产出指标/质量指标/甲三 ≥90%"].map((line) => line.trimEnd()));
  expect(form?.indicators[0]?.target.written?.text).toBe("#DIV/0!");
  expect(form?.projectName).toBeNull();
  expect(form?.funds.projectAmount).toBeNull();
  expect(form && doubtLines(form)).toEqual(["error-value B2", "error-value D2", "error-value D4", "error-value C5"]);
});

it("says that a header has no rows", () => {
  const [form] = readForms(grid([...TOP, HEADER]));
  expect(form?.indicators).toEqual([]);
  expect(form && doubtLines(form)).toEqual(["header-without-rows A3"]);
});

it("reads a blank template: its places are blank and nothing is missing", () => {
  const [form] = readForms(
    gridFromText(`
      项目支出绩效目标表 | < | < | <
      （      年度） | < | < | <
      项目名称 |  | < | <
      填报单位：（盖章） | < | < | <
      项目资金（万元） |  | 年度资金总额 |
      年度绩效目标 |  | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 指标1： |
      ^ | 质量指标 | …… | ……
      填表人： | | 填报日期：    年  月  日 |
    `),
  );
  expect(form?.indicators).toEqual([]);
  expect(form?.blanks.map(({ field, cell }) => `${field} ${cell.row} ${cell.column}`)).toEqual(["fiscalYear 1 0", "department 3 0", "projectName 2 1", "goal 5 1", "projectAmount 4 1", "annualTotal 4 3"]);
  expect(form?.evidence.missing).toEqual([]);
  expect(form?.footer.map(({ role, entry, date }) => [role, entry, date])).toEqual([["filledBy", null, null], ["filledOn", null, null]]);
});

it("reads one form of 5,000 rows and does not lose one", () => {
  const rows = Array.from({ length: 5000 }, (_, i) => [i === 0 ? "产出指标" : "", i % 7 === 0 ? "数量指标" : "", `培训人数${i}`, String(i), "人"]);
  const [form, ...more] = readForms(grid([...TOP, HEADER, ...rows, ["填表人：某某"]]));
  expect(more).toEqual([]);
  expect(form?.indicators).toHaveLength(5000);
  expect(form?.indicators.at(-1)).toMatchObject({ level1: { value: "产出指标" }, level2: { value: "数量指标" }, level3: { value: "培训人数4999" }, target: { value: { value: 4999 } } });
});

it("reads a form beside 500 other columns", () => {
  const noise = Array.from({ length: 500 }, (_, i) => `${i}`);
  const [form] = readForms(grid([...TOP, HEADER, ["产出指标", "数量指标", "甲一", "10", "个", "", "", "", ...noise], ["产出指标", "质量指标", "甲二", "90", "%", ...noise]]));
  expect(form && rowLines(form)).toEqual(["4 产出指标/数量指标/甲一 10个", "5 产出指标/质量指标/甲二 90%"]);
});

it("reads a row of more cells than any form has as it stands", () => {
  const labels = Array.from({ length: 60 }, (_, i) => `列${i}`);
  const [form] = readForms(grid([...TOP, [...HEADER, ...labels], ["产出指标", "数量指标", "甲一", "10", "个", ...labels]]));
  expect(form && rowLines(form)).toEqual(["4 产出指标/数量指标/甲一 10个"]);
  expect(form?.evidence.unassigned).toHaveLength(60);
});

it("does not take a table of anything else for a form", () => {
  expect(readForms(grid([["指标", "说明"], ["甲", "乙"]]))).toEqual([]);
  expect(readForms(grid([["单位名称", "人数", "数量指标"], ["甲", "1", "2"]]))).toEqual([]);
  expect(readForms({ ...grid([[""]]), rows: [[BLANK_CELL]] })).toEqual([]);
});

describe("any grid at all", () => {
  const words = [
    ...["项目支出绩效目标表", "项目名称", "填报单位：", "单位：万元", "(2026年度)", "年度总体目标", "绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "度量单位", "指标值类型", "备注", "分值", "得分", "实际完成值", "年度指标值"],
    ...["产出指标", "数量指标", "满意度指标", "成本指标", "培训人数", "≥", "≥95%", "定性", "2026年12月31日前", "得满分10分", "合计", "总分", "填表人：某某", "填报日期", "年初预算数", "全年执行数", "执行率", "年度资金总额", "财政拨款", "#REF!", "……", "序号", "预算金额", "注：说明"],
    ...["一、总体目标", "项目绩效目标汇总表", "部门整体支出绩效自评表", "资金支出计划", "3月底", "25%", "0.95", "46387", "人员经费", "收入合计", "小计", "中期目标", "实际完成情况"],
  ];
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...words).map(cellFromText) },
    { weight: 3, arbitrary: fc.constant(BLANK_CELL) },
    { weight: 1, arbitrary: fc.double({ noNaN: true }).map((value): Cell => ({ value, text: String(value), formula: null })) },
    { weight: 1, arbitrary: fc.boolean().map((value): Cell => ({ value, text: String(value).toUpperCase(), formula: null })) },
    { weight: 1, arbitrary: fc.string().map((value): Cell => ({ value: value === "" ? null : value, text: value, formula: null })) },
  );
  const anyGrid = fc.integer({ min: 1, max: 9 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 14 }),
      top: fc.nat(5),
      left: fc.nat(3),
      merges: fc.array(fc.tuple(fc.nat(12), fc.nat(8), fc.nat(2), fc.nat(2)), { maxLength: 3 }),
    }).map(({ rows, top, left, merges }): Grid => ({
      sheet: "表",
      range: { top, left, bottom: top + rows.length - 1, right: left + width - 1 },
      rows,
      merges: merges.filter(([, , down, right]) => down + right > 0).map(([row, column, down, right]) => ({ top: top + row, left: left + column, bottom: top + row + down, right: left + column + right })),
      hiddenRows: new Set([top]),
      hiddenColumns: new Set(),
    })),
  );

  it("is read without a crash, and every form keeps to its own cells", () => {
    fc.assert(
      fc.property(anyGrid, (given) => {
        for (const form of readWorkbookForms([given, given])) {
          expect(formJsonSchema.parse(printForm(form))).toBeDefined();
          for (const { cell: at } of form.texts) expect(contains(form.range, at)).toBe(true);
          for (const { row, level3 } of form.indicators) expect(row >= form.range.top && row <= form.range.bottom && (level3 === null || level3.cell.row === row)).toBe(true);
          expect(new Set(form.indicators.map(({ row }) => row)).size).toBe(form.indicators.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
