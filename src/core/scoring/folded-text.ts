/**
 * Scoring texts are read folded (core/form/fold-text.ts). Here every folded character remembers where it stood, so that a caret can
 * point into the original.
 */
import { foldText } from "../form/fold-text";
import type { Span } from "./ast";

export interface LocatedText {
  readonly original: string;
  /** Without white space, half-width, one shape per sign. */
  readonly text: string;
  /** Offset in the original of each character of `text`, and of the end. */
  readonly offsets: readonly number[];
}

export function locateText(original: string): LocatedText {
  let text = "";
  const offsets: number[] = [];
  for (let index = 0; index < original.length; index++) {
    // ① begins an entry of a list; folding would make a 1 of it that runs into the next number.
    if (/[①-⑳]/.test(original.charAt(index))) {
      text += ";";
      offsets.push(index);
      continue;
    }
    // One sign at a time: only so the places stay known. ">=" is left as two signs, which the tokens know.
    for (const sign of foldText(original.charAt(index))) {
      text += sign;
      offsets.push(index);
    }
  }
  offsets.push(original.length);
  return { original, text, offsets };
}

/** The stretch of the original that a stretch of the folded text came from. */
export function originalSpan(located: LocatedText, from: number, to: number): Span {
  const start = located.offsets[from] ?? located.original.length;
  return { from: start, to: to > from ? (located.offsets[to - 1] ?? start) + 1 : start };
}
