/**
 * Answers about an indicator, a form or a whole workbook, found once however many rules ask.
 */

/** The function with its answer kept for each object. For functions whose answer hangs on the object alone. */
export function oncePer<Key extends object, Answer>(find: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { answer: find(key) }));
    return entry.answer;
  };
}
