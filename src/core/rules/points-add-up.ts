import { cellFor, columnOf } from "./facts/cells";
import { mayContinue } from "./facts/continued";
import { lacksBranch } from "./facts/levels";
import { words, type Complaint, type FormRule } from "./rule";

export const pointsAddUp: FormRule = {
  code: "G01",
  name: "points-add-up",
  severity: "error",
  title: words("满分合计不对", "Points do not add up"),
  messages: {
    default: words("应为{total}分，现为{sum}分：各行满分合计相差{difference}分", "Should be {total} points, is {sum}: the rows are {difference} point(s) apart"),
  },
  why: words("预算执行占10分，目标表各行满分合计应为90分（单列预算执行的为100分）。", "预算执行 takes 10 points, so the rows add up to 90, or to 100 where it is a row."),
  how: words("核对各行分值，调整到合计90分或100分。", "Check the points of each row."),
  fix: null,
  evidence: "S0 九张表中八张合计90分",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 发放人数 | 990 | 达到计划值得50分,否则按实际值/计划值*指标分值计分。{G01} | 人 | ≥
满意度指标 | 服务对象满意度指标 | 村干部满意度 | 95 | 达到得35分，否则不得分 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 发放人数 | 990 | 达到计划值得50分,否则按实际值/计划值*指标分值计分。 | 人 | ≥
满意度指标 | 服务对象满意度指标 | 村干部满意度 | 95 | 达到得40分，否则不得分 | % | ≥`,
  },
  scope: "form",
  kinds: ["project-target"],
  yieldsTo: [
    { code: "G04", over: "form" },
    { code: "D01", over: "form" },
  ],
  *check(form, { practice }): Generator<Complaint> {
    const weights = form.indicators.flatMap(({ weight }) => (weight ? [weight] : []));
    const [first] = form.indicators;
    // Points in a column of their own are G08's; a row without points is G04's, or a shifted one whose points got lost.
    if (!first || weights.length < form.indicators.length || columnOf(form, "weight") !== null || mayContinue(form)) return;
    const sum = Number(weights.reduce((added, { value }) => added + value, 0).toFixed(4));
    if (practice.totals.some((total) => Math.abs(total - sum) < 0.01) || (sum < Math.min(...practice.totals) && lacksBranch(form))) return;
    const [total = 90] = practice.totals.toSorted((a, b) => Math.abs(a - sum) - Math.abs(b - sum));
    yield {
      cell: cellFor(first, "scoring", 0),
      alsoCells: weights.slice(1).map(({ cell }) => cell),
      data: { sum, total, difference: Math.abs(total - sum) },
    };
  },
};
