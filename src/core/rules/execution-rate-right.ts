import { roundScore, scoreAgrees } from "./facts/achievement";
import { rewrite } from "./facts/cell-fixes";
import { comparable } from "./facts/money";
import { words, type CellFix, type Complaint, type FixOption, type FormRule } from "./rule";

/** Money is kept to the yuan; in 万元. */
const HALF_A_YUAN = 0.00005;

export const executionRateRight: FormRule = {
  code: "H01",
  name: "execution-rate-right",
  severity: "error",
  title: words("预算执行率算错", "Execution rate is wrong"),
  messages: { default: words("应为{right}%，现为{rate}：执行数{executed}，全年预算数{budget}", "Should be {right}%, is {rate}: executed {executed} of {budget}") },
  why: words("执行率是预算执行得分的依据。", "The score of 预算执行 rests on this rate."),
  how: words("执行率=全年执行数÷全年预算数。", "Rate = executed ÷ budget of the year."),
  fix: { safe: false, title: words("改为{right}%", "Change to {right}%") },
  evidence: "执行率=执行数/全年预算数",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | <
项目资金(万元) | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 310 | 155 | 10 | 60%{H01} | 6
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 90 | 90`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | <
项目资金(万元) | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 310.2 | 154.74 | 10 | 50% | 5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 90 | 90`,
  },
  scope: "form",
  kinds: ["self-evaluation", "monitoring"],
  *check({ execution }): Generator<Complaint> {
    if (!execution) return;
    const { budget, executed, rate } = execution;
    if (!budget || !executed || !rate || budget.value <= 0 || !comparable(budget, executed)) return;
    const right = (executed.value / budget.value) * 100;
    if (scoreAgrees(rate, right, (HALF_A_YUAN * 100) / budget.value)) return;
    yield {
      cell: rate.cell,
      alsoCells: [executed.cell, budget.cell],
      data: { right: Number(right.toFixed(2)), rate: rate.text.trim(), executed: executed.text.trim(), budget: budget.text.trim() },
    };
  },
  plan({ execution }, { data }): readonly FixOption[] {
    const { right } = data;
    if (!execution?.rate || typeof right !== "number") return [];
    const { rate, weight, score } = execution;
    const cells: CellFix[] = [rewrite(rate, `${right}%`)];
    // A score that was computed from the wrong rate is wrong with it.
    if (weight && score && scoreAgrees(score, (weight.value * Math.min(rate.value, 100)) / 100)) {
      cells.push(rewrite(score, roundScore((weight.value * Math.min(right, 100)) / 100)));
    }
    return [{ data: { right }, cells }];
  },
};
