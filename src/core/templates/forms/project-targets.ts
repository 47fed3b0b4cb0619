/**
 * 项目支出绩效目标表 as four counties print it.
 */
import { blankContent } from "../form-content";
import { blankRows, column, fields, onPaper, place, table, USUAL_ROWS, YEAR, type FormTemplate } from "./template";

export const SCORED: FormTemplate = {
  id: "scored",
  name: "项目支出绩效目标表（带评分标准）",
  aliases: ["项目支出绩效目标表", "绩效目标表", "目标表", "评分式"],
  sheet: "绩效目标表",
  content: { ...blankContent("project-target"), title: "项目支出绩效目标表", indicators: blankRows("A", USUAL_ROWS) },
  ...onPaper("landscape", [68, 62, 82, 104, 74, 112, 142, 48, 56, 48], [
    { block: "title" },
    YEAR,
    fields([place("部门（单位）名称", "department")], [place("项目名称", "projectName")]),
    {
      block: "fields",
      heading: "项目资金（万元）",
      rows: [
        [place("年度资金总额", "annualTotal"), place("其中：财政拨款", "fiscal")],
        [place("上年结转", "carriedOver"), place("其他资金", "other")],
      ],
    },
    fields([place("年度总体目标", "goal")]),
    table(
      "绩效指标",
      [column("value", "指标值"), column("explanation", "指标解释（指标值内容）"), column("scoring", "评（扣）分标准"), column("unit", "度量单位"), column("operator", "指标值类型"), column("remark", "备注")],
      { qualityIn: "operator" },
    ),
    { block: "line", cells: ["业务股室审核：", "绩效股审核："] },
    { block: "line", cells: ["填表人：", "联系电话：", "填报日期：", "单位负责人签字："] },
  ]),
};

export const DESCRIBED: FormTemplate = {
  id: "described",
  name: "项目支出绩效目标表（带指标描述）",
  aliases: ["绩效指标描述", "描述式"],
  sheet: "绩效目标表",
  content: { ...blankContent("project-target"), title: "项目支出绩效目标表", indicators: blankRows("B", USUAL_ROWS) },
  ...onPaper("landscape", [82, 104, 150, 170, 110, 124], [
    { block: "title" },
    YEAR,
    { block: "line", cells: ["填报单位：", "单位：万元"] },
    fields(
      [place("项目编码", "projectCode"), place("项目名称", "projectName")],
      [place("预算数", "projectAmount"), place("其中：财政资金", "fiscal"), place("其他资金", "other")],
      [place("资金用途")],
      [place("绩效目标", "goal")],
    ),
    table(null, [column("description", "绩效指标描述"), column("value", "指标值"), column("basis", "指标值确定依据")]),
    { block: "line", cells: ["填表人：", "联系电话：", "填报日期："] },
  ]),
};

export const TYPED: FormTemplate = {
  id: "typed",
  name: "项目支出绩效目标表（带指标值类型）",
  aliases: ["指标值类型", "类型式"],
  sheet: "绩效目标表",
  content: { ...blankContent("project-target"), title: "项目支出绩效目标表", indicators: blankRows("A", USUAL_ROWS) },
  ...onPaper("portrait", [76, 64, 84, 116, 88, 46, 56, 44], [
    { block: "title" },
    YEAR,
    { block: "line", cells: ["填报单位（盖章）：", "金额单位：万元"] },
    fields([place("项目名称", "projectName")], [place("项目金额", "projectAmount"), place("项目类别")], [place("项目支出实施期")], [place("本年度绩效目标", "goal")]),
    table("本年度绩效指标", [column("value", "指标值"), column("unit", "度量单位"), column("operator", "指标值类型"), column("remark", "备注")], { qualityIn: "operator" }),
    { block: "line", cells: ["填表人：", "联系电话："] },
  ]),
};

export const COMBINED: FormTemplate = {
  id: "combined",
  name: "项目支出绩效目标表（指标值与单位合写）",
  aliases: ["指标值及单位", "合写式"],
  sheet: "绩效目标表",
  content: { ...blankContent("project-target"), title: "项目支出绩效目标表", indicators: blankRows("C", USUAL_ROWS) },
  ...onPaper("portrait", [84, 66, 112, 130, 84, 120], [
    { block: "title" },
    YEAR,
    { block: "line", cells: ["填报单位（盖章）：", "金额单位：万元"] },
    fields(
      [place("项目支出名称", "projectName"), place("预算部门", "department")],
      [place("年度本级预算金额", "projectAmount"), place("该项目支出上级资金", "superior")],
      [place("项目支出实施期")],
      [place("实施期绩效目标")],
      [place("本年度绩效目标", "goal")],
    ),
    table("本年度绩效指标", [column("value", "指标值及单位"), column("explanation", "绩效标准")]),
    { block: "line", cells: ["填表人：", "联系电话：", "单位负责人签字："] },
  ]),
};
