/**
 * Conditions of a rule as stretches of the line on which the actual value, or the day, lies.
 */
import type { CalendarDate, Operator } from "../form/form";
import type { Clause, Condition, WrittenDate } from "./ast";
import { isDay, serialOf } from "./calendar";
import { isTimeSpan } from "./measures";
import type { Piece } from "./pieces";
import type { ProblemKey } from "./problem";
import type { ReasonKey } from "../form/score-reasons";
import type { MeasuredBand } from "./resolve-band";
import type { Deduction, Measured, Test } from "./scheme";
import { isReverse, type ScoringTarget } from "./scoring-target";
import type { WordData } from "../words";

/** Names of kinds in problems' data; texts of the forms, not of the program. */
export const KIND_WORDS = { number: "数值", date: "日期", words: "定性", grade: "定性" } as const;

export type Line = Pick<Piece, "when"> & Partial<Piece>;

export interface LineContext {
  readonly target: ScoringTarget;
  readonly kind: "number" | "date";
  readonly bands: ReadonlyMap<Clause, MeasuredBand>;
  /** Reports what makes the condition impossible here; the whole text then has no score, for the reason given. */
  readonly fail: (key: ProblemKey, clause: Clause, data: WordData, reason: ReasonKey) => null;
}

/** Null for what was reported, and for 否则 and declarations of full marks, which have no place on the line. */
export function lineOf(clause: Clause, when: Condition, context: LineContext): Line | null {
  const { kind, target, fail } = context;
  switch (when.kind) {
    case "otherwise":
    case "always":
      return null;
    case "band": {
      const band = context.bands.get(clause);
      return band ? bandLine(band, target.value) : null;
    }
    case "date":
      return kind === "date" ? dayLine(clause, dayOf(when.date, target), when.late, context) : fail("kind-differs", clause, { target: KIND_WORDS.number, rule: KIND_WORDS.date }, "contradiction");
    case "target":
      return kind === "date" ? dayLine(clause, target.date, !when.met, context) : targetLine(clause, when, context);
    case "grade":
      // 无投诉得5分 beside ≤0次: nothing happened.
      if (target.value === 0 && /^(?:无|未发生|未出现|未发现|没有|零)/.test(when.words)) return { when: compare("≤", "target"), high: 0, highIn: true };
      return fail("kind-differs", clause, { target: KIND_WORDS[kind], rule: KIND_WORDS.grade }, "contradiction");
  }
}

/** The day that a text writes, its year completed from the target's; null where it stays open or does not exist. */
export function dayOf(written: WrittenDate, target: ScoringTarget): CalendarDate | null {
  const year = typeof written.year === "number" ? written.year : target.date && target.date.year + (written.year === "next" ? 1 : 0);
  if (year === null) return null;
  const date = { year, month: written.month, day: written.day };
  return isDay(date) ? date : null;
}

function dayLine(clause: Clause, deadline: CalendarDate | null, late: boolean, { fail }: LineContext): Line | null {
  if (!deadline) return fail("no-deadline", clause, {}, "no-target");
  const serial = serialOf(deadline);
  return { when: { kind: "by", deadline, late }, ...(late ? { low: serial, lowIn: false } : { high: serial, highIn: true }) };
}

function targetLine(clause: Clause, when: Extract<Condition, { kind: "target" }>, { target, fail }: LineContext): Line | null {
  if (target.value === null) return fail("no-target", clause, {}, "no-target");
  const forward = target.operator === "≥" || target.operator === ">";
  if (when.sense === "on-time" && !isTimeSpan(target.unit)) return fail("kind-differs", clause, { target: KIND_WORDS.number, rule: KIND_WORDS.date }, "contradiction");
  if (when.sense === "within" && forward) return fail("direction", clause, { operator: target.operator ?? "" }, "contradiction");
  const at = target.value;
  const below = when.sense === "within" || isReverse(target) || (target.operator === "=" && at <= 0) || (when.sense === "on-time" && !forward);
  if (below) return when.met ? { when: compare("≤", "target"), high: at, highIn: true } : { when: compare(">", "target"), low: at, lowIn: false };
  return when.met ? { when: compare("≥", "target"), low: at, lowIn: true } : { when: compare("<", "target"), high: at, highIn: false };
}

export function compare(operator: Operator, right: number | "target", left: Measured = "actual"): Extract<Test, { kind: "compare" }> {
  return { kind: "compare", left, operator, right };
}

function bandLine(band: MeasuredBand, target: number | null): Pick<Piece, "when"> & Partial<Piece> {
  const scale = band.left === "completion" ? (target ?? 0) / 100 : 1;
  const { low, high } = band;
  const ends = {
    ...(low ? { low: low.at * scale, lowIn: low.inclusive === true } : {}),
    ...(high ? { high: high.at * scale, highIn: high.inclusive === true } : {}),
  };
  if (low && high && low.at === high.at) return { when: compare("=", low.at, band.left), ...ends };
  const tests = [
    ...(low ? [compare(low.inclusive ? "≥" : ">", low.at, band.left)] : []),
    ...(high ? [compare(high.inclusive ? "≤" : "<", high.at, band.left)] : []),
  ];
  return { when: tests.length === 1 && tests[0] ? tests[0] : { kind: "all", tests }, ...ends };
}

/** Where a deduction begins to count. */
export function deductionTest(deduction: Deduction): Test {
  if (typeof deduction.base === "object") return { kind: "by", deadline: deduction.base, late: true };
  return compare(deduction.fault === "under" ? "<" : ">", deduction.base);
}

