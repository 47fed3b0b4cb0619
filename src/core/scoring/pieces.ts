/**
 * Conditions of a rule as pieces of one line: of the actual value in the target's unit, or of days as serial numbers. On that line
 * gaps and overlaps can be seen, and nested thresholds (≥95, ≥80, ≥60) are put in the order in which they are meant.
 */
import type { Clause } from "./ast";
import type { Case } from "./scheme";

export interface Piece extends Case {
  readonly clause: Clause;
  readonly low: number;
  readonly lowIn: boolean;
  readonly high: number;
  readonly highIn: boolean;
}

const opensUpward = (piece: Piece): boolean => piece.high === Number.POSITIVE_INFINITY && piece.low !== Number.NEGATIVE_INFINITY;
const opensDownward = (piece: Piece): boolean => piece.low === Number.NEGATIVE_INFINITY && piece.high !== Number.POSITIVE_INFINITY;

/** ≥60, ≥80, ≥95 written upward still mean the strictest that holds: nested half-lines are sorted, narrowest first, in their own places. */
export function orderPieces(pieces: readonly Piece[]): readonly Piece[] {
  const ordered = [...pieces];
  const sortPlaces = (belongs: (piece: Piece) => boolean, compare: (a: Piece, b: Piece) => number): void => {
    const places = pieces.flatMap((piece, index) => (belongs(piece) ? [index] : []));
    const sorted = places.map((place) => pieces[place] as Piece).sort(compare);
    places.forEach((place, index) => {
      ordered[place] = sorted[index] as Piece;
    });
  };
  sortPlaces(opensUpward, (a, b) => b.low - a.low || Number(a.lowIn) - Number(b.lowIn));
  sortPlaces(opensDownward, (a, b) => a.high - b.high || Number(a.highIn) - Number(b.highIn));
  return ordered;
}

/** Where two pieces both hold; null where they do not meet. */
export function meet(a: Piece, b: Piece): Stretch | null {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const lowIn = (a.low < low || a.lowIn) && (b.low < low || b.lowIn);
  const highIn = (a.high > high || a.highIn) && (b.high > high || b.highIn);
  return low < high || (low === high && lowIn && highIn) ? { low, lowIn, high, highIn } : null;
}

export interface Stretch {
  readonly low: number;
  readonly lowIn: boolean;
  readonly high: number;
  readonly highIn: boolean;
}

/** True where overlapping is the usual way of writing: two thresholds in the same direction. */
export function nested(a: Piece, b: Piece): boolean {
  return (opensUpward(a) && opensUpward(b)) || (opensDownward(a) && opensDownward(b));
}

/** Stretches of `whole` that no piece covers, from low to high. */
export function gapsBetween(pieces: readonly Piece[], whole: Stretch): readonly Stretch[] {
  const sorted = [...pieces].sort((a, b) => a.low - b.low || Number(b.lowIn) - Number(a.lowIn));
  const gaps: Stretch[] = [];
  let reached = whole.low;
  /** Whether the point `reached` itself is covered. */
  let covered = !whole.lowIn;
  for (const piece of sorted) {
    const leaves = piece.low > reached || (piece.low === reached && !covered && !piece.lowIn);
    if (leaves && piece.low <= whole.high) gaps.push({ low: reached, lowIn: !covered, high: piece.low, highIn: !piece.lowIn });
    if (piece.high > reached || (piece.high === reached && piece.highIn)) {
      covered = piece.highIn || (piece.high === reached && covered);
      reached = piece.high;
    } else if (piece.low <= reached && piece.lowIn && piece.low === reached) covered = true;
  }
  if (reached < whole.high || (reached === whole.high && !covered && whole.highIn)) {
    gaps.push({ low: reached, lowIn: !covered, high: whole.high, highIn: whole.highIn });
  }
  return gaps;
}
