/**
 * A name for a new sheet.
 */

/** The name itself, or "name (2)", "name (3)" … where it is taken; Excel does not tell capitals from small letters in sheet names. */
export function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((one) => one.toLowerCase()));
  if (!names.has(name.toLowerCase())) return name;
  let number = 2;
  while (names.has(numbered(name, number).toLowerCase())) number += 1;
  return numbered(name, number);
}

/** Whether the name may have come from freeName. */
export function isNumbered(candidate: string, name: string): boolean {
  return candidate === name || (candidate.startsWith(`${name} (`) && /^ \(\d+\)$/.test(candidate.slice(name.length)));
}

function numbered(name: string, number: number): string {
  return `${name} (${String(number)})`;
}
