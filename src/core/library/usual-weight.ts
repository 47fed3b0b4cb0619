/**
 * The points of an indicator that is taken alone, as in family A: they say how it weighs against others until a form's points are shared out.
 */
import { BLOCKS } from "./catalogue";
import type { AnyIndicator } from "./fill-block";

/** Where nobody has said any. */
const MIDDLE = 8;

const IN_BLOCKS: ReadonlyMap<string, number> = new Map(BLOCKS.toReversed().flatMap(({ rows }) => rows.map(({ indicator, weight }) => [indicator, weight] as const)));

/** What a person has kept with it, else what the first block that has it gives. */
export function usualWeight(indicator: AnyIndicator): number {
  return indicator.source === "own" ? (indicator.weight ?? MIDDLE) : (IN_BLOCKS.get(indicator.id) ?? MIDDLE);
}
