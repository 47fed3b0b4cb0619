/**
 * Scheme → native Excel formula. Functions are those of Excel 2010 that WPS and LibreOffice have too: no LET, IFS, XLOOKUP. Bad
 * input shows its reason; nothing is hidden behind IFERROR.
 */
import { emitDate, formulaDay } from "./emit-date";
import type { PercentStyle } from "./read-actual";
import { isLargePercent, shownLimits } from "./read-actual";
import { REASONS, type ReasonKey } from "../form/score-reasons";
import type { Deduction, Give, Grade, Measured, Ratio, Scheme, Test } from "./scheme";
import { printNumber } from "../words";

export interface ScoreCells {
  /** 实际完成值, as A1 text. */
  readonly actual: string;
  /** 分值; null where the row has no such cell. */
  readonly weight: string | null;
  /** A cell that holds the target as a plain number; `scale` 100 where it holds 0.95 for 95%. Null: the number goes into the formula. */
  readonly target: { readonly ref: string; readonly scale: 1 | 100 } | null;
  /** How percentages stand in the actual's cell. */
  readonly percent: PercentStyle;
}

/** The formula of the row's score with its leading "="; null where a person gives the score. */
export function emitScore(scheme: Scheme, cells: ScoreCells): string | null {
  const body = new Emitter(scheme, cells).formula();
  return body === null ? null : `=${body}`;
}

