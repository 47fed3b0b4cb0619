/**
 * Scheme + actual value → score, or the reason why there is none.
 */
import type { Operator } from "../form/form";
import { monthsBetween, serialOf } from "./calendar";
import type { Actual } from "./read-actual";
import type { ReasonKey } from "../form/score-reasons";
import { dustless, roundTo, settle } from "./rounding";
import type { Deduction, Give, Grade, HandBand, Ratio, Scheme, Test } from "./scheme";

/** How the points came about, for the sentence that explains a score. */
export type ScoreCause = "met" | "band" | "grade" | "ratio" | "deduction" | "share";

export type Score =
  | { readonly kind: "points"; readonly points: number; readonly cause: ScoreCause }
  /** No actual value yet: no score, which is not 0. */
  | { readonly kind: "blank" }
  | { readonly kind: "reason"; readonly reason: ReasonKey }
  /** A person chooses: from `low` on, up to `high` (which belongs to the band only where `highIn`). */
  | { readonly kind: "by-hand"; readonly low: number; readonly high: number; readonly highIn: boolean };

export function evaluate(scheme: Scheme, actual: Actual): Score {
  if (actual.kind === "blank") return { kind: "blank" };
  if (scheme.reading.kind === "none") return giveScore(scheme, scheme.otherwise, null);
  if (scheme.full === null) return because("no-weight");
  if (actual.kind === "reason") return because(actual.reason);
  switch (scheme.reading.kind) {
    case "grade":
      return actual.kind === "words" ? gradeScore(scheme, scheme.reading.grades, actual.words) : because("unknown-grade");
    case "by-hand":
      return actual.kind === "words" ? handScore(scheme.reading.bands, actual.words, scheme.full) : because("unknown-grade");
    case "number":
      if (actual.kind !== "number") return because("not-a-number");
      return lineScore(scheme, actual.value);
    case "date":
      return actual.kind === "date" ? lineScore(scheme, actual.serial) : because("not-a-date");
  }
}

const because = (reason: ReasonKey): Score => ({ kind: "reason", reason });

function lineScore(scheme: Scheme, at: number): Score {
  const found = scheme.cases.find((one) => holds(scheme, one.when, at));
  return giveScore(scheme, found ? found.give : scheme.otherwise, at);
}

function holds(scheme: Scheme, test: Test, at: number): boolean {
  switch (test.kind) {
    case "all":
      return test.tests.every((one) => holds(scheme, one, at));
    case "by":
      return at > serialOf(test.deadline) === test.late;
    case "compare": {
      const left = test.left === "actual" ? at : dustless((at / (scheme.target ?? Number.NaN)) * 100);
      return compares(left, test.operator, test.right === "target" ? (scheme.target ?? Number.NaN) : test.right);
    }
  }
}

function compares(left: number, operator: Operator, right: number): boolean {
  switch (operator) {
    case "≥":
      return left >= right;
    case ">":
      return left > right;
    case "=":
      return left === right;
    case "<":
      return left < right;
    case "≤":
      return left <= right;
  }
}

function giveScore(scheme: Scheme, give: Give, at: number | null): Score {
  if (give.kind === "reason") return because(give.reason);
  const full = scheme.full ?? Number.NaN;
  const points = (value: number, cause: ScoreCause): Score => ({ kind: "points", points: roundTo(settle(value), scheme.digits), cause });
  switch (give.kind) {
    case "points":
      return points(give.points, "band");
    case "full":
      return points(full, "met");
    case "share":
      return points((full * give.percent) / 100, "share");
    case "less":
      return points(Math.max(0, full - give.points), "deduction");
    case "ratio":
      return points(ratioPoints(give.ratio, at ?? Number.NaN, scheme.target ?? Number.NaN, full), "ratio");
    case "deduct":
      return points(afterDeduction(give, scheme, full, at ?? Number.NaN), "deduction");
  }
}

/** Between 0 and full marks. */
function ratioPoints(ratio: Ratio, actual: number, target: number, full: number): number {
  const capped = (share: number): number => Math.min(1, Math.max(0, share)) * full;
  switch (ratio) {
    case "actual/target":
      return capped(actual / target);
    case "target/actual":
      return actual <= target ? full : capped(target / actual);
    case "linear-over":
      return capped(1 - (actual - target) / target);
  }
}

function afterDeduction(deduction: Deduction, scheme: Scheme, full: number, at: number): number {
  const steps = stepsOf(deduction, scheme, at);
  const lost = steps * (deduction.minus.of === "points" ? deduction.minus.size : full * deduction.minus.size);
  return Math.max(full - (deduction.atMost ?? full), 0, full - lost);
}

function stepsOf(deduction: Deduction, scheme: Scheme, at: number): number {
  const { base, step } = deduction;
  const from = typeof base === "object" ? serialOf(base) : base === "target" ? (scheme.target ?? Number.NaN) : base;
  const off = Math.max(0, deduction.fault === "under" ? from - at : deduction.fault === "off" ? Math.abs(at - from) : at - from);
  if (off === 0) return 0;
  const passed = step.of === "months" ? monthsBetween(from, at) / step.size : dustless(step.of === "share" ? off / from / step.size : off / step.size);
  return deduction.partial === "started" ? Math.ceil(passed) : Math.floor(passed);
}

/** The grade that the words name; compared as a formula compares texts: whole, without regard to case. */
function gradeScore(scheme: Scheme, grades: readonly Grade[], words: string): Score {
  const same = (label: string): boolean => label.toLowerCase() === words.toLowerCase();
  const grade = grades.find((one) => same(one.label) || one.aliases.some(same));
  if (!grade) return giveScore(scheme, scheme.otherwise, null);
  const score = giveScore(scheme, grade.give, null);
  return score.kind === "points" ? { ...score, cause: "grade" } : score;
}

function handScore(bands: readonly HandBand[], words: string, full: number): Score {
  const band = bands.find((one) => one.label === words);
  if (!band) return because("unknown-grade");
  return { kind: "by-hand", low: (full * band.from) / 100, high: (full * band.to) / 100, highIn: bands.indexOf(band) === 0 };
}
