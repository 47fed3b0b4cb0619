/**
 * Whether a typed term means a text: by its characters, by pinyin, by initials, or by any mix of them.
 */
import { foldText } from "../form/fold-text";
import { readingsOf } from "./pronounce";

/** A text made ready for matching. */
export interface Spoken {
  readonly text: string;
  /** Its characters, each with its readings. */
  readonly units: readonly { readonly character: string; readonly readings: readonly string[] }[];
  /** Everything that can be typed first for any of the characters. */
  readonly heads: string;
  /** Whether any of it is typed by letters. */
  readonly letters: boolean;
}

export function speak(text: string): Spoken {
  const folded = foldText(text).toLowerCase();
  const units = Array.from(folded, (character) => ({ character, readings: readingsOf(character) }));
  const heads = units.map(({ character, readings }) => character + readings.map((reading) => reading.charAt(0)).join("")).join("");
  return { text: folded, units, heads, letters: /[a-z]/.test(folded) };
}

/** What the kinds of match cost; the smaller the better. */
const START = 4;
const INSIDE = 8;
const GAPS = 20;
const PINYIN = 1;
const HOMOPHONE = 30;

/**
 * How far the term is from the text, or null where it does not mean it: 0 for the whole text; more where it starts later, or where
 * characters in between are left out (培训率 for 培训合格率). Letters match syllables from their start and must follow one another:
 * pxrs, peixunrs and peixunrenshu for 培训人数.
 */
export function matchTerm(term: Spoken, spoken: Spoken): number | null {
  const at = spoken.text.indexOf(term.text);
  if (at >= 0) return placeCost(at, term.text.length === spoken.text.length);
  if (term.letters) {
    // Most texts are ruled out by the first letter alone.
    if (!spoken.heads.includes(term.text.charAt(0))) return null;
    const place = soundsFrom((start) => consume(term.text, 0, spoken.units, start), spoken);
    return place && PINYIN + placeCost(place.start, place.whole);
  }
  // A single character that stands somewhere says nothing.
  return term.units.length > 1 && isSubsequence(term.text, spoken.text) ? GAPS : null;
}

/** The same for a term typed with characters that only sound right: 培讯 for 培训. */
export function matchHomophone(term: Spoken, spoken: Spoken): number | null {
  const literal = matchTerm(term, spoken);
  if (literal !== null || term.letters || term.units.length < 2) return literal;
  const place = soundsFrom((start) => sameSounds(term, spoken.units, start), spoken);
  return place && HOMOPHONE + placeCost(place.start, place.whole);
}

function placeCost(start: number, whole: boolean): number {
  return whole ? 0 : start === 0 ? START : INSIDE + Math.min(start, 8) / 10;
}

function isSubsequence(term: string, text: string): boolean {
  let from = 0;
  for (const character of term) {
    const at = text.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

interface SoundPlace {
  readonly start: number;
  readonly whole: boolean;
}

/** The first place from which `endFrom` finds the term; it answers with the unit after the last one used. */
function soundsFrom(endFrom: (start: number) => number | null, { units }: Spoken): SoundPlace | null {
  for (let start = 0; start < units.length; start += 1) {
    const end = endFrom(start);
    if (end !== null) return { start, whole: start === 0 && end === units.length };
  }
  return null;
}

function sameSounds(term: Spoken, units: Spoken["units"], start: number): number | null {
  const end = start + term.units.length;
  if (end > units.length) return null;
  return term.units.every(({ readings }, index) => units[start + index]?.readings.some((reading) => readings.includes(reading))) ? end : null;
}

/** The unit after the last one used when the term from `from` on is spelled by the units from `at` on; null where it is not. */
function consume(term: string, from: number, units: Spoken["units"], at: number): number | null {
  if (from === term.length) return at;
  const unit = units[at];
  if (!unit) return null;
  if (term.startsWith(unit.character, from)) {
    const end = consume(term, from + unit.character.length, units, at + 1);
    if (end !== null) return end;
  }
  for (const reading of unit.readings) {
    let length = 0;
    while (length < reading.length && reading[length] === term[from + length]) length += 1;
    // The longest spelling first: a syllable is rather finished than begun anew.
    for (; length > 0; length -= 1) {
      const end = consume(term, from + length, units, at + 1);
      if (end !== null) return end;
    }
  }
  return null;
}
