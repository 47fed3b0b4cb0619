import fc from "fast-check";
import { printRange } from "../../../src/core/sheet/address";
import { blankContent, type FormContent, type IndicatorContent } from "../../../src/core/templates/form-content";
import type { Block, IndicatorTable, Layout, Writing } from "../../../src/core/templates/layout";
import { gridOfPrints, type Printed } from "../../../src/core/templates/paper";
import { printForm } from "../../../src/core/templates/print-form";
import { projectTarget } from "../../support/arbitrary-form";
import { targetLayout } from "../../support/arbitrary-layout";

const PLAIN: Writing = { numbers: "number", percent: "fraction", money: "万元", moneyBeside: false, thousands: false, fullWidth: false };

const NOTHING: IndicatorContent = {
  level1: null, level2: null, level3: null, operator: null, value: null, unit: null, text: null, qualitative: false, description: null,
  explanation: null, scoring: null, basis: null, remark: null, weight: null, actual: null, score: null, deviation: null,
};

const TABLE: IndicatorTable = {
  block: "indicators",
  side: null,
  columns: [
    { role: "level1", label: "一级指标", span: 1 },
    { role: "level3", label: "三级指标", span: 1 },
    { role: "value", label: "指标值", span: 1 },
  ],
  levels: "merged",
  levelStyle: "plain",
  prefix: null,
  qualityIn: null,
  noUnit: "",
  pageRows: null,
  titleAgain: false,
  total: null,
};

const FORM: FormContent = {
  ...blankContent("project-target"),
  title: "项目支出绩效目标表",
  projectName: "培训经费",
  fiscalYear: 2026,
  funds: { ...blankContent("project-target").funds, annualTotal: 1234.5 },
  indicators: [
    { ...NOTHING, level1: "产出指标", level2: "数量指标", level3: "培训人数", operator: "≥", value: 50, unit: "人", weight: 20 },
    { ...NOTHING, level1: "产出指标", level2: "质量指标", level3: "合格率", operator: null, value: 97.5, unit: "%", weight: 10 },
    { ...NOTHING, level1: "满意度指标", level2: "服务对象满意度指标", level3: "学员满意度", text: "满意", qualitative: true },
  ],
};

function print(blocks: readonly Block[], said: Partial<Layout> = {}, content: FormContent = FORM): Printed {
  return printForm(content, { blocks, width: 1, merged: true, writing: PLAIN, ...said }, { row: 0, column: 0 });
}

/** Displayed texts, one line a row. */
function shown(printed: Printed): string[] {
  return gridOfPrints([printed], "表").rows.map((row) => row.map(({ text }) => text.replaceAll("\n", "↵")).join("|"));
}

it("prints blocks below each other over the width of the widest", () => {
  const printed = print([
    { block: "line", cells: ["附件1"] },
    { block: "title" },
    { block: "year", before: "（", after: "年度）" },
    { block: "blank", rows: 1 },
    { block: "fields", heading: null, rows: [[{ label: "项目名称", field: "projectName" }], [{ label: "年度资金总额", field: "annualTotal", fused: true }]] },
    TABLE,
  ]);
  expect(shown(printed)).toEqual([
    "附件1||", "项目支出绩效目标表||", "（2026年度）||", "||", "项目名称|培训经费|", "年度资金总额：1234.5||",
    "一级指标|三级指标|指标值", "产出指标|培训人数|≥50人", "|合格率|97.5%", "满意度指标|学员满意度|满意",
  ]);
  expect(printed.merges.map(printRange)).toEqual(["A1:C1", "A2:C2", "A3:C3", "B5:C5", "A6:C6", "A8:A9"]);
  expect(printRange(printed.range)).toBe("A1:C10");
});

it("leaves cells that take several columns unmerged where the layout says so", () => {
  expect(print([{ block: "title" }, { ...TABLE, levels: "repeated" }], { merged: false }).merges).toEqual([]);
});

it.each<[string, Partial<IndicatorTable>, string[]]>([
  ["repeats levels", { levels: "repeated" }, ["产出指标", "产出指标", "满意度指标"]],
  ["leaves levels blank where they go on", { levels: "blank" }, ["产出指标", "", "满意度指标"]],
  ["writes points beside levels that have some", { levelStyle: "points" }, ["产出指标（30分）", "", "满意度指标"]],
  ["breaks lines in levels", { levelStyle: "broken" }, ["产出↵指标", "", "满意度↵指标"]],
  ["spaces levels", { levelStyle: "spaced" }, ["产 出 指 标", "", "满 意 度 指 标"]],
  ["counts levels", { levelStyle: "numbered" }, ["一、产出指标", "", "二、满意度指标"]],
])("%s", (_name, said, levels) => {
  expect(shown(print([{ ...TABLE, ...said }])).slice(1).map((row) => row.split("|")[0])).toEqual(levels);
});

it("writes sign and unit apart where they have columns, and the type of a target that is no number", () => {
  const columns = (["level3", "operator", "value", "unit"] as const).map((role) => ({ role, label: role, span: 1 }));
  expect(shown(print([{ ...TABLE, columns, qualityIn: "operator", noUnit: "无" }])).slice(1)).toEqual(["培训人数|≥|50|人", "合格率||97.5%|%", "学员满意度|定性|满意|无"]);
  const remark = (["level3", "quality", "remark"] as const).map((role) => ({ role, label: role, span: 1 }));
  expect(shown(print([{ ...TABLE, columns: remark, qualityIn: "remark", prefix: "指标1：" }])).slice(1)).toEqual(["指标1：培训人数|定量|", "指标1：合格率|定量|", "指标1：学员满意度|定性|定性"]);
});

