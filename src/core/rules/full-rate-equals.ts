import { sameCell } from "../sheet/address";
import { rewrite } from "./facts/cell-fixes";
import { isPercent, nameOf } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Shares of a whole, which end at 100. */
const SHARE = /(?:合格|覆盖|及时|到位|准确|达标|完好|合规|精准|参与|入库|公开|保障|发放|验收|录入|办结|知晓|安全)率$/;

export const fullRateEquals: FormRule = {
  code: "E07",
  name: "full-rate-equals",
  severity: "hint",
  title: words("≥100%无法超过", "≥100% cannot be exceeded"),
  messages: { default: words("建议写作“=100%”：“{name}”最多是100%", "Better =100%: “{name}” is at most 100%") },
  why: words("比率最多100%，写 ≥ 没有意义。", "A share is at most 100%, so ≥ adds nothing."),
  how: words("把 ≥ 改为 =。", "Change ≥ to =."),
  fix: { safe: true, title: words("≥ 改为 =", "Change ≥ to =") },
  evidence: "率类 ≥100% 应为 =100%",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3 | 期 | ≥
产出指标 | 质量指标 | 培训合格率 | 100 | % | ≥{E07}`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 质量指标 | 任务完成率 | 100 | % | ≥
产出指标 | 质量指标 | 培训合格率 | 100 | % | =`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const { target, level3, explanation, description } = indicator;
      if (!level3 || target.operator?.value !== "≥" || target.value?.value !== 100 || !isPercent(target) || !SHARE.test(nameOf(indicator))) continue;
      // Where the row's own words say 不低于100%, sign and words agree, and changing one would set them apart.
      if (/不低于|不少于|至少/.test(`${explanation?.value ?? ""}${description?.value ?? ""}`)) continue;
      yield { cell: target.operator.cell, alsoCells: [target.value.cell], data: { name: level3.value } };
    }
  },
  plan({ indicators }, { cell }): readonly FixOption[] {
    const operators = indicators.flatMap(({ target: { operator } }) => (operator && sameCell(operator.cell, cell) ? [operator] : []));
    // What begins with "=" is written as text by whoever writes cells, never as a formula.
    return operators.map((operator) => ({ cells: [rewrite(operator, operator.text.replace(/^\s*(?:≥|>=|＞＝|＞=)/, "="))] }));
  },
};
