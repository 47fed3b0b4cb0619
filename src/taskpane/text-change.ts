/**
 * What differs between two texts of a cell, with as much around it as tells where.
 */
export interface TextPart {
  readonly kind: "same" | "cut" | "put";
  readonly text: string;
}

/** Beyond this a comparison character by character would take longer than it helps; the middle counts as rewritten. */
const MOST_COMPARED = 600;
/** So much of what is the same is kept on either side of a difference. */
const AROUND = 8;

/** The texts as parts in order: without what was cut they are the new text, without what was put the old one. */
export function compareTexts(from: string, to: string): TextPart[] {
  const [a, b] = [tokens(from), tokens(to)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = compareTokens(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([{ kind: "same", text: a.slice(0, head).join("") }, ...middle, { kind: "same", text: tail > 0 ? a.slice(-tail).join("") : "" }]);
}

/** The parts with what is the same shortened to the neighbourhood of the differences. */
export function shorten(parts: readonly TextPart[]): TextPart[] {
  return parts.map((part, i) => {
    const text = [...part.text];
    const [left, right] = [i > 0 ? AROUND : 0, i < parts.length - 1 ? AROUND : 0];
    if (part.kind !== "same" || text.length <= left + right + 1) return part;
    return { kind: "same", text: `${text.slice(0, left).join("")}…${right > 0 ? text.slice(-right).join("") : ""}` };
  });
}

/** Numbers and Latin words are not taken apart: 15 → 45, and not 1 → 4. */
function tokens(text: string): string[] {
  return text.match(/[\d.]+|[A-Za-z]+|[\s\S]/gu) ?? [];
}

/** The longest common subsequence, walked from its end. */
function compareTokens(a: readonly string[], b: readonly string[]): TextPart[] {
  const rewritten: TextPart[] = [
    { kind: "cut", text: a.join("") },
    { kind: "put", text: b.join("") },
  ];
  if (a.length > MOST_COMPARED || b.length > MOST_COMPARED) return rewritten;
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  // Two texts that share only a character here and there are no variants of each other.
  if (at(0, 0) * 2 < Math.min(a.length, b.length)) return rewritten;
  const parts: TextPart[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && a[i] === b[j]) {
      parts.push({ kind: "same", text: a[i] ?? "" });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) parts.push({ kind: "cut", text: a[i++] ?? "" });
    else parts.push({ kind: "put", text: b[j++] ?? "" });
  }
  return parts;
}

/** Neighbours of one kind as one part; parts without text are left out. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const all: TextPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.text === "") continue;
    if (last?.kind === part.kind) all[all.length - 1] = { kind: part.kind, text: last.text + part.text };
    else all.push(part);
  }
  return all;
}
