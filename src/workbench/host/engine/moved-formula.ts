/** Formulas that stand beside the grid (in conditional formats and validations), as they read after cells were inserted or deleted. */
import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../../../core/sheet/address";
import { changeReferences, printReference, shiftFormula, type Corner, type Reference } from "../xlsx/formula-references";

export interface CellMove {
  /** The name of the sheet whose cells move. */
  readonly sheet: string;
  /** Where an area is afterwards; null where all of it is gone. */
  readonly shift: (area: CellRange) => CellRange | null;
}

/** The formula of a rule over `areas` of the sheet named `own`, with or without its "=". */
export function movedFormula(formula: string, own: string, areas: readonly CellRange[], move: CellMove): string {
  return changeReferences(isSame(own, move.sheet) ? fromFirstLeft(formula, areas, move) : formula, (reference) => {
    if (!isSame(reference.sheet ?? own, move.sheet)) return null;
    const area = areaOf(reference);
    const moved = move.shift(area);
    return moved ? printReference({ ...reference, ...cornersOf(reference, area, moved) }) : `${reference.prefix}#REF!`;
  });
}

/** Names of sheets are the same regardless of case. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A rule's formula is that of its first cell: where that goes, it becomes that of the first one that stays. */
function fromFirstLeft(formula: string, areas: readonly CellRange[], { shift }: CellMove): string {
  const kept = areas.filter((area) => shift(area) !== null);
  if (kept.length === 0) return formula;
  const first = (of: readonly CellRange[]): { row: number; column: number } => ({ row: Math.min(...of.map((area) => area.top)), column: Math.min(...of.map((area) => area.left)) });
  const left = first(kept.map((area) => cut(area, shift)));
  const before = first(areas);
  return shiftFormula(formula, left.row - before.row, left.column - before.column);
}

/** The area from the first row and column on that are not deleted. */
function cut(area: CellRange, shift: CellMove["shift"]): CellRange {
  const size = (one: CellRange | null, from: "top" | "left", to: "bottom" | "right"): number => (one ? one[to] - one[from] + 1 : 0);
  const lost = (line: CellRange, from: "top" | "left", to: "bottom" | "right"): number => (shift(line) ? 0 : size(area, from, to) - size(shift(area), from, to));
  return { ...area, top: area.top + lost({ ...area, bottom: area.top }, "top", "bottom"), left: area.left + lost({ ...area, right: area.left }, "left", "right") };
}

function areaOf({ from, to }: Reference): CellRange {
  const span = (a: number | null, b: number | null, last: number): readonly [number, number] => (a === null || b === null ? [0, last] : [Math.min(a, b), Math.max(a, b)]);
  const [top, bottom] = span(from.row, (to ?? from).row, MAX_ROWS - 1);
  const [left, right] = span(from.column, (to ?? from).column, MAX_COLUMNS - 1);
  return { top, bottom, left, right };
}

/** Each corner goes where its own row and column went: "B5:A1" stays written from below. */
function cornersOf({ from, to }: Reference, area: CellRange, moved: CellRange): { readonly from: Corner; readonly to: Corner | null } {
  const at = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null ? null : corner.row === area.top ? moved.top : moved.bottom,
    column: corner.column === null ? null : corner.column === area.left ? moved.left : moved.right,
  });
  return to ? { from: at(from), to: at(to) } : { from: at(from), to: null };
}
