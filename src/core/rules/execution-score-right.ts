import { roundScore, scoreAgrees } from "./facts/achievement";
import { rewriteAt } from "./facts/cell-fixes";
import { executionScores } from "./facts/right-score";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const executionScoreRight: FormRule = {
  code: "H02",
  name: "execution-score-right",
  severity: "error",
  title: words("预算执行得分算错", "Score of 预算执行 is wrong"),
  messages: { default: words("应为{right}分，现为{score}分：分值{weight}×执行率{rate}%", "Should be {right}, is {score}: {weight} points × {rate}%") },
  why: words("预算执行按执行率得分，最高不超过分值。", "预算执行 scores by its rate, at most its points."),
  how: words("得分=分值×执行率。", "Score = points × rate."),
  fix: { safe: false, title: words("改为{right}分", "Change to {right}") },
  evidence: "预算管理一体化系统的算法：执行数÷全年预算数×分值",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | <
项目资金(万元) | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 310 | 155 | 10 | 50% | 8{H02}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 90 | 90`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | <
项目资金(万元) | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 310 | 341 | 10 | 110% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 90 | 90`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  yieldsTo: [{ code: "H03", over: "row" }],
  *check({ execution }): Generator<Complaint> {
    if (!execution) return;
    const { rate, weight, score } = execution;
    if (!weight || !score) return;
    const [right, ...others] = executionScores(execution);
    if (!right || [right, ...others].some((one) => scoreAgrees(score, one.score))) return;
    yield {
      cell: score.cell,
      alsoCells: [weight.cell, ...(rate ? [rate.cell] : [])],
      data: { right: roundScore(right.score), score: score.value, weight: weight.value, rate: Number(right.rate.toFixed(2)) },
    };
  },
  plan(form, { cell, data }): readonly FixOption[] {
    const right = Number(data["right"]);
    return [{ data: { right }, cells: [rewriteAt(form, cell, right)] }];
  },
};
