import { foldText } from "../form/fold-text";
import { saysNoUnit } from "../form/units";
import { rewriteAt } from "./facts/cell-fixes";
import { printedUnit } from "./facts/printed-unit";
import { valueKind } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

export const qualitativeUnitBlank: FormRule = {
  code: "F03",
  name: "qualitative-unit-blank",
  severity: "hint",
  title: words("定性指标的单位写了“无”", "Unit of a qualitative target says 无"),
  messages: { default: words("应为空白，现为“{unit}”：定性指标没有度量单位", "Should be blank, is “{unit}”: a qualitative target has no unit") },
  why: words("“无”会被当成一个单位参加汇总。", "无 counts as a unit of its own when forms are added up."),
  how: words("清空单位，或写“/”。", "Clear the unit or write /."),
  fix: { safe: true, title: words("清空单位", "Clear the unit") },
  evidence: "S2",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 发放人数 | 990 | 人 | =
效益指标 | 社会效益指标 | 岗位吸引力 | 报名人数多于岗位数 | 无{F03} | 定性`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 发放人数 | 990 | 人 | =
效益指标 | 社会效益指标 | 岗位吸引力 | 报名人数多于岗位数 | / | 定性`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check(form): Generator<Complaint> {
    for (const indicator of form.indicators) {
      const unit = printedUnit(form, indicator);
      if (!unit?.apart || valueKind(indicator.target) === "number") continue;
      const folded = foldText(unit.text);
      if (saysNoUnit(folded) && /无/.test(folded)) yield { cell: unit.cell, data: { unit: unit.text } };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    return [{ cells: [rewriteAt(form, cell, null)] }];
  },
};
