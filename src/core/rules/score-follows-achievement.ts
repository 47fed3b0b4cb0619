import { roundScore, rowsByFormula, scoreAgrees } from "./facts/achievement";
import { sameCell } from "../sheet/address";
import { rewriteAt } from "./facts/cell-fixes";
import { columnOf } from "./facts/cells";
import { proportionalScore } from "./facts/right-score";
import { printTarget } from "./facts/target-value";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const scoreFollowsAchievement: FormRule = {
  code: "H04",
  name: "score-follows-achievement",
  severity: "error",
  title: words("得分与完成值不符", "Score does not follow the achievement"),
  messages: {
    default: words("应为{right}分，现为{score}分：完成{actual}，指标值{target}，分值{weight}", "Should be {right}, is {score}: {actual} of {target}, {weight} points"),
  },
  why: words("达标得满分，未达标按完成值÷指标值×分值计算。", "Met: full points; not met: actual ÷ target × points."),
  how: words("按公式重算得分；扣分有其他原因的写在偏差原因里。", "Recompute; explain other deductions under deviation."),
  fix: { safe: false, title: words("改为{right}分", "Change to {right}") },
  evidence: "预算管理一体化系统的算法",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 16条 | 50 | 45{H04} | 四条道路封闭施工
产出指标 | 数量指标 | 清运垃圾条数 | ≥20条 | 20条 | 40 | 40 |`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 16条 | 50 | 40 | 四条道路封闭施工
产出指标 | 数量指标 | 清运次数 | ≥3次 | 2次 | 10 | 6.67 | 雨天停运一次`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  yieldsTo: [{ code: "H03", over: "row" }],
  *check(form): Generator<Complaint> {
    for (const row of rowsByFormula(form)) {
      const { right = null, severity } = proportionalScore(row) ?? {};
      if (right === null || scoreAgrees(row.score, right)) continue;
      // A deduction for what was reached in full, or no point at all, is between writer and reviewer where the row explains it.
      if (row.deviation && row.score.value < right && (right >= row.weight.value || row.score.value === 0)) continue;
      yield {
        cell: row.score.cell,
        alsoCells: [row.weight.cell],
        ...(severity && { severity }),
        data: { right: roundScore(right), score: row.score.value, weight: row.weight.value, actual: String(row.actual?.text.trim()), target: printTarget(row.target).trim() },
      };
    }
  },
  plan(form, { cell, data }): readonly FixOption[] {
    const right = Number(data["right"]);
    const row = form.indicators.find(({ score }) => score && sameCell(score.cell, cell));
    // A deduction wants a reason, which only a person can give: score and reason are written together.
    const unexplained = right < Number(data["weight"]) && !row?.deviation && columnOf(form, "deviation") !== null;
    return unexplained ? [] : [{ data: { right }, cells: [rewriteAt(form, cell, right)] }];
  },
};
