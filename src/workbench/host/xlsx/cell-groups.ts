/**
 * Cells of a file that share one formula: those of a shared formula, and those that an array formula or data table fills. What was written
 * for them holds only while all of them stay together.
 */
import { parseRange } from "../../../core/sheet/address";
import type { SourceCell, SourceRow } from "./sheet-data";

export class CellGroups {
  private readonly sizes = new Map<string, number>();
  private readonly arrays: { readonly id: string; readonly cells: ReadonlySet<SourceCell> }[] = [];

  /** Told of every cell of the sheet. */
  add(cell: SourceCell): void {
    const id = sharedId(cell);
    if (id !== null) this.sizes.set(id, (this.sizes.get(id) ?? 0) + 1);
  }

  /** Told of the cells with arrays once all rows are known. */
  addArray(master: SourceCell, rows: ReadonlyMap<number, SourceRow>): void {
    const range = parseRange(master.formula?.ref ?? "");
    if (!range) return;
    const cells = new Set<SourceCell>();
    for (let row = range.top; row <= Math.min(range.bottom, lastRow(rows)); row++) {
      for (const cell of rows.get(row)?.cells ?? []) if (cell.column >= range.left && cell.column <= range.right) cells.add(cell);
    }
    const id = arrayId(master);
    this.arrays.push({ id, cells });
    this.sizes.set(id, cells.size);
  }

  /** The groups that a cell belongs to. */
  of(cell: SourceCell): string[] {
    const shared = sharedId(cell);
    const arrays = this.arrays.filter((array) => array.cells.has(cell)).map((array) => array.id);
    return shared === null ? arrays : [shared, ...arrays];
  }

  /** Starts counting who stays, for one way of writing the sheet. */
  tally(): GroupTally {
    return new GroupTally(this, this.sizes);
  }
}

export class GroupTally {
  private readonly stayed = new Map<string, Map<string, number>>();

  constructor(
    private readonly groups: CellGroups,
    private readonly sizes: ReadonlyMap<string, number>,
  ) {}

  /** A cell that is written with what it held, at this distance from where it was. A shared formula must stay where it was. */
  stays(cell: SourceCell, rows: number, columns: number, inPlace: boolean): void {
    if (this.sizes.size === 0) return;
    for (const id of this.groups.of(cell)) {
      if (id.startsWith(SHARED) && !inPlace) continue;
      const distances = this.stayed.get(id) ?? new Map<string, number>();
      const distance = `${String(rows)},${String(columns)}`;
      distances.set(distance, (distances.get(distance) ?? 0) + 1);
      this.stayed.set(id, distances);
    }
  }

  /** The groups that did not stay whole. */
  broken(): ReadonlySet<string> {
    const broken = new Set<string>();
    for (const [id, size] of this.sizes) if (![...(this.stayed.get(id)?.values() ?? [])].includes(size)) broken.add(id);
    return broken;
  }
}

const SHARED = "shared ";

/** The group of a cell's shared formula, or null. */
export function sharedId({ formula }: SourceCell): string | null {
  return formula?.kind === "shared" && formula.sharedIndex !== null ? SHARED + formula.sharedIndex : null;
}

export function arrayId(master: SourceCell): string {
  return `array ${String(master.row)},${String(master.column)}`;
}

function lastRow(rows: ReadonlyMap<number, SourceRow>): number {
  let last = 0;
  for (const row of rows.keys()) last = Math.max(last, row);
  return last;
}
