import type { BlankField, Form } from "../form/form";
import { fillBlank } from "./facts/cell-fixes";
import type { Finding } from "./finding";
import { budgetsOf, comparable, differ, printAmount } from "./facts/money";
import { spansYears } from "./facts/period";
import { pairProjects } from "./facts/project-pairs";
import { words, type CheckContext, type FixOption, type WorkbookComplaint, type WorkbookRule } from "./rule";

export const summaryMatchesForms: WorkbookRule = {
  code: "A08",
  name: "summary-matches-forms",
  severity: "error",
  title: words("汇总金额与项目表不一致", "Summary and project form disagree"),
  messages: {
    default: words("不一致：项目“{name}”汇总{summary}，项目表{form}", "Differs: project “{name}” has {summary} in the summary and {form} on its form"),
    blank: words("不一致：项目“{name}”汇总{summary}，项目表没有填金额", "Differs: project “{name}” has {summary} in the summary and no amount on its form"),
  },
  why: words("汇总表和项目表一起报送，金额对不上会整套退回。", "Summary and forms are sent together; if they disagree the whole set comes back."),
  how: words("以批复金额为准，改汇总表或项目表；空着的按汇总表回填。", "Correct the one that differs from the approved amount; fill a blank from the summary."),
  fix: { safe: false, title: words("在项目表填入{value}", "Fill in {value} on the form") },
  evidence: "S2-F9",
  examples: {
    bad: `
= 汇总表
2026年项目支出绩效目标汇总表 | < | <
序号 | 项目名称 | 项目金额（万元）
1 | 人才专项工作经费 | 100{A08}
合计 | | 100
= 人才
2026年项目支出绩效目标表 | < | < | <
金额单位：万元 | | |
项目名称 | 人才专项工作经费 | < | <
项目金额 | 90 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 人才活动次数 | ≥10次`,
    good: `
= 汇总表
2026年项目支出绩效目标汇总表 | < | <
序号 | 项目名称 | 项目金额（万元）
1 | 人才专项工作经费 | 100
合计 | | 100
= 人才
2026年项目支出绩效目标表 | < | < | <
金额单位：元 | | |
项目名称 | 人才专项工作经费 | < | <
项目金额 | 1000000 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 人才活动次数 | ≥10次`,
  },
  scope: "workbook",
  yieldsTo: [{ code: "A13", over: "form", message: "default" }],
  *check({ forms }): Generator<WorkbookComplaint> {
    for (const { summary, project, form } of pairProjects(forms).pairs) {
      const target = forms[form];
      const sheet = forms[summary]?.sheet;
      if (!target || sheet === undefined || !project.amount || spansYears(target)) continue;
      const budgets = budgetsOf(target);
      const [budget] = budgets;
      const data = { name: project.name.value, summary: printAmount(project.amount) };
      const place = { form, sheet, cell: project.amount.cell };
      if (!budget) {
        const blank = blankAmount(target);
        if (blank) yield { ...place, message: "blank", data, alsoCells: [{ sheet: target.sheet, cell: blank.cell }] };
        continue;
      }
      const { amount } = project;
      if (!comparable(amount, ...budgets) || budgets.some(({ value }) => !differ(value, amount.value))) continue;
      yield { ...place, data: { ...data, form: printAmount(budget) }, alsoCells: [{ sheet: target.sheet, cell: budget.cell }] };
    }
  },
  plan(form, finding, { forms }: CheckContext): readonly FixOption[] {
    const blank = finding.message === "blank" ? blankAmount(form) : null;
    const amount = blank && amountNamed(forms, finding);
    if (!blank || !amount) return [];
    const value = form.moneyUnit?.value === "元" ? amount.value * 1e4 : amount.value;
    return [{ data: { value: printAmount(amount) }, cells: [{ ...fillBlank(blank, value), sheet: form.sheet }] }];
  },
};

/** Where the form would state its amount, or null where it prints no such label. */
function blankAmount(form: Form): BlankField | null {
  return form.blanks.find(({ field }) => field === "annualTotal" || field === "projectAmount") ?? null;
}

function amountNamed(forms: readonly Form[], { sheet, cell }: Finding) {
  const rows = forms.filter((form) => form.sheet === sheet).flatMap(({ projects }) => projects);
  return rows.find(({ row }) => row === cell.row)?.amount ?? null;
}
