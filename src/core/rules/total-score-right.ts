import type { Form } from "../form/form";
import { roundScore } from "./facts/achievement";
import { rewriteAt } from "./facts/cell-fixes";
import { mayContinue } from "./facts/continued";
import { correctedSum } from "./facts/right-score";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const totalScoreRight: FormRule = {
  code: "H07",
  name: "total-score-right",
  severity: "error",
  title: words("总分不等于各项之和", "Total is not the sum of the scores"),
  messages: {
    default: words("应为{sum}分，现为{total}分：总分不等于各项得分之和", "Should be {sum}, is {total}: the total is not the sum of the scores"),
  },
  why: words("总分决定等级，加错会被要求重报。", "The total decides the grade; a wrong sum comes back."),
  how: words("改为各项得分与预算执行得分之和。", "Make it the sum of all scores."),
  fix: { safe: false, title: words("改为{sum}分", "Change to {sum}") },
  evidence: "总分=各指标得分+预算执行得分",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
效益指标 | 社会效益指标 | 居民投诉下降率 | ≥10% | 12% | 50 | 50 |
总分 | < | < | < | < | 100 | 98{H07} |`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
效益指标 | 社会效益指标 | 居民投诉下降率 | ≥10% | 9% | 50 | 45 | 天气原因
总分 | < | < | < | < | 100 | 95 |`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  *check(form): Generator<Complaint> {
    const { scoreTotal, execution, indicators } = form;
    const total = scoreTotal?.score;
    const scores = indicators.flatMap(({ score }) => (score ? [score] : []));
    // A row without a score, or points that no row shows: the sum of the rest says nothing.
    if (!total || mayContinue(form) || scores.length < indicators.length || !allPointsShown(form)) return;
    const rows = scores.reduce((sum, { value }) => sum + value, 0);
    const sum = roundScore(rows + (execution?.score?.value ?? 0));
    if (Math.abs(sum - total.value) < 0.006 + scores.length * 1e-9) return;
    // A single score that is wrong is said where it stands; the total may be right.
    const corrected = correctedSum(form);
    if (corrected !== null && Math.abs(roundScore(corrected) - total.value) < 0.01) return;
    yield { cell: total.cell, alsoCells: scores.map(({ cell }) => cell), data: { sum, total: total.value } };
  },
  plan(form, { cell, data }): readonly FixOption[] {
    const sum = Number(data["sum"]);
    return [{ data: { sum }, cells: [rewriteAt(form, cell, sum)] }];
  },
};

/** Whether the rows and the printed score of 预算执行 make up all the points of the total. */
function allPointsShown({ indicators, execution, scoreTotal }: Form): boolean {
  if (execution?.score) return true;
  const points = indicators.reduce((sum, { weight }) => sum + (weight?.value ?? 0), 0);
  return !execution?.weight && Math.abs(points - (scoreTotal?.weight?.value ?? 100)) < 0.01;
}
