/**
 * What stands for each placeholder: what a person has given, else what the form says, else what is usual.
 */
import type { CalendarDate, Form } from "../form/form";
import { cleanNumber } from "../form/money";
import type { Words } from "../words";
import { type GivenValue, printDeadline, readGivenValue } from "./read-given-value";
import type { Placeholder, Preset } from "./schema";

/** What a form says for all its rows. `budget` in 万元. */
export interface FormFacts {
  readonly fiscalYear: number | null;
  readonly budget: number | null;
}

/** A placeholder with what stands for it now. */
export interface FilledPlaceholder {
  readonly placeholder: Placeholder;
  /** In the placeholder's unit; a date as 2026年12月31日前; null where nothing is known. */
  readonly value: number | string | null;
  /** `usual` and `none` are open: a person should look at them. */
  readonly origin: "given" | "form" | "usual" | "none";
  /** Why what was given could not be used; the words take `label` and `given`. */
  readonly problem: Words | null;
}

/** The facts that blocks draw on, as the form has them. */
export function factsOf(form: Form): FormFacts {
  const { annualTotal, projectAmount } = form.funds;
  const budget = annualTotal?.value ?? projectAmount?.value ?? 0;
  return { fiscalYear: form.fiscalYear?.value ?? null, budget: budget > 0 ? budget : null };
}

/**
 * One entry per placeholder, in their order. `values` are given by key or by label. Prices that depend on quantities are settled after
 * them, whatever the order.
 */
export function fillPlaceholders(placeholders: readonly Placeholder[], facts: FormFacts, values: Readonly<Record<string, GivenValue>>): FilledPlaceholder[] {
  const known = new Map<string, number>();
  const fill = (placeholder: Placeholder): FilledPlaceholder => {
    const given = values[placeholder.key] ?? values[placeholder.label];
    const read = given === undefined ? null : readGivenValue(placeholder, given, facts.fiscalYear);
    if (read && "problem" in read) return { placeholder, value: null, origin: "none", problem: read.problem };
    const value = read ? printed(read.value) : presetValue(placeholder, facts, known);
    if (typeof value === "number") known.set(placeholder.key, value);
    return { placeholder, value, origin: value === null ? "none" : read ? "given" : originOf(placeholder.preset), problem: null };
  };
  const isPrice = ({ preset }: Placeholder): boolean => preset.from === "share";
  const filled = new Map([...placeholders.filter((one) => !isPrice(one)), ...placeholders.filter(isPrice)].map((one) => [one.key, fill(one)]));
  return placeholders.map(({ key }) => filled.get(key) as FilledPlaceholder);
}

function printed(value: number | string | CalendarDate): number | string {
  return typeof value === "object" ? printDeadline(value) : value;
}

function originOf({ from }: Preset): "form" | "usual" {
  return from === "budget" || from === "fiscal-year" ? "form" : "usual";
}

function presetValue({ preset, unit }: Placeholder, facts: FormFacts, known: ReadonlyMap<string, number>): number | string | null {
  switch (preset.from) {
    case "usual":
      return preset.value;
    case "budget":
      return facts.budget;
    case "fiscal-year":
      return facts.fiscalYear === null ? null : printDeadline({ year: facts.fiscalYear, month: preset.month, day: preset.day });
    case "share":
      return affordable(preset, unit.startsWith("万元") ? 1 : 10_000, facts.budget, known);
  }
}

/** The usual price, or as much of it as the budget can pay for all the quantities that are known. `perWan`: 10,000 for a price in 元. */
function affordable(preset: Preset & { from: "share" }, perWan: number, budget: number | null, known: ReadonlyMap<string, number>): number {
  if (budget === null) return preset.usual;
  const quantity = preset.of.reduce((product, key) => product * (known.get(key) ?? 1), preset.times);
  const most = cleanNumber((budget * perWan) / quantity);
  const rounded = most >= 100 ? Math.floor(most) : Math.floor(most * 100) / 100;
  return rounded > 0 ? Math.min(preset.usual, rounded) : preset.usual;
}

