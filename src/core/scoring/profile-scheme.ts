/**
 * The scheme of a row without a scoring text: its target and the profile's formulas. Where an actual value may be negative at all, it
 * counts as 0 in them, which needs no step of its own: a ratio is never below 0, and beside a target above 0 nothing else tells a
 * negative value from 0.
 */
import type { ScoringProfile } from "./profiles/profile";
import { isSigned } from "./negative-values";
import { reasonScheme, type ScoredRow } from "./resolve";
import type { Give, Scheme, Test } from "./scheme";
import { isReverse, kindOfTarget } from "./scoring-target";

const REACHED: Test = { kind: "compare", left: "actual", operator: "≥", right: "target" };
const KEPT: Test = { kind: "compare", left: "actual", operator: "≤", right: "target" };
const MET: Test = { kind: "compare", left: "actual", operator: "=", right: "target" };
const FULL: Give = { kind: "full" };
const NOTHING: Give = { kind: "points", points: 0 };

export function profileScheme(row: ScoredRow, profile: ScoringProfile): Scheme {
  const { target, weight } = row;
  const base = { target: target.value, full: weight, weight, digits: profile.digits };
  switch (kindOfTarget(target)) {
    case "number":
      return numberScheme(row, profile, { ...base, reading: { kind: "number", percent: target.unit === "%", signed: isSigned(row) } });
    case "date":
      return dateScheme(row, profile, { ...base, reading: { kind: "date" } });
    case "words":
      if (target.text === null) return reasonScheme("no-target", row, profile.digits);
      return { ...base, reading: wordsReading(profile), cases: [], otherwise: { kind: "reason", reason: "unknown-grade" } };
  }
}

type Start = Omit<Scheme, "cases" | "otherwise">;

function numberScheme(row: ScoredRow, profile: ScoringProfile, start: Start): Scheme {
  const { operator } = row.target;
  const value = row.target.value ?? Number.NaN;
  // Without a sign nobody knows on which side of the target points are lost; exactly on it none are.
  if (operator === null) return { ...start, cases: [{ when: MET, give: FULL }], otherwise: { kind: "reason", reason: "no-operator" } };
  const refused: Give = { kind: "reason", reason: "target-zero" };
  if (isReverse(row.target)) return { ...start, cases: [{ when: KEPT, give: FULL }], otherwise: value === 0 ? NOTHING : value < 0 ? refused : beyond(profile) };
  if (operator === "=" && value === 0) return { ...start, cases: [{ when: KEPT, give: FULL }], otherwise: NOTHING };
  // Below a target of 0 lie negative values alone, and those count as 0.
  if (value === 0) return { ...start, cases: [], otherwise: FULL };
  return { ...start, cases: [{ when: REACHED, give: FULL }], otherwise: value < 0 ? refused : { kind: "ratio", ratio: "actual/target" } };
}

function beyond(profile: ScoringProfile): Give {
  const { reverse } = profile;
  if (reverse.kind !== "steps") return { kind: "ratio", ratio: reverse.kind };
  return {
    kind: "deduct",
    fault: "over",
    base: "target",
    step: { of: "share", size: reverse.percent / 100 },
    minus: { of: "share", size: reverse.minus / 100 },
    partial: profile.steps,
    atMost: null,
  };
}

function dateScheme(row: ScoredRow, profile: ScoringProfile, start: Start): Scheme {
  const { date } = row.target;
  if (!date) return reasonScheme("no-target", row, profile.digits);
  const { late } = profile;
  return {
    ...start,
    cases: [{ when: { kind: "by", deadline: date, late: false }, give: FULL }],
    otherwise:
      late.kind === "by-hand"
        ? { kind: "reason", reason: "late-by-hand" }
        : { kind: "deduct", fault: "late", base: date, step: { of: "days", size: late.days }, minus: { of: "share", size: late.minus / 100 }, partial: profile.steps, atMost: null },
  };
}

function wordsReading(profile: ScoringProfile): Scheme["reading"] {
  const { qualitative } = profile;
  if (qualitative.kind === "by-hand") return { kind: "by-hand", bands: qualitative.bands };
  return {
    kind: "grade",
    grades: qualitative.grades.map(({ label, percent }) => ({ label, aliases: [], give: percent === 100 ? FULL : percent === 0 ? NOTHING : { kind: "share", percent } })),
  };
}
