/**
 * What a row is scored against, taken from its 指标值.
 */
import type { CalendarDate, Operator, Target } from "../form/form";
import { canonicalUnit } from "../form/units";
import { parseDeadline } from "./calendar";

export interface ScoringTarget {
  readonly operator: Operator | null;
  /** In its own unit: 95 for 95%. */
  readonly value: number | null;
  /** Usual name (units.ts); "" where none is given. */
  readonly unit: string;
  /** The last day on which the deadline is kept. */
  readonly date: CalendarDate | null;
  /** The target in words, where it is no number. */
  readonly text: string | null;
}

export type TargetKind = "number" | "date" | "words";

export function kindOfTarget(target: ScoringTarget): TargetKind {
  return target.value !== null ? "number" : target.date !== null ? "date" : "words";
}

/** Larger is better (≥, >, =, nothing said) or smaller is better (≤, <). */
export function isReverse(target: ScoringTarget): boolean {
  return target.operator === "≤" || target.operator === "<";
}

/** The scoring side of a target as it was read. `fiscalYear` completes deadlines that name no year. */
export function scoringTarget(target: Target, fiscalYear: number | null): ScoringTarget {
  const text = target.text?.value ?? null;
  return {
    operator: target.operator?.value ?? null,
    value: target.value?.value ?? null,
    unit: target.unit ? (canonicalUnit(target.unit.value) ?? "") : "",
    date: target.value === null && text !== null ? parseDeadline(text, fiscalYear) : null,
    text,
  };
}
