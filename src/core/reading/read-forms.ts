/**
 * A sheet's grid as the forms it holds.
 */
import { readColumnEvidence } from "./column-evidence";
import { detectFamily } from "../form/families";
import type { Form, FormColumn, Funds, ReadingEvidence } from "../form/form";
import { isReportSheet } from "../form/report-sheet";
import type { Grid } from "../sheet/grid";
import { correctionsFor, type ColumnCorrection } from "./corrections";
import type { Doubt } from "./doubts";
import { findForms, type FormSite } from "./find-forms";
import { EXPECTED, PRINTED, kindOf, type ExpectedLabel } from "./form-kind";
import { modelRole } from "./fit";
import { viewHeader, type HeaderView } from "./header-view";
import { isNote, isPageMark } from "./labels";
import { findAppended, readAppended } from "./read-appended";
import { readBudget } from "./read-budget";
import { readExecution } from "./read-execution";
import { readFields } from "./read-fields";
import { readFooter } from "./read-footer";
import { readFunds } from "./read-funds";
import { readIndicatorTable, type TableReading } from "./read-indicator-table";
import { readList } from "./read-list";
import { readMoneyUnit } from "./read-money";
import { readNarrative } from "./read-narrative";
import { readScoreTotal } from "./read-score-total";
import { readSpendingPlan } from "./read-spending-plan";
import { readSummary } from "./read-summary";
import { isError, itemsBetween, located, viewSheet, type Item, type SheetView } from "./sheet-view";

export type { ColumnCorrection } from "./corrections";

export interface ReadOptions {
  /** What a person said about columns; corrections for other sheets do no harm. */
  readonly corrections?: readonly ColumnCorrection[];
  /** Another way to the forms of one sheet; for who remembers those of sheets that did not change. */
  readonly readSheet?: (grid: Grid) => readonly Form[];
}

/** Every form of a sheet, top to bottom. A sheet without forms gives none; nothing in a grid makes it throw. */
export function readForms(grid: Grid, options: ReadOptions = {}): Form[] {
  const view = viewSheet(grid);
  if (view.filledRows.length === 0 || isReportSheet(grid)) return [];
  const { corrections = [] } = options;
  const sites = findForms(view);
  const tables = sites.filter((site) => site.tables.length > 0).length;
  return sites.flatMap((site) => {
    const read = (said: readonly ColumnCorrection[]): Form[] => {
      const form = readSite(view, site, said);
      return form ? splitList(view, site, form) : [];
    };
    // Only a form that was read has a name, by which corrections know it.
    const forms = read([]);
    const own = correctionsFor(corrections, grid.sheet, forms, tables <= 1);
    return own.length > 0 ? read(own) : forms;
  });
}

/** A table that lists the indicators of many projects is one form for each. */
function splitList(view: SheetView, site: FormSite, form: Form): Form[] {
  const [header] = site.tables;
  const rows = form.indicators.map(({ row }) => row);
  const projects = header ? readList(view, header, rows, rows.at(-1) ?? header.bottom, form.moneyUnit?.value ?? null) : null;
  if (!projects) return [form];
  return projects.map(({ top, bottom, ...said }) => {
    const within = ({ row }: { readonly row: number }): boolean => row >= top && row <= bottom;
    return {
      ...form,
      ...said,
      blanks: form.blanks.filter(({ field }) => !(field === "projectName" || field === "goal" || field === "department") || said[field] === null),
      range: { ...form.range, top, bottom },
      indicators: form.indicators.filter(within),
      texts: form.texts.filter(({ cell }) => within(cell)),
      evidence: {
        ...form.evidence,
        missing: form.evidence.missing.filter((label) => !([["projectName", said.projectName], ["goal", said.goal], ["department", said.department]] as const).some(([field, value]) => value !== null && label === PRINTED[field])),
        unassigned: form.evidence.unassigned.filter(within),
        doubts: form.evidence.doubts.filter(({ cell }) => within(cell)),
      },
    };
  });
}

