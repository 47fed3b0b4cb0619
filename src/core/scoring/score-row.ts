/**
 * One row: its scoring text, or the profile where there is none, as a scheme with everything that is to be said about it.
 */
import type { Problem } from "./problem";
import { parseRule } from "./parse";
import { profileScheme } from "./profile-scheme";
import type { ScoringProfile } from "./profiles/profile";
import { reasonScheme, resolveRule, type ScoredRow } from "./resolve";
import type { Scheme } from "./scheme";

export interface RowScoring {
  readonly scheme: Scheme;
  /** A text in the row wins over the profile. */
  readonly source: "text" | "profile";
  /** Places are those of the scoring text; empty for the profile. */
  readonly problems: readonly Problem[];
}

/** Problems that leave the rest of the text readable. A text with any other error is not scored at all. */
const PARTIAL: ReadonlySet<Problem["key"]> = new Set<Problem["key"]>(["cut-off", "remark", "no-points"]);

export function scoreRow(text: string | null, row: ScoredRow, profile: ScoringProfile): RowScoring {
  if (text === null || text.trim() === "") return { scheme: profileScheme(row, profile), source: "profile", problems: [] };
  const { rule, problems } = parseRule(text);
  const broken = problems.some((one) => one.severity === "error" && !PARTIAL.has(one.key));
  if (broken || rule.clauses.length === 0) return { scheme: reasonScheme(problems.some((one) => one.key === "cut-off") && !broken ? "cut-off" : "unreadable", row, profile.digits), source: "text", problems };
  // A profile that takes off points in steps has no ratio of its own; 按比例 in a text then means the linear one.
  const reverse = profile.reverse.kind === "target/actual" ? "target/actual" : "linear-over";
  const resolved = resolveRule(rule, row, { reverse, steps: profile.steps, digits: profile.digits });
  const scheme = problems.some((one) => one.key === "cut-off" || one.key === "no-points") ? withOpenEnd(resolved.scheme) : resolved.scheme;
  return { scheme, source: "text", problems: [...problems, ...resolved.problems].sort((a, b) => a.from - b.from) };
}

/** Where the text breaks off after what could be read, the rest is not known, whatever followed from silence. */
function withOpenEnd(scheme: Scheme): Scheme {
  const { otherwise } = scheme;
  const certain = otherwise.kind !== "reason" && otherwise.kind !== "full";
  if (certain || scheme.reading.kind === "none") return scheme;
  return { ...scheme, otherwise: { kind: "reason", reason: "cut-off" } };
}

/** Words for the drop-down of a qualitative row; empty where the actual value is a number or a date. */
export function gradeChoices(scheme: Scheme): readonly string[] {
  if (scheme.reading.kind === "grade") return scheme.reading.grades.map((grade) => grade.label);
  return scheme.reading.kind === "by-hand" ? scheme.reading.bands.map((band) => band.label) : [];
}
