import { aspectOf } from "./facts/levels";
import { cellOfRow } from "./facts/cells";
import { words, type Complaint, type FormRule } from "./rule";

export const outputsComplete: FormRule = {
  code: "C07",
  name: "outputs-complete",
  severity: "hint",
  title: words("未设数量或质量指标", "No quantity or no quality indicator"),
  messages: {
    default: words("缺少{missing}：本表设了时效指标，没有设{missing}", "Missing {missing}: the form has timeliness indicators but none of these"),
  },
  why: words("只说按时，没有说做多少、做得怎样，产出不完整。", "On time is not enough: how much and how well belong to the output."),
  how: words("补设数量指标和质量指标各至少一条。", "Add at least one indicator of quantity and one of quality."),
  fix: null,
  evidence: "数量、质量指标原则上均需设置",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 120个
 | 时效指标{C07} | 拨付及时率 | 100%
效益指标 | 经济效益指标 | 村均增收额 | ≥2万元`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 120个
 | 质量指标 | 补助到位率 | 100%
 | 时效指标 | 拨付及时率 | 100%
效益指标 | 经济效益指标 | 村均增收额 | ≥2万元`,
  },
  scope: "form",
  kinds: ["project-target"],
  *check({ indicators }): Generator<Complaint> {
    const aspects = new Set(indicators.map(aspectOf));
    const timely = indicators.find((row) => aspectOf(row) === "timeliness");
    const missing = [aspects.has("quantity") ? [] : ["数量指标"], aspects.has("quality") ? [] : ["质量指标"]].flat();
    if (timely && missing.length > 0) yield { cell: timely.level2?.cell ?? cellOfRow(timely), data: { missing: missing.join("、") } };
  },
};
