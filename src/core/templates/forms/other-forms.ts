/**
 * Blank forms of other kinds: a department as a whole, the official self-evaluation, the list of projects.
 */
import { blankContent } from "../form-content";
import { blankRows, column, fields, onPaper, place, table, USUAL_ROWS, YEAR, type FormTemplate } from "./template";

export const DEPARTMENT: FormTemplate = {
  id: "department",
  name: "部门整体支出绩效目标表",
  aliases: ["部门整体", "部门整体目标表", "整体支出"],
  sheet: "部门整体",
  content: { ...blankContent("department-target"), title: "部门整体支出绩效目标表", indicators: blankRows("E", { 部门履职目标: 3, 部门效果目标: 2 }, ["部门管理", "履职效果", "能力建设"]) },
  ...onPaper("portrait", [78, 92, 104, 132, 110, 70], [
    { block: "title" },
    YEAR,
    fields([place("部门（单位）名称", "department")], [place("年度总体目标", "goal")]),
    {
      block: "fields",
      heading: "预算情况（万元）",
      rows: [
        [place("基本支出合计", "basicTotal"), place("当年财政拨款", { source: 0 })],
        [place("人员经费", "personnel"), place("上年结转资金", { source: 1 })],
        [place("公用经费", "operating"), place("其他资金", { source: 2 })],
        [place("项目支出", "project"), place("收入预算合计", "incomeTotal")],
        [place("支出预算合计", "expenditureTotal")],
      ],
    },
    table("绩效指标", [column("value", "指标值"), column("remark", "备注")]),
    { block: "line", cells: ["填表人：", "联系电话：", "单位负责人签字："] },
  ]),
};

export const SELF_EVALUATION: FormTemplate = {
  id: "self-evaluation",
  name: "项目支出绩效自评表",
  aliases: ["自评表", "绩效自评表"],
  sheet: "自评表",
  content: {
    ...blankContent("self-evaluation"),
    title: "项目支出绩效自评表",
    indicators: blankRows("A", USUAL_ROWS),
    execution: { budget: null, executed: null, rate: null, weight: 10, score: null },
    scoreTotal: { weight: 100, score: null },
  },
  ...onPaper("landscape", [72, 82, 84, 124, 92, 92, 48, 52, 110], [
    { block: "title" },
    YEAR,
    fields([place("项目名称", "projectName")], [place("主管部门"), place("实施单位", "department")]),
    {
      block: "execution",
      heading: "项目资金（万元）",
      columns: [
        { column: "initialBudget", label: "年初预算数" },
        { column: "budget", label: "全年预算数" },
        { column: "executed", label: "全年执行数" },
        { column: "weight", label: "分值" },
        { column: "rate", label: "执行率" },
        { column: "score", label: "得分" },
      ],
      rows: [
        { label: "年度资金总额", field: "annualTotal" },
        { label: "其中：当年财政拨款", field: "fiscal" },
        { label: "上年结转资金", field: "carriedOver" },
        { label: "其他资金", field: "other" },
      ],
    },
    fields([place("预期目标", "goal"), place("实际完成情况")]),
    table("绩效指标", [column("value", "年度指标值"), column("actual", "实际完成值"), column("weight", "分值"), column("score", "得分"), column("deviation", "偏差原因分析及改进措施")], { total: "总分" }),
    { block: "line", cells: ["填表人：", "联系电话：", "填报日期："] },
  ]),
};

export const SUMMARY: FormTemplate = {
  id: "summary",
  name: "项目支出绩效目标汇总表",
  aliases: ["汇总表", "绩效目标汇总表"],
  sheet: "汇总表",
  content: { ...blankContent("project-summary"), title: "项目支出绩效目标汇总表", projects: Array.from({ length: 12 }, () => ({ name: "", amount: null, remark: null })) },
  ...onPaper("portrait", [42, 250, 104, 108], [
    { block: "title" },
    YEAR,
    { block: "line", cells: ["填报单位（盖章）："] },
    {
      block: "projects",
      columns: [
        { role: "index", label: "序号", span: 1 },
        { role: "name", label: "项目名称", span: 1 },
        { role: "amount", label: "项目金额（万元）", span: 1 },
        { role: "remark", label: "备注", span: 1 },
      ],
      total: { label: "合计", at: "name", first: false },
    },
    { block: "line", cells: ["填表人：", "单位财务负责人："] },
  ]),
};
