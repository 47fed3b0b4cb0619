import { bareLevelName } from "../form/families";
import { printedLevels } from "./facts/taxonomy";
import { words, type Complaint, type FormRule } from "./rule";

export const branchPoints: FormRule = {
  code: "G02",
  name: "branch-points",
  severity: "warning",
  title: words("一级指标分值与本地口径不同", "Points of a level 1 differ from the local practice"),
  messages: { default: words("应为{points}分，现为{sum}分：“{level}”各行合计与所选口径不同", "Should be {points} points, is {sum}: the rows of “{level}” differ from the chosen practice") },
  why: words("所选口径规定了一级指标的权重。", "The chosen practice fixes the points of each level 1."),
  how: words("按口径调整各行分值，或换用别的口径。", "Adjust the points, or choose another practice."),
  fix: null,
  evidence: "只在选定口径后检查",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标{G02} | 数量指标 | 发放人数 | 990 | 达到计划值得40分，否则不得分 | 人 | ≥
效益指标 | 社会效益指标 | 队伍稳定率 | 98 | 达到得30分，否则不得分 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 发放人数 | 990 | 达到计划值得50分，否则不得分 | 人 | ≥
效益指标 | 社会效益指标 | 队伍稳定率 | 98 | 达到得30分，否则不得分 | % | ≥`,
    practice: { weights: { 产出指标: 50, 效益指标: 30 } },
  },
  scope: "form",
  kinds: ["project-target", "self-evaluation"],
  yieldsTo: [{ code: "G04", over: "form" }],
  *check(form, { practice }): Generator<Complaint> {
    const { weights } = practice;
    if (!weights || form.indicators.some(({ weight }) => weight === null)) return;
    const sums = new Map<string, { sum: number; cell: { row: number; column: number }; name: string }>();
    for (const { printed, level, rows } of printedLevels(form)) {
      if (level !== 1) continue;
      const name = bareLevelName(printed.value);
      const known = sums.get(name) ?? { sum: 0, cell: printed.cell, name: printed.value };
      sums.set(name, { ...known, sum: known.sum + rows.reduce((added, { weight }) => added + (weight?.value ?? 0), 0) });
    }
    for (const [name, points] of Object.entries(weights)) {
      const found = sums.get(name);
      if (found && Math.abs(found.sum - points) > 0.01) yield { cell: found.cell, data: { level: found.name, sum: found.sum, points } };
    }
  },
};
