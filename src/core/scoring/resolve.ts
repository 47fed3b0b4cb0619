/**
 * A parsed rule applied to the row that carries it. What contradicts the row is reported and gives a reason instead of a number; what
 * stays certain beside it still scores.
 */
import type { Award, Clause, Condition, RatioForm, ScoringRule, Subject } from "./ast";
import { checkPieces, checkPoints } from "./check-rule";
import { listGrades } from "./grades";
import { isSigned } from "./negative-values";
import { orderPieces, type Piece } from "./pieces";
import { problem, type Problem, type ProblemKey } from "./problem";
import type { ReasonKey } from "../form/score-reasons";
import { measureBand, settleEdges, type MeasuredBand } from "./resolve-band";
import { resolveDeduction } from "./resolve-deduct";
import { compare, dayOf, deductionTest, KIND_WORDS, lineOf } from "./resolve-line";
import type { Give, Ratio, Scheme, Test } from "./scheme";
import { isReverse, kindOfTarget, type ScoringTarget } from "./scoring-target";
import type { WordData } from "../words";
import type { CalendarDate } from "../form/form";

/** What a text leaves open and the profile decides. */
export interface Conventions {
  /** 按比例 beyond an upper limit. */
  readonly reverse: "linear-over" | "target/actual";
  /** Whether 每超出10%扣2分 counts steps that are complete or steps that were begun. */
  readonly steps: "whole" | "started";
  readonly digits: number;
}

export interface ScoredRow {
  readonly target: ScoringTarget;
  /** 分值 of the row; null where there is none. */
  readonly weight: number | null;
  /** Name of the indicator. */
  readonly name?: string | null;
}

export interface Resolved {
  readonly scheme: Scheme;
  readonly problems: readonly Problem[];
}

const WORST_PIECE = { low: Number.NEGATIVE_INFINITY, lowIn: false, high: Number.POSITIVE_INFINITY, highIn: false } as const;

export function resolveRule(rule: ScoringRule, row: ScoredRow, conventions: Conventions): Resolved {
  return new RuleResolver(rule, row, conventions).resolve();
}

export function reasonScheme(reason: ReasonKey, row: ScoredRow, digits: number): Scheme {
  return { reading: { kind: "none" }, target: row.target.value, full: row.weight, weight: row.weight, cases: [], otherwise: { kind: "reason", reason }, digits };
}

type AwardClause = Extract<Clause, { kind: "award" }>;
type ReadingKind = "number" | "date" | "grade";

class RuleResolver {
  private readonly problems: Problem[] = [];
  private readonly full: number | null;
  private readonly bands = new Map<Clause, MeasuredBand>();
  private fatal: ReasonKey | null = null;

  constructor(
    private readonly rule: ScoringRule,
    private readonly row: ScoredRow,
    private readonly conventions: Conventions,
  ) {
    this.full = fullMarksOf(rule) ?? row.weight;
  }

  resolve(): Resolved {
    this.problems.push(...checkPoints(this.rule, this.full, this.row.weight));
    const kind = this.readingKind();
    const scheme = kind === "grade" ? this.gradeScheme() : this.lineScheme(kind);
    return { scheme: this.fatal ? reasonScheme(this.fatal, this.row, this.conventions.digits) : scheme, problems: this.problems };
  }

  private get awards(): readonly AwardClause[] {
    return this.rule.clauses.filter((clause) => clause.kind === "award");
  }

  /** The kind of actual value the rule asks for, given what the target is. */
  private readingKind(): ReadingKind {
    const target = kindOfTarget(this.row.target);
    if (target === "number") return "number";
    const { clauses } = this.rule;
    const speaksOf = (kind: Condition["kind"]): boolean => this.awards.some((clause) => clause.when.kind === kind);
    if (speaksOf("grade")) return "grade";
    if (target === "date" || speaksOf("date")) return "date";
    return speaksOf("band") || clauses.some((clause) => clause.kind === "deduct") || this.awards.some((clause) => clause.give.kind === "ratio") ? "number" : "grade";
  }

  private gradeScheme(): Scheme {
    const named: { label: string; give: Give }[] = [];
    let otherwise: Give | null = null;
    for (const clause of this.rule.clauses) {
      if (clause.kind === "deduct") {
        this.fail("kind-differs", clause, { target: KIND_WORDS.words, rule: "次数或数量" }, "contradiction");
        continue;
      }
      const { when } = clause;
      if (when.kind === "grade" || when.kind === "target") named.push({ label: when.words, give: this.give(clause, "grade") });
      else if (when.kind === "otherwise") otherwise = this.give(clause, "grade");
      else if (when.kind === "always" && clause.give.kind !== "full" && clause.give.kind !== "points") this.fail("no-condition", clause, {}, "unreadable");
      else if (when.kind !== "always") this.fail("kind-differs", clause, { target: KIND_WORDS.words, rule: when.kind === "date" ? KIND_WORDS.date : KIND_WORDS.number }, "contradiction");
    }
    const grades = listGrades(named, otherwise);
    if (grades.length === 0) this.fail("no-rule", this.rule.clauses[0], {}, "unreadable");
    return { ...this.base(), reading: { kind: "grade", grades }, cases: [], otherwise: { kind: "reason", reason: "unknown-grade" } };
  }

