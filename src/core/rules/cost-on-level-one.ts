import type { Form } from "../form/form";
import { aspectOf, branchOf } from "./facts/levels";
import { oncePer } from "./facts/once-per";
import { words, type CheckContext, type Complaint, type FormRule } from "./rule";

export const costOnLevelOne: FormRule = {
  code: "C05",
  name: "cost-on-level-one",
  severity: "hint",
  title: words("成本指标列在产出指标下", "Cost stands under output"),
  messages: {
    default: words("建议把成本指标列为一级指标：本表沿用旧体系，列在“{level1}”下", "Better as level 1: this form follows the old system, with cost under “{level1}”"),
    mixed: words("不一致：本表成本指标列在“{level1}”下，工作簿里{count}张表列为一级指标", "Differs: cost stands under “{level1}” here and on level 1 on {count} other form(s)"),
  },
  why: words("2021年起成本指标单列为一级指标；旧体系有的地方仍在使用。", "Since 2021 cost is a level 1 of its own; some places still use the old system."),
  how: words("按当地模板执行；同一批表应统一。", "Follow the local template; one batch should use one system."),
  fix: null,
  evidence: "S1、S4；财预〔2021〕101号（参考口径）",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 120个
 | 成本指标{C05} | 项目总成本 | ≤690万元
效益指标 | 经济效益指标 | 村均增收额 | ≥2万元`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
成本指标 | 经济成本指标 | 项目总成本 | ≤690万元
产出指标 | 数量指标 | 补助村数 | 120个
效益指标 | 经济效益指标 | 村均增收额 | ≥2万元`,
  },
  scope: "form",
  looksAround: true,
  kinds: ["project-target"],
  *check(form, { forms }: CheckContext): Generator<Complaint> {
    const old = oldCost(form);
    if (!old?.level2) return;
    const count = formsWithCostOnLevelOne(forms);
    const level1 = old.level1?.value ?? "";
    if (count > 0) yield { cell: old.level2.cell, message: "mixed", severity: "warning", data: { level1, count } };
    else yield { cell: old.level2.cell, data: { level1 } };
  },
};

const formsWithCostOnLevelOne = oncePer(
  (forms: readonly Form[]) => forms.filter(({ kind, indicators }) => kind === "project-target" && indicators.some((row) => branchOf(row) === "cost")).length,
);

function oldCost({ indicators }: Form) {
  return indicators.find((row) => aspectOf(row) === "cost" && branchOf(row) === "output");
}
