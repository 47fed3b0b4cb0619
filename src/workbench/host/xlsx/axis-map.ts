/**
 * Where the rows (or columns) of a file stand in the snapshot, told from the marks that travelled with their cells. What the snapshot
 * does not hold (print areas, links, pictures, formats that cannot be shown) moves with them.
 */
export class AxisMap {
  /** Sorted by `from`: indexes from here to the next segment move by `shift`. */
  private constructor(
    private readonly segments: readonly { readonly from: number; readonly shift: number }[],
    private readonly gone: ReadonlySet<number>,
  ) {}

  static readonly still = new AxisMap([], new Set());

  /**
   * `pairs` are source and present index of what carried a mark (several for one source: the most frequent counts), `marked` all
   * source indexes that carried one when the file was opened.
   */
  static of(pairs: Iterable<readonly [source: number, present: number]>, marked: ReadonlySet<number>): AxisMap {
    const placed = mostFrequent(pairs);
    const sources = [...placed.keys()].sort((a, b) => a - b);
    if (sources.every((source) => placed.get(source) === source)) return AxisMap.still;
    const segments: { from: number; shift: number }[] = [];
    const gone = new Set<number>();
    let last = { source: -1, present: -1 };
    for (const source of sources) {
      const present = placed.get(source) ?? source;
      // Sorted or cut and pasted, not inserted or deleted: nothing can be said of what stood between.
      if (present <= last.present) return AxisMap.still;
      const lost = source - last.source - (present - last.present);
      let left = Math.max(0, lost);
      let markedLeft = left > 0 ? countMarked(marked, last.source + 1, source) : 0;
      for (let index = last.source + 1; index < source && left > 0; index++) {
        // Those that carried a mark and are nowhere now went first; an unmarked one goes only where they do not suffice.
        const goes = marked.has(index) || left > markedLeft;
        if (marked.has(index)) markedLeft--;
        if (!goes) continue;
        gone.add(index);
        left--;
        segments.push({ from: index + 1, shift: last.present - last.source - (lost - left) });
      }
      if (present - source !== (segments.at(-1)?.shift ?? 0)) segments.push({ from: source, shift: present - source });
      last = { source, present };
    }
    return new AxisMap(segments, gone);
  }

  get isStill(): boolean {
    return this.segments.length === 0;
  }

  /** The present index, or null where it was deleted. */
  move(index: number): number | null {
    if (this.gone.has(index)) return null;
    return index + this.shiftAt(index);
  }

  /** A span of indexes; null where all of it was deleted. */
  moveSpan(first: number, last: number): readonly [number, number] | null {
    if (this.isStill) return [first, last];
    let from = first;
    while (from <= last && this.gone.has(from)) from++;
    let to = last;
    while (to >= from && this.gone.has(to)) to--;
    return from > to ? null : [from + this.shiftAt(from), to + this.shiftAt(to)];
  }

  private shiftAt(index: number): number {
    let low = 0;
    let high = this.segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.segments[middle]?.from ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return this.segments[low - 1]?.shift ?? 0;
  }
}

function countMarked(marked: ReadonlySet<number>, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) if (marked.has(index)) count++;
  return count;
}

function mostFrequent(pairs: Iterable<readonly [number, number]>): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const [source, present] of pairs) {
    const of = counts.get(source) ?? new Map<number, number>();
    of.set(present, (of.get(present) ?? 0) + 1);
    counts.set(source, of);
  }
  return new Map([...counts].map(([source, of]) => [source, [...of].reduce((best, next) => (next[1] > best[1] ? next : best))[0]]));
}

/** The moves of one sheet. */
export interface GridMove {
  readonly rows: AxisMap;
  readonly columns: AxisMap;
}

export const NO_MOVE: GridMove = { rows: AxisMap.still, columns: AxisMap.still };
