import { isSatisfaction } from "./facts/levels";
import { isPercent, nameOf, printTarget, valueKind } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

export const satisfactionPercent: FormRule = {
  code: "E12",
  name: "satisfaction-percent",
  severity: "warning",
  title: words("满意度指标值不是合适的百分比", "Satisfaction is no sensible percentage"),
  messages: {
    default: words("应为百分比，现为“{value}”：满意度应当用百分比衡量", "Should be a percentage, is “{value}”: satisfaction is measured in percent"),
    low: words("应为{lowest}%以上，现为{value}：满意度目标偏低", "Should be {lowest}% or more, is {value}: the target is low"),
    high: words("应为100%以内，现为{value}：满意度不会超过100%", "Should be at most 100%, is {value}: satisfaction cannot exceed it"),
  },
  why: words("满意度通过问卷得出，是百分比，通常不低于80%。", "Satisfaction comes from questionnaires as a percentage, usually 80 or more."),
  how: words("写成百分比，如“≥90%”。", "Write a percentage such as ≥90%."),
  fix: null,
  evidence: "S1-F13 有效提升",
  examples: {
    bad: `
平时考核经费绩效目标表 | < | < | <
项目名称 | 平时考核经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 考核单位数 | ≥60个
满意度指标 | 服务对象满意度指标 | 对考核工作的总体评价 | 有效提升{E12}
 | 服务对象满意度指标 | 考核对象满意度 | ≥60%{E12}`,
    good: `
平时考核经费绩效目标表 | < | < | <
项目名称 | 平时考核经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 考核单位数 | ≥60个
满意度指标 | 服务对象满意度指标 | 考核对象满意度 | ≥85百分比
 | 服务对象满意度指标 | 有效投诉件数 | ≤2件`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [
    { code: "E01", over: "row" },
    { code: "E03", over: "row" },
    { code: "E11", over: "row" },
    { code: "F01", over: "row" },
  ],
  *check({ indicators }, { practice }): Generator<Complaint> {
    const lowest = practice.thresholds.lowestSatisfaction;
    for (const indicator of indicators) {
      const { target } = indicator;
      const kind = valueKind(target);
      const said = target.value ?? target.text;
      // A count of complaints on this level is a measure of its own.
      if (!said || !isSatisfaction(indicator) || /投诉|举报|信访|上访/.test(nameOf(indicator))) continue;
      const data = { value: printTarget(target).trim(), lowest };
      if (kind === "words" || (kind === "number" && target.unit && !isPercent(target) && nameOf(indicator).includes("满意"))) yield { cell: said.cell, data };
      else if (kind === "number" && isPercent(target) && target.value) {
        if (target.value.value > 100) yield { cell: said.cell, message: "high", data };
        else if (target.value.value < lowest) yield { cell: said.cell, message: "low", data };
      }
    }
  },
};
