import { scoredRows } from "./facts/achievement";
import { rewriteAt } from "./facts/cell-fixes";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const scoreWithinPoints: FormRule = {
  code: "H03",
  name: "score-within-points",
  severity: "error",
  title: words("得分超过分值", "Score exceeds its points"),
  messages: {
    default: words("应在{weight}分以内，现为{score}分：得分超过分值", "Should be at most {weight}, is {score}: more than the row's points"),
  },
  why: words("得分不能超过分值，否则总分虚高。", "No row can score more than its points."),
  how: words("改为不超过分值的得分。", "Enter a score within the points."),
  fix: { safe: false, title: words("改为{weight}分", "Change to {weight}") },
  evidence: "得分最高为分值",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
效益指标 | 社会效益指标 | 居民投诉下降率 | ≥10% | 12% | 40 | 45{H03} |`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
效益指标 | 社会效益指标 | 居民投诉下降率 | ≥10% | 12% | 40 | 40 |`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  *check(form): Generator<Complaint> {
    const rows = [...scoredRows(form), form.execution].flatMap((row) => (row?.weight && row.score ? [{ weight: row.weight, score: row.score }] : []));
    for (const { weight, score } of rows) {
      if (score.value > weight.value + 1e-6) yield { cell: score.cell, alsoCells: [weight.cell], data: { weight: weight.value, score: score.value } };
    }
  },
  plan(form, { cell, data }): readonly FixOption[] {
    const weight = Number(data["weight"]);
    return [{ data: { weight }, cells: [rewriteAt(form, cell, weight)] }];
  },
};
