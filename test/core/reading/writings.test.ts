/**
 * Smaller ways in which the same thing is printed.
 */
import type { Form } from "../../../src/core/form/form";
import { readForms } from "../../../src/core/reading/read-forms";
import type { Grid } from "../../../src/core/sheet/grid";
import { doubtLines, headerOf, rowLines } from "../../support/form-lines";
import { gridFromText } from "../../support/grid-from-text";

const readAll = (text: string): Form[] => readForms(gridFromText(text));

function read(text: string): Form {
  const forms = readAll(text);
  expect(forms).toHaveLength(1);
  return forms[0] as Form;
}

/** A form whose header is the given lines, over a table of one row. */
const headed = (header: string): Form => read(`项目支出绩效目标表 | < | < | <\n${header}\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 甲一 | 10个`);

describe("the header", () => {
  it.each([
    ["单位：某县某局 | < | < | <", { department: "某县某局" }],
    ["单位：万元 | | 单位 | 某县某局", { department: "某县某局" }],
    ["单位：个 | < | < | <", {}],
    ["[101]某县某局（盖章） | < | < | <", { department: "某县某局" }],
    ["填报单位：219001-某县某镇人民政府 | < | < | <", { department: "某县某镇人民政府" }],
    ["主管部门及代码 | 某县某局124001 | | ", { department: "某县某局" }],
    ["填报单位 |  | 实施单位 | 某中心", { department: "某中心" }],
    ["预算年度 | 2026 | | ", { fiscalYear: 2026 }],
    ["预算年度 | 2026年度 | | ", { fiscalYear: 2026 }],
    ["金额单位 | 元 | 项目资金 | 60000", { funds: { projectAmount: 6 } }],
    ["金额单位 | | 项目资金 | 60000", { funds: { projectAmount: 60000 } }],
    ["项目资金 | 60000 | 金额单位 |", { funds: { projectAmount: 60000 } }],
    ["资金支出计划 | 3月底 | 12月底 |\n | 30% |  |", { spendingPlan: ["3月底 30", "12月底 "] }],
    ["金额单位：元 | | 项目资金 | 6万元", { funds: { projectAmount: 6 } }],
    ["项目资金（元） | 60000 | 其中：县级财政资金 | 5万", { funds: { projectAmount: 6, fiscal: 5 } }],
    ["年度资金总额：100万元 | < | 政府性基金：20万元 | <", { funds: { annualTotal: 100 } }],
    ["项目资金 | （分级填报） | 上级资金 | /", {}],
    ["项目资金 | 见附件 | | ", {}],
    ["绩效目标 | 总体目标：完成任务。 | | ", { goal: "完成任务。" }],
    ["年度目标 | 完成任务。 | < | <\\n | 巩固成果。 | < | <".replace("\\n", "\n"), { goal: "完成任务。" }],
  ])("%s", (line, said) => {
    const { kind, range, family, title, ...header } = headerOf(headed(line));
    expect([kind, family, title, typeof range]).toEqual(["project-target", "A", "项目支出绩效目标表", "string"]);
    expect(header).toEqual(said);
  });

  it("says which labelled places are blank, and where the value would stand", () => {
    const form = headed("预算年度 |  | 填报单位 | \n项目名称 |  | 项目编码 |  \n项目资金 |  | 年度资金总额 | 6");
    expect(form.blanks.map(({ field, label, cell }) => `${field} ${label.value} ${cell.row} ${cell.column}`)).toEqual([
      "fiscalYear 预算年度 1 1",
      "department 填报单位 1 3",
      "projectName 项目名称 2 1",
      "projectCode 项目编码 2 3",
      "projectAmount 项目资金 3 1",
    ]);
  });

  it("puts a blank value into the label's own cell where that has swallowed the place", () => {
    const form = headed("项目名称 | < | < | <\n项目金额 | < | 项目类别 | 特定目标类");
    expect(form.blanks.map(({ field, cell }) => `${field} ${cell.row} ${cell.column}`)).toEqual(["projectName 1 0", "projectAmount 2 0"]);
  });

  it("reads days of signatures as text, as cells of dates and as bare serial numbers", () => {
    const form = headed("填表人：甲某 | | 填报日期 | 46000\n业务股室审核：同意 2025.12.10 | | 绩效股审核： | \n乙某 20251211 | | | ");
    expect(form.footer.map(({ role, entry, date }) => [role, entry?.value ?? null, date && Object.values(date.value).join("-")])).toEqual([
      ["filledBy", "甲某", null],
      ["filledOn", null, "2025-12-9"],
      ["businessReview", "同意", "2025-12-10"],
      ["performanceReview", null, null],
    ]);
  });

  it("reads a department's form without a budget", () => {
    const form = read("部门整体支出绩效目标表 | < | <\n单位名称 | 某局 | \n一级指标 | 三级指标 | 指标值\n产出指标 | 甲一 | 10个");
    expect(form.budget).toBeNull();
    expect(form.evidence.missing).toEqual(["年度绩效目标", "预算情况", "二级指标"]);
  });
});

