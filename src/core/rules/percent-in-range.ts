import { isPercent, nameOf, printTarget } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** Rates that may well exceed 100. */
const MAY_EXCEED = /增长|增幅|增速|提高|提升|增加|增收|控制|超额|超收|翻|倍|完成率|利用率|执行率|上升|同比|负荷|入住|收益率|回报率|产出率|杠杆|覆盖倍/;
/** Rates that may be negative. */
const MAY_FALL = /增长|增幅|增速|变化|变动|增减|同比|温/;

export const percentInRange: FormRule = {
  code: "E06",
  name: "percent-in-range",
  severity: "warning",
  title: words("百分比超出范围", "Percentage out of range"),
  messages: {
    default: words("应为100%以内，现为{value}%：“{name}”不会超过100%", "Should be at most 100%, is {value}%: “{name}” cannot exceed 100%"),
    negative: words("应为0以上，现为{text}：“{name}”不会是负数", "Should not be negative, is {text}: “{name}” cannot be"),
  },
  why: words("超出范围的百分比多半是录入错误。", "A percentage out of range is mostly a typing error."),
  how: words("核对数值和单位。", "Check number and unit."),
  fix: null,
  evidence: "增长、控制、超额类除外",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3 | 期 | ≥
产出指标 | 质量指标 | 培训合格率 | 980{E06} | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 质量指标 | 安全事故率 | 0 | % | =
产出指标 | 质量指标 | 培训人次增长率 | 120 | % | ≥`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [
    { code: "E03", over: "row" },
    { code: "E12", over: "row" },
  ],
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const { target, level3 } = indicator;
      const name = nameOf(indicator);
      if (!target.value || !level3) continue;
      const data = { value: target.value.value, name: level3.value, text: printTarget(target) };
      if (isPercent(target) && target.value.value > 100 && !MAY_EXCEED.test(name)) yield { cell: target.value.cell, data };
      else if (target.value.value < 0 && !MAY_FALL.test(name)) yield { cell: target.value.cell, message: "negative", data };
    }
  },
};