/** A text as it stands in a formula. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function quoteReason(reason: ReasonKey): string {
  return quoteText(REASONS[reason]["zh-CN"]);
}

type Known = readonly Test[];
const NEGATED = { "≥": "<", ">": "≤", "=": "=", "<": "≥", "≤": ">" } as const;
const SIGNS = { "≥": ">=", ">": ">", "=": "=", "<": "<", "≤": "<=" } as const;

class Emitter {
  constructor(
    private readonly scheme: Scheme,
    private readonly cells: ScoreCells,
  ) {}

  formula(): string | null {
    const { scheme } = this;
    const { actual, weight } = this.cells;
    if (scheme.reading.kind === "by-hand") return null;
    // Written the other way round than in the branches below: Univer 0.25.1 takes 0 for blank where a formula asks F2="" twice.
    const missing = (reason: string): string => `IF(ISERROR(${actual}),${reason},IF(${actual}<>"",${reason},""))`;
    if (scheme.reading.kind === "none") return missing(scheme.otherwise.kind === "reason" ? quoteReason(scheme.otherwise.reason) : this.give(scheme.otherwise, []));
    if (scheme.full !== null) return this.scored();
    // Full marks are not known yet; where there is a cell for them, the formula waits for it.
    return weight === null ? missing(quoteReason("no-weight")) : `IF(ISNUMBER(${weight}),${this.scored()},${missing(quoteReason("no-weight"))})`;
  }

  private scored(): string {
    const { scheme } = this;
    const { actual } = this.cells;
    const { reading } = scheme;
    if (reading.kind === "grade") return `IF(ISERROR(${actual}),${quoteReason("error-value")},IF(${actual}="","",${this.grades(reading.grades)}))`;
    if (reading.kind === "date") {
      const day = formulaDay(actual);
      return `IF(ISERROR(${actual}),${quoteReason("error-value")},IF(${actual}="","",IF(ISNUMBER(${day}),${this.dateCases()},${quoteReason("not-a-date")})))`;
    }
    return `IF(ISNUMBER(${actual}),${this.signGuard(this.percentGuard(this.cases(scheme.cases, [])))},IF(ISERROR(${actual}),${quoteReason("error-value")},IF(${actual}="","",${quoteReason("not-a-number")})))`;
  }

  private get isPercent(): boolean {
    return this.scheme.reading.kind === "number" && this.scheme.reading.percent;
  }

  private get isSigned(): boolean {
    return this.scheme.reading.kind === "number" && this.scheme.reading.signed;
  }

  /** Behind this guard no value lies below 0 any more. */
  private signGuard(body: string): string {
    return this.isSigned ? body : `IF(${this.cells.actual}<0,${quoteReason("negative")},${body})`;
  }

  private size(): string {
    return this.isSigned ? `ABS(${this.cells.actual})` : this.cells.actual;
  }

  /** The value, or 0 in the place of a negative one. */
  private notBelowZero(expression: string): string {
    return this.isSigned ? `MAX(0,${expression})` : expression;
  }

  /** The same limits as read-actual.ts: what could be 0.95 or 95 is told apart by size, and refused where size does not tell. */
  private percentGuard(body: string): string {
    const { actual, percent } = this.cells;
    if (!this.isPercent || (percent !== "either" && percent !== "shown")) return body;
    const size = this.size();
    if (percent === "shown") {
      const { fraction, points } = shownLimits(this.scheme.target);
      if (fraction >= points) return body;
      const large = Number.isFinite(points) ? `AND(${size}>=${printNumber(fraction)},${size}<${printNumber(points)})` : `${size}>=${printNumber(fraction)}`;
      return `IF(${large},${quoteReason("percent-unclear")},${body})`;
    }
    const unclear = isLargePercent(this.scheme.target) ? `AND(${size}>1,${size}<2)` : `AND(${size}<1,${actual}<>0)`;
    return `IF(${unclear},${quoteReason("percent-unclear")},${body})`;
  }

  private measured(left: Measured): string {
    const value = this.actualValue();
    return left === "actual" ? value : `ROUND(${value}/${this.target()}*100,6)`;
  }

  /** The actual value in the target's unit. */
  private actualValue(): string {
    const { actual, percent } = this.cells;
    if (this.scheme.reading.kind === "date") return formulaDay(actual);
    if (!this.isPercent || percent === "points") return actual;
    const size = this.size();
    if (percent === "fraction") return `ROUND(${actual}*100,6)`;
    if (percent === "shown") {
      const { fraction, points } = shownLimits(this.scheme.target);
      return Number.isFinite(points) ? `ROUND(${actual}*IF(${size}<${printNumber(fraction)},100,1),6)` : `ROUND(${actual}*100,6)`;
    }
    return isLargePercent(this.scheme.target) ? `ROUND(${actual}*IF(${size}<=1,100,1),6)` : actual;
  }

  private target(): string {
    const { target } = this.cells;
    if (!target) return printNumber(this.scheme.target ?? Number.NaN);
    return target.scale === 100 ? `ROUND(${target.ref}*100,6)` : target.ref;
  }

  /** The row's own cell where it says what the text says, so that a changed weight is followed; the text's number otherwise. */
  private full(): string {
    const { weight, full } = this.scheme;
    if (this.cells.weight !== null && (full === null || weight === full)) return this.cells.weight;
    return printNumber(full ?? Number.NaN);
  }

  private cases(cases: Scheme["cases"], known: Known): string {
    const [first, ...rest] = cases;
    if (!first) return this.give(this.scheme.otherwise, known);
    const open = pending(first.when, known, this.scheme.target);
    // All that the case asks for is known by now: it is the last one that can be reached.
    if (open.length === 0) return this.give(first.give, known);
    const condition = open.length === 1 && open[0] ? this.test(open[0]) : `AND(${open.map((test) => this.test(test)).join(",")})`;
    const failed = open.length === 1 ? open.flatMap(negation) : [];
    return `IF(${condition},${this.give(first.give, [...known, ...open])},${this.cases(rest, [...known, ...failed])})`;
  }

  /** A deduction for lateness gives full marks to what is on time; the case that says so would only double the formula. */
  private dateCases(): string {
    const { cases, otherwise } = this.scheme;
    const [only, ...more] = cases;
    const covered = otherwise.kind === "deduct" && otherwise.step.of === "days" && more.length === 0 && only?.give.kind === "full" && only.when.kind === "by" && !only.when.late && JSON.stringify(only.when.deadline) === JSON.stringify(otherwise.base);
    return this.cases(covered ? [] : cases, []);
  }

  private test(test: Test): string {
    switch (test.kind) {
      case "compare":
        return `${this.measured(test.left)}${SIGNS[test.operator]}${test.right === "target" ? this.target() : printNumber(test.right)}`;
      case "by":
        return `${this.actualValue()}${test.late ? ">" : "<="}${emitDate(test.deadline)}`;
      case "all":
        return `AND(${test.tests.map((one) => this.test(one)).join(",")})`;
    }
  }

  private give(give: Give, known: Known): string {
    const full = this.full();
    switch (give.kind) {
      case "points":
        return printNumber(give.points);
      case "full":
        return full;
      case "share":
        return this.round(`${full}*${printNumber(give.percent)}%`);
      case "less":
        return `MAX(0,${full}-${printNumber(give.points)})`;
      case "ratio":
        return this.ratio(give.ratio, known);
      case "deduct":
        return this.deduction(give, known);
      case "reason":
        return quoteReason(give.reason);
    }
  }

  private ratio(ratio: Ratio, known: Known): string {
    const [value, target, full] = [this.actualValue(), this.target(), this.full()];
    const missed = isKnown(known, { kind: "compare", left: "actual", operator: ratio === "actual/target" ? "<" : ">", right: "target" }, this.scheme.target);
    if (ratio === "actual/target") {
      if (!missed) return this.round(`MIN(1,${this.notBelowZero(`${value}/${target}`)})*${full}`);
      return this.round(`${this.notBelowZero(value)}/${target}*${full}`);
    }
    const share = ratio === "target/actual" ? `${target}/${value}*${full}` : `MAX(0,1-(${value}-${target})/${target})*${full}`;
    return missed ? this.round(share) : `IF(${value}<=${target},${full},${this.round(share)})`;
  }

  private deduction(deduction: Deduction, known: Known): string {
    const { base, step, minus, fault } = deduction;
    const value = this.actualValue();
    const from = typeof base === "object" ? emitDate(base) : base === "target" ? this.target() : printNumber(base);
    const full = this.full();
    const size = step.of === "share" ? `${printNumber(step.size * 100)}%` : printNumber(step.size);
    let steps: string;
    if (step.of === "months") {
      const months = `DATEDIF(${from},MAX(${from},${value}),"m")`;
      steps = step.size === 1 ? months : `INT(${months}/${size})`;
    } else {
      const off = fault === "off" ? `ABS(${value}-${from})` : fault === "under" ? `${from}-${value}` : `${value}-${from}`;
      const isOff = fault === "off" || isKnown(known, offTest(deduction), this.scheme.target);
      const distance = fault === "off" ? off : isOff ? `(${off})` : `MAX(0,${off})`;
      const passed = `${distance}${step.of === "share" ? `/${from}` : ""}${step.size === 1 && step.of !== "share" ? "" : `/${size}`}`;
      const clean = step.of === "days" ? passed : `ROUND(${bare(passed)},6)`;
      steps = deduction.partial === "started" ? `ROUNDUP(${bare(clean)},0)` : `INT(${bare(clean)})`;
    }
    const each = minus.of === "share" ? `*${full}*${printNumber(minus.size * 100)}%` : minus.size === 1 ? "" : `*${printNumber(minus.size)}`;
    const lost = deduction.atMost === null ? `${steps}${each}` : `MIN(${printNumber(deduction.atMost)},${steps}${each})`;
    const left = `MAX(0,${full}-${lost})`;
    if (minus.of === "share") return this.round(left);
    return Number.isInteger(minus.size) ? left : `ROUND(${left},${String(this.scheme.digits)})`;
  }

  private grades(grades: readonly Grade[]): string {
    const { actual } = this.cells;
    const [grade, ...rest] = grades;
    if (!grade) return this.give(this.scheme.otherwise, []);
    const equals = [grade.label, ...grade.aliases].map((label) => `${actual}=${quoteText(label)}`);
    const condition = equals.length === 1 ? equals.join("") : `OR(${equals.join(",")})`;
    return `IF(${condition},${this.give(grade.give, [])},${this.grades(rest)})`;
  }

  /** The inner ROUND: rounding.ts, settle. */
  private round(expression: string): string {
    return `ROUND(ROUND(${expression},9),${String(this.scheme.digits)})`;
  }
}

