import { words, type Complaint, type FormRule } from "./rule";

export const spendingPlanComplete: FormRule = {
  code: "A15",
  name: "spending-plan-complete",
  severity: "error",
  title: words("资金支出计划未逐期累计到100%", "Spending plan does not reach 100%"),
  messages: {
    default: words("应为100%，现为{percent}%：最后一期没有达到100%", "Should be 100%, is {percent}%: the last step does not reach 100%"),
    falls: words("不一致：{by}累计{percent}%，少于上一期的{before}%", "Differs: {percent}% by {by} is less than the {before}% before"),
    steps: words("应为逐期累计：各期之和是100%，看来填的是当期数", "Should be cumulative: the steps add up to 100%, each seems to be its own share"),
  },
  why: words("支出计划按累计进度填写，年末必须全部支出。", "The plan is cumulative and ends with everything spent."),
  how: words("改为逐期累计，最后一期填100%。", "Make each step the sum so far and the last one 100%."),
  fix: null,
  evidence: "S1 25%、50%、75%、100%为正例",
  examples: {
    bad: `
村党组织活动经费绩效目标表 | < | < | < | <
项目名称 | 村党组织活动经费 | < | < | <
资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底
 | 25% | 50% | 75% | 90%{A15}
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 活动次数 | ≥12次 |`,
    good: `
村党组织活动经费绩效目标表 | < | < | < | <
项目名称 | 村党组织活动经费 | < | < | <
资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底
 | 25% | 50% | 50% | 100%
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 活动次数 | ≥12次 |`,
  },
  scope: "form",
  *check({ spendingPlan }): Generator<Complaint> {
    const steps = spendingPlan.flatMap(({ by, percent }) => (percent ? [{ by, percent }] : []));
    const last = steps.at(-1);
    if (!last || steps.length < 2) return;
    const sum = steps.reduce((added, { percent }) => added + percent.value, 0);
    if (Math.abs(sum - 100) < 0.01 && Math.abs(last.percent.value - 100) > 0.01) {
      yield { cell: last.percent.cell, alsoCells: steps.slice(0, -1).map(({ percent }) => percent.cell), message: "steps" };
      return;
    }
    for (const [i, { by, percent }] of steps.entries()) {
      const before = steps[i - 1]?.percent;
      if (before && percent.value < before.value) {
        yield { cell: percent.cell, alsoCells: [before.cell], message: "falls", data: { by: by.value, percent: percent.value, before: before.value } };
        return;
      }
    }
    if (Math.abs(last.percent.value - 100) > 0.01) yield { cell: last.percent.cell, data: { percent: last.percent.value } };
  },
};
