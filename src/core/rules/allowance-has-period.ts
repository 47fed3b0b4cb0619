import { foldText } from "../form/fold-text";
import { nameOf, printTarget } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

const ALLOWANCE = /补助|补贴|报酬|工资|津贴|奖金/;
const WORKS = /公路|道路|工程|建设|硬化|改造|购置|采购/;
/** 年, 月 … as a period; the years of 任职30年以上 are none. */
const PERIOD = /(?<!\d)(?:每|\/|按|一)?(?:年|月|季|日|天|次|周|学期|一次性)/;

export const allowanceHasPeriod: FormRule = {
  code: "F06",
  name: "allowance-has-period",
  severity: "warning",
  title: words("补助标准没有写周期", "Allowance has no period"),
  messages: { default: words("缺少周期：“{name}”的标准“{value}”没有写明按年、按月还是一次性", "Missing period: the rate “{value}” of “{name}” does not say a year, a month or once") },
  why: words("同样2400元，按月和按年相差十二倍。", "2400元 a month is twelve times 2400元 a year."),
  how: words("单位写作“元/人·年”“元/月”，或注明一次性。", "Write the unit as 元/人·年 or 元/月, or say that it is paid once."),
  fix: null,
  evidence: "S3-P4；S1-F2",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 离退休村干部补贴 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥300人
成本指标 | 经济成本指标 | 任职30年以上补助标准 | 4000元{F06}`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 离退休村干部补贴 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥300人
成本指标 | 经济成本指标 | 任职30年以上补助标准 | 4000元/年
成本指标 | 经济成本指标 | 村干部年补助标准 | 9000元
成本指标 | 经济成本指标 | 毕业学员补助 | ≤5万元`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const { level3, target } = indicator;
      const name = nameOf(indicator);
      const unit = foldText(target.unit?.value ?? "");
      // A plain sum in 万元 is a total, and what is paid for works is paid by the piece.
      const isRate = /^元|元\//.test(unit);
      if (!level3 || !target.value || !isRate || !ALLOWANCE.test(name) || WORKS.test(name)) continue;
      if (!PERIOD.test(name) && !PERIOD.test(unit)) yield { cell: target.unit?.cell ?? target.value.cell, data: { name: level3.value, value: printTarget(target).trim() } };
    }
  },
};
