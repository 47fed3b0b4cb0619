/**
 * What a scoring sentence says of its own numbers: bands, thresholds, dates. Only what is certain; the scoring language proper is
 * core/scoring's.
 */
import { foldText } from "../../form/fold-text";

/** A range of actual values that gets the same points. Bounds in the sentence's own unit. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly fromIncluded: boolean;
  readonly toIncluded: boolean;
}

/** Signs for words, so that one pattern serves all ways of writing. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/大于等于|大于或等于|不低于|不少于|不小于|达到(?=\d)/g, "≥"],
  [/小于等于|小于或等于|不超过|不高于|不大于/g, "≤"],
  [/大于|高于|超过|多于/g, ">"],
  [/小于|低于|少于|不足|不满/g, "<"],
  [/(\d(?:\.\d+)?%?)\(含\)(?:及)?以上|(\d(?:\.\d+)?%?)(?:及)?以上(?:\(含\))?/g, "$1$2↑"],
  [/(\d(?:\.\d+)?%?)(?:及)?以下/g, "$1↓"],
];

/** A clause that ends in points: …得10分, …不得分. */
const CLAUSE = /[^,;。]*?(?:[,且并][^,;。得]*?)*?(?:不得分|得\d+(?:\.\d+)?分|\d+(?:\.\d+)?分)/g;

/** The bands of the sentence, highest first; empty where it has none or one of them cannot be read. */
export function bandsOf(sentence: string): Band[] {
  let text = foldText(sentence);
  // Deductions by steps (每超出10%扣2分) are no bands.
  if (/每(?:超|低|少|多|推迟|降|差|高|增|减|延)/.test(text)) return [];
  for (const [words, sign] of SIGNS) text = text.replace(words, sign);
  const bands = [...text.matchAll(CLAUSE)].flatMap(([clause]) => bandIn(clause) ?? []);
  return bands.length >= 2 ? bands.toSorted((a, b) => b.from - a.from || b.to - a.to) : [];
}

function bandIn(clause: string): Band | null {
  const range = /(\d+(?:\.\d+)?)%?(\(含\))?[-~—至](\d+(?:\.\d+)?)%?(\(含\)|\(不含\))?/.exec(clause);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[3])];
    // Either bound may be meant to belong to the band where the writer does not say.
    return low < high ? { from: low, to: high, fromIncluded: true, toIncluded: range[4] !== "(不含)" } : null;
  }
  const signs = [...clause.matchAll(/([≥≤><])(\d+(?:\.\d+)?)%?/g)].map(([, sign = "", number = ""]) => ({ sign, number: Number(number) }));
  const up = /(\d+(?:\.\d+)?)%?↑/.exec(clause);
  if (up) signs.push({ sign: "≥", number: Number(up[1]) });
  const down = /(\d+(?:\.\d+)?)%?↓/.exec(clause);
  if (down) signs.push({ sign: "<", number: Number(down[1]) });
  const low = signs.find(({ sign }) => sign === "≥" || sign === ">");
  const high = signs.find(({ sign }) => sign === "≤" || sign === "<");
  if (!low && !high) return null;
  return {
    from: low?.number ?? Number.NEGATIVE_INFINITY,
    to: high?.number ?? Number.POSITIVE_INFINITY,
    fromIncluded: low?.sign === "≥",
    toIncluded: high?.sign === "≤",
  };
}

/** The threshold of full marks in a sentence such as 满意度大于等于95%的得10分, with its unit; null where it has none. */
export function fullMarksThreshold(sentence: string): { readonly value: number; readonly percent: boolean } | null {
  const match = /(?:大于等于|大于或等于|不低于|不少于|≥|达到)(\d+(?:\.\d+)?)(%?)(?!分)[^,;。\d]{0,6}得(?:满分)?\d*分?/.exec(foldText(sentence));
  return match ? { value: Number(match[1]), percent: match[2] === "%" } : null;
}