describe("the table", () => {
  const rows = (table: string): string[] => rowLines(read(`项目支出绩效目标表 | < | < | < | < | < | <\n项目名称 | 甲 | 填报单位 | 某局 | | |\n${table}`));

  it("may number its rows", () => {
    expect(rows("序号 | 一级指标 | 二级指标 | 三级指标 | 指标值\n1 | 产出指标 | 数量指标 | 甲一 | 10个\n二 | 产出指标 | 数量指标 | 甲二 | 效果显著地提升了")).toEqual([
      "4 产出指标/数量指标/甲一 10个",
      "5 产出指标/数量指标/甲二 效果显著地提升了",
    ]);
  });

  it("may write points with 分, and leave a label over two columns half empty", () => {
    expect(rows("一级指标 | 二级指标 | 三级指标 | 指标值 | < | 分值\n产出指标 | 数量指标 | 甲一 | 10个 |  | 10分\n产出指标 | 质量指标 | 甲二 | 90% |  | 5.5分")).toEqual([
      "4 产出指标/数量指标/甲一 10个 10分",
      "5 产出指标/质量指标/甲二 90% 5.5分",
    ]);
  });

  it("may print one label over more columns than a target has parts", () => {
    expect(rows("一级指标 | 二级指标 | 三级指标 | 指标值 | < | < | <\n产出指标 | 数量指标 | 甲一 | ≥ | 10 | 个 | 产出指标\n产出指标 | 质量指标 | 甲二 | ≥ | 90 | % | 产出指标")).toEqual([
      "4 产出指标/数量指标/甲一 ≥10个",
      "5 产出指标/质量指标/甲二 ≥90%",
    ]);
  });

  it.each(["指标说明", "保障内容"])("may call its names %s", (label) => {
    expect(rows(`一级指标 | 二级指标 | ${label} | 指标值\n产出指标 | 数量指标 | 甲一 | 10个\n产出指标 | 质量指标 | 甲二 | 90%`)).toEqual(["4 产出指标/数量指标/甲一 10个", "5 产出指标/质量指标/甲二 90%"]);
  });

  it("may have a label of its own beside it, merged over its rows", () => {
    expect(rows("情况 | 一级指标 | 二级指标 | 三级指标 | 指标值\n本项目考核指标 | 产出指标 | 数量指标 | 甲一 | 10个\n^ | ^ | ^ | 甲二 | 12个\n^ | ^ | 质量指标 | 甲三 | 90%")).toEqual([
      "4 产出指标/数量指标/甲一 10个",
      "5 产出指标/数量指标/甲二 12个",
      "6 产出指标/质量指标/甲三 90%",
    ]);
  });

  it("may share a merged value among rows, but not a name", () => {
    expect(rows("一级指标 | 二级指标 | 三级指标 | 指标值 | 备注\n产出指标 | 数量指标 | 甲一 | 10个 | 共用\n^ | ^ | 甲二 | ^ | ^\n^ | 质量指标 | 甲三 | 90% | \n^ | ^ | ^ | 95% | ")).toEqual([
      "4 产出指标/数量指标/甲一 10个 remark:共用",
      "5 产出指标/数量指标/甲二 10个 remark:共用",
      "6 产出指标/质量指标/甲三 90%",
    ]);
  });

  it("may have a column of 定量 and 定性 besides that of signs", () => {
    const form = read("项目支出绩效目标表\n项目名称 | 甲\n一级指标 | 二级指标 | 三级指标 | 指标属性 | 指标性质 | 指标值\n产出指标 | 数量指标 | 甲一 | 定量指标 | ≥ | 10个\n效益指标 | 社会效益指标 | 甲二 | 定性指标 |  | 明显");
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/甲一 ≥10个", "5 效益指标/社会效益指标/甲二 明显 定性"]);
    expect(form.indicators.map(({ target }) => target.type?.value)).toEqual(["≥", "定性指标"]);
  });

  it("ends where signatures, notes or remarks on the whole begin", () => {
    for (const tail of ["填表人：甲某 | 电话", "注：以上指标", "其他需要说明的问题 | 无", "说明：按季填报", "单位负责人 | | 填表人 | "]) {
      expect(rows(`一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 甲一 | 10个\n${tail}\n产出指标 | 数量指标 | 甲二 | 10个`)).toEqual(["4 产出指标/数量指标/甲一 10个"]);
    }
  });
});

describe("scores", () => {
  const selfEvaluation = (header: string, columns: string, rows: string): Form => read(`项目支出绩效自评表 | < | < | < | <\n${header}\n${columns}\n${rows}`);

  it.each([
    ["项目名称 | 甲", "总分 | | | 100 | 93", { weight: 100, score: 93 }],
    ["项目名称 | 甲", "总分 | | | | 93分", { weight: null, score: 93 }],
    ["项目名称 | 甲 | 自评总分：97.5分", "注：无", { weight: null, score: 97.5 }],
    ["项目名称 | 甲 | 自评总分：优秀", "注：无", null],
    ["项目名称 | 甲 | 合计 | 97", "合计 | | | |", null],
  ])("of the whole: %s … %s", (header, row, total) => {
    const form = selfEvaluation(header, "一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值", `产出指标 | 数量指标 | 甲一 | 10个 | 10个\n${row}`);
    expect(form.scoreTotal && { weight: form.scoreTotal.weight?.value ?? null, score: form.scoreTotal.score?.value ?? null }).toEqual(total);
  });

  it("of the budget's execution beside their labels", () => {
    const form = selfEvaluation("预算数 | 100 | 执行数 | 95 | 执行率 | 95% | 分值 | 10 | 得分 | 9.5", "一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值", "产出指标 | 数量指标 | 甲一 | 10个 | 10个");
    expect(headerOf(form)).toMatchObject({ execution: { budget: 100, executed: 95, rate: 95, weight: 10, score: 9.5 } });
  });
});

