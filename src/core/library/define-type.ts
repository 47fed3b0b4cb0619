/**
 * How the library's data is written down: a row per indicator, without what follows from it.
 */
import type { Aspect, LibraryIndicator, LibraryTarget, Placeholder, Preset, ProjectType, ScoringForm } from "./schema";

/** A value that the project gives: `preset` says what stands there until then. */
export interface Asked {
  readonly preset: Preset;
}

type Operator = "≥" | "≤" | "=";

type DraftTarget =
  | { readonly kind: "number"; readonly operator: Operator; readonly value: number | Asked; readonly unit: string }
  | { readonly kind: "date"; readonly preset: Preset }
  | { readonly kind: "grades"; readonly full: string; readonly partial: string };

/** An indicator before it has its type's id. */
export interface Draft {
  readonly aspect: Aspect;
  readonly id: string;
  readonly name: string;
  readonly target: DraftTarget;
  readonly explanation: string;
  readonly source: "seed" | "practice";
  /** Of a number, where it is not the usual one for its aspect and operator. */
  readonly scoring: ScoringForm | null;
}

/** The budget is one value for the whole form, whichever indicator asks for it. */
const BUDGET_PLACEHOLDER: Placeholder = { key: "budget", label: "项目预算", kind: "money", unit: "万元", preset: { from: "budget" } };

/** Texts that explanations leave open. */
const TEXT_PLACEHOLDERS: readonly Placeholder[] = [
  { key: "document", label: "标准依据文件", kind: "text", unit: "", preset: { from: "usual", value: "现行政策文件" } },
];

export const BUDGET: Asked = { preset: { from: "budget" } };

/** Asked of the project; `usual` is a plausible figure of a county. */
export function ask(usual: number): Asked {
  return { preset: { from: "usual", value: usual } };
}

/** A price that, times the quantities of the indicators `of` (ids of the same type) and `times`, stays within the budget. */
export function priceOf(usual: number, of: readonly string[], times = 1): Asked {
  return { preset: { from: "share", usual, of: [...of], times } };
}

export function atLeast(value: number | Asked, unit: string): DraftTarget {
  return { kind: "number", operator: "≥", value, unit };
}

export function atMost(value: number | Asked, unit: string): DraftTarget {
  return { kind: "number", operator: "≤", value, unit };
}

export function exactly(value: number | Asked, unit: string): DraftTarget {
  return { kind: "number", operator: "=", value, unit };
}

/** Before the end of a day of the fiscal year. */
export function by(month: number, day: number): DraftTarget {
  return { kind: "date", preset: { from: "fiscal-year", month, day } };
}

/** A state that earns full points, and one that earns half of them. */
export function grades(full: string, partial: string): DraftTarget {
  return { kind: "grades", full, partial };
}

/** One row of a type. */
export function indicator(
  aspect: Aspect,
  id: string,
  name: string,
  target: DraftTarget,
  explanation: string,
  more: { readonly source?: "seed"; readonly scoring?: ScoringForm } = {},
): Draft {
  return { aspect, id, name, target, explanation, source: more.source ?? "practice", scoring: more.scoring ?? null };
}

function usualScoring(aspect: Aspect, operator: Operator, value: number | Asked): ScoringForm {
  if (aspect === "satisfaction") return "bands";
  if (value === 0) return "none-happens";
  if (operator === "≤") return "reverse";
  return aspect === "economic-cost" && operator === "=" ? "all-or-nothing" : "proportional";
}

/**
 * A type with full ids. `keywords` speak for the blocks that have none of their own. A block's `rows` give points by indicator: ids of the
 * type itself, or of the general type with a leading "general-".
 */
export function defineType(facts: {
  readonly id: string;
  readonly name: string;
  readonly keywords: Readonly<Record<string, number>>;
  readonly indicators: readonly Draft[];
  readonly blocks: readonly {
    readonly id?: string;
    readonly name: string;
    readonly keywords?: Readonly<Record<string, number>>;
    readonly rows: Readonly<Record<string, number>>;
  }[];
}): ProjectType {
  const full = (id: string): string => (id.startsWith("general-") ? id : `${facts.id}-${id}`);
  return {
    id: facts.id,
    name: facts.name,
    indicators: facts.indicators.map((draft) => complete(draft, full)),
    blocks: facts.blocks.map(({ id, name, keywords, rows }) => ({
      id: id ?? facts.id,
      name,
      keywords: keywords ?? facts.keywords,
      rows: Object.entries(rows).map(([row, weight]) => ({ indicator: full(row), weight })),
    })),
  };
}

function complete(draft: Draft, full: (id: string) => string): LibraryIndicator {
  const { aspect, name, explanation, source } = draft;
  const texts = TEXT_PLACEHOLDERS.filter(({ key }) => explanation.includes(`{${key}}`));
  return { id: full(draft.id), name, aspect, target: completeTarget(draft, full), explanation, texts, source };
}

function completeTarget({ aspect, id, name, target, scoring }: Draft, full: (id: string) => string): LibraryTarget {
  if (target.kind === "grades") return target;
  if (target.kind === "date") return { kind: "date", by: { key: full(id), label: name, kind: "date", unit: "", preset: target.preset } };
  const { kind, operator, value, unit } = target;
  return { kind, operator, value: typeof value === "number" ? value : placeholderOf(full(id), name, unit, value, full), unit, scoring: scoring ?? usualScoring(aspect, operator, value) };
}

function placeholderOf(key: string, label: string, unit: string, { preset }: Asked, full: (id: string) => string): Placeholder {
  if (preset.from === "budget") return BUDGET_PLACEHOLDER;
  const kind = /^万?元/.test(unit) ? "money" : "number";
  return { key, label, kind, unit, preset: preset.from === "share" ? { ...preset, of: preset.of.map(full) } : preset };
}
