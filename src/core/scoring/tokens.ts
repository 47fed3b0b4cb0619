/**
 * Scoring texts cut into tokens. Whatever no pattern knows becomes a word: the parser decides whether it is a harmless subject, the
 * name of a grade, or something that must be reported.
 */
import type { Award, Bound, DeductionLimit, Fault, Quantity, Sense, Subject, WrittenDate } from "./ast";
import { AWARD_PATTERNS } from "./award-patterns";
import { CONDITION_PATTERNS } from "./condition-patterns";
import type { LocatedText } from "./folded-text";
import type { ProblemKey } from "./problem";
import type { WordData } from "../words";

export type TokenValue =
  | { readonly kind: "award"; readonly give: Award }
  /** 扣2分: belongs to a 每… before it, or stands for itself. */
  | { readonly kind: "minus"; readonly minus: number; readonly minusOf: "points" | "percent" }
  | { readonly kind: "each"; readonly fault: Fault | null; readonly step: Quantity; readonly whole: boolean }
  /** 超出部分, 逾期的: says which way, before a 每… that does not. */
  | { readonly kind: "fault"; readonly fault: Fault }
  | { readonly kind: "limit"; readonly limit: DeductionLimit }
  | { readonly kind: "partial"; readonly partial: "started" | "whole" }
  | { readonly kind: "band"; readonly subject: Subject; readonly low: Bound | null; readonly high: Bound | null }
  | { readonly kind: "date"; readonly date: WrittenDate; readonly late: boolean }
  | { readonly kind: "target"; readonly sense: Sense; readonly met: boolean }
  | { readonly kind: "completion" }
  | { readonly kind: "otherwise" }
  /** 分别得10分、8分、0分: one for each grade named before. */
  | { readonly kind: "list"; readonly points: readonly number[] }
  | { readonly kind: "join" }
  | { readonly kind: "comma" }
  | { readonly kind: "stop" }
  | { readonly kind: "filler" }
  | { readonly kind: "trouble"; readonly key: ProblemKey; readonly data: WordData }
  | { readonly kind: "word" };

/** Offsets are those of the folded text. */
export type Token = TokenValue & { readonly from: number; readonly to: number; readonly text: string };

export type Groups = Readonly<Record<string, string | undefined>>;

export interface TokenPattern {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Null where the match, looked at closely, is not this token after all. */
  readonly read: (groups: Groups, text: string) => TokenValue | null;
}

const MARKS: readonly TokenPattern[] = [
  { pattern: /[。;!]+/y, read: () => ({ kind: "stop" }) },
  { pattern: /[,、:：]+/y, read: () => ({ kind: "comma" }) },
  { pattern: /[()[\]【】“”"'‘’《》|]+/y, read: () => ({ kind: "filler" }) },
];

const PATTERNS: readonly TokenPattern[] = [...CONDITION_PATTERNS, ...AWARD_PATTERNS, ...MARKS];

export function cutTokens(located: LocatedText): readonly Token[] {
  const { text } = located;
  const tokens: Token[] = [];
  let wordStart: number | null = null;
  let at = 0;
  const endWord = (): void => {
    if (wordStart !== null) tokens.push({ kind: "word", from: wordStart, to: at, text: text.slice(wordStart, at) });
    wordStart = null;
  };
  while (at < text.length) {
    const found = tokenAt(text, at);
    if (found) {
      endWord();
      tokens.push({ ...found.value, from: at, to: found.to, text: text.slice(at, found.to) });
      at = found.to;
    } else {
      wordStart ??= at;
      at++;
    }
  }
  endWord();
  return tokens;
}

function tokenAt(text: string, at: number): { readonly value: TokenValue; readonly to: number } | null {
  for (const { pattern, read } of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match[0] === "") continue;
    const value = read(match.groups ?? {}, match[0]);
    if (value) return { value, to: at + match[0].length };
  }
  return null;
}
