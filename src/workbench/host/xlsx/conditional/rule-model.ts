/** Conditional formats as Univer's plugin keeps them in its resource, its own names for everything (sheets-conditional-formatting, models/type). */
import type { IRange, IStyleBase } from "@univerjs/core";

export const CONDITIONAL_FORMATS_RESOURCE = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

export type NumberOperator = "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual" | "notBetween" | "between" | "equal" | "notEqual";

export const TEXT_OPERATORS = ["beginsWith", "endsWith", "containsText", "notContainsText"] as const;
export const STATE_OPERATORS = ["containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors"] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number] | (typeof STATE_OPERATORS)[number] | "equal" | "notEqual";

export interface ThresholdValue {
  readonly type: "num" | "min" | "max" | "percent" | "percentile" | "formula";
  readonly value?: number | string;
}

interface Highlight {
  readonly type: "highlightCell";
  readonly style: IStyleBase;
}

export type TextRule = Highlight & { readonly subType: "text"; readonly operator: TextOperator; readonly value?: string };

export type HighlightRule =
  | (Highlight & { readonly subType: "formula"; readonly value: string })
  | (Highlight & { readonly subType: "number"; readonly operator: NumberOperator; readonly value?: number | readonly [number, number] })
  | TextRule
  | (Highlight & { readonly subType: "duplicateValues" | "uniqueValues" })
  | (Highlight & { readonly subType: "rank"; readonly isBottom: boolean; readonly isPercent: boolean; readonly value: number })
  | (Highlight & { readonly subType: "average"; readonly operator: NumberOperator })
  | (Highlight & { readonly subType: "timePeriod"; readonly operator: string });

export type RuleConfig =
  | HighlightRule
  | { readonly type: "colorScale"; readonly config: readonly { readonly index: number; readonly color: string; readonly value: ThresholdValue }[] }
  | {
      readonly type: "dataBar";
      readonly isShowValue: boolean;
      readonly config: { readonly min: ThresholdValue; readonly max: ThresholdValue; readonly isGradient: boolean; readonly positiveColor: string; readonly nativeColor: string };
    }
  | {
      readonly type: "iconSet";
      readonly isShowValue: boolean;
      readonly config: readonly { readonly operator: NumberOperator; readonly value: ThresholdValue; readonly iconType: string; readonly iconId: string }[];
    };

export interface FormatRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: RuleConfig;
}

/** The resource: the rules of each sheet by its id, the most important first. */
export type RulesBySheet = Readonly<Record<string, readonly FormatRule[]>>;
