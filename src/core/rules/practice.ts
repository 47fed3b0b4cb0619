/**
 * 本地口径: what a county settles for itself. The default asks only what every template asks.
 */
import type { FamilyId } from "../form/form";
import type { Severity } from "./finding";

export interface Thresholds {
  /** Longest indicator name, in characters (D05). */
  readonly longestName: number;
  /** Shortest yearly goal, in characters (I03). */
  readonly shortestGoal: number;
  /** Number of indicators of a project form that is still sensible (I09). */
  readonly fewestIndicators: number;
  readonly mostIndicators: number;
  /** Lowest usual target of satisfaction, percent (E12). */
  readonly lowestSatisfaction: number;
  /** Percent of the target from which an overshoot wants a reason (H10). */
  readonly overshoot: number;
  /** Percent by which the score may run ahead of the money spent, and that may stay unspent (H12). */
  readonly scoreAhead: number;
  readonly unspent: number;
  /** Highest points of one indicator in a weight column (G08). */
  readonly heaviestIndicator: number;
}

export interface Practice {
  /** Codes of rules that are switched off. */
  readonly off: readonly string[];
  readonly severities: { readonly [code: string]: Severity };
  readonly thresholds: Thresholds;
  /** Level-1 indicators that the county asks for besides 产出 and 效益: of every project (C01), cost of works and purchases only (C06). */
  readonly requires: { readonly cost: boolean; readonly costOfWorks: boolean; readonly satisfaction: boolean };
  /** Points of each level-1 indicator (G02), or null where the county leaves the split open. */
  readonly weights: { readonly [level1: string]: number } | null;
  /** What the points of a target form may add up to; 预算执行 takes the rest of 100 (G01, G08). */
  readonly totals: readonly number[];
  /** The system of indicators that project forms are held to; null where each is held to its own. */
  readonly family: FamilyId | null;
}

/** Totals: 90 beside the usual 10 points of 预算执行, 80 beside Hubei's 20, 100 where it is counted in. */
export const DEFAULT_PRACTICE: Practice = {
  off: [],
  severities: {},
  thresholds: {
    longestName: 25,
    shortestGoal: 20,
    fewestIndicators: 5,
    mostIndicators: 20,
    lowestSatisfaction: 80,
    overshoot: 130,
    scoreAhead: 5,
    unspent: 20,
    heaviestIndicator: 50,
  },
  requires: { cost: false, costOfWorks: false, satisfaction: false },
  weights: null,
  totals: [90, 100, 80],
  family: null,
};
