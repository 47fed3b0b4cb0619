/**
 * Rounding as spreadsheets do it: on the decimal number that a person sees, half away from zero, not on its binary neighbour.
 */

/** ROUND(value, digits). 15 significant digits are what Excel keeps (Excel specifications and limits). */
export function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  // Adding 0 turns −0 into 0.
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale + 0;
}

/**
 * What a division or subtraction leaves, before it is rounded to the score's decimals: 29.96/2996 × 28.5 comes out a hair below 0.285,
 * and engines differ in how they round that. Formulas write ROUND(…,9) in the same places.
 */
export function settle(value: number): number {
  return roundTo(value, 9);
}

/** Without the dust of binary fractions, so that 0.3/0.1 counts three steps. Formulas write ROUND(…,6) in the same places. */
export function dustless(value: number): number {
  return roundTo(value, 6);
}
