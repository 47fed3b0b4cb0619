/**
 * Which cell of a row stands for which column. Cells keep their order, but a whole row or the rest of a row may have slipped to the
 * left or right; the placing is chosen whose contents suit the roles best and which slips least.
 */
import type { HeaderColumn } from "./table-header";
import { misfit, type TableRole } from "./fit";
import type { Shape } from "./shape";
import type { Item } from "./sheet-view";

export interface TableItem {
  readonly item: Item;
  readonly shape: Shape;
}

export interface Placement {
  readonly item: Item;
  readonly shape: Shape;
  readonly column: HeaderColumn;
  /** Index of the column. */
  readonly at: number;
  /** Columns the cell stands away from where its header says; negative to the left. */
  readonly shift: number;
}

/** What a whole table shows about its level columns: the share of cells that are names some family knows, 0 to 1. */
export interface LevelProfile {
  readonly level1: number;
  readonly level2: number;
}

/** Cost of leaving a cell without a role, of slipping once more or less than the cell before, of standing n columns away. */
const NO_ROLE = 4;
/** A strange name that fits nowhere better is still read as what its column says. */
const MOST_STRANGE = 3.8;
const SLIP = 0.7;
const STEP = 0.25;
const FURTHER = 0.1;
/** At most, of a cell in a column whose role a person gave: less than any slip. */
const PERSON_SAYS = 0.6;
/** Nobody's paste is off by more. */
const FURTHEST = 4;
/** Rows with more cells than any form has are taken as they stand. */
const MOST_CELLS = 40;

/**
 * Points cost less than a slip, and more than going back to the printed columns with no actual value left: a number under 分值 is that,
 * however the rest slipped. Target and actual value together cost more than a slip: a number under 实际完成值 is no target.
 */
const MISSING: Readonly<Partial<Record<TableRole, number>>> = { level3: 2.5, value: 1, weight: 0.9, actual: 0.1 };

/** How badly a look suits a column of this table: unknown names cost more in a level column that otherwise holds known ones. */
export function misfitInTable(shape: Shape, role: TableRole, profile: LevelProfile): number {
  const cost = misfit(shape, role);
  const strange = (role === "level1" || role === "level2") && (shape === "phrase" || shape === "measure" || shape === "state");
  return strange ? Math.min(cost + 3 * profile[role], MOST_STRANGE) : cost;
}

/** How far an item stands from a column; 0 where they share a sheet column, as merged cells do. */
export function shiftOf(item: Item, column: HeaderColumn): number {
  return item.area.left <= column.right && item.area.right >= column.left ? 0 : item.area.left - column.left;
}

/**
 * Places the cells of one row, left to right. Cells that suit no column are left out. No cell has slipped into a column of which
 * `isTaken` is true: there a merged cell of an earlier row stands.
 */
export type Aligner = (row: readonly TableItem[], isTaken: (column: HeaderColumn) => boolean) => readonly Placement[];

/** What a look costs in each column of a table, and at least. */
interface Costs {
  readonly byColumn: readonly number[];
  readonly least: number;
}

/** Prepares the placing of rows in the columns of one table. */
export function alignerFor(columns: readonly HeaderColumn[], profile: LevelProfile): Aligner {
  const known = new Map<Shape, Costs>();
  const costsOf = (shape: Shape): Costs => {
    const old = known.get(shape);
    if (old) return old;
    const byColumn = columns.map(({ role, corrected }) => Math.min(misfitInTable(shape, role, profile), corrected ? PERSON_SAYS : Infinity));
    const costs = { byColumn, least: Math.min(...byColumn) };
    known.set(shape, costs);
    return costs;
  };
  const missing = columns.map(({ role }) => MISSING[role] ?? 0);
  const allMissing = missing.reduce((sum, cost) => sum + cost, 0);
  return (row, isTaken) => {
    const asPrinted = placeAsPrinted(row, columns);
    if (row.length > MOST_CELLS) return asPrinted;
    if (asPrinted.length === row.length) {
      let cost = allMissing;
      // Any other placing slips at least once, and no cell can suit better than where it suits best.
      let least = SLIP + STEP;
      for (const { shape, at } of asPrinted) {
        const { byColumn, least: atBest } = costsOf(shape);
        cost += (byColumn[at] as number) - (missing[at] as number);
        least += atBest;
      }
      if (cost <= least) return asPrinted;
    }
    const best = bestPlacing(row, columns, costsOf, missing, isTaken);
    return asPrinted.length === row.length && slippedAlone(best, columns, costsOf) ? asPrinted : best;
  };
}

