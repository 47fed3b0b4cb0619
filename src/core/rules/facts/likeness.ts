/**
 * How alike two names are.
 */
import { foldText } from "../../form/fold-text";

/** The folded name without punctuation: what is left to compare. */
export function bareName(name: string): string {
  return foldText(name).replace(/[\p{P}\p{S}]/gu, "");
}

/** Pairs of neighbouring characters, each as often as it occurs. */
export function pairsOf(bare: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < bare.length; i++) {
    const pair = bare.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient over pairs of neighbouring characters: 1 for the same bare name, 0 for nothing in common. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const total = a.length + b.length - 2;
  return total > 0 ? (2 * shared) / total : 0;
}
