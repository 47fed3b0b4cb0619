/**
 * What a person said about columns (这一列是…): it stands above labels and contents. A correction names its column by what stays when
 * rows and columns move: sheet, form and printed heading.
 */
import type { ColumnRole, EvidenceColumn, Form } from "../form/form";
import { foldText } from "../form/fold-text";
import type { HeaderColumn } from "./table-header";

export interface ColumnCorrection {
  readonly sheet: string;
  /** What the form is called (formNameOf), or null where it has no name. */
  readonly form: string | null;
  /** The printed heading: the correction follows it when columns move. Null for a column without heading. */
  readonly label: string | null;
  /** 0-based sheet column; counts where `label` is null or stands over several columns. */
  readonly column: number;
  /** Null: the column has no role. */
  readonly role: ColumnRole | null;
}

/** By what a form is known that keeps its place or not: its project, else its printed title. */
export function formNameOf({ projectName, title }: Pick<Form, "projectName" | "title">): string | null {
  return projectName?.value ?? title?.value ?? null;
}

/**
 * The corrections that speak of one of these forms of a sheet, which share a table. Where the sheet has no other table, the name does
 * not matter: a project may be renamed.
 */
export function correctionsFor(corrections: readonly ColumnCorrection[], sheet: string, forms: readonly Pick<Form, "projectName" | "title">[], alone: boolean): readonly ColumnCorrection[] {
  const own = corrections.filter((correction) => correction.sheet === sheet);
  if (own.length === 0 || alone) return own;
  const names = new Set(forms.map((form) => foldedName(formNameOf(form))));
  return own.filter(({ form }) => names.has(foldedName(form)));
}

function foldedName(name: string | null): string {
  return foldText(name ?? "");
}

/** The columns with the corrections applied; a role that a person gave away is taken from whoever had it. What does not fit is left out. */
export function correctColumns(columns: readonly HeaderColumn[], corrections: readonly ColumnCorrection[]): readonly HeaderColumn[] {
  return corrections.reduce(correct, columns);
}

function correct(columns: readonly HeaderColumn[], correction: ColumnCorrection): readonly HeaderColumn[] {
  const { label, column, role } = correction;
  const printed = columns.map((candidate) => ({ ...candidate, label: candidate.label?.text ?? null }));
  const at = indexOfColumn(printed, correction);
  if (at < 0 && (label !== null || columns.some((candidate) => covers(candidate, column)))) return columns;
  const freed = columns.map((candidate) => (role !== null && candidate.role === role ? { ...candidate, role: "unknown" as const } : candidate));
  const given = { role: role ?? ("extra" as const), corrected: true as const };
  if (at >= 0) return freed.map((candidate, i) => (i === at ? { ...candidate, ...given } : candidate));
  return [...freed, { left: column, right: column, label: null, ...given }].sort((a, b) => a.left - b.left);
}

interface PrintedColumn {
  readonly left: number;
  readonly right: number;
  readonly label: string | null;
}

function covers({ left, right }: { readonly left: number; readonly right: number }, column: number): boolean {
  return left <= column && column <= right;
}

/** Which column is meant, or -1. One heading over several columns is told apart by where the column stood. */
function indexOfColumn(columns: readonly PrintedColumn[], { label, column }: Pick<ColumnCorrection, "label" | "column">): number {
  if (label === null) return columns.findIndex((candidate) => candidate.label === null && covers(candidate, column));
  const folded = foldText(label);
  const alike = columns.filter((candidate) => candidate.label !== null && foldText(candidate.label) === folded);
  const meant = alike.length === 1 ? alike[0] : alike.find((candidate) => covers(candidate, column));
  return meant ? columns.indexOf(meant) : -1;
}

/** The column of a form that a correction speaks of, or null. */
export function correctedColumn(form: Form, correction: ColumnCorrection): EvidenceColumn | null {
  const printed = form.evidence.columns.map(({ left, right, label }) => ({ left, right, label: label?.text ?? null }));
  return form.evidence.columns[indexOfColumn(printed, correction)] ?? null;
}

/** Corrections for sheets that were read which fit no form there: heading, column or form has gone. */
export function unfitCorrections(corrections: readonly ColumnCorrection[], sheets: readonly string[], forms: readonly Form[]): readonly ColumnCorrection[] {
  const bySheet = new Map<string, Form[]>(sheets.map((sheet) => [sheet, []]));
  for (const form of forms) bySheet.get(form.sheet)?.push(form);
  return corrections.filter((correction) => {
    const candidates = bySheet.get(correction.sheet);
    return candidates !== undefined && !candidates.some((form) => isApplied(correction, correctedColumn(form, correction)));
  });
}

/**
 * All corrections once a person has said what this column of the form is: null for nothing, "auto" to let the reader judge again. What was
 * said of the column before goes, what gave another one the same role, and what fits the form no more. `forms` are all of the sheet.
 */
export function planCorrection(
  corrections: readonly ColumnCorrection[],
  forms: readonly Form[],
  form: Form,
  column: EvidenceColumn,
  role: ColumnRole | null | "auto",
): readonly ColumnCorrection[] {
  const kept = corrections.filter((old) => {
    if (!isOf(old, form, forms)) return true;
    const meant = correctedColumn(form, old);
    return meant !== null && meant !== column && (role === null || old.role !== role);
  });
  return role === "auto" ? kept : [...kept, { sheet: form.sheet, form: formNameOf(form), label: column.label?.text ?? null, column: column.left, role }];
}

/** The corrections without those of this form. `forms` are all of the sheet. */
export function withoutForm(corrections: readonly ColumnCorrection[], forms: readonly Form[], form: Form): readonly ColumnCorrection[] {
  return corrections.filter((correction) => !isOf(correction, form, forms));
}

/** Whether a correction bears the form's name; or nobody's, and the form was read with it because it is alone. */
function isOf(correction: ColumnCorrection, form: Form, forms: readonly Form[]): boolean {
  if (correction.sheet !== form.sheet) return false;
  const bears = (candidate: Form): boolean => candidate.sheet === form.sheet && foldedName(formNameOf(candidate)) === foldedName(correction.form);
  return bears(form) || (isApplied(correction, correctedColumn(form, correction)) && !forms.some(bears));
}

function isApplied({ role }: ColumnCorrection, column: EvidenceColumn | null): boolean {
  return column?.corrected === true && column.role === role;
}
