/**
 * More than one form on a sheet, forms over several pages and sheets, and sheets without any.
 */
import type { Form } from "../../../src/core/form/form";
import { readForms, readWorkbookForms } from "../../../src/core/reading/read-forms";
import { doubtLines, headerOf, rowLines } from "../../support/form-lines";
import { gridFromText } from "../../support/grid-from-text";

const read = (text: string): Form[] => readForms(gridFromText(text));
const outline = (form: Form): string => `${String(headerOf(form)["range"])} ${form.projectName?.value ?? "-"} ${form.indicators.map(({ level3 }) => level3?.value ?? "").join()}`;

it("tells forms below each other apart without a blank row between", () => {
  const forms = read(`
    项目支出绩效目标表 | < | < | <
    (2026年度) | < | < | <
    项目名称 | 甲项目 | 填报单位 | 某局
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 甲一 | 10个
    填表人：某某 | 联系电话：13800000000 | 填报日期：2025-11-02
    附件2
    项目支出绩效目标表 | < | < | <
    项目名称 | 乙项目 | 填报单位 | 某局
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 乙一 | 10个
    注：以上为乙项目
  `);
  expect(forms.map(outline)).toEqual(["A1:D6 甲项目 甲一", "A7:D12 乙项目 乙一"]);
  expect(forms.flatMap(doubtLines)).toEqual([]);
});

it("begins a form with its labels where it has no title", () => {
  const forms = read(`
    填报单位：某局
    项目名称 | 甲项目 | 金额（万元） | 10
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 甲一 | 10个

    填报单位：某局
    项目名称 | 乙项目 | 金额（万元） | 20
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 乙一 | 10个
    项目名称 | 丙项目 | 金额（万元） | 20
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 丙一 | 10个
  `);
  expect(forms.map(outline)).toEqual(["A1:D4 甲项目 甲一", "A6:D9 乙项目 乙一", "A10:D12 丙项目 丙一"]);
});

it("goes on after a page break: title and header again, or the header alone", () => {
  const forms = read(`
    项目支出绩效目标表 | < | < | <
    项目名称 | 甲项目 | 填报单位 | 某局
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 甲一 | 10个
    项目支出绩效目标表 | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值
     | 质量指标 | 甲二 | 90%
    项目支出绩效目标表（续） | < | < | <
    项目名称 | 甲项目 | |
    一级指标 | 二级指标 | 三级指标 | 指标值
     |  | 甲三 | 95%
    一级指标 | 二级指标 | 三级指标 | 指标值
    效益指标 | 社会效益指标 | 甲四 | 明显
  `);
  expect(forms.map(outline)).toEqual(["A1:D13 甲项目 甲一,甲二,甲三,甲四"]);
  expect(forms.flatMap(rowLines)[2]).toBe("11 产出指标/质量指标/甲三 95%");
  expect(forms.flatMap(doubtLines)).toEqual([]);
});

it("begins another form where the same title is followed by another project", () => {
  const forms = read(`
    项目支出绩效目标表 | < | < | <
    项目名称 | 甲项目 | 填报单位 | 某局
    项目支出绩效目标表 | < | < | <
    项目名称 | 乙项目 | 填报单位 | 某局
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 乙一 | 10个
    其他项目支出绩效目标表 | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 丙一 | 10个
  `);
  expect(forms.map(outline)).toEqual(["A1:D2 甲项目 ", "A3:D6 乙项目 乙一", "A7:D9 - 丙一"]);
});