it("prints header and title again on a further page, and groups of columns under one label", () => {
  const columns = [{ role: "level3" as const, label: "三级指标", span: 1 }, { role: "operator" as const, label: "符号", span: 1, group: "目标" }, { role: "value" as const, label: "数值", span: 1, group: "目标" }];
  const printed = print([{ ...TABLE, columns, pageRows: 2, titleAgain: true, side: { label: "绩效指标", style: "letters", besideHeader: true } }]);
  expect(shown(printed)).toEqual([
    "绩|三级指标|目标|", "效||符号|数值", "指|培训人数|≥|50人", "标|合格率||97.5%",
    "项目支出绩效目标表|||", "绩效指标|三级指标|目标|", "||符号|数值", "|学员满意度||满意",
  ]);
  expect(printed.merges.map(printRange)).toEqual(["B1:B2", "C1:D1", "A5:D5", "B6:B7", "C6:D6", "A6:A8"]);
});

it("prints a blank template: header, side label and total of a table without rows", () => {
  const columns = [{ role: "level3" as const, label: "三级指标", span: 2 }, { role: "weight" as const, label: "分值", span: 1 }];
  const printed = print([{ ...TABLE, columns, side: { label: "绩效指标", style: "merged", besideHeader: false }, total: "合计" }], {}, blankContent("self-evaluation"));
  expect(shown(printed)).toEqual(["|三级指标||分值", "绩效指标|||", "合计|||"]);
});

it.each<[string, Partial<Writing>, string]>([
  ["with a unit beside it", { moneyBeside: true }, "1234.5万元"],
  ["in yuan with separators", { money: "元", moneyBeside: true, thousands: true }, "12,345,000元"],
  ["as a number with separators", { thousands: true }, "1,234.50"],
  ["as text with separators", { thousands: true, numbers: "text" }, "1,234.5"],
  ["in full width", { numbers: "text", fullWidth: true }, "１２３４．５"],
])("writes an amount %s", (_name, said, text) => {
  const printed = print([{ block: "fields", heading: "资金", rows: [[{ label: "总额", field: "annualTotal" }]] }], { writing: { ...PLAIN, ...said } });
  expect(shown(printed)).toEqual([`资金|总额|${text}`]);
});

it("prints budget, execution and lists of projects", () => {
  const content: FormContent = {
    ...FORM,
    budget: { amounts: { personnel: 3, operating: null, basicTotal: null, project: null, incomeTotal: null, expenditureTotal: null }, sources: [{ label: "", amount: 5 }] },
    execution: { budget: 10, executed: 8, rate: 80, weight: 10, score: 8 },
    funds: { ...FORM.funds, fiscal: 4 },
    projects: [{ name: "甲项目", amount: 1, remark: null }, { name: "乙项目", amount: 2, remark: "续建" }],
    summaryTotal: 3,
  };
  const fields: Block = { block: "fields", heading: null, rows: [[{ label: "人员经费", field: "personnel" }, { label: "财政拨款", field: { source: 0 } }, { label: "主管部门", field: null, fixed: "财政局" }]] };
  expect(shown(print([fields], {}, content))).toEqual(["人员经费|3|财政拨款|5|主管部门|财政局"]);
  const execution: Block = {
    block: "execution",
    heading: "资金",
    columns: (["budget", "executed", "rate", "weight", "score"] as const).map((column) => ({ column, label: column })),
    rows: [{ label: "总额", field: "annualTotal" }, { label: "财政拨款", field: "fiscal" }],
  };
  expect(shown(print([execution], {}, content))).toEqual(["资金||budget|executed|rate|weight|score", "|总额|10|8|80%|10|8", "|财政拨款|4||||"]);
  const columns = [{ role: "index" as const, label: "序号", span: 1 }, { role: "name" as const, label: "项目名称", span: 1 }, { role: "amount" as const, label: "金额", span: 1 }];
  const list = (first: boolean): string[] => shown(print([{ block: "projects", columns, total: { label: "合计", at: "name", first } }], {}, content));
  expect(list(false)).toEqual(["序号|项目名称|金额", "1|甲项目|1", "2|乙项目|2", "|合计|3"]);
  expect(list(true)[1]).toBe("|合计|3");
});

it("puts nothing on a sheet for a layout without blocks", () => {
  expect(gridOfPrints([print([])], "表").rows).toEqual([[{ value: null, text: "", formula: null }]]);
});

it("shows in the grid what was printed, each cell once", () => {
  fc.assert(
    fc.property(projectTarget, targetLayout, (content, layout) => {
      const printed = printForm(content, layout, { row: 2, column: 1 });
      const grid = gridOfPrints([printed], "表");
      const written = new Map(printed.cells.map(({ cell, content: said }) => [`${cell.row} ${cell.column}`, said.value]));
      const valueAt = (row: number, column: number): unknown => written.get(`${grid.range.top + row} ${grid.range.left + column}`) ?? null;
      expect(grid.rows.map((row, r) => row.map((_cell, c) => valueAt(r, c)))).toEqual(grid.rows.map((row) => row.map(({ value }) => value)));
      expect(grid.merges).toEqual(printed.merges);
      expect(written.size).toBe(printed.cells.length);
    }),
    { numRuns: 50 },
  );
});