describe("kinds that no title names", () => {
  it.each([
    ["项目名称 | 甲 | 填报单位 | 某局 | |", "实际完成值 | 得分", "self-evaluation"],
    ["项目名称 | 甲 | 填报单位 | 某局 | |", "实际完成值 | 完成目标可能性", "monitoring"],
    ["项目名称 | 甲 | 填报单位 | 某局 | |", "备注 | 分值", "project-target"],
    ["单位名称 | 某局 | 人员经费 | 12 | |", "备注 | 分值", "department-target"],
    ["项目名称 | 甲 | 全年预计执行数 | 12 | |", "实际完成值 | 备注", "monitoring"],
  ])("%s, %s", (header, columns, kind) => {
    expect(read(`${header}\n一级指标 | 二级指标 | 三级指标 | 指标值 | ${columns}\n产出指标 | 数量指标 | 甲一 | 10个 | 10 | 5`).kind).toBe(kind);
  });
});

describe("lists of projects", () => {
  it.each([
    ["项目名称 | 金额 | 备注\n甲 | 5 | 新增", [["甲", 5, "新增"]]],
    ["单位名称 | 项目 | 预算数（万元）\n某局 | 甲 | 5", [["甲", 5, null]]],
    ["项目名称 | 金额\n甲 | 5", []],
    ["项目名称 | | 金额 | 备注\n甲 | | 5 | 新增", []],
    ["项目名称 | 甲 | 金额 | 5\n乙 | 丙 | 丁 | 6", []],
  ])("%s", (text, projects) => {
    expect(readAll(`项目支出汇总表\n${text}`).flatMap((form) => form.projects.map(({ name, amount, remark }) => [name.value, amount?.value, remark?.value ?? null]))).toEqual(projects);
  });
});

describe("places", () => {
  it("tells a list of projects and the form below it apart, remarks beside them left out", () => {
    const forms = readAll(`
      项目支出绩效目标汇总表 | < | < | < | | |
      序号 | 项目名称 | 项目金额（万元） | 金额 | | 附注在此 |
       |  |  |  | | 又一附注 |
      1 | 甲项目 | 12 | 12 | | |
      填报单位：某局 | | | | | |
      项目名称 | 甲项目 | | | | |
      一级指标 | 二级指标 | 三级指标 | 指标值 | | |
      产出指标 | 数量指标 | 甲一 | 10个 | | |
      填报单位：某局 | | | | | |
      项目支出绩效目标表 | < | < | < | | |
      项目名称 | 乙项目 | | | | |
      一级指标 | 二级指标 | 三级指标 | 指标值 | | |
      产出指标 | 数量指标 | 乙一 | 10个 | | |
    `);
    expect(forms.map(({ kind, range, department }) => [kind, range.top, range.bottom, range.right, department?.value ?? null])).toEqual([
      ["project-summary", 0, 3, 3, null],
      ["project-target", 4, 7, 3, "某局"],
      ["project-target", 8, 12, 3, "某局"],
    ]);
    expect(forms[0]?.projects.map(({ name, amount }) => [name.value, amount?.value])).toEqual([["甲项目", 12]]);
  });

  it("reads forms of unlike heights beside each other", () => {
    const forms = readAll(`
      项目支出绩效目标表 | < | < | < | |  |  |  |
      项目名称 | 甲项目 | < | < | | 项目支出绩效目标表 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | | 项目名称 | 乙项目 | < | <
      产出指标 | 数量指标 | 甲一 | 10个 | | 一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 质量指标 | 甲二 | 90% | | 产出指标 | 数量指标 | 乙一 | 10个
       |  |  |  | | 产出指标 | 数量指标 | 乙二 | 10个
      |
      填表人：某某 |  |  |  | |  |  |  |
    `);
    expect(forms.map(({ projectName, indicators }) => [projectName?.value, indicators.length])).toEqual([["甲项目", 2], ["乙项目", 2]]);
  });

  it("looks at the value where a column is too narrow to show it", () => {
    const grid = gridFromText("项目支出绩效目标表\n项目名称 | 甲\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 甲一 | 10");
    const narrow: Grid = { ...grid, rows: grid.rows.map((row) => row.map((cell) => (cell.value === 10 ? { ...cell, text: "####" } : cell))) };
    expect(readForms(narrow).flatMap(rowLines)).toEqual(["4 产出指标/数量指标/甲一 10"]);
    expect(readForms(narrow).flatMap(doubtLines)).toEqual([]);
  });
});
