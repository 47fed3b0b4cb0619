import { bandsOf, type Band } from "./facts/scoring-sentence";
import { INDICATOR_FORMS, words, type Complaint, type FormRule } from "./rule";

/** Whole numbers may be listed without overlap (90-94, 95以上): a gap of one is none. */
const STEP = 1;

export const bandsMeet: FormRule = {
  code: "G06",
  name: "bands-meet",
  severity: "warning",
  title: words("评分分档不连续", "Bands do not meet"),
  messages: {
    default: words("缺少一档：{from}到{to}之间没有规定得几分", "Missing band: nothing is said of {from} to {to}"),
    overlap: words("重复：{from}到{to}之间同时属于两档", "Repeated: {from} to {to} belongs to two bands"),
  },
  why: words("落在空档里的结果无法评分，落在重叠处的有两个分数。", "A result in a gap has no score, one in an overlap has two."),
  how: words("让上一档的下限等于下一档的上限。", "Let each band begin where the next one ends."),
  fix: null,
  evidence: "S0 满意度分档为正例",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 远程教育经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 站点数 | 200 | 达到计划值得10分，否则不得分 | 个 | ≥
满意度指标 | 服务对象满意度指标 | 站点满意度 | 95 | 满意度大于等于95%的得10分,满意度小于90%且大于等于80%的得8分,满意度小于80%不得分{G06} | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 远程教育经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
成本指标 | 经济成本指标 | 项目总成本 | 6 | 在总成本范围内得20分,每超出10%扣2分,扣完为止。 | 万元 | ≤
满意度指标 | 服务对象满意度指标 | 站点满意度 | 95 | 满意度大于等于95%的得10分,满意度小于95%且大于等于80%的得8分,满意度小于80%且大于等于60%的得5分,满意度小于60%不得分 | % | ≥`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const { scoring } of indicators) {
      const fault = scoring ? faultIn(bandsOf(scoring.value)) : null;
      if (scoring && fault) yield { cell: scoring.cell, message: fault.overlap ? "overlap" : "default", data: { from: fault.from, to: fault.to } };
    }
  },
};

/** The first place between two neighbouring bands where they leave a gap or share more than a bound. */
function faultIn(bands: readonly Band[]): { overlap: boolean; from: number; to: number } | null {
  for (const [i, high] of bands.entries()) {
    const low = bands[i + 1];
    if (!low || !Number.isFinite(high.from) || !Number.isFinite(low.to)) continue;
    if (high.from - low.to > STEP) return { overlap: false, from: low.to, to: high.from };
    if (low.to > high.from && low.from < high.from) return { overlap: true, from: high.from, to: Math.min(low.to, high.to) };
  }
  return null;
}
