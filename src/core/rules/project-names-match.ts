import { rewrite, rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { pairProjects } from "./facts/project-pairs";
import { words, type FixOption, type WorkbookComplaint, type WorkbookRule } from "./rule";

export const projectNamesMatch: WorkbookRule = {
  code: "A09",
  name: "project-names-match",
  severity: "warning",
  title: words("汇总表与项目表名称不一致", "Project names differ"),
  messages: {
    default: words("不一致：汇总表写作“{summary}”，项目表写作“{form}”", "Differs: “{summary}” in the summary, “{form}” on the form"),
  },
  why: words("系统按名称对应项目，写法不同会当成两个项目。", "Systems match projects by name; two spellings become two projects."),
  how: words("以批复名称为准，统一两处写法。", "Use the approved name in both places."),
  fix: { safe: false, title: words("统一为“{name}”", "Use “{name}” in both") },
  evidence: "S2 4处",
  examples: {
    bad: `
= 汇总表
2026年项目支出绩效目标汇总表 | < | <
序号 | 项目名称 | 项目金额（万元）
1 | 村干部人身意外保险 | 47.1
合计 | | 47.1
= 保险
2026年项目支出绩效目标表 | < | < | <
金额单位：万元 | | |
项目名称 | 村干部意外保险{A09} | < | <
项目金额 | 47.1 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 村干部人数 | 785人`,
    good: `
= 汇总表
2026年项目支出绩效目标汇总表 | < | <
序号 | 项目名称 | 项目金额（万元）
1 | 村（社区）干部意外保险 | 47.1
合计 | | 47.1
= 保险
2026年项目支出绩效目标表 | < | < | <
金额单位：万元 | | |
项目名称 | 村(社区)干部意外保险 | < | <
项目金额 | 47.1 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 村干部人数 | 785人`,
  },
  scope: "workbook",
  *check({ forms }): Generator<WorkbookComplaint> {
    for (const { summary, project, form, likeness } of pairProjects(forms).pairs) {
      const target = forms[form];
      if (likeness === 1 || !target?.projectName) continue;
      const sheet = forms[summary]?.sheet ?? target.sheet;
      yield {
        form,
        sheet: target.sheet,
        cell: target.projectName.cell,
        alsoCells: [{ sheet, cell: project.name.cell }],
        data: { summary: project.name.value, form: target.projectName.value },
      };
    }
  },
  plan(form, { alsoCells, data, cell }): readonly FixOption[] {
    const [summary, own] = [String(data["summary"]), String(data["form"])];
    const inSummary = alsoCells.map((other) => ({ ...rewrite({ cell: other.cell, text: summary }, own), sheet: other.sheet }));
    return [
      { data: { name: summary }, cells: [rewriteAt(form, cell, textAt(form, cell).replace(own, summary))] },
      { data: { name: own }, cells: inSummary },
    ];
  },
};
