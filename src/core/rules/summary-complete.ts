import { pairProjects } from "./facts/project-pairs";
import { words, type WorkbookComplaint, type WorkbookRule } from "./rule";

export const summaryComplete: WorkbookRule = {
  code: "A10",
  name: "summary-complete",
  severity: "error",
  title: words("汇总表与项目表不对应", "Summary and forms do not match up"),
  messages: {
    default: words("缺少项目表：汇总表列有“{name}”，工作簿里没有它的绩效目标表", "Missing form: the summary lists “{name}”, the workbook has no form for it"),
    row: words("缺少汇总行：汇总表没有列入项目“{name}”", "Missing row: the summary does not list project “{name}”"),
    partial: words("缺少项目表：汇总表列有{rows}个项目，工作簿里只有其中{forms}个的绩效目标表", "Missing forms: the summary lists {rows} projects, the workbook has forms for {forms} of them"),
  },
  why: words("汇总表和项目表应一一对应，缺一张就不能整套受理。", "Every row needs its form and every form its row, or the set is not accepted."),
  how: words("补上所缺的项目表或汇总行。", "Add the missing form or row."),
  fix: null,
  evidence: "汇总表是各项目表的目录",
  examples: {
    bad: `
= 汇总表
2026年项目支出绩效目标汇总表 | < | <
序号 | 项目名称 | 项目金额（万元）
1 | 村干部人身意外保险 | 47.1
2 | 档案数字化建设{A10} | 32
合计 | | 79.1
= 保险
2026年项目支出绩效目标表 | < | < | <
项目名称 | 村干部人身意外保险 | < | <
项目金额 | 47.1 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 村干部人数 | 785人`,
    good: `
= 汇总表
2026年项目支出绩效目标汇总表 | < | <
序号 | 项目名称 | 项目金额（万元）
1 | 村干部人身意外保险 | 47.1
合计 | | 47.1
= 保险
2026年项目支出绩效目标表 | < | < | <
项目名称 | 村干部人身意外保险 | < | <
项目金额 | 47.1 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 村干部人数 | 785人`,
  },
  scope: "workbook",
  *check({ forms }): Generator<WorkbookComplaint> {
    const { pairs, rowsAlone, formsAlone } = pairProjects(forms);
    const rows = pairs.length + rowsAlone.length;
    const complete = pairs.length * 2 >= rows;
    if (pairs.length === 0) return;
    for (const { summary, project } of complete ? rowsAlone : rowsAlone.slice(0, 1)) {
      const sheet = forms[summary]?.sheet;
      if (sheet === undefined) continue;
      const place = { form: summary, sheet, cell: project.name.cell };
      // A summary beside a few of its forms is a set in the making: one hint for all the rest.
      if (complete) yield { ...place, data: { name: project.name.value } };
      else yield { ...place, message: "partial", severity: "hint", data: { rows, forms: pairs.length } };
    }
    for (const index of formsAlone) {
      const form = forms[index];
      if (!form?.projectName) continue;
      const data = { name: form.projectName.value };
      yield { form: index, sheet: form.sheet, cell: form.projectName.cell, message: "row", data, ...(complete ? {} : { severity: "hint" as const }) };
    }
  },
};
