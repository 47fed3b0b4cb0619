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

  /** `marked` are all source indexes that carried a mark when the file was opened. */
  static of(votes: AxisVotes, marked: ReadonlySet<number>): AxisMap {
    const placed = votes.winners();
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

  /** Where indexes were inserted: the first of them as it stands now, how many, and the index of the file that stands behind them. */
  get inserted(): readonly { readonly first: number; readonly count: number; readonly before: number }[] {
    return this.segments.flatMap(({ from, shift }, at) => {
      const shifted = this.segments[at - 1]?.shift ?? 0;
      return shift > shifted ? [{ first: from + shifted, count: shift - shifted, before: from }] : [];
    });
  }

  /** A span of indexes; null where all of it was deleted. */
  moveSpan(first: number, last: number): readonly [number, number] | null {
    if (this.isStill) return [first, last];
    const from = this.firstLeft(first, last);
    if (from === null) return null;
    let to = last;
    while (this.gone.has(to)) to--;
    return [from + this.shiftAt(from), to + this.shiftAt(to)];
  }

  /** The first index of a span that was not deleted, or null. */
  firstLeft(first: number, last: number): number | null {
    let from = first;
    while (from <= last && this.gone.has(from)) from++;
    return from > last ? null : from;
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

/** Where marks say that an index of the file stands now; of several answers the most frequent counts. */
export class AxisVotes {
  private readonly counts = new Map<number, Map<number, number>>();

  add(source: number, present: number): void {
    let answers = this.counts.get(source);
    if (!answers) this.counts.set(source, (answers = new Map<number, number>()));
    answers.set(present, (answers.get(present) ?? 0) + 1);
  }

  winners(): ReadonlyMap<number, number> {
    return new Map([...this.counts].map(([source, answers]) => [source, [...answers].reduce((best, next) => (next[1] > best[1] ? next : best))[0]]));
  }
}

/** The moves of one sheet. */
export interface GridMove {
  readonly rows: AxisMap;
  readonly columns: AxisMap;
}

export const NO_MOVE: GridMove = { rows: AxisMap.still, columns: AxisMap.still };
