/**
 * Which kind of form a site holds: its title says so, else its columns and blocks.
 */
import type { FormKind } from "../form/form";
import type { TableRole } from "./fit";

export interface KindSigns {
  /** Folded; "" where there is none. */
  readonly title: string;
  readonly roles: ReadonlySet<TableRole>;
  readonly listsProjects: boolean;
  /** The header splits the budget by type of spending or by source. */
  readonly hasBudgetBlock: boolean;
  /** Columns such as 完成目标可能性, 1-7月执行数. */
  readonly looksAhead: boolean;
  readonly isProse: boolean;
}

export function kindOf(signs: KindSigns): FormKind {
  const { title, roles } = signs;
  if (signs.isProse) return "department-narrative";
  if (signs.listsProjects) return "project-summary";
  if (/监控|跟踪/.test(title)) return "monitoring";
  if (/自评|自我评价|评价表|评分表|评价指标/.test(title)) return "self-evaluation";
  const ofDepartment = /部门.*整体|整体支出|单位整体|部门\(单位\)/.test(title);
  if (/目标|申报|批复/.test(title)) return ofDepartment || signs.hasBudgetBlock ? "department-target" : "project-target";
  if (roles.has("actual")) return signs.looksAhead && !roles.has("score") ? "monitoring" : "self-evaluation";
  return ofDepartment || signs.hasBudgetBlock ? "department-target" : "project-target";
}

/** Labels that a form of a kind has, as printed normally: what is missing of them is part of the evidence. */
export const EXPECTED: Readonly<Record<FormKind, { readonly labels: readonly ExpectedLabel[]; readonly roles: readonly ExpectedRole[] }>> = {
  "project-target": { labels: ["title", "projectName", "department", "goal", "amount"], roles: ["level1", "level2", "level3", "value"] },
  "department-target": { labels: ["title", "department", "goal", "budget"], roles: ["level1", "level2", "level3", "value"] },
  "department-narrative": { labels: ["title"], roles: [] },
  "project-summary": { labels: ["title", "department"], roles: [] },
  "self-evaluation": { labels: ["title", "projectName", "department", "amount"], roles: ["level1", "level2", "level3", "value", "weight", "actual", "score"] },
  monitoring: { labels: ["title", "projectName", "department", "amount"], roles: ["level1", "level2", "level3", "value", "actual"] },
};

export type ExpectedLabel = "title" | "projectName" | "department" | "goal" | "amount" | "budget";
export type ExpectedRole = "level1" | "level2" | "level3" | "value" | "weight" | "actual" | "score";

/** How the missing label is normally printed. */
export const PRINTED: Readonly<Record<ExpectedLabel | ExpectedRole, string>> = {
  title: "表题",
  projectName: "项目名称",
  department: "填报单位",
  goal: "年度绩效目标",
  amount: "年度资金总额",
  budget: "预算情况",
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  value: "指标值",
  weight: "分值",
  actual: "实际完成值",
  score: "得分",
};