it("reads forms beside each other, and one below both", () => {
  const forms = read(`
    项目支出绩效目标表 | < | < | < |  | 项目支出绩效目标表 | < | < | <
    项目名称 | 甲项目 | < | < |  | 项目名称 | 乙项目 | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 |  | 绩效目标 | 乙目标 | < | <
    产出指标 | 数量指标 | 甲一 | 10个 |  | 一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 质量指标 | 甲二 | 90% |  | 产出指标 | 数量指标 | 乙一 | 10个

    项目支出绩效目标表 | < | < | < | < | < | < | < | <
    项目名称 | 丙项目 | < | < | < | 填报单位 | 某局 | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 评分标准 | 度量单位 | 指标值类型 | 备注
    产出指标 | 数量指标 | 丙一 | 10 | 计划不低于10个 | 达到得5分 | 个 | ≥ |
  `);
  expect(forms.map(outline)).toEqual(["A1:D5 甲项目 甲一,甲二", "F1:I5 乙项目 乙一", "A7:I10 丙项目 丙一"]);
});

it("reads forms beside each other where a first column without a form stands before them", () => {
  const forms = read(`
    说 | | 项目支出绩效目标表 | < | < | < | | 项目绩效自评表 | < | < | < | <
    明 | | 项目名称 | 甲项目 | < | < | | 项目名称 | 乙项目 | < | < | <
       | | 一级指标 | 二级指标 | 三级指标 | 指标值 | | 一级指标 | 三级指标 | 指标值 | 实际完成值 | 得分
       | | 产出指标 | 数量指标 | 甲一 | 10个 | | 产出指标 | 乙一 | 10个 | 10个 | 10
  `);
  expect(forms.map(outline)).toEqual(["C1:F4 甲项目 甲一", "H1:L4 乙项目 乙一"]);
});

it("reads hidden rows as any other", () => {
  const [form] = read(`
    项目支出绩效目标表 | < | < | <
    ~ 项目名称 | 甲项目 | 填报单位 | 某局
    一级指标 | 二级指标 | 三级指标 | 指标值
    ~ 产出指标 | 数量指标 | 甲一 | 10个
    产出指标 | 质量指标 | 甲二 | 90%
  `);
  expect(form && outline(form)).toBe("A1:D5 甲项目 甲一,甲二");
});

it("gives no form for sheets without one", () => {
  expect(read("各市直部门：\n请于本月底前报送绩效目标表。")).toEqual([]);
  expect(read("项目支出绩效目标表")).toEqual([]);
  expect(read("")).toEqual([]);
  expect(read("姓名 | 数量 | 单位 | 金额\n甲 | 1 | 个 | 3")).toEqual([]);
});

describe("a workbook", () => {
  const first = gridFromText("项目支出绩效目标表\n项目名称 | 甲项目\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 甲一 | 10个", { sheet: "一" });
  const notes = gridFromText("填报说明", { sheet: "说明" });

  it("keeps the order of its sheets", () => {
    const second = gridFromText("项目支出绩效目标表\n项目名称 | 乙项目\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 乙一 | 10个", { sheet: "二" });
    const forms = readWorkbookForms([first, notes, second]);
    expect(forms.map(({ sheet, projectName }) => `${sheet} ${projectName?.value ?? ""}`)).toEqual(["一 甲项目", "二 乙项目"]);
    expect(forms.flatMap(doubtLines)).toEqual([]);
  });

  it.each([
    ["rows without a header", "产出指标 | 质量指标 | 甲二 | 90%\n效益指标 | 社会效益指标 | 甲三 | 明显"],
    ["a header without a title", "一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 质量指标 | 甲二 | 90%"],
    ["a title that says 续", "项目支出绩效目标表（续）\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 质量指标 | 甲二 | 90%"],
  ])("doubts, and does not join, a form that seems to go on on the next sheet: %s", (_, text) => {
    const forms = readWorkbookForms([first, gridFromText(text, { sheet: "二" })]);
    expect(forms.map(({ indicators }) => indicators.length).slice(0, 1)).toEqual([1]);
    expect(forms).toHaveLength(2);
    expect(doubtLines(forms[0] as Form)).toEqual(["may-continue-on-next-sheet A4"]);
    expect(doubtLines(forms[1] as Form)).toContain("may-continue-previous-sheet A1");
  });
});
