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
}

export function speak(text: string): Spoken {
  const folded = foldText(text).toLowerCase();
  return { text: folded, units: Array.from(folded, (character) => ({ character, readings: readingsOf(character) })) };
}

/** What the kinds of match cost; the smaller the better. */
const START = 4;
const INSIDE = 8;
const GAPS = 20;
const PINYIN = 1;
const HOMOPHONE = 30;

/**
 * How far the term is from the text, or null where it does not mean it: 0 for the whole text; more where it starts later, where
 * characters in between are left out (培训率 for 培训合格率), or where characters only sound alike (培讯 for 培训). Letters match
 * syllables from their start and must follow one another: pxrs, peixunrs and peixunrenshu for 培训人数.
 */
export function matchTerm(term: string, spoken: Spoken): number | null {
  const at = spoken.text.indexOf(term);
  if (at >= 0) return placeCost(at, term.length === spoken.text.length);
  const letters = /[a-z]/.test(term);
  if (letters) {
    const place = soundsFrom(term, spoken);
    return place && PINYIN + placeCost(place.start, place.whole);
  }
  if (term.length < 2) return null;
  if (isSubsequence(term, spoken.text)) return GAPS;
  const place = soundsFrom(speak(term), spoken);
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

/** The first place from which the units sound like the term: letters typed, or characters with their readings. */
function soundsFrom(term: string | Spoken, { units }: Spoken): SoundPlace | null {
  for (let start = 0; start < units.length; start += 1) {
    const end = typeof term === "string" ? consume(term, 0, units, start) : sameSounds(term, units, start);
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
