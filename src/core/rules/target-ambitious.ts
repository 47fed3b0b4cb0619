import { foldText } from "../form/fold-text";
import type { Indicator } from "../form/form";
import { printTarget } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** What the row itself says about the year before. */
const BEFORE = /(?:上年度?|去年|上一年度?|前一年|现状|目前|基期|历史值)(?:实际)?(?:已)?(?:完成值?|达到?|为|值|水平|实绩|实现)?[:：为是]?(\d[\d,.]*)(%|[\p{Script=Han}]{0,3})/u;

export const targetAmbitious: FormRule = {
  code: "E13",
  name: "target-ambitious",
  severity: "hint",
  title: words("目标不高于上年", "Target is no higher than last year"),
  messages: { default: words("建议提高目标：上年已是{before}，目标{target}", "Better aim higher: last year was {before}, the target is {target}") },
  why: words("现状已经达到的目标起不到推动作用。", "A target that is already reached moves nothing."),
  how: words("参照上年完成值提高目标，或说明原因。", "Raise the target over last year's figure, or say why not."),
  fix: null,
  evidence: "有上年值时",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | <
项目名称 | 业务培训经费 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释
产出指标 | 数量指标 | 培训人次 | ≥200人次{E13} | 上年完成260人次
产出指标 | 质量指标 | 培训合格率 | ≥95% | 考试合格人数占参训人数的比例`,
    good: `
项目支出绩效目标表 | < | < | < | <
项目名称 | 业务培训经费 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释
产出指标 | 数量指标 | 培训人次 | ≥300人次 | 上年完成260人次
产出指标 | 质量指标 | 培训合格率 | ≥95% | 考试合格人数占参训人数的比例`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const { target } = indicator;
      const before = beforeOf(indicator);
      if (!target.value || !before || !target.operator || !/[≥>]/.test(target.operator.value)) continue;
      if (before.value > target.value.value) yield { cell: target.value.cell, data: { before: before.text, target: printTarget(target).trim() } };
    }
  },
};

/** Last year's figure in the target's own unit, where the row tells it. */
function beforeOf({ target, explanation, description, basis, remark }: Indicator): { value: number; text: string } | null {
  const unit = foldText(target.unit?.value ?? "");
  for (const said of [basis, explanation, description, remark]) {
    const [, number = "", its = ""] = BEFORE.exec(foldText(said?.value ?? "")) ?? [];
    const plain = number.replaceAll(",", "").replace(/\.$/, "");
    if (plain !== "" && unit !== "" && its.startsWith(unit)) return { value: Number(plain), text: `${plain}${unit}` };
  }
  return null;
}
