/**
 * What a summary of the workbook's project forms says: the list of projects with their amounts, for which unit and which year.
 */
import type { Form, Money } from "../form/form";
import { foldText } from "../form/fold-text";
import { isBlankForm } from "../rules/facts/blank-form";
import { budgetsOf } from "../rules/facts/money";
import { cellAt, type Grid } from "../sheet/grid";
import type { CellAddress } from "../sheet/address";

export interface SummaryRow {
  readonly name: string;
  /** 万元; null where the form states none. */
  readonly amount: number | null;
  /** The form's own cell, where it holds the same number, so that the summary can follow it. */
  readonly source: { readonly sheet: string; readonly cell: CellAddress } | null;
  /** The form does not say in which unit; 万元 is the forms' usual one. */
  readonly unitUnknown: boolean;
}

export interface SummaryContent {
  readonly department: string | null;
  readonly year: number | null;
  readonly rows: readonly SummaryRow[];
}

/**
 * The summary of the project forms, in their order; blank templates are left out. No rows: there is no project form. `into` is the sheet
 * that the summary stands in already, from which a form may take its amount.
 */
export function summaryOf(forms: readonly Form[], grids: readonly Grid[], into: string | null = null): SummaryContent {
  const projects = forms.filter((form) => form.kind === "project-target" && !isBlankForm(form));
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return {
    department: mostCommon(projects.flatMap(({ department }) => (department ? [department.value.trim()] : []))),
    year: mostCommon(projects.flatMap(({ fiscalYear }) => (fiscalYear ? [fiscalYear.value] : []))),
    rows: projects.map((form) => {
      const [money] = budgetsOf(form);
      return {
        // Where the form's own name is blank, its sheet is usually called after it.
        name: (form.projectName?.value ?? form.sheet).replace(/\s+/g, " ").trim(),
        amount: money?.value ?? null,
        source: money ? sourceOf(money, form.sheet, bySheet.get(form.sheet), into) : null,
        unitUnknown: money?.unit === null,
      };
    }),
  };
}

/** A link shows what the cell holds, so it must be the number itself and in 万元; and it must not lead in a circle. */
function sourceOf({ value, unit, cell }: Money, sheet: string, grid: Grid | undefined, into: string | null): SummaryRow["source"] {
  if (!grid || unit === "元") return null;
  const source = cellAt(grid, cell.row, cell.column);
  if (source.value !== value || (into !== null && source.formula?.includes(into))) return null;
  return { sheet, cell };
}

/** The value that stands there most often, the first of equals; null where there is none. Texts count as equal when folded alike. */
function mostCommon<T extends string | number>(values: readonly T[]): T | null {
  const counts = new Map<string, { readonly value: T; times: number }>();
  for (const value of values) {
    const key = foldText(String(value));
    const entry = counts.get(key);
    if (entry) entry.times += 1;
    else counts.set(key, { value, times: 1 });
  }
  return [...counts.values()].reduce<{ readonly value: T; readonly times: number } | null>((best, entry) => (best && best.times >= entry.times ? best : entry), null)?.value ?? null;
}
