/**
 * A rule applied to a row: thresholds as numbers in the target's own unit, full marks known, cases in the order in which they decide.
 * Evaluation and Excel formula both start from here, independently of each other.
 */
import type { CalendarDate, Operator } from "../form/form";
import type { ReasonKey } from "../form/score-reasons";

/** What the actual value must be. */
export type Reading =
  /** `percent`: the unit is %, so that 0.95 and 95 must be told apart. `signed`: it may lie below 0 (negative-values.ts). */
  | { readonly kind: "number"; readonly percent: boolean; readonly signed: boolean }
  | { readonly kind: "date" }
  | { readonly kind: "grade"; readonly grades: readonly Grade[] }
  /** A person gives the score inside the band of the chosen grade. */
  | { readonly kind: "by-hand"; readonly bands: readonly HandBand[] }
  /** Whatever the actual value is, the row has no score, for the reason in `otherwise`. */
  | { readonly kind: "none" };

/** One entry of a qualitative row's drop-down. */
export interface Grade {
  readonly label: string;
  /** Other words that mean the same in this row: 明显 for 效果明显. */
  readonly aliases: readonly string[];
  readonly give: Give;
}

/** Percent of full marks; `from` belongs to the band, `to` only in the uppermost. */
export interface HandBand {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** "completion" is actual ÷ target in percent. */
export type Measured = "actual" | "completion";

export type Test =
  | { readonly kind: "compare"; readonly left: Measured; readonly operator: Operator; readonly right: number | "target" }
  | { readonly kind: "all"; readonly tests: readonly Test[] }
  /** Done on or before the day, or after it. */
  | { readonly kind: "by"; readonly deadline: CalendarDate; readonly late: boolean };

export interface Deduction {
  readonly kind: "deduct";
  readonly fault: "over" | "under" | "late" | "off";
  /** Where counting starts: a number in the target's unit, the target, or a day. */
  readonly base: number | "target" | CalendarDate;
  /** One step: a share of the base (0.1 for 10%), so many of the target's unit, days or months. */
  readonly step: { readonly of: "share" | "units" | "days" | "months"; readonly size: number };
  readonly minus: { readonly of: "points" | "share"; readonly size: number };
  readonly partial: "whole" | "started";
  /** Most points that can be lost; null for all. */
  readonly atMost: number | null;
}

/** "linear-over" is 1 − (a − t)/t. */
export type Ratio = "actual/target" | "target/actual" | "linear-over";

export type Give =
  | { readonly kind: "points"; readonly points: number }
  | { readonly kind: "full" }
  /** Percent of full marks. */
  | { readonly kind: "share"; readonly percent: number }
  /** Full marks less so many points. */
  | { readonly kind: "less"; readonly points: number }
  | { readonly kind: "ratio"; readonly ratio: Ratio }
  | Deduction
  | { readonly kind: "reason"; readonly reason: ReasonKey };

export interface Case {
  readonly when: Test;
  readonly give: Give;
}

export interface Scheme {
  readonly reading: Reading;
  /** In its own unit; null for dates, words and where bands alone decide. */
  readonly target: number | null;
  /** Full marks, and the weight that the row itself states (the cell that a formula may refer to). */
  readonly full: number | null;
  readonly weight: number | null;
  readonly cases: readonly Case[];
  readonly otherwise: Give;
  /** Decimals of the score. */
  readonly digits: number;
}
