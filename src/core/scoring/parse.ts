/**
 * Scoring text → rule. Tokens are gathered until one says what is given or taken; that closes a clause. All problems are reported,
 * each with its place; a text that has an error still gives the clauses that were understood.
 */
import type { Award, Clause, DeductionLimit, ScoringRule, Span } from "./ast";
import { FILLER_WORDS, gradeName, isName, listedGrades, readCondition } from "./parse-condition";
import { locateText, originalSpan, type LocatedText } from "./folded-text";
import { problem, type Problem, type ProblemKey } from "./problem";
import { cutTokens, type Token } from "./tokens";
import type { WordData } from "../words";

export interface ParsedRule {
  readonly rule: ScoringRule;
  readonly problems: readonly Problem[];
}

/** Reads a scoring text as it stands in its cell. Never throws; a blank text gives a rule without clauses and a problem. */
export function parseRule(text: string): ParsedRule {
  const located = locateText(text);
  const parser = new RuleParser(located, cutTokens(located));
  return parser.parse();
}

class RuleParser {
  private readonly clauses: Clause[] = [];
  private readonly problems: Problem[] = [];
  private limit: DeductionLimit | null = null;
  /** Tokens since the last clause was closed. */
  private pending: Token[] = [];
  private at = 0;

  constructor(
    private readonly located: LocatedText,
    private readonly tokens: readonly Token[],
  ) {}

  parse(): ParsedRule {
    for (; this.at < this.tokens.length; this.at++) this.take(this.tokens[this.at] as Token);
    this.endOfText();
    if (this.clauses.length === 0 && this.problems.every((one) => one.severity !== "error")) {
      this.report("no-rule", { from: 0, to: this.located.original.length });
    }
    return { rule: { clauses: this.clauses, limit: this.limit }, problems: this.problems };
  }

  private take(token: Token): void {
    switch (token.kind) {
      case "award":
        this.closeAward(token.give, token);
        return;
      case "list":
        this.closeList(token);
        return;
      case "minus":
        this.closeMinus(token);
        return;
      case "limit":
        // “扣完为止” after a comma belongs to the rule; what stood before it without points is left for the next clause to explain.
        this.limit = token.limit;
        return;
      case "partial":
        this.setPartial(token);
        return;
      case "trouble":
        this.report(token.key, this.span(token), token.data);
        this.pending = [];
        return;
      case "stop":
        this.endOfSentence();
        return;
      default:
        this.pending.push(token);
    }
  }

  private closeAward(give: Award, token: Token): void {
    const pending = this.pending;
    this.pending = [];
    const span = this.span(opening(pending) ?? token, token);
    const each = pending.find((one) => one.kind === "each");
    if (each) {
      // 每完成1次得0.5分 earns points step by step, which is no deduction and no band.
      this.report("not-understood", span, { text: this.located.original.slice(span.from, span.to) });
      return;
    }
    if (give.kind === "ratio" && give.cut) this.report("cut-off", this.span(token, token, true));
    const grades = listedGrades(pending);
    for (const words of grades) this.clauses.push({ kind: "award", when: { kind: "grade", words }, give, span });
    if (grades.length > 0) return;
    const condition = readCondition(pending, (key, from, data) => this.report(key, this.span(from), data));
    if (condition) this.clauses.push({ kind: "award", when: condition, give, span });
  }

  /** 优、良、中、差分别得10分、8分、6分、0分. */
  private closeList(list: Extract<Token, { kind: "list" }>): void {
    const named = this.pending.filter((one) => one.kind === "word" || one.kind === "target");
    const grades = named.flatMap((one) => one.text.split(/[和与及]/)).map(gradeName).filter((words) => words !== "");
    const span = this.span(opening(this.pending) ?? list, list);
    const others = this.pending.find((one) => one.kind === "band" || one.kind === "date" || one.kind === "each");
    this.pending = [];
    const odd = grades.find((words) => !isName(words));
    if (others || odd !== undefined) {
      if (others) this.report("compound", this.span(others));
      else this.report("not-understood", span, { text: odd ?? "" });
      return;
    }
    if (grades.length !== list.points.length) {
      this.report("count-differs", span, { grades: grades.length, points: list.points.length });
      return;
    }
    grades.forEach((words, index) => {
      this.clauses.push({ kind: "award", when: { kind: "grade", words }, give: { kind: "points", points: list.points[index] ?? 0 }, span });
    });
  }

