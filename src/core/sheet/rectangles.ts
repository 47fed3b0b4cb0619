/**
 * Cells gathered into rectangles, so that many are spoken of at once.
 */
import { overlaps, union, type CellAddress, type CellRange } from "./address";

/** What a cell has to share with its neighbours to be in one rectangle with them; same for all where nothing is said. */
export type Alike = (cell: CellAddress) => string;

/** Rectangles that hold exactly the cells: runs along rows, then those of the same width one below the other. Order of first appearance from the top. */
export function rectanglesOf(cells: readonly CellAddress[], alike: Alike = () => ""): CellRange[] {
  const rectangles: CellRange[] = [];
  /** The newest rectangle of each width and kind. */
  const newest = new Map<string, number>();
  for (const { row, left, right, kind } of runsOf(cells, alike)) {
    const key = `${String(left)}:${String(right)}:${kind}`;
    const index = newest.get(key);
    const above = index === undefined ? undefined : rectangles[index];
    if (index !== undefined && above?.bottom === row - 1) rectangles[index] = { ...above, bottom: row };
    else newest.set(key, rectangles.push({ top: row, bottom: row, left, right }) - 1);
  }
  return rectangles;
}

/** What naming one more range costs, in the cells that could be listed as "left alone" instead. */
const CELLS_A_RANGE = 60;

/** Rectangles that together hold the cells and as many others as are cheaper to carry along than to name another range for. */
export function blocksOf(cells: readonly CellAddress[]): CellRange[] {
  const blocks: CellRange[] = [];
  for (const { row, left, right } of runsOf(cells, () => "")) {
    const run = { top: row, bottom: row, left, right };
    let best = -1;
    let least = CELLS_A_RANGE;
    for (let i = blocks.length - 1; i >= Math.max(0, blocks.length - 8); i--) {
      const block = blocks[i];
      if (!block) continue;
      const more = sizeOf(union(block, run)) - sizeOf(block) - (overlaps(block, run) ? 0 : sizeOf(run));
      if (more < least) [best, least] = [i, more];
    }
    const block = blocks[best];
    if (block) blocks[best] = union(block, run);
    else blocks.push(run);
  }
  return blocks;
}

function sizeOf(range: CellRange): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

interface Run {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly kind: string;
}

/** Neighbours in one row that are alike, row by row and from the left; a cell that is named twice counts once. */
function runsOf(cells: readonly CellAddress[], alike: Alike): Run[] {
  const runs: Run[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    const kind = alike(cell);
    if (last && last.row === cell.row && last.right === cell.column) continue;
    if (last && last.row === cell.row && last.right === cell.column - 1 && last.kind === kind) runs[runs.length - 1] = { ...last, right: cell.column };
    else runs.push({ row: cell.row, left: cell.column, right: cell.column, kind });
  }
  return runs;
}