/** What says more about a name, and often repeats it. */
const TELLS: ReadonlySet<TableRole> = new Set(["description", "explanation"]);
const SUITS = 0.6;

/** Of a cell that alone would have slipped: it suits the labelled column in which it stands, so the name of the row is blank. */
function slippedAlone(placed: readonly Placement[], columns: readonly HeaderColumn[], costsOf: (shape: Shape) => Costs): boolean {
  const [only, ...more] = placed.filter(({ shift }) => shift !== 0);
  if (!only || more.length > 0) return false;
  const { byColumn } = costsOf(only.shape);
  return columns.some((column, at) => TELLS.has(column.role) && column.label !== null && shiftOf(only.item, column) === 0 && (byColumn[at] as number) <= SUITS);
}

/** Each cell in the column it stands in; a second cell of a column and cells outside are left out. */
function placeAsPrinted(row: readonly TableItem[], columns: readonly HeaderColumn[]): Placement[] {
  const placed: Placement[] = [];
  let next = 0;
  for (const { item, shape } of row) {
    while (next < columns.length && (columns[next] as HeaderColumn).right < item.area.left) next++;
    const column = columns[next];
    if (!column || shiftOf(item, column) !== 0) continue;
    placed.push({ item, shape, column, at: next, shift: 0 });
    next++;
  }
  return placed;
}

/** A cell placed in a column, after the cells placed before it. */
interface Step {
  /** Index of the cell in its row, and of the column. */
  readonly cell: number;
  readonly at: number;
  readonly shift: number;
  /** Of this step and all before it, against leaving their cells without a role and their columns blank: below 0 where it pays. */
  readonly cost: number;
  readonly before: Step | null;
}

/** Dynamic programming over cells and columns in order: the cheapest way to have placed a cell last, in a column. */
function bestPlacing(row: readonly TableItem[], columns: readonly HeaderColumn[], costsOf: (shape: Shape) => Costs, missing: readonly number[], isTaken: (column: HeaderColumn) => boolean): Placement[] {
  const fixed = columns.map((column) => column.role === "unknown" || column.role === "extra" || column.role === "index" || isTaken(column));
  const steps: Step[] = [];
  let best: Step | null = null;
  for (let cell = 0; cell < row.length; cell++) {
    const { item, shape } = row[cell] as TableItem;
    const { byColumn } = costsOf(shape);
    const earlier = steps.length;
    for (let at = 0; at < columns.length; at++) {
      const shift = shiftOf(item, columns[at] as HeaderColumn);
      const distance = Math.abs(shift);
      if (distance > FURTHEST || (fixed[at] === true && distance > 0)) continue;
      const before = cheapestBefore(steps, earlier, at, shift);
      const own = (byColumn[at] as number) - NO_ROLE - (missing[at] as number) + (distance === 0 ? 0 : STEP + FURTHER * (distance - 1));
      const step = { cell, at, shift, cost: own + costAfter(before, shift), before };
      steps.push(step);
      if (step.cost < (best?.cost ?? 0)) best = step;
    }
  }
  const placed: Placement[] = [];
  for (let step: Step | null = best; step; step = step.before) {
    const { item, shape } = row[step.cell] as TableItem;
    placed.push({ item, shape, column: columns[step.at] as HeaderColumn, at: step.at, shift: step.shift });
  }
  return placed.reverse();
}

/** Which of the first `count` steps a step to a column best comes after; null for none of them. */
function cheapestBefore(steps: readonly Step[], count: number, at: number, shift: number): Step | null {
  let before: Step | null = null;
  for (let i = 0; i < count; i++) {
    const step = steps[i] as Step;
    if (step.at < at && costAfter(step, shift) < costAfter(before, shift)) before = step;
  }
  return before;
}

/** What has been paid when a cell with this shift comes after a step. */
function costAfter(before: Step | null, shift: number): number {
  return (before?.cost ?? 0) + ((before?.shift ?? 0) === shift ? 0 : SLIP);
}
