/**
 * A template that nobody has filled in yet.
 */
import type { Form } from "../../form/form";

/** True where labels are printed and no project, money, goal, target or section is filled in. Department and year may be. */
export function isBlankForm(form: Form): boolean {
  if (form.kind === "department-narrative") return form.sections.every(({ text }) => text === null);
  const header = form.projectName ?? form.goal ?? form.summaryTotal;
  const funds = Object.values(form.funds).some((money) => money !== null && money.value !== 0);
  const budget = form.budget?.basicTotal ?? form.budget?.project ?? form.budget?.incomeTotal ?? form.budget?.expenditureTotal;
  const rows = form.indicators.some(({ target, level3, actual }) => (target.written ?? target.text ?? target.value ?? level3 ?? actual) !== null);
  return !header && !funds && !budget && !rows && form.projects.length === 0;
}
