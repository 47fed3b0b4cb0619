/**
 * Text for people, kept as data beside the unit it belongs to and put together only at the edge (pane, command line, report).
 */

export type Language = "zh-CN" | "en-US";

/** One sentence or label in both languages. `{name}` stands for an entry of the data it is filled with. */
export interface Words {
  readonly "zh-CN": string;
  readonly "en-US": string;
}

export type WordData = Readonly<Record<string, string | number>>;

/** The sentence with its data filled in. A place without data stays as `{name}`, so that a missing entry is seen and not hidden. */
export function say(words: Words, language: Language, data: WordData = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = data[name];
    if (value === undefined) return place;
    return typeof value === "number" ? printNumber(value) : value;
  });
}

/** The sentence with its data filled in, in both languages; an entry that is words itself is told in the sentence's language. */
export function filled(words: Words, data: Readonly<Record<string, string | number | Words>>): Words {
  return inBoth((language) => say(words, language, Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === "object" ? value[language] : value]))));
}

/** Sentences or words one after the other, with what stands between them. */
export function joinWords(parts: readonly Words[], between: Words = { "zh-CN": "", "en-US": "" }): Words {
  return inBoth((language) => parts.map((part) => part[language]).join(between[language]));
}

/** Between sentences: Chinese needs no space. */
export const SENTENCE_SPACE: Words = { "zh-CN": "", "en-US": " " };

function inBoth(tell: (language: Language) => string): Words {
  return { "zh-CN": tell("zh-CN"), "en-US": tell("en-US") };
}

/** Numbers as these forms write them: no thousands separator, at most six decimals, none of floating point's dust. */
export function printNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}
