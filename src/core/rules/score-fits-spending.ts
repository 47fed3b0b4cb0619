import type { Form } from "../form/form";
import { scoredRows } from "./facts/achievement";
import { comparable } from "./facts/money";
import { words, type Complaint, type FormRule } from "./rule";

export const scoreFitsSpending: FormRule = {
  code: "H12",
  name: "score-fits-spending",
  severity: "warning",
  title: words("得分与预算执行不匹配", "Score and spending do not match"),
  messages: {
    default: words("不一致：指标得分率{scored}%，预算执行率{rate}%", "Differs: {scored}% of the points, {rate}% of the money"),
    unspent: words("不一致：预算还有{unspent}%没有执行", "Differs: {unspent}% of the budget is unspent"),
  },
  why: words("钱没花完而任务全部完成，说明预算或目标不实。", "All done with money left suggests that budget or target was off."),
  how: words("说明资金结余的原因，或核对得分。", "Explain the money left, or check the scores."),
  fix: null,
  evidence: "(指标得分率−执行率)/指标得分率>5%；未执行>20%",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | <
项目资金(万元) | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 310 | 155 | 10 | 50%{H12} | 5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 90 | 90`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | <
项目资金(万元) | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 310 | 303.8 | 10 | 98% | 9.8
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 90 | 90`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  yieldsTo: [{ code: "H03", over: "form" }],
  *check(form, { practice }): Generator<Complaint> {
    const { execution, indicators } = form;
    const place = execution?.rate ?? execution?.executed;
    const rate = rateOf(form);
    if (!place || rate === null) return;
    const unspent = 100 - rate;
    if (unspent > practice.thresholds.unspent) {
      yield { cell: place.cell, message: "unspent", data: { unspent: Number(unspent.toFixed(1)) } };
      return;
    }
    const rows = scoredRows(form);
    const points = rows.reduce((sum, { weight }) => sum + weight.value, 0);
    if (rows.length === 0 || rows.length < indicators.length || points === 0) return;
    const scored = (rows.reduce((sum, { score }) => sum + score.value, 0) / points) * 100;
    if (((scored - rate) / scored) * 100 > practice.thresholds.scoreAhead) {
      yield { cell: place.cell, data: { scored: Number(scored.toFixed(1)), rate: Number(rate.toFixed(1)) } };
    }
  },
};

/** The rate from the money where both amounts are stated, else as printed; null where neither tells it. */
function rateOf({ execution }: Form): number | null {
  if (!execution) return null;
  const { budget, executed, rate } = execution;
  if (budget && executed && comparable(budget, executed)) return budget.value > 0 ? (executed.value / budget.value) * 100 : null;
  return rate?.value ?? null;
}