  private lineScheme(kind: "number" | "date"): Scheme {
    this.measureBands(kind);
    const pieces = orderPieces(this.awards.flatMap((clause) => this.piece(clause, kind)));
    const deductions = this.deductions(kind, pieces);
    const spoken = this.fallbackAward(deductions.length > 0);
    const last = deductions.at(-1);
    const otherwise = last?.give ?? (spoken ? this.give(spoken, kind) : this.unspoken(pieces));
    const cases = [
      ...pieces.map(({ when, give }) => ({ when, give })),
      ...deductions.slice(0, -1).map(({ when, give }) => ({ when, give })),
      ...this.fullBeforeRatio(otherwise, pieces),
    ];
    if (cases.length === 0 && otherwise.kind === "reason" && otherwise.reason === "unsaid") this.report("no-rule", this.rule.clauses[0]);
    const saysRest = otherwise.kind !== "reason" || (otherwise.reason !== "unsaid" && otherwise.reason !== "no-band");
    this.problems.push(...checkPieces({ pieces, saysRest, row: this.row, full: this.full, percent: this.percent, kind, deadline: this.row.target.date }));
    return { ...this.base(), reading: kind === "date" ? { kind } : { kind, percent: this.percent, signed: isSigned(this.row) }, cases, otherwise };
  }

  private base(): Pick<Scheme, "target" | "full" | "weight" | "digits"> {
    return { target: this.row.target.value, full: this.full, weight: this.row.weight, digits: this.conventions.digits };
  }

  private get percent(): boolean {
    return this.row.target.unit === "%" || [...this.bands.values()].some((band) => band.percent);
  }

  private measureBands(kind: "number" | "date"): void {
    const clauses = this.awards.filter((clause) => clause.when.kind === "band");
    if (kind === "date") {
      for (const clause of clauses) this.fail("kind-differs", clause, { target: KIND_WORDS.date, rule: KIND_WORDS.number }, "contradiction");
      return;
    }
    // 满意度≥95%得10分,80%-95%得8分: what the first band speaks of, the next ones do too.
    let subject: Subject = "unsaid";
    const bands = clauses.flatMap(({ when }) => {
      if (when.kind !== "band") return [];
      subject = when.subject === "unsaid" ? subject : when.subject;
      return [{ ...when, subject }];
    });
    const row = { target: this.row.target, name: this.row.name ?? null, bands };
    const measured = clauses.flatMap((clause, index) => {
      const written = bands[index];
      if (!written) return [];
      const band = measureBand(written, row, clause, (key, at, data) => this.fail(key, at, data ?? {}, "contradiction"));
      return band ? [{ clause, band }] : [];
    });
    settleEdges(measured.map(({ band }) => band)).forEach((band, index) => {
      const entry = measured[index];
      if (entry) this.bands.set(entry.clause, band);
    });
  }

  /** A clause with a condition of its own as a piece; none for 否则, for declarations of full marks and for what was reported. */
  private piece(clause: AwardClause, kind: "number" | "date"): readonly Piece[] {
    const line = lineOf(clause, clause.when, { target: this.row.target, kind, bands: this.bands, fail: (key, at, data, reason) => this.fail(key, at, data, reason) });
    return line ? [{ ...WORST_PIECE, ...line, give: this.give(clause, kind), clause }] : [];
  }

  private deductions(kind: "number" | "date", pieces: readonly Piece[]): readonly { readonly give: Give; readonly when: Test }[] {
    const fullPiece = pieces.find((piece) => piece.give.kind === "full" && piece.clause.kind === "award" && piece.clause.when.kind === "band");
    const context = {
      target: this.row.target,
      deadline: this.deadline(),
      fullFrom: fullPiece && this.bands.get(fullPiece.clause)?.left === "actual" ? ([fullPiece.low, fullPiece.high].find((end) => Number.isFinite(end)) ?? null) : null,
      percent: this.percent,
      steps: this.conventions.steps,
      atMost: this.rule.limit?.kind === "at-most" ? this.rule.limit.points : null,
    };
    return this.rule.clauses.flatMap((clause) => {
      if (clause.kind !== "deduct") return [];
      const give: Give = resolveDeduction(clause, kind, context, (key, at, data) => this.report(key, at, data)) ?? { kind: "reason", reason: "contradiction" };
      return [{ give, when: give.kind === "deduct" ? deductionTest(give) : { kind: "all", tests: [] } as const }];
    });
  }

  /** The day that full marks need, from the text before the target. */
  private deadline(): CalendarDate | null {
    const dated = this.awards.find((clause) => clause.when.kind === "date" && !clause.when.late);
    return dated?.when.kind === "date" ? dayOf(dated.when.date, this.row.target) : this.row.target.date;
  }

