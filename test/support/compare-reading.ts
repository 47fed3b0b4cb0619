/**
 * Compares a reading with what a correct reading gives (*.expected.json): null in a header field and "*" anywhere are unchecked, texts
 * are compared without white space and folded, `text` of a target only where its value is null, level3 without ★.
 */
import type { FormJson, IndicatorJson } from "../../src/core/form/form-json";
import { foldText } from "../../src/core/form/fold-text";

type Truth = Readonly<Record<string, unknown>>;

export interface ExpectedForm extends Truth {
  readonly sheet: string;
  readonly kind: string;
  readonly indicators?: readonly (Truth & { readonly row: number })[];
  readonly projects?: readonly (Truth & { readonly row: number })[];
  readonly uncheckedRows?: readonly number[];
}

export interface ExpectedWorkbook {
  readonly workbook: string;
  readonly forms: readonly ExpectedForm[];
}

const HEADER = ["kind", "title", "fiscalYear", "department", "projectName", "projectCode", "goal"] as const;
const GROUPS = ["funds", "execution", "total"] as const;
const ROW = ["level1", "level2", "level3", "operator", "value", "unit", "text"] as const;
const RESULTS = ["weight", "actual", "score", "deviation", "scoring", "description", "explanation", "basis", "remark"] as const;

/** Every difference, one line each; none where the reading is right. Forms are paired in order. */
export function compareReading(expected: readonly ExpectedForm[], read: readonly FormJson[]): string[] {
  const differences = expected.flatMap((form, i) => {
    const given = read[i];
    return given ? compareForm(form, given) : [`${form.sheet}: form ${i + 1} not found`];
  });
  return [...differences, ...read.slice(expected.length).map((form) => `${form.sheet}: a form too many (${form.kind}, ${form.title ?? ""})`)];
}

function compareForm(expected: ExpectedForm, read: FormJson): string[] {
  const differences: string[] = [];
  const note = (where: string, truth: unknown, given: unknown): void => {
    if (!same(truth, given)) differences.push(`${expected.sheet} · ${where}: should be ${JSON.stringify(truth)}, read ${JSON.stringify(given)}`);
  };
  note("sheet", expected.sheet, read.sheet);
  for (const field of HEADER) if (expected[field] !== null && expected[field] !== undefined) note(field, expected[field], read[field]);
  for (const group of GROUPS) {
    const truth = expected[group];
    if (typeof truth === "number") note(group, truth, read[group]);
    if (typeof truth !== "object" || truth === null) continue;
    const given = read[group];
    for (const [key, value] of Object.entries(truth)) {
      if (value !== null) note(`${group}.${key}`, value, typeof given === "object" ? (given as Truth | null)?.[key] : given);
    }
  }
  const plan = expected["spendingPlan"] as FormJson["spendingPlan"] | undefined;
  if (plan && plan.length > 0) note("spendingPlan", printPlan(plan), printPlan(read.spendingPlan));
  const rows = new Map(read.indicators.map((indicator) => [indicator.row, indicator]));
  for (const truth of expected.indicators ?? []) {
    const given = rows.get(truth.row);
    if (!given) differences.push(`${expected.sheet} · row ${truth.row}: not read`);
    else compareRow(truth, given, (field, value, found) => note(`row ${truth.row} ${field}`, value, found));
  }
  const known = new Set([...(expected.indicators ?? []).map(({ row }) => row), ...(expected.uncheckedRows ?? [])]);
  for (const { row, level3 } of read.indicators) if (!known.has(row)) differences.push(`${expected.sheet} · row ${row} ${level3 ?? ""}: no indicator`);
  if (rows.size !== read.indicators.length) differences.push(`${expected.sheet}: a row was read twice`);
  const projects = new Map(read.projects.map((project) => [project.row, project]));
  for (const truth of expected.projects ?? []) {
    for (const key of ["name", "amount", "remark"] as const) note(`row ${truth.row} ${key}`, truth[key], projects.get(truth.row)?.[key]);
  }
  return differences;
}

function compareRow(truth: Truth, read: IndicatorJson, note: (field: string, truth: unknown, given: unknown) => void): void {
  for (const field of ROW) {
    const skipped = field === "text" && truth["value"] !== null && truth["value"] !== "*" && truth["value"] !== undefined;
    if (!skipped && field in truth) note(field, bare(field, truth[field]), bare(field, read[field]));
  }
  for (const field of RESULTS) if (field in truth) note(field, truth[field], read[field]);
}

function bare(field: string, value: unknown): unknown {
  return field === "level3" && typeof value === "string" ? value.replace(/^[★☆*]+(?=.)/, "") : value;
}

function printPlan(plan: FormJson["spendingPlan"]): string {
  return plan.map(({ by, percent }) => `${by} ${percent ?? ""}`).join("; ");
}

function same(truth: unknown, given: unknown): boolean {
  if (truth === "*") return true;
  if (typeof truth === "number") return typeof given === "number" && Math.abs(truth - given) <= 1e-6 * Math.max(1, Math.abs(truth));
  return folded(truth) === folded(given);
}

function folded(value: unknown): string {
  return value === null || value === undefined ? "" : foldText(typeof value === "string" ? value : JSON.stringify(value));
}
