/**
 * Answers kept for texts that come again: a workbook prints the same labels and levels on every sheet.
 */

/** Far more different texts than a workbook's labels; beyond it the memory starts anew. */
const MOST = 4096;

/** The function with its answers kept. For functions whose answer hangs on the text alone. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    if (known.size >= MOST) known = new Map();
    const fresh = answer(text);
    known.set(text, fresh);
    return fresh;
  };
}
