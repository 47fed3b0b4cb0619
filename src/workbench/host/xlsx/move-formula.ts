/** Formulas outside the grid, moved with the rows and columns that they name, and with the names of sheets. */
import { parseRange, quoteSheet, type CellRange } from "../../../core/sheet/address";
import { NO_MOVE, type GridMove } from "./axis-map";
import { changeReferences, printReference, shiftFormula, type Corner, type Reference } from "./formula-references";

/** What became of the sheets: moves by the name they had; a name of now, or null where the sheet was deleted. */
export interface WorkbookMove {
  readonly grids: ReadonlyMap<string, GridMove>;
  readonly names: ReadonlyMap<string, string | null>;
}

export type FormulaMove = (formula: string) => string;

/** `sheet` is the name that the sheet of the formula had, or null for a formula of the whole workbook. */
export function formulaMove(move: WorkbookMove, sheet: string | null): FormulaMove {
  const still = [...move.grids.values()].every((grid) => grid.rows.isStill && grid.columns.isStill) && [...move.names].every(([before, now]) => before === now);
  if (still) return (formula) => formula;
  return (formula) => changeReferences(formula, (reference) => moved(reference, move, sheet));
}

function moved(reference: Reference, move: WorkbookMove, own: string | null): string | null {
  const named = reference.sheet ?? own;
  if (named === null) return null;
  const now = reference.sheet === null ? undefined : move.names.get(named);
  if (now === null) return "#REF!";
  const prefix = now === undefined || now === named ? reference.prefix : `${quoteSheet(now)}!`;
  const grid = move.grids.get(named) ?? NO_MOVE;
  const { from, to } = reference;
  const rows = movedSpan(grid.rows, from.row, to ? to.row : from.row);
  const columns = movedSpan(grid.columns, from.column, to ? to.column : from.column);
  if (rows === "gone" || columns === "gone") return `${prefix}#REF!`;
  const at = (corner: Corner, end: 0 | 1): Corner => ({ ...corner, row: rows[end], column: columns[end] });
  return printReference({ prefix, from: at(from, 0), to: to && at(to, 1) });
}

function movedSpan(axis: GridMove["rows"], first: number | null, last: number | null): readonly [number | null, number | null] | "gone" {
  if (first === null || last === null) return [first, last];
  const span = axis.moveSpan(Math.min(first, last), Math.max(first, last));
  if (!span) return "gone";
  return first <= last ? span : [span[1], span[0]];
}

/** A list of ranges as attributes hold it ("A1:B2 D4"), moved; null where nothing of it is left. */
export function moveRanges(sqref: string, grid: GridMove): string | null {
  if (grid.rows.isStill && grid.columns.isStill) return sqref;
  const moves = formulaMove({ grids: new Map([["", grid]]), names: new Map() }, "");
  const kept = sqref
    .trim()
    .split(/\s+/)
    .map(moves)
    .filter((range) => !range.includes("#REF!"));
  return kept.length === 0 ? null : kept.join(" ");
}

/** How the formulas of a rule over these ranges move: they are those of its first cell, and where that goes, of the first one that stays. */
export function ruleMove(sqref: string, grid: GridMove, move: FormulaMove): FormulaMove {
  if (grid.rows.isStill && grid.columns.isStill) return move;
  const areas = sqref.split(/\s+/).flatMap((range) => parseRange(range) ?? []);
  const lefts = areas.flatMap(({ top, bottom, left, right }) => {
    const [row, column] = [grid.rows.firstLeft(top, bottom), grid.columns.firstLeft(left, right)];
    return row === null || column === null ? [] : [{ top: row, left: column }];
  });
  if (lefts.length === 0) return move;
  const first = (of: readonly Pick<CellRange, "top" | "left">[], side: "top" | "left"): number => Math.min(...of.map((one) => one[side]));
  return (formula) => move(shiftFormula(formula, first(lefts, "top") - first(areas, "top"), first(lefts, "left") - first(areas, "left")));
}
