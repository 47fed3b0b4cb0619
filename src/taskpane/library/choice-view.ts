/**
 * A choice of indicators as it would stand in a form: what is there already, what each row says, which values are asked for.
 */
import { foldText } from "../../core/form/fold-text";
import type { Form } from "../../core/form/form";
import { fillRows, placeholdersOf, placeIn, type FilledRow } from "../../core/library/fill-block";
import { factsOf, type FilledPlaceholder } from "../../core/library/fill-placeholders";
import { USUAL_POINTS } from "../../core/library/insertion/local-points";
import { planPoints } from "../../core/library/insertion/plan-points";
import { respreadPoints } from "../../core/library/insertion/respread-points";
import type { Choice } from "./library-state";

export interface ChoiceRow {
  readonly row: FilledRow;
  readonly ticked: boolean;
  /** The form has a row of this name. */
  readonly there: boolean;
  /** The value that its target asks for, where it is asked for in this row; a value that several rows share is asked for in the first. */
  readonly asks: FilledPlaceholder | null;
}

export interface ChoiceView {
  readonly rows: readonly ChoiceRow[];
  /** Values that stand in explanations. */
  readonly others: readonly FilledPlaceholder[];
  /** Ids of the rows to insert. */
  readonly ticked: readonly string[];
  /** Some of them are in the form already, and wanted again. */
  readonly again: boolean;
  /** Every row is there already. */
  readonly allThere: boolean;
  /** Values that a person has given, by placeholder. */
  readonly given: Readonly<Record<string, string>>;
  readonly wrong: boolean;
  /** The form's points are used up: how many of its rows would get others if all were shared out anew, or null where that cannot be done. */
  readonly pointsUsedUp: { readonly oldRows: number | null } | null;
}

/** The form is null while there is none: then values and levels are the usual ones. */
export function viewChoice({ rows: chosen, ticks, values }: Choice, form: Form | null): ChoiceView {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
  const facts = form ? factsOf(form) : { fiscalYear: null, budget: null };
  const filled = fillRows(chosen, form?.family ?? "A", facts, { values: given });
  const names = new Set(form?.indicators.flatMap(({ level3 }) => (level3 ? [foldText(level3.value)] : [])));
  const byKey = new Map(filled.placeholders.map((one) => [one.placeholder.key, one]));
  const asked = new Set<string>();
  const rows = filled.rows.map((row): ChoiceRow => {
    const there = names.has(foldText(row.name));
    const key = targetKey(row);
    const asks = key !== null && !asked.has(key) ? (byKey.get(key) ?? null) : null;
    if (asks) asked.add(asks.placeholder.key);
    return { row, there, ticked: ticks[row.indicator.id] ?? !there, asks };
  });
  const ticked = rows.filter((row) => row.ticked);
  const wanted = new Set(ticked.map(({ row }) => row.indicator.id));
  const needed = new Set(placeholdersOf(ticked.map(({ row }) => row)).map(({ key }) => key));
  return {
    rows,
    others: filled.placeholders.filter(({ placeholder }) => needed.has(placeholder.key) && !asked.has(placeholder.key)),
    ticked: ticked.map(({ row }) => row.indicator.id),
    again: ticked.some(({ there }) => there),
    allThere: rows.every(({ there }) => there),
    given: Object.fromEntries(Object.entries(given).filter(([key]) => needed.has(key))),
    wrong: filled.placeholders.some(({ placeholder, problem }) => problem !== null && needed.has(placeholder.key)),
    pointsUsedUp: form && pointsOf(form, chosen.filter(({ indicator }) => wanted.has(indicator.id))),
  };
}

function pointsOf(form: Form, chosen: Choice["rows"]): ChoiceView["pointsUsedUp"] {
  const family = form.family ?? "A";
  const points = chosen.map(({ indicator, weight }) => ({ level1: placeIn(indicator, family).level1, weight }));
  if (!planPoints(form, family, points, USUAL_POINTS).over) return null;
  const anew = respreadPoints(form, family, points, USUAL_POINTS);
  return { oldRows: anew.ok ? anew.count : null };
}

function targetKey({ indicator }: FilledRow): string | null {
  if (indicator.source === "own") return null;
  const { target } = indicator;
  if (target.kind === "date") return target.by.key;
  return target.kind === "number" && typeof target.value !== "number" ? target.value.key : null;
}