  private closeMinus(token: Extract<Token, { kind: "minus" }>): void {
    const pending = this.pending;
    this.pending = [];
    const span = this.span(opening(pending) ?? token, token);
    const each = pending.find((one) => one.kind === "each");
    const reporter = (key: ProblemKey, from: Token, data: WordData): void => this.report(key, this.span(from), data);
    if (!each) {
      const condition = readCondition(pending, reporter);
      if (!condition) return;
      const give: Award = token.minusOf === "points" ? { kind: "less", points: token.minus } : { kind: "share", percent: 100 - token.minus };
      // A bare 扣2分 says no word about when.
      if (condition.kind === "always") this.report("not-understood", span, { text: token.text });
      else this.clauses.push({ kind: "award", when: condition, give, span });
      return;
    }
    if (each.kind !== "each") return;
    const context = pending.slice(0, pending.indexOf(each));
    const ranged = context.find((one) => one.kind === "band" && one.low !== null && one.high !== null);
    const second = ranged ?? pending.slice(pending.indexOf(each) + 1).find((one) => one.kind === "band" || one.kind === "date" || one.kind === "target" || one.kind === "each");
    if (second) {
      this.report("compound", this.span(second));
      return;
    }
    const band = context.find((one) => one.kind === "band");
    const date = context.find((one) => one.kind === "date");
    const base = band?.kind === "band" ? ((band.low ?? band.high)?.at ?? null) : date?.kind === "date" ? date.date : null;
    const fault = each.fault ?? faultBefore(context);
    if (!fault) this.report("no-direction", this.span(each));
    else {
      this.clauses.push({ kind: "deduct", fault, base, step: each.step, minus: token.minus, minusOf: token.minusOf, partial: each.whole ? "whole" : this.partialBefore(context), span });
    }
  }

  /** (不足10%按10%计) stands before or after the points it is about. */
  private partialBefore(context: readonly Token[]): "started" | "whole" | null {
    const token = context.find((one) => one.kind === "partial");
    return token?.kind === "partial" ? token.partial : null;
  }

  private setPartial(token: Extract<Token, { kind: "partial" }>): void {
    const last = this.clauses.at(-1);
    const openEach = this.pending.some((one) => one.kind === "each");
    if (openEach || last?.kind !== "deduct") this.pending.unshift(token);
    else this.clauses[this.clauses.length - 1] = { ...last, partial: token.partial };
  }

  /** Words that end in a full stop without points are a preamble; a condition that does is broken. */
  private endOfSentence(): void {
    const pending = this.pending;
    const significant = pending.filter((one) => !isNoise(one));
    this.pending = [];
    const first = significant[0];
    if (!first) return;
    if (significant.every((one) => one.kind === "word")) this.remark(significant);
    else this.report("no-points", this.span(first, significant.at(-1)));
  }

  private endOfText(): void {
    const significant = this.pending.filter((one) => !isNoise(one));
    const first = significant[0];
    if (!first) return;
    if (significant.every((one) => one.kind === "word")) this.remark(significant);
    else {
      const last = significant.at(-1) ?? first;
      // 达到计划值得分: the verb is there, the number is not. Anything else simply stops.
      const verb = /^(?:得|计|记|扣)分?$/.test(this.pending.at(-1)?.text ?? "");
      this.report(verb ? "no-points" : "cut-off", this.span(first, last));
    }
  }

  /** Words without points: a heading before the first clause, a remark after it, or a fragment that speaks of points and was not understood. */
  private remark(words: readonly Token[]): void {
    const first = words[0];
    if (!first) return;
    const text = words.map((one) => one.text).join("");
    const span = this.span(first, words.at(-1));
    if (/\d|扣|得分|加分/.test(text)) this.report("not-understood", span, { text });
    else if (/(?:得|计|记|扣)$/.test(text)) this.report("cut-off", span);
    else if (this.clauses.length > 0 && !/^(?:计分|计算|得分|记分)$/.test(text)) this.report("remark", span, { text });
  }

  private report(key: ProblemKey, span: Span, data: WordData = {}): void {
    this.problems.push(problem(key, span, data));
  }

  private span(first: Token, last: Token = first, end = false): Span {
    const whole = originalSpan(this.located, first.from, last.to);
    return end ? { from: Math.max(whole.from, whole.to - 1), to: whole.to } : whole;
  }
}

/** Where a clause begins: not at the comma that parts it from the one before. */
function opening(pending: readonly Token[]): Token | undefined {
  return pending.find((one) => one.kind !== "comma");
}

function isNoise(token: Token): boolean {
  return token.kind === "comma" || token.kind === "filler" || token.kind === "partial" || (token.kind === "word" && FILLER_WORDS.test(token.text));
}

/** Which way off the target the context speaks of, where 每 itself does not say. */
function faultBefore(context: readonly Token[]): Extract<Clause, { kind: "deduct" }>["fault"] | null {
  for (const token of context.toReversed()) {
    if (token.kind === "fault") return token.fault;
    if (token.kind === "band") return token.low && !token.high ? "over" : token.high && !token.low ? "under" : null;
    if (token.kind === "target" && !token.met) return token.sense === "on-time" ? "late" : token.sense === "within" ? "over" : "under";
    if (token.kind === "date" && token.late) return "late";
  }
  return null;
}
