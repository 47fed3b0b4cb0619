/**
 * A form as the command line prints it: amounts in 万元, rows 1-based, addresses in A1.
 */
import { z } from "zod";
import { printAddress, printRange } from "../sheet/address";
import { foldText } from "./fold-text";
import type { ColumnRole, DepartmentBudget, Form, FundField, Indicator, Located, Money } from "./form";

const COLUMN_ROLES = [
  "level1", "level2", "level3", "operator", "value", "unit", "description", "explanation", "scoring", "basis", "remark", "weight", "actual", "score", "deviation",
] as const satisfies readonly ColumnRole[];

const FUND_FIELDS = ["projectAmount", "annualTotal", "fiscal", "carriedOver", "other", "superior"] as const satisfies readonly FundField[];

const text = z.string().nullable();
const number = z.number().nullable();
const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/);

export const indicatorJsonSchema = z.strictObject({
  row: z.int().positive(),
  level1: text,
  level2: text,
  level3: text,
  operator: z.enum(["≥", ">", "=", "<", "≤"]).nullable(),
  value: number,
  unit: text,
  /** What the target says where it is no number. */
  text,
  qualitative: z.boolean(),
  description: text,
  explanation: text,
  scoring: text,
  basis: text,
  remark: text,
  weight: number,
  /** A number, or the text of the cell: "100%", "550万粒", "达成预期指标". */
  actual: z.union([z.number(), z.string()]).nullable(),
  score: number,
  deviation: text,
  cells: z.partialRecord(z.enum(COLUMN_ROLES), address),
});

export const formJsonSchema = z.strictObject({
  sheet: z.string(),
  range: z.string(),
  kind: z.enum(["project-target", "department-target", "department-narrative", "project-summary", "self-evaluation", "monitoring"]),
  family: z.enum(["A", "B", "C", "D", "E", "F"]).nullable(),
  title: text,
  fiscalYear: number,
  department: text,
  projectName: text,
  projectCode: text,
  goal: text,
  funds: z.strictObject({ projectAmount: number, annualTotal: number, fiscal: number, carriedOver: number, other: number, superior: number }),
  spendingPlan: z.array(z.strictObject({ by: z.string(), percent: number })),
  indicators: z.array(indicatorJsonSchema),
  budget: z
    .strictObject({
      basic: z.strictObject({ personnel: number, operating: number, total: number }),
      project: number,
      incomeTotal: number,
      expenditureTotal: number,
      sources: z.record(z.string(), number),
    })
    .nullable(),
  sections: z.array(z.strictObject({ heading: z.string(), text, cell: address })),
  projects: z.array(z.strictObject({ row: z.int().positive(), name: z.string(), amount: number, remark: text })),
  /** A summary's printed total; a self-evaluation's 总分. */
  total: z.union([z.number(), z.strictObject({ weight: number, score: number })]).nullable(),
  execution: z.strictObject({ budget: number, executed: number, rate: number, weight: number, score: number }).nullable(),
});

export type FormJson = z.infer<typeof formJsonSchema>;
export type IndicatorJson = z.infer<typeof indicatorJsonSchema>;

/** The form without the places of its values, as contract of the command line. */
export function printForm(form: Form): FormJson {
  return {
    sheet: form.sheet,
    range: printRange(form.range),
    kind: form.kind,
    family: form.family,
    title: valueOf(form.title),
    fiscalYear: valueOf(form.fiscalYear),
    department: valueOf(form.department),
    projectName: valueOf(form.projectName),
    projectCode: valueOf(form.projectCode),
    goal: valueOf(form.goal),
    funds: Object.fromEntries(FUND_FIELDS.map((field) => [field, valueOf(form.funds[field])])) as Record<FundField, number | null>,
    spendingPlan: form.spendingPlan.map((step) => ({ by: step.by.value, percent: valueOf(step.percent) })),
    indicators: form.indicators.map(printIndicator),
    budget: form.budget && printBudget(form.budget),
    sections: form.sections.map(({ heading, text: body }) => ({ heading: heading.value, text: valueOf(body), cell: printAddress(heading.cell) })),
    projects: form.projects.map((project) => ({
      row: project.row + 1,
      name: project.name.value,
      amount: valueOf(project.amount),
      remark: valueOf(project.remark),
    })),
    total: form.scoreTotal ? { weight: valueOf(form.scoreTotal.weight), score: valueOf(form.scoreTotal.score) } : valueOf(form.summaryTotal),
    execution: form.execution && {
      budget: valueOf(form.execution.budget),
      executed: valueOf(form.execution.executed),
      rate: valueOf(form.execution.rate),
      weight: valueOf(form.execution.weight),
      score: valueOf(form.execution.score),
    },
  };
}

function valueOf<T>(place: Located<T> | Money | null): T | null {
  return place ? (place.value as T) : null;
}

function printIndicator(indicator: Indicator): IndicatorJson {
  const { target } = indicator;
  const cells: { [role in ColumnRole]?: string } = {};
  for (const role of COLUMN_ROLES) {
    const cell = indicator.cells[role];
    if (cell) cells[role] = printAddress(cell);
  }
  return {
    row: indicator.row + 1,
    level1: valueOf(indicator.level1),
    level2: valueOf(indicator.level2),
    level3: valueOf(indicator.level3),
    operator: valueOf(target.operator),
    value: valueOf(target.value),
    unit: valueOf(target.unit),
    text: valueOf(target.text),
    qualitative: target.qualitative,
    description: valueOf(indicator.description),
    explanation: valueOf(indicator.explanation),
    scoring: valueOf(indicator.scoring),
    basis: valueOf(indicator.basis),
    remark: valueOf(indicator.remark),
    weight: valueOf(indicator.weight),
    actual: printActual(indicator.actual),
    score: valueOf(indicator.score),
    deviation: valueOf(indicator.deviation),
    cells,
  };
}

/** 50 is a number; 100% and 550万粒 are printed as displayed, because a bare number would lose its unit. */
function printActual(actual: Located<number | string> | null): number | string | null {
  if (!actual) return null;
  return typeof actual.value === "number" && !/^-?[\d.,]+$/.test(foldText(actual.text)) ? actual.text : actual.value;
}

function printBudget(budget: DepartmentBudget): NonNullable<FormJson["budget"]> {
  return {
    basic: { personnel: valueOf(budget.personnel), operating: valueOf(budget.operating), total: valueOf(budget.basicTotal) },
    project: valueOf(budget.project),
    incomeTotal: valueOf(budget.incomeTotal),
    expenditureTotal: valueOf(budget.expenditureTotal),
    sources: Object.fromEntries(budget.sources.map(({ label, amount }) => [label.value, valueOf(amount)])),
  };
}
