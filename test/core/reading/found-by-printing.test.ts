/** Sheets that a person reads rightly and the reader did not: found by print-and-read.test.ts, made small by hand. */
import { readForms } from "../../../src/core/reading/read-forms";
import { gridFromText } from "../../support/grid-from-text";

function names(text: string): (readonly (string | null | undefined)[])[] {
  return readForms(gridFromText(text)).flatMap((form) => form.indicators.map(({ level2, level3 }) => [level2?.value, level3?.value]));
}

const SATISFACTION = [
  ["服务对象满意度指标", "学生满意度"],
  ["服务对象满意度指标", "服务对象满意度"],
];

it("a name that could be a level 2 has not slipped under a level 2 merged down to its row", () => {
  expect(
    names(`
      项目支出绩效目标表 | <        | <        | <              | <
      项目名称       | 培训经费       |          |                |
      一级指标       | 二级指标       | 三级指标     | 指标值确定依据        | 指标值
      满意度指标      | 服务对象满意度指标  | 学生满意度    | 根据上年实际完成情况测算   | ≥90%
      ^          | ^          | 服务对象满意度  | 根据上年实际完成情况测算   | ≥90%
    `),
  ).toEqual(SATISFACTION);
});

it("nor where the level 2 is left blank", () => {
  expect(
    names(`
      项目支出绩效目标表 | <        | <        | <       | <
      项目名称       | 培训经费       |          |         |
      一级指标       | 二级指标       | 三级指标     | 绩效指标描述  | 指标值
      满意度指标      | 服务对象满意度指标  | 学生满意度    | 反映培训情况  | ≥90%
                 |            | 服务对象满意度  | 反映培训情况  | ＜24%
    `),
  ).toEqual(SATISFACTION);
});

it("a note under a list of projects is no project", () => {
  const [form] = readForms(
    gridFromText(`
      项目支出绩效目标汇总表      | <    | <
      填报单位             | 县教育局 | <
      序号               | 项目名称 | 项目金额
      1                | 培训经费 | 6
      注：1.本表由项目单位填写。 | <    | <
    `),
  );
  expect(form?.projects.map(({ name }) => name.value)).toEqual(["培训经费"]);
});

it("the colon behind a source's label is no part of its name", () => {
  const [form] = readForms(
    gridFromText(`
      部门整体支出绩效目标表 | <     | <    | <
      填报单位        | 县教育局  |      |
      收入合计：5      |       |      |
      事业收入：5      |       |      |
      其他资金：       |       |      |
      一级指标        | 二级指标  | 三级指标 | 指标值
      产出指标        | 数量指标  | 培训人数 | 50
    `),
  );
  expect(form?.budget?.sources.map(({ label }) => label.value)).toEqual(["事业收入", "其他资金"]);
});

it("labels past a blank column belong to the form where they name an amount or a field", () => {
  const [target] = readForms(
    gridFromText(`
      项目支出绩效目标表 |      |       |      | |
      项目名称：培训经费 |      |       |      | | 年度：2025
      项目资金：5   |      |       |      | | 上级资金：2
      一级指标      | 二级指标 | 三级指标  | 指标值  | |
      产出指标      | 数量指标 | 培训人数  | 50   | |
    `),
  );
  expect([target?.fiscalYear?.value, target?.funds.superior?.value]).toEqual([2025, 2]);
  const [department] = readForms(
    gridFromText(`
      部门整体支出绩效目标表 |      |       |     | |
      填报单位        | 县教育局 |       |     | |
      支出合计        | 3    |       |     | | 基本支出 | 2
      一级指标        | 二级指标 | 三级指标  | 指标值 | |
      产出指标        | 数量指标 | 培训人数  | 50  | |
    `),
  );
  expect(department?.budget?.basicTotal?.value).toBe(2);
});

it("总分 is the end of its form and not the head of the next", () => {
  const forms = readForms(
    gridFromText(`
      项目支出绩效自评表 | <         | <      | <   | <     | <  | <
      项目名称      | 培训经费      |        |     |       |    |
      一级指标      | 二级指标      | 三级指标   | 指标值 | 实际完成值 | 分值 | 得分
      产出指标      | 数量指标      | 培训人数   | ≥50人 | 48    | 90 | 80
      总分        |           |        |     |       | 90 | 80
      项目支出绩效目标表 | <         | <      | <   | <     | <  | <
      项目名称      | 培训经费      |        |     |       |    |
      一级指标      | 二级指标      | 三级指标   | 指标值 |       |    |
      产出指标      | 数量指标      | 培训人数   | ≥50人 |       |    |
    `),
  );
  expect(forms.map(({ range, scoreTotal }) => [range.top, scoreTotal?.score?.value])).toEqual([[0, 80], [5, undefined]]);
});

it("letters of 绩效指标体系 beside the table have not slipped out of it", () => {
  expect(
    names(`
      项目支出绩效目标表 | <    | <     | <      | <
      项目名称      | 培训经费 |       |        |
                | 一级指标 | 二级指标  | 三级指标   | 指标值
      绩         | 效益指标 | 社会效益指标 | 提升培训水平 | 规范
      效         |      |       | 提升服务水平 | 规范
      体         |      |       | 改善教学效果 | 明显
      系         |      |       | 扩大受益面  | 明显
    `).map(([level2]) => level2),
  ).toEqual(["社会效益指标", "社会效益指标", "社会效益指标", "社会效益指标"]);
});
