import { nameOf } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** A number, a measure word and at most a short noun: 54个村, 100%, 3次. 12345热线办结率 is a name. */
const NUMBER = /^[≥≤=<>约共]?\d[\d,.]*(?:[万亿]?[个名人次户项条台套件处座所场期家间篇部本册辆亩里米吨元天年]|平方米|公里|万|%|人次)[^\d]{0,3}$/;

export const nameNotNumber: FormRule = {
  code: "D04",
  name: "name-not-number",
  severity: "warning",
  title: words("名称写成了数值", "Name is a number"),
  messages: { default: words("应为指标名称，现为数值“{name}”", "Should be a name, is the number “{name}”") },
  why: words("名称说明考核什么，数值写在指标值里。", "The name says what is measured; the number belongs in the target."),
  how: words("改为名称，如“补助村数”，数值移到指标值。", "Write a name such as 补助村数 and put the number in the target."),
  fix: null,
  evidence: "S1-F5、F6、F7 54个村",
  examples: {
    bad: `
村级组织办公经费绩效目标表 | < | < | <
项目名称 | 村级组织办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 54个村{D04} | 54个
 | 质量指标 | 补助到位率 | 100%`,
    good: `
村级组织办公经费绩效目标表 | < | < | <
项目名称 | 村级组织办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 54个
 | 质量指标 | 12345热线办结率 | 100%`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      if (indicator.level3 && NUMBER.test(nameOf(indicator))) yield { cell: indicator.level3.cell, data: { name: indicator.level3.value } };
    }
  },
};