/** The forms of a whole workbook in the order of its sheets. Forms that seem to go on on the next sheet are doubted, never joined. */
export function readWorkbookForms(grids: readonly Grid[], options: ReadOptions = {}): Form[] {
  const forms: Form[] = [];
  for (const grid of grids) {
    const [first, ...rest] = options.readSheet?.(grid) ?? readForms(grid, options);
    if (!first) continue;
    const last = forms.at(-1);
    if (!last || !mayContinue(first)) forms.push(first);
    else {
      forms[forms.length - 1] = doubted(last, { key: "may-continue-on-next-sheet", cell: { row: last.range.bottom, column: last.range.left }, data: { sheet: first.sheet } });
      forms.push(doubted(first, { key: "may-continue-previous-sheet", cell: { row: first.range.top, column: first.range.left }, data: { sheet: last.sheet } }));
    }
    forms.push(...rest);
  }
  return forms;
}

function mayContinue({ title, projectName, department, indicators }: Form): boolean {
  return indicators.length > 0 && projectName === null && department === null && (title === null || /续/.test(title.value));
}

function doubted(form: Form, doubt: Doubt): Form {
  return { ...form, evidence: { ...form.evidence, doubts: [...form.evidence.doubts, doubt] } };
}

const NO_FUNDS: Funds = { projectAmount: null, annualTotal: null, fiscal: null, carriedOver: null, other: null, superior: null };

/** Reads one site, or gives null where it turns out to hold no form: a title alone, a notice. */
function readSite(view: SheetView, site: FormSite, corrections: readonly ColumnCorrection[]): Form | null {
  const table = site.summary ? null : readIndicatorTable(view, site, corrections);
  const narrative = table || site.summary ? null : readNarrative(view, site.range);
  const { range } = site;
  const firstUnit = site.summary ? readMoneyUnit(viewHeader(view, range, [])) : null;
  const summary = site.summary && readSummary(view, site.summary, range, firstUnit?.unit ?? null);
  const tables = [...(table?.pages ?? []), ...(summary && site.summary ? [{ top: site.summary.row, bottom: summary.bottom }] : [])];
  const columns = site.tables[0]?.columns ?? [];
  const appended = table && findAppended(view, range, columns);
  const own = appended ? { ...range, right: appended.left - 1 } : range;
  const header = viewHeader(view, own, narrative ? [range] : tables);
  if (!table && !summary && !narrative && !(site.title && namesProject(header))) return null;

  const title = site.title ?? narrative?.title ?? null;
  for (const item of [title, ...site.repeated, ...(table?.used ?? []), ...(summary?.used ?? []), ...(narrative?.used ?? [])]) if (item) header.used.add(item);
  const moneyUnit = readMoneyUnit(header);
  const unit = moneyUnit?.unit ?? null;
  const execution = readExecution(header, unit);
  const beside = appended && readAppended(view, appended, tables, unit);
  const roles = new Set(table?.columns.filter(({ left }) => left <= own.right).map(({ role }) => role) ?? []);
  const labels = [...header.labels.values()];
  const kind = kindOf({
    title: title?.folded ?? "",
    roles,
    listsProjects: summary !== null,
    hasBudgetBlock: labels.some(({ budget }) => budget === "personnel" || budget === "operating"),
    looksAhead: roles.has("extra") || labels.some((label) => label.execution === "expected"),
    isProse: narrative !== null,
  });
  const fields = readFields(header, title);
  const budget = kind === "department-target" ? readBudget(header, unit) : null;
  const { funds, blanks } = kind === "department-target" ? { funds: NO_FUNDS, blanks: [] } : readFunds(header, execution, unit);
  const spendingPlan = readSpendingPlan(header);
  const scoreTotal = summary ? null : (readScoreTotal(header, table?.totals ?? [], table?.columns ?? []) ?? beside?.scoreTotal ?? null);
  const footer = readFooter(header);
  if (moneyUnit) header.used.add(moneyUnit.item);
  const indicators = table?.indicators ?? [];
  const items = itemsBetween(view, range);
  const form: Omit<Form, "evidence"> = {
    sheet: view.grid.sheet,
    range,
    kind,
    family: detectFamily(indicators.map(({ level1, level2 }) => ({ level1: level1?.value ?? null, level2: level2?.value ?? null }))),
    title: title && located(title, title.text.trim()),
    fiscalYear: fields.fiscalYear,
    department: fields.department,
    projectName: fields.projectName,
    projectCode: fields.projectCode,
    goal: fields.goal,
    facts: [...fields.facts, ...(beside?.facts ?? [])],
    moneyUnit: moneyUnit && located(moneyUnit.item, moneyUnit.unit),
    funds,
    spendingPlan,
    columns: (table?.columns ?? []).flatMap(({ role: given, left, label }): FormColumn[] => {
      const role = modelRole(given);
      return role ? [{ role, column: left, label: label && located(label, label.text) }] : [];
    }),
    indicators,
    budget,
    sections: narrative?.sections ?? [],
    projects: summary?.projects ?? [],
    summaryTotal: summary?.total ?? null,
    scoreTotal,
    execution: execution?.execution ?? beside?.execution ?? null,
    footer,
    blanks: [...fields.blanks, ...blanks],
    texts: items.map((item) => located(item, item.text)),
  };
  return { ...form, evidence: evidenceOf(items, beside ? [header, beside.header] : [header], form, table) };
}

