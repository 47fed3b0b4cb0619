/**
 * A block made into the rows of one form: levels of its family, points, and every value that the form or a person has given.
 */
import type { FamilyId } from "../form/form";
import { findIndicator } from "./catalogue";
import { type FilledPlaceholder, fillPlaceholders, type FormFacts } from "./fill-placeholders";
import { placeOfOwn } from "./own/place-own";
import type { OwnIndicator } from "./own/own-library";
import { scoringOf } from "./own/score-own";
import { orderOf, placeOf, type Place } from "./places";
import type { GivenValue } from "./read-given-value";
import type { Aspect, Block, LibraryIndicator, Placeholder } from "./schema";
import { type LevelTotals, spreadWeights, USUAL_TOTALS } from "./spread-weights";
import { type FilledTarget, type StandardTarget, writeScoring } from "./write-scoring";

/** A standard indicator, or one that a person has kept. */
export type AnyIndicator = LibraryIndicator | OwnIndicator;

/** One row as it is to stand in the table. */
export interface FilledRow {
  readonly indicator: AnyIndicator;
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
  readonly indicator: AnyIndicator;
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
  const byKey = new Map(placeholders.map((entry) => [entry.placeholder.key, entry]));
  // Every key asked for is one of these rows' own placeholders.
  const filled = (key: string): FilledPlaceholder => byKey.get(key) as FilledPlaceholder;
  const placed = chosen.map(({ indicator, weight }) => ({ indicator, weight, ...placeIn(indicator, family) }));
  const rows = spreadWeights(placed, totals)
    .map(({ indicator, weight, level1, level2 }) => ({ level1, level2, ...fillRow(indicator, weight, filled) }))
    .filter(({ indicator }) => only?.includes(indicator.id) ?? true)
    .toSorted((a, b) => orderOf(a, family) - orderOf(b, family));
  const names = new Set(placeholders.flatMap(({ placeholder }) => [placeholder.key, placeholder.label]));
  return { rows, placeholders, unknown: Object.keys(values).filter((name) => !names.has(name)) };
}

/** Where an indicator of either library stands in a family. */
export function placeIn(indicator: AnyIndicator, family: FamilyId): Place {
  return indicator.source === "own" ? placeOfOwn(indicator, family) : placeOf(indicator.aspect, family);
}

function placeholdersIn(indicator: AnyIndicator): Placeholder[] {
  if (indicator.source === "own") return [];
  const { target, texts } = indicator;
  if (target.kind === "date") return [target.by, ...texts];
  return target.kind === "number" && typeof target.value !== "number" ? [target.value, ...texts] : [...texts];
}

type Filled = (key: string) => FilledPlaceholder;

function fillRow(indicator: AnyIndicator, weight: number, filled: Filled): Omit<FilledRow, "level1" | "level2"> {
  if (indicator.source === "own") {
    const { name, target, explanation, aspect, basis } = indicator;
    return { indicator, name, target, explanation, scoring: scoringOf(indicator, weight), basis: basis === "" ? BASIS[aspect] : basis, weight, open: [] };
  }
  const target = fillTarget(indicator, filled);
  return {
    indicator,
    name: indicator.name,
    target,
    explanation: indicator.texts.reduce((text, { key }) => text.replaceAll(`{${key}}`, () => String(filled(key).value ?? "")), indicator.explanation),
    scoring: writeScoring(target, weight),
    basis: BASIS[indicator.aspect],
    weight,
    open: placeholdersIn(indicator)
      .map(({ key }) => key)
      .filter((key) => ["usual", "none"].includes(filled(key).origin)),
  };
}

function fillTarget({ target }: LibraryIndicator, filled: Filled): StandardTarget {
  if (target.kind === "grades") return target;
  if (target.kind === "date") return { kind: "date", text: wordsOf(filled(target.by.key)) };
  return { ...target, value: typeof target.value === "number" ? target.value : numberOf(filled(target.value.key)) };
}

function wordsOf({ value }: FilledPlaceholder): string | null {
  return typeof value === "string" ? value : null;
}

function numberOf({ value }: FilledPlaceholder): number | null {
  return typeof value === "number" ? value : null;
}
