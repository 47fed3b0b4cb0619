/**
 * A block made into the rows of one form: levels of its family, points, and every value that the form or a person has given.
 */
import type { FamilyId } from "../form/form";
import { findIndicator } from "./catalogue";
import { type FilledPlaceholder, fillPlaceholders, type FormFacts } from "./fill-placeholders";
import { orderOf, placeOf } from "./places";
import type { GivenValue } from "./read-given-value";
import type { Aspect, Block, LibraryIndicator, Placeholder } from "./schema";
import { type LevelTotals, spreadWeights, USUAL_TOTALS } from "./spread-weights";
import { type FilledTarget, writeScoring } from "./write-scoring";

/** One row as it is to stand in the table. */
export interface FilledRow {
  readonly indicator: LibraryIndicator;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: FilledTarget;
  readonly explanation: string;
  readonly scoring: string;
  /** 指标值确定依据. */
  readonly basis: string;
  readonly weight: number;
  /** Keys of the placeholders in this row that nobody has decided: their cells are to be looked at. */
  readonly open: readonly string[];
}

export interface FilledBlock {
  readonly rows: readonly FilledRow[];
  readonly placeholders: readonly FilledPlaceholder[];
  /** Names that were given a value and are no placeholder of the block. */
  readonly unknown: readonly string[];
}

export interface FillOptions {
  /** By a placeholder's key or its label. */
  readonly values?: Readonly<Record<string, GivenValue>>;
  /** Ids of the only indicators to take; all where left out. Their points stay those of the whole block. */
  readonly only?: readonly string[];
  /** Points of each level 1; the family's usual ones where left out. */
  readonly totals?: LevelTotals | null;
}

/** Where values of this aspect usually come from. */
const BASIS: Readonly<Record<Aspect, string>> = {
  "economic-cost": "预算批复文件",
  "social-cost": "行业管理规定",
  "ecological-cost": "行业管理规定",
  quantity: "年度工作计划",
  quality: "行业质量标准",
  timeliness: "年度工作计划",
  "economic-benefit": "上年完成情况",
  "social-benefit": "上年完成情况",
  "ecological-benefit": "上年完成情况",
  sustainability: "中长期工作规划",
  satisfaction: "满意度调查方案",
};

/** An indicator with its points as in family A. */
export interface WeightedIndicator {
  readonly indicator: LibraryIndicator;
  readonly weight: number;
}

/** The indicators of a block. Throws where the block names one that the library does not have. */
export function rowsOf(block: Block): WeightedIndicator[] {
  return block.rows.map(({ indicator: id, weight }) => {
    const indicator = findIndicator(id);
    if (!indicator) throw new Error(`Block ${block.id} names the unknown indicator ${id}.`);
    return { indicator, weight };
  });
}

/** The placeholders of indicators in their order, each once. */
export function placeholdersOf(rows: readonly WeightedIndicator[]): Placeholder[] {
  return [...new Map(rows.flatMap(({ indicator }) => placeholdersIn(indicator)).map((placeholder) => [placeholder.key, placeholder])).values()];
}

/** The block's rows for a form of the family, in the order in which the family prints its levels. */
export function fillBlock(block: Block, family: FamilyId, facts: FormFacts, options: FillOptions = {}): FilledBlock {
  return fillRows(rowsOf(block), family, facts, options);
}

/** The same for any choice of indicators. */
export function fillRows(chosen: readonly WeightedIndicator[], family: FamilyId, facts: FormFacts, options: FillOptions = {}): FilledBlock {
  const { values = {}, only, totals = USUAL_TOTALS[family] } = options;
  const placeholders = fillPlaceholders(placeholdersOf(chosen), facts, values);
  const filled = new Map(placeholders.map((entry) => [entry.placeholder.key, entry]));
  const placed = chosen.map(({ indicator, weight }) => ({ indicator, weight, ...placeOf(indicator.aspect, family) }));
  const weights = spreadWeights(placed, totals);
  const rows = placed
    .map(({ indicator, level1, level2, weight }, index) => ({ level1, level2, ...fillRow(indicator, weights[index] ?? weight, filled) }))
    .filter(({ indicator }) => only?.includes(indicator.id) ?? true)
    .toSorted((a, b) => orderOf(a, family) - orderOf(b, family));
  const names = new Set(placeholders.flatMap(({ placeholder }) => [placeholder.key, placeholder.label]));
  return { rows, placeholders, unknown: Object.keys(values).filter((name) => !names.has(name)) };
}

function placeholdersIn({ target, texts }: LibraryIndicator): Placeholder[] {
  if (target.kind === "date") return [target.by, ...texts];
  return target.kind === "number" && typeof target.value !== "number" ? [target.value, ...texts] : [...texts];
}

function fillRow(indicator: LibraryIndicator, weight: number, filled: ReadonlyMap<string, FilledPlaceholder>): Omit<FilledRow, "level1" | "level2"> {
  const target = fillTarget(indicator, filled);
  return {
    indicator,
    name: indicator.name,
    target,
    explanation: indicator.explanation.replace(/\{([a-z0-9-]+)\}/g, (_place, key: string) => String(filled.get(key)?.value ?? "")),
    scoring: writeScoring(target, weight),
    basis: BASIS[indicator.aspect],
    weight,
    open: placeholdersIn(indicator)
      .map(({ key }) => key)
      .filter((key) => ["usual", "none"].includes(filled.get(key)?.origin ?? "none")),
  };
}

function fillTarget({ target }: LibraryIndicator, filled: ReadonlyMap<string, FilledPlaceholder>): FilledTarget {
  if (target.kind === "grades") return target;
  if (target.kind === "date") return { kind: "date", text: textOf(filled.get(target.by.key)) };
  const { value } = target;
  return { ...target, value: typeof value === "number" ? value : numberOf(filled.get(value.key)) };
}

function textOf(entry: FilledPlaceholder | undefined): string | null {
  return typeof entry?.value === "string" ? entry.value : null;
}

function numberOf(entry: FilledPlaceholder | undefined): number | null {
  return typeof entry?.value === "number" ? entry.value : null;
}