function namesProject(header: HeaderView): boolean {
  return header.named.has("projectName");
}

function evidenceOf(items: readonly Item[], headers: readonly HeaderView[], form: Omit<Form, "evidence">, table: TableReading | null): ReadingEvidence {
  const found = new Set([...headers.flatMap((header) => [...header.found]), ...(table?.labels ?? [])]);
  const labelOf = (item: Item): string | undefined => headers.map((header) => header.labels.get(item)?.text).find((text) => text !== undefined);
  const unassigned = itemsWithoutRole(items, headers);
  return {
    columns: table ? readColumnEvidence(table, unassigned) : [],
    found: items.filter((item) => found.has(item)).map((item) => located(item, labelOf(item) ?? item.text)),
    missing: missingOf(form),
    unassigned: unassigned.map((item) => item.address),
    doubts: [...(table?.doubts ?? []), ...items.filter(isError).map(({ address, text }): Doubt => ({ key: "error-value", cell: address, data: { text } }))],
  };
}

/** Items that were not read; a note goes on, cell by cell, until something that was. */
function itemsWithoutRole(items: readonly Item[], headers: readonly HeaderView[]): Item[] {
  let inNote = false;
  return items.filter((item) => {
    const read = headers.some((header) => header.used.has(item) || header.labels.has(item));
    inNote = isNote(item.folded) || (inNote && !read);
    return !read && !inNote && !isPrelude(item);
  });
}

/** 附件2 over a form, notes under it and letters of a label set one a row say nothing that a form has a place for. */
function isPrelude(item: Item): boolean {
  return /^附[件表录][\d-]*[:：]?$|^[年度总体绩效目标指系]{1,2}$/.test(item.folded) || isPageMark(item.folded);
}

function missingOf(form: Omit<Form, "evidence">): string[] {
  const { labels, roles } = EXPECTED[form.kind];
  const columns = new Set(form.columns.map(({ role }) => role));
  const ofDepartment = /部门|整体/.test(form.title?.value ?? "");
  return [...labels.filter((label) => !has(form, label) && !(ofDepartment && label === "projectName")), ...roles.filter((role) => !columns.has(role))].map((key) => PRINTED[key]);
}

function has(form: Omit<Form, "evidence">, label: ExpectedLabel): boolean {
  const blank = (field: string): boolean => form.blanks.some((candidate) => candidate.field === field);
  switch (label) {
    case "amount":
      return form.execution !== null || Object.values(form.funds).some((money) => money !== null) || blank("projectAmount") || blank("annualTotal");
    case "budget":
      return form.budget !== null;
    default:
      return form[label] !== null || blank(label);
  }
}

