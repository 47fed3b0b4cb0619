/**
 * How high a row has to be for its wrapped texts. Excel can fit rows itself, but not every program that opens the file does so, and a
 * line that is cut off on paper is lost.
 */

export interface WrappedText {
  readonly text: string;
  /** Of its column, in points. */
  readonly width: number;
}

/** What a cell keeps free at both sides together, in points. */
const PADDING = 6;
/** Of a line, and of a Latin letter or digit, as parts of the font's size. */
const LINE = 1.35;
const LETTER = 0.56;
/** Excel's own limit. */
const HIGHEST = 409;

/** Points, for texts of one row in a font of `fontSize` points. */
export function heightFor(texts: readonly WrappedText[], fontSize: number): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => linesOf(text, (width - PADDING) / fontSize)));
  return Math.min(HIGHEST, Math.ceil(lines * fontSize * LINE) + 5);
}

/** `room` is the width of a line in full-width characters. */
function linesOf(text: string, room: number): number {
  return text.split("\n").reduce((lines, paragraph) => {
    let [count, used] = [1, 0];
    for (const character of paragraph) {
      const width = /[\u2000-\uffff]/.test(character) ? 1 : LETTER;
      if (used + width > room && used > 0) [count, used] = [count + 1, 0];
      used += width;
    }
    return lines + count;
  }, 0);
}
