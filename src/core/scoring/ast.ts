/**
 * The scoring language as a tree. A scoring text (“达到计划值得5分,否则按实际值/计划值*指标分值计分。”) parses to one `ScoringRule`;
 * nothing in it depends on the row that carries the text. What a row makes of it is scheme.ts.
 */

/** A stretch of the original text, in UTF-16 offsets, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A number with the unit written after it: "%", "百分点", "天", "万元", … or "" where none is written. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** One end of a band. `inclusive` is null where the text leaves it open: 80%-90%, 60%以下. */
export interface Bound {
  readonly at: Quantity;
  readonly inclusive: boolean | null;
}

/** A day as a text writes it. Without a year ("this") it is one of the target's year. */
export interface WrittenDate {
  readonly year: number | "this" | "next";
  readonly month: number;
  readonly day: number;
}

/** What a band measures: a rate that is the indicator itself (满意度, 合格率), the share of the target that was done (完成率), or unsaid. */
export type Subject = "unsaid" | "value" | "completion";

/** Reach: 达到, 完成, 实现. Within: 控制在…内, 不超支. On-time: 按时完成. */
export type Sense = "reach" | "within" | "on-time";

export type Condition =
  /** The target is met or missed; `words` as written, because a qualitative row takes them for the name of a grade. */
  | { readonly kind: "target"; readonly sense: Sense; readonly met: boolean; readonly words: string }
  | { readonly kind: "band"; readonly subject: Subject; readonly low: Bound | null; readonly high: Bound | null }
  /** Done on or before the day; `late` turns it round. */
  | { readonly kind: "date"; readonly date: WrittenDate; readonly late: boolean }
  /** 效果明显, 优, 是: a state named in words. */
  | { readonly kind: "grade"; readonly words: string }
  | { readonly kind: "otherwise" }
  | { readonly kind: "always" };

/**
 * How a share of the points is reckoned. "direction": B/A或A/B, whichever the operator asks for. "proportion": 按比例计分.
 * "loss": 按比例扣分.
 */
export type RatioForm = "actual/target" | "target/actual" | "direction" | "proportion" | "loss";

export type Award =
  | { readonly kind: "points"; readonly points: number }
  /** 得满分; `points` null where the text gives no number. */
  | { readonly kind: "full"; readonly points: number | null }
  /** 得50%分值: percent of full marks. */
  | { readonly kind: "share"; readonly percent: number }
  /** 扣5分 without 每: full marks less so many points. */
  | { readonly kind: "less"; readonly points: number }
  /** `cut` where the text breaks off before saying what the ratio is multiplied with. */
  | { readonly kind: "ratio"; readonly form: RatioForm; readonly cut: boolean };

/** Which way off the target costs points. "occurrence": 每发现一次. */
export type Fault = "over" | "under" | "late" | "off" | "occurrence";

export type Clause =
  | { readonly kind: "award"; readonly when: Condition; readonly give: Award; readonly span: Span }
  | {
      readonly kind: "deduct";
      readonly fault: Fault;
      /** Where counting starts if the text says so (低于95%的,每低…; 12月31日后完成的,每天…); otherwise the threshold of full marks, or the target. */
      readonly base: Quantity | WrittenDate | null;
      readonly step: Quantity;
      readonly minus: number;
      /** Whether `minus` counts points or percent of full marks. */
      readonly minusOf: "points" | "percent";
      /** What a part of a step costs: all (不足10%按10%计), nothing (每满10%, 不足不扣), or unsaid. */
      readonly partial: "started" | "whole" | null;
      readonly span: Span;
    };

/** 扣完为止, 最多扣5分. */
export type DeductionLimit = { readonly kind: "to-zero" } | { readonly kind: "at-most"; readonly points: number };

export interface ScoringRule {
  readonly clauses: readonly Clause[];
  readonly limit: DeductionLimit | null;
}
