/** The entries of an object keyed by numbers, as numbers, in rising order. */
export function* numbered<Value>(of: Readonly<Record<number, Value>>): Generator<[number, Value]> {
  for (const [key, value] of Object.entries(of)) if (value !== undefined && value !== null) yield [Number(key), value];
}
