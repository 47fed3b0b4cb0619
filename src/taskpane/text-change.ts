/**
 * What differs between two texts of a cell, with as much around it as tells where.
 */
export interface TextChange {
  /** The same in both, shortened from the far side: "…完成率". */
  readonly before: string;
  readonly cut: string;
  readonly put: string;
  readonly after: string;
}

/** A text up to this long is shown whole. */
const SHOWN_WHOLE = 36;
/** So much is kept on either side of the difference in a longer one. */
const AROUND = 10;

/** One stretch that was cut and one that was put in its place; characters beyond the basic plane stay whole. */
export function textChange(from: string, to: string): TextChange {
  const [a, b] = [[...from], [...to]];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const whole = Math.max(a.length, b.length) <= SHOWN_WHOLE;
  const before = a.slice(0, head);
  const after = tail > 0 ? a.slice(-tail) : [];
  return {
    before: whole || before.length <= AROUND ? before.join("") : `…${before.slice(-AROUND).join("")}`,
    cut: a.slice(head, a.length - tail).join(""),
    put: b.slice(head, b.length - tail).join(""),
    after: whole || after.length <= AROUND ? after.join("") : `${after.slice(0, AROUND).join("")}…`,
  };
}
