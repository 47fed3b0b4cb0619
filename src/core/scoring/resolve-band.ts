/**
 * Thresholds of a band in the target's own unit.
 */
import type { Bound, Clause, Condition, Quantity, Subject } from "./ast";
import { inTargetUnit } from "./measures";
import { printQuantity } from "./print";
import type { ProblemKey } from "./problem";
import type { Measured } from "./scheme";
import { isReverse, type ScoringTarget } from "./scoring-target";
import type { WordData } from "../words";

export type Band = Extract<Condition, { kind: "band" }>;
export type Complain = (key: ProblemKey, clause: Clause, data?: WordData) => void;

export interface RowOfBands {
  readonly target: ScoringTarget;
  /** The name of the indicator: 例会完成率 is itself a rate of completion. */
  readonly name: string | null;
  /** All bands of the rule: a threshold that equals the target shows what the others count. */
  readonly bands: readonly Band[];
}

export interface Edge {
  readonly at: number;
  readonly inclusive: boolean | null;
}

export interface MeasuredBand {
  readonly left: Measured;
  readonly low: Edge | null;
  readonly high: Edge | null;
  /** Written with % and meaning the actual value itself. */
  readonly percent: boolean;
}

/** Null where it cannot be told what the band measures; the reason was reported. */
export function measureBand(band: Band, row: RowOfBands, clause: Clause, complain: Complain): MeasuredBand | null {
  const bounds = [band.low, band.high].filter((bound): bound is Bound => bound !== null);
  const left = bounds.map((bound) => measured(bound.at, band.subject, row, clause, complain));
  const first = left[0];
  if (!first || left.some((one) => one !== first)) return null;
  const edge = (bound: Bound | null): Edge | null => (bound ? { at: toNumber(bound.at, row.target.unit), inclusive: bound.inclusive } : null);
  return { left: first, low: edge(band.low), high: edge(band.high), percent: first === "actual" && bounds.some((bound) => bound.at.unit === "%") };
}

function toNumber(quantity: Quantity, unit: string): number {
  return quantity.unit === "%" ? quantity.value : (inTargetUnit(quantity, unit) ?? quantity.value);
}

function measured(at: Quantity, subject: Subject, row: RowOfBands, clause: Clause, complain: Complain): Measured | null {
  const { target } = row;
  const differs = (): null => {
    complain("unit-differs", clause, { unit: at.unit, target: target.unit });
    return null;
  };
  const ofTarget = (): Measured | null => {
    if (target.value !== null && target.value > 0) return "completion";
    complain(target.value === null ? "no-target" : "target-zero", clause, { value: target.value ?? "" });
    return null;
  };
  if (at.unit !== "%") {
    if (subject === "completion" && at.unit === "") return ofTarget();
    return inTargetUnit(at, target.unit) === null ? differs() : "actual";
  }
  const named = row.bands.some((band) => [band.low, band.high].some((bound) => bound?.at.unit === "%" && bound.at.value === target.value));
  if (target.unit === "%") {
    const itself = named || /(?:完成|达成|执行)(?:率|比例|进度)/.test(row.name ?? "");
    return subject === "completion" && !itself && target.value !== null && target.value > 0 ? "completion" : "actual";
  }
  if (target.unit !== "") {
    if (subject === "value") return differs();
    if (subject === "unsaid" && isReverse(target)) {
      complain("share-unclear", clause, { step: printQuantity(at) });
      return null;
    }
    return ofTarget();
  }
  if (subject === "value" || named || target.value === null) return "actual";
  if (subject === "completion") return ofTarget();
  complain("unit-unsaid", clause, { unit: at.unit });
  return null;
}

/** Whether each end belongs to its band, where the text leaves it open: the lower end does, the upper where no other band begins there. */
export function settleEdges(bands: readonly MeasuredBand[]): readonly MeasuredBand[] {
  const taken = (list: readonly (Edge | null)[], at: number, skip: number, claims: (inclusive: boolean | null) => boolean): boolean =>
    list.some((edge, index) => index !== skip && edge?.at === at && claims(edge.inclusive));
  const lows = bands.map((band) => band.low);
  const highs = bands.map((band) => band.high);
  return bands.map((band, index) => ({
    ...band,
    low: band.low && { at: band.low.at, inclusive: band.low.inclusive ?? !taken(highs, band.low.at, index, (inclusive) => inclusive === true) },
    high: band.high && { at: band.high.at, inclusive: band.high.inclusive ?? !taken(lows, band.high.at, index, (inclusive) => inclusive !== false) },
  }));
}
