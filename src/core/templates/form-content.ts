/**
 * What a form says without the places it says it in: what is printed, and what reading a printed form gives back.
 */
import type { Form, FormKind, FundField, Indicator, Located, Money, Operator } from "../form/form";

export interface IndicatorContent {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly operator: Operator | null;
  /** 95 for 95%. */
  readonly value: number | null;
  readonly unit: string | null;
  /** The target where it is no number: a date, a state. */
  readonly text: string | null;
  readonly qualitative: boolean;
  readonly description: string | null;
  readonly explanation: string | null;
  readonly scoring: string | null;
  readonly basis: string | null;
  readonly remark: string | null;
  readonly weight: number | null;
  readonly actual: number | string | null;
  readonly score: number | null;
  readonly deviation: string | null;
}

export interface ExecutionContent {
  readonly budget: number | null;
  readonly executed: number | null;
  /** Percent. */
  readonly rate: number | null;
  readonly weight: number | null;
  readonly score: number | null;
}

export type BudgetField = "personnel" | "operating" | "basicTotal" | "project" | "incomeTotal" | "expenditureTotal";

export interface BudgetContent {
  readonly amounts: { readonly [field in BudgetField]: number | null };
  readonly sources: readonly { readonly label: string; readonly amount: number | null }[];
}

/** All amounts are in 万元. */
export interface FormContent {
  readonly kind: FormKind;
  readonly title: string | null;
  readonly fiscalYear: number | null;
  readonly department: string | null;
  readonly projectName: string | null;
  readonly projectCode: string | null;
  readonly goal: string | null;
  readonly funds: { readonly [field in FundField]: number | null };
  readonly indicators: readonly IndicatorContent[];
  readonly execution: ExecutionContent | null;
  readonly scoreTotal: { readonly weight: number | null; readonly score: number | null } | null;
  readonly budget: BudgetContent | null;
  readonly projects: readonly { readonly name: string; readonly amount: number | null; readonly remark: string | null }[];
  readonly summaryTotal: number | null;
}

export const NO_FUNDS: FormContent["funds"] = { projectAmount: null, annualTotal: null, fiscal: null, carriedOver: null, other: null, superior: null };

/** A form that says nothing: the blank template of a kind. */
export function blankContent(kind: FormKind): FormContent {
  return {
    kind,
    title: null,
    fiscalYear: null,
    department: null,
    projectName: null,
    projectCode: null,
    goal: null,
    funds: NO_FUNDS,
    indicators: [],
    execution: null,
    scoreTotal: null,
    budget: null,
    projects: [],
    summaryTotal: null,
  };
}

/** What a form that was read says. */
export function contentOf(form: Form): FormContent {
  const { funds, execution, scoreTotal, budget } = form;
  return {
    kind: form.kind,
    title: valueOf(form.title),
    fiscalYear: valueOf(form.fiscalYear),
    department: valueOf(form.department),
    projectName: valueOf(form.projectName),
    projectCode: valueOf(form.projectCode),
    goal: valueOf(form.goal),
    funds: {
      projectAmount: valueOf(funds.projectAmount),
      annualTotal: valueOf(funds.annualTotal),
      fiscal: valueOf(funds.fiscal),
      carriedOver: valueOf(funds.carriedOver),
      other: valueOf(funds.other),
      superior: valueOf(funds.superior),
    },
    indicators: form.indicators.map(indicatorContentOf),
    execution: execution && {
      budget: valueOf(execution.budget),
      executed: valueOf(execution.executed),
      rate: valueOf(execution.rate),
      weight: valueOf(execution.weight),
      score: valueOf(execution.score),
    },
    scoreTotal: scoreTotal && { weight: valueOf(scoreTotal.weight), score: valueOf(scoreTotal.score) },
    budget: budget && {
      amounts: {
        personnel: valueOf(budget.personnel),
        operating: valueOf(budget.operating),
        basicTotal: valueOf(budget.basicTotal),
        project: valueOf(budget.project),
        incomeTotal: valueOf(budget.incomeTotal),
        expenditureTotal: valueOf(budget.expenditureTotal),
      },
      sources: budget.sources.map(({ label, amount }) => ({ label: label.value, amount: valueOf(amount) })),
    },
    projects: form.projects.map(({ name, amount, remark }) => ({ name: name.value, amount: valueOf(amount), remark: valueOf(remark) })),
    summaryTotal: valueOf(form.summaryTotal),
  };
}

function valueOf<T>(place: Located<T> | null): T | null;
function valueOf(place: Money | null): number | null;
function valueOf<T>(place: Located<T> | null): T | null {
  return place ? place.value : null;
}

function indicatorContentOf(indicator: Indicator): IndicatorContent {
  const { target } = indicator;
  return {
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
    actual: valueOf(indicator.actual),
    score: valueOf(indicator.score),
    deviation: valueOf(indicator.deviation),
  };
}