/** "(a-b)" alone inside a function needs no brackets of its own; "(a-b)/(c)" does. */
function bare(expression: string): string {
  if (!expression.startsWith("(")) return expression;
  let depth = 0;
  for (const [index, sign] of [...expression].entries()) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (depth === 0) return index === expression.length - 1 ? expression.slice(1, -1) : expression;
  }
  return expression;
}

function offTest(deduction: Deduction): Test {
  if (typeof deduction.base === "object") return { kind: "by", deadline: deduction.base, late: true };
  return { kind: "compare", left: "actual", operator: deduction.fault === "under" ? "<" : ">", right: deduction.base };
}

function isKnown(known: Known, test: Test, target: number | null): boolean {
  // A threshold in the text that equals the target is the same limit.
  const key = (one: Test): string => JSON.stringify(one.kind === "compare" && one.right === "target" ? { ...one, right: target } : one);
  return known.some((one) => key(one) === key(test));
}

/** What of a test is still open, given what earlier cases have settled. */
function pending(test: Test, known: Known, target: number | null): readonly Test[] {
  const parts = test.kind === "all" ? test.tests : [test];
  return parts.filter((part) => !isKnown(known, part, target));
}

function negation(test: Test): readonly Test[] {
  if (test.kind === "compare" && test.operator !== "=") return [{ ...test, operator: NEGATED[test.operator] }];
  return test.kind === "by" ? [{ ...test, late: !test.late }] : [];
}
