import type { Form, Money } from "../form/form";
import { budgetsOf, comparable, differ, printAmount, printSum } from "./facts/money";
import { words, type WorkbookComplaint, type WorkbookRule } from "./rule";

export const projectSpendingMatchesForms: WorkbookRule = {
  code: "A12",
  name: "project-spending-matches-forms",
  severity: "warning",
  title: words("部门项目支出与项目表合计不一致", "Department's project spending and its project forms disagree"),
  messages: {
    default: words("不一致：项目支出{project}，{count}张项目表合计{sum}，相差{difference}", "Differs: project spending {project}, {count} project forms add up to {sum}, difference {difference}"),
  },
  why: words("部门整体表的项目支出由各项目组成，差额会被追问。", "A department's project spending is made of its projects; a reviewer asks about the rest."),
  how: words("核对是否漏报项目，或改正部门整体表的项目支出。", "Look for a project left out, or correct the department's figure."),
  fix: null,
  evidence: "S3：4875.72 与 4574.87",
  examples: {
    bad: `
= 部门整体
部门整体支出绩效目标表 | < | < | < | <
部门(单位)名称 | 县委组织部 | < | < | <
预算情况(万元) | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
基本支出 | 合计 | 100 | 当年财政拨款 | 850
项目支出 | | 750{A12} | 收入预算合计 | 850
一级指标 | 二级指标 | 三级指标 | 指标值 |
部门管理 | 资金投入 | 预算执行率 | 100% |
= 办公经费
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
项目资金(万元) | 年度资金总额 | 690 | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 120个`,
    good: `
= 部门整体
部门整体支出绩效目标表 | < | < | < | <
部门(单位)名称 | 县委组织部 | < | < | <
预算情况(万元) | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
基本支出 | 合计 | 100 | 当年财政拨款 | 790
项目支出 | | 690 | 收入预算合计 | 790
一级指标 | 二级指标 | 三级指标 | 指标值 |
部门管理 | 资金投入 | 预算执行率 | 100% |
= 办公经费
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
项目资金(万元) | 年度资金总额 | 690 | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 120个`,
  },
  scope: "workbook",
  yieldsTo: [{ code: "A13", over: "workbook", message: "default" }],
  *check({ forms }): Generator<WorkbookComplaint> {
    const departments = forms.flatMap((form, index) => (form.budget?.project ? [{ form, index, project: form.budget.project }] : []));
    const targets = forms.filter(({ kind }) => kind === "project-target");
    const [department] = departments;
    // With two departments in one workbook nobody can say which project is whose.
    if (!department || departments.length > 1 || targets.length === 0) return;
    const { form, index, project } = department;
    const amounts = targets.flatMap((target) => yearAmount(target, form));
    if (amounts.length === 0 || !comparable(project, ...amounts.map(({ money }) => money))) return;
    const sum = amounts.reduce((added, { money }) => added + money.value, 0);
    if (!differ(sum, project.value, amounts.length)) return;
    const partial = sum < project.value && (sum * 2 < project.value || amounts.length < targets.length);
    yield {
      form: index,
      sheet: form.sheet,
      cell: project.cell,
      alsoCells: amounts.map(({ sheet, money }) => ({ sheet, cell: money.cell })),
      ...(partial ? { severity: "hint" as const } : {}),
      data: { project: printAmount(project), count: amounts.length, sum: printSum(sum, project), difference: printSum(Math.abs(sum - project.value), project) },
    };
  },
};

/** The form's amount, unless it is another year's. */
function yearAmount(target: Form, department: Form): { sheet: string; money: Money }[] {
  const [money] = budgetsOf(target);
  const years = [target.fiscalYear?.value, department.fiscalYear?.value];
  const otherYear = years[0] !== undefined && years[1] !== undefined && years[0] !== years[1];
  return money && !otherYear ? [{ sheet: target.sheet, money }] : [];
}
