import { foldText } from "../form/fold-text";
import { nameOf } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** Effects that one wants little of, and words that turn them round. */
const BURDEN = /(?:生态|环境|污染|噪声|噪音|负面|不利|不良|安全隐患).{0,6}影响(?:程度|情况)?$/;
const GOOD = /改善|促进|提升|保护|正面|积极|有利|减少|降低/;
const HIGH = /^(?:影响|程度)?(?:较|很|非常|明显|显著)?(?:高|大|明显|显著|强|深远)$/;

export const negativeEffectLow: FormRule = {
  code: "I08",
  name: "negative-effect-low",
  severity: "warning",
  title: words("负面影响写成了“较高”", "A bad effect is said to be high"),
  messages: {
    default: words("疑似方向写反：“{name}”写“{value}”，像是影响越大越好", "Seems reversed: “{name}” is “{value}”, as if more were better"),
  },
  why: words("对环境的影响“较高”读起来是破坏。", "A high impact on the environment reads like damage."),
  how: words("写明是改善还是不利影响，如“无不利影响”。", "Say whether it is an improvement or a burden, such as 无不利影响."),
  fix: null,
  evidence: "S1-F18 对区周边生态环境的影响：影响较高",
  examples: {
    bad: `
招商引资专项业务费绩效目标表 | < | < | <
项目名称 | 招商引资专项业务费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 拜访企业户数 | ≥5户
效益指标 | 生态效益指标 | 对区周边生态环境的影响 | 影响较高{I08}`,
    good: `
招商引资专项业务费绩效目标表 | < | < | <
项目名称 | 招商引资专项业务费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 拜访企业户数 | ≥5户
效益指标 | 社会效益指标 | 对区促进人口就业的影响 | 影响较高
 | 生态效益指标 | 对区周边生态环境的影响 | 无影响`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const row of indicators) {
      const { text } = row.target;
      const name = nameOf(row);
      if (!text || !row.level3 || !BURDEN.test(name) || GOOD.test(name)) continue;
      if (HIGH.test(foldText(text.value))) yield { cell: text.cell, data: { name: row.level3.value, value: text.value.trim() } };
    }
  },
};
