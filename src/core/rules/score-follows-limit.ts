import { roundScore, rowsByFormula, scoreAgrees } from "./facts/achievement";
import { rewriteAt } from "./facts/cell-fixes";
import { limitScores } from "./facts/right-score";
import { printTarget } from "./facts/target-value";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const scoreFollowsLimit: FormRule = {
  code: "H05",
  name: "score-follows-limit",
  severity: "error",
  title: words("反向指标得分与完成值不符", "Score of an upper limit is wrong"),
  messages: {
    default: words("应为{right}分，现为{score}分：完成{actual}，上限{target}，分值{weight}", "Should be {right}, is {score}: {actual} against a limit of {target}, {weight} points"),
  },
  why: words("不超过上限得满分，超过按反向公式扣分。", "Within the limit: full points; beyond it the reverse formula."),
  how: words("超过上限时，得分=（1−超出部分÷上限）×分值。", "Beyond the limit: (1 − excess ÷ limit) × points."),
  fix: { safe: false, title: words("改为{right}分", "Change to {right}") },
  evidence: "两种反向公式1−(a−t)/t、t/a都不符才报",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
成本指标 | 经济成本指标 | 项目总成本 | ≤100万元 | 120万元 | 40 | 40{H05} | 人工费上涨`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
成本指标 | 经济成本指标 | 项目总成本 | ≤100万元 | 120万元 | 20 | 16 | 人工费上涨
成本指标 | 经济成本指标 | 单次成本 | ≤10元 | 15元 | 20 | 13.33 | 油价上涨`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  yieldsTo: [{ code: "H03", over: "row" }],
  *check(form): Generator<Complaint> {
    for (const row of rowsByFormula(form)) {
      const scores = limitScores(row);
      const [right] = scores;
      if (right === undefined || scores.some((computed) => scoreAgrees(row.score, computed))) continue;
      if (row.deviation && row.score.value < Math.min(...scores)) continue;
      yield {
        cell: row.score.cell,
        alsoCells: [row.weight.cell],
        data: { right: roundScore(right), score: row.score.value, weight: row.weight.value, actual: String(row.actual?.text.trim()), target: printTarget(row.target).trim() },
      };
    }
  },
  plan(form, { cell, data }): readonly FixOption[] {
    const right = Number(data["right"]);
    return [{ data: { right }, cells: [rewriteAt(form, cell, right)] }];
  },
};
