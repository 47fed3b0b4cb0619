import { foldText } from "../form/fold-text";
import { aspectOf } from "./facts/levels";
import { nameOf, valueKind } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** Whole targets that leave the standard to a document or to effort. */
const VAGUE = /^(?:严格)?(?:按照?|依据?|依照|根据|符合|执行|遵照)(?:.{0,10})(?:规定|通知|要求|标准|文件|政策|计划|办法|规范)(?:的?(?:标准|要求|时限))?(?:确定|执行|落实|发放|下达|办理|使用|开展|完成|支付)?$|^(?:有效|切实|全面|认真|严格|按时|及时)?(?:落实|执行|保障|推进)(?:到位)?$/;
/** What is a matter of yes or no needs no number. */
const YES_OR_NO = /合规|规范|健全|合法|完整性|制度/;

export const outputQuantified: FormRule = {
  code: "E09",
  name: "output-quantified",
  severity: "warning",
  title: words("产出和成本指标没有量化", "Output or cost is not quantified"),
  messages: { default: words("应为数值，现为“{value}”：{kind}指标应当量化", "Should be a number, is “{value}”: {kind} indicators are to be quantified") },
  why: words("“按规定执行”无法判断做了多少、做得怎样。", "“As the rules say” tells neither how much nor how well."),
  how: words("写出规定的具体数值，如“每人每年3万元”“≥95%”。", "State the figure that the rule sets, such as 3万元 a head or ≥95%."),
  fix: null,
  evidence: "S1-F1",
  examples: {
    bad: `
选调生补助资金绩效目标表 | < | < | <
项目名称 | 选调生补助资金 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 实际发放补助人数 | 按照财政部通知确定{E09}
 | 成本指标 | 工作经费补助标准 | 按照国家规定标准执行{E09}`,
    good: `
选调生补助资金绩效目标表 | < | < | <
项目名称 | 选调生补助资金 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 实际发放补助人数 | 28人
 | 质量指标 | 资金使用合规性 | 符合相关规定
 | 成本指标 | 工作经费补助标准 | ≤3万元/人`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [
    { code: "E01", over: "row" },
  ],
  *check({ indicators }): Generator<Complaint> {
    const kinds = { quantity: "数量", quality: "质量", cost: "成本" } as const;
    for (const indicator of indicators) {
      const aspect = aspectOf(indicator);
      const { text } = indicator.target;
      if (!text || (aspect !== "quantity" && aspect !== "quality" && aspect !== "cost") || valueKind(indicator.target) !== "words") continue;
      if (VAGUE.test(foldText(text.value)) && !YES_OR_NO.test(nameOf(indicator))) yield { cell: text.cell, data: { value: text.value.trim(), kind: kinds[aspect] } };
    }
  },
};