  private fallbackAward(deducts: boolean): AwardClause | null {
    for (const clause of this.awards) {
      // 得20分,每超出10%扣2分 declares full marks; any other number without a condition leaves open when it is given.
      const declares = clause.give.kind === "full" || clause.give.kind === "ratio" || (clause.give.kind === "points" && clause.give.points === this.full && clause.give.points > 0);
      if (clause.when.kind === "always" && !declares) this.fail("no-condition", clause, {}, "unreadable");
    }
    const open = this.awards.filter((clause) => clause.when.kind === "otherwise" || (clause.when.kind === "always" && clause.give.kind === "ratio"));
    const [first, ...more] = open;
    for (const clause of deducts ? open : more) this.report("repeated-part", clause);
    return deducts ? null : (first ?? null);
  }

  /** 超支不得分 alone means full marks otherwise; anything else that is not said is not known. */
  private unspoken(pieces: readonly Piece[]): Give {
    const negative = pieces.length > 0 && pieces.every((piece) => piece.clause.kind === "award" && isMissed(piece.clause.when) && (piece.give.kind === "less" || (piece.give.kind === "points" && piece.give.points === 0)));
    if (negative) return { kind: "full" };
    return { kind: "reason", reason: pieces.some((piece) => piece.clause.kind === "award" && piece.clause.when.kind === "band") ? "no-band" : "unsaid" };
  }

  /** A ratio never gives more than full marks: what meets the target is decided before it. */
  private fullBeforeRatio(otherwise: Give, pieces: readonly Piece[]): readonly { readonly when: Test; readonly give: Give }[] {
    if (otherwise.kind !== "ratio") return [];
    const met = compare(otherwise.ratio === "actual/target" ? "≥" : "≤", "target");
    const same = JSON.stringify(compare(met.operator, this.row.target.value ?? Number.NaN));
    return pieces.some((piece) => [JSON.stringify(met), same].includes(JSON.stringify(piece.when))) ? [] : [{ when: met, give: { kind: "full" } }];
  }

  private give(clause: AwardClause, kind: ReadingKind): Give {
    const { give } = clause;
    switch (give.kind) {
      case "points":
        return give.points === this.full && give.points > 0 ? { kind: "full" } : give;
      case "full":
        return { kind: "full" };
      case "ratio":
        return this.ratio(clause, give, kind);
      default:
        return give;
    }
  }

  private ratio(clause: AwardClause, give: Extract<Award, { kind: "ratio" }>, kind: ReadingKind): Give {
    const { target } = this.row;
    const refuse = (key: ProblemKey, reason: ReasonKey, data: WordData): Give => {
      this.report(key, clause, data);
      return { kind: "reason", reason };
    };
    if (give.cut) return { kind: "reason", reason: "cut-off" };
    if (kind !== "number") return refuse("kind-differs", "contradiction", { target: KIND_WORDS[kind], rule: "比例" });
    if (target.value === null) return refuse("no-target", "no-target", {});
    if (target.value <= 0) return refuse("target-zero", "target-zero", { value: target.value });
    const ratio = ratioFor(give.form, isReverse(target) || this.isWithin(), this.conventions.reverse);
    if (!ratio) return refuse("direction", "contradiction", { operator: target.operator ?? "" });
    if (give.form === "proportion" && ratio !== "actual/target") this.report("reverse-by-profile", clause);
    return { kind: "ratio", ratio };
  }

  /** 控制在…内 makes a target without operator, or with =, one that must not be exceeded. */
  private isWithin(): boolean {
    return this.awards.some((clause) => clause.when.kind === "target" && clause.when.sense === "within");
  }

  private report(key: ProblemKey, clause: Clause | undefined, data: WordData = {}): void {
    this.problems.push(problem(key, clause?.span ?? { from: 0, to: 0 }, data));
  }

  private fail(key: ProblemKey, clause: Clause | undefined, data: WordData, reason: ReasonKey): null {
    this.report(key, clause, data);
    this.fatal ??= reason;
    return null;
  }
}

function isMissed(when: Condition): boolean {
  return (when.kind === "target" && !when.met) || (when.kind === "date" && when.late);
}

/** Full marks that the text names: 满分10分, else the most that any clause gives. */
function fullMarksOf(rule: ScoringRule): number | null {
  const gives = rule.clauses.flatMap((clause) => (clause.kind === "award" ? [clause.give] : []));
  const named = gives.flatMap((give) => (give.kind === "full" && give.points !== null ? [give.points] : []));
  if (named.length > 0) return Math.max(...named);
  // 得满分 without a number leaves the number to the row, whatever lesser grades give.
  if (gives.some((give) => give.kind === "full")) return null;
  const points = gives.flatMap((give) => (give.kind === "points" && give.points > 0 ? [give.points] : []));
  return points.length > 0 ? Math.max(...points) : null;
}

function ratioFor(form: RatioForm, reverse: boolean, byProfile: Conventions["reverse"]): Ratio | null {
  switch (form) {
    case "actual/target":
      return reverse ? null : form;
    case "target/actual":
      return reverse ? form : null;
    case "direction":
      return reverse ? "target/actual" : "actual/target";
    case "proportion":
      return reverse ? byProfile : "actual/target";
    case "loss":
      return reverse ? "linear-over" : "actual/target";
  }
}

