import { nameOf } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** A measure word, a joining word and another measure: 及时性与完备率. 及时率 has none before its 及. */
const JOINED = /(?:[^保分概效频]率|[^可个特属]性|程度|人数|次数|数量)(?:和|与|及|以及|、)[^率性度数]{1,10}(?:率|性|度|数|数量)$/;

export const nameOneMeasure: FormRule = {
  code: "D09",
  name: "name-one-measure",
  severity: "warning",
  title: words("一个指标考核两件事", "One indicator measures two things"),
  messages: { default: words("建议拆成两条：“{name}”把两个度量写在一起", "Better two rows: “{name}” joins two measures") },
  why: words("两个度量一个指标值，其中一个达不到时无法评分。", "Two measures and one target: if one is met and the other not, it cannot be scored."),
  how: words("拆成两行，各写指标值。", "Split it into two rows with a target each."),
  fix: null,
  evidence: "S2-F5 培训资料发放及时性与完备率",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 履职能力提升培训 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 参训人数 | 785人
 | 质量指标 | 培训资料发放及时性与完备率{D09} | 100%`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 履职能力提升培训 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 参训人数 | 785人
 | 质量指标 | 培训资料发放及时率 | 100%
 | 质量指标 | 师资和教材达标率 | 100%`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      if (indicator.level3 && JOINED.test(nameOf(indicator))) yield { cell: indicator.level3.cell, data: { name: indicator.level3.value } };
    }
  },
};
