/**
 * Spreading points so that they add up.
 */
import type { FamilyId } from "../form/form";
import type { ScoringProfile } from "./profiles/profile";
import { roundTo } from "./rounding";

/** Points of each level 1 that the profile asks for in a family; null where any split is allowed or the profile says nothing. */
export function levelWeights(profile: ScoringProfile, family: FamilyId | null): Readonly<Record<string, number>> | null {
  return profile.levels?.find((entry) => family !== null && entry.families.includes(family))?.weights ?? null;
}

/** How far weights are from what they must add up to: 0 where they fit. */
export function weightShortfall(weights: readonly (number | null)[], total: number): number {
  return roundTo(total - weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0), 6);
}

/**
 * `total` spread over as many places as there are shares, in proportion to them, in multiples of `unit`; what rounding leaves goes to
 * the largest remainders, first places first. The result adds up to `total` exactly where `total` is a multiple of `unit`; a
 * remainder smaller than `unit` goes to the first place. Shares that are all 0 count as equal.
 */
export function spreadPoints(total: number, shares: readonly number[], unit = 0.5): readonly number[] {
  if (shares.length === 0) return [];
  const sum = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map((share) => (sum > 0 ? (total * share) / sum : total / shares.length) / unit);
  const units = exact.map((value) => Math.floor(roundTo(value, 6)));
  const left = Math.floor(roundTo(total / unit, 6)) - units.reduce((all, value) => all + value, 0);
  const order = exact.map((value, index) => ({ index, rest: roundTo(value - (units[index] ?? 0), 6) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) units[index] = (units[index] ?? 0) + 1;
  const points = units.map((value) => roundTo(value * unit, 6));
  const dust = roundTo(total - points.reduce((all, value) => all + value, 0), 6);
  return points.map((value, index) => (index === 0 ? roundTo(value + dust, 6) : value));
}
