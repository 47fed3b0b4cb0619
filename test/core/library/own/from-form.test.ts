import { readForms } from "../../../../src/core/reading/read-forms";
import { readWorkbook } from "../../../../src/files/read-workbook";
import { ownFromForms, typeOf } from "../../../../src/core/library/own/from-form";
import { identityOf, ownLibrarySchema } from "../../../../src/core/library/own/own-library";
import { sayProblem } from "../../../../src/core/library/own/problems";
import { WORKBOOK_NAMES, workbookBytes } from "../../../support/fixture-workbooks";
import { gridFromText } from "../../../support/grid-from-text";

const FORM = gridFromText(`
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 村干部业务培训经费
年度总体目标 | 举办村干部培训班三期
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型 | 评分标准
产出指标 | 数量指标 | 培训期数 | 3 | 期 | ≥ | 达到计划值得10分，否则不得分。
^ | 时效指标 | 完成时间 | 2026年12月31日前 | | 定性 | 按时完成得满分5分，每推迟10天扣1分，扣完为止。
^ | ^ | | 5 | 天 | ≤ |
效益指标 | 社会效益指标 | 参训人员任务完成率 | 90% | | ≥ |
`);

describe("rows of a form as own indicators", () => {
  const { library, problems } = ownFromForms(readForms(FORM));

  test("say what the rows say, under the project's type", () => {
    expect(library.indicators.map(({ name, aspect, target, weight, type }) => [name, aspect, target.operator, target.value, target.unit, target.text, weight, type])).toEqual([
      ["培训期数", "quantity", "≥", 3, "期", null, 10, "培训"],
      ["完成时间", "timeliness", null, null, null, "2026年12月31日前", 5, "培训"],
      ["参训人员任务完成率", "social-benefit", "≥", 90, "%", null, null, "培训"],
    ]);
    expect(ownLibrarySchema.safeParse(library).error).toBeUndefined();
  });

  test("a row without a name is left out, and said by its row", () => {
    expect(problems.map((problem) => sayProblem(problem, "zh-CN"))).toEqual(["第7行：缺少指标名称"]);
  });

  test("rows that are not wanted stay out", () => {
    expect(ownFromForms(readForms(FORM), ({ row }) => row === 4).library.indicators.map(({ name }) => name)).toEqual(["培训期数"]);
  });
});

test("a project that nothing is known of has no type", () => {
  expect(typeOf({ projectName: null, goal: null })).toBe("");
});

test.each(WORKBOOK_NAMES)("workbook %s gives a valid library, each indicator once, and says of every other row why not", (name) => {
  const forms = readWorkbook(workbookBytes(name)).flatMap((grid) => readForms(grid));
  const { library, problems } = ownFromForms(forms);
  expect(ownLibrarySchema.safeParse(library).error).toBeUndefined();
  const single = forms.flatMap((form) => form.indicators.flatMap((row) => ownFromForms([form], (one) => one === row).library.indicators));
  expect(library.indicators.map(identityOf)).toEqual([...new Set(single.map(identityOf))]);
  const rows = forms.flatMap(({ indicators }) => indicators);
  expect(library.indicators.length + problems.length).toBeLessThanOrEqual(rows.length);
  expect(problems.map(({ words }) => words["zh-CN"]).filter((words) => /格式不对/.test(words))).toEqual([]);
});
