/**
 * remove-scoring: takes away what prepare-scoring has added, and gives the cells the looks that they had.
 */
import type { Form } from "../../form/form";
import { sameCell, type CellAddress, type CellRange } from "../../sheet/address";
import type { SheetEdit } from "../../sheet/edit";
import { cellAt, mergeAt, type Grid } from "../../sheet/grid";
import { findBlock } from "./block";
import { findPlace, type ScoringPlace } from "./place";
import { isRowScoreFormula } from "./row-cells";
import type { ScoringRecord } from "./scoring-record";

export interface RemovalPlan {
  readonly edits: readonly SheetEdit[];
  /** Cells whose content a person typed and that goes with the rest. */
  readonly typed: readonly CellAddress[];
}

/** Null where the form carries no scoring of the add-in's. */
export function planRemoval(form: Form, grid: Grid, others: readonly Form[], record: ScoringRecord | null): RemovalPlan | null {
  const place = form.indicators.length > 0 ? findPlace(form, grid, others, false) : null;
  if (!place) return null;
  const down = record ? place.header.top - record.top : 0;
  const filled = (record?.filled ?? []).map(({ cell, content }) => ({ cell: { ...cell, row: cell.row + down }, content })).filter(({ cell, content }) => isStill(grid, cell, content, down));
  const own = place.columns.score !== undefined && place.own.has("score") ? form.indicators.map(({ row }) => ({ row, column: place.columns.score ?? 0 })) : [];
  // Rows that came since have moved the others away from where the record says.
  const moved = own.filter((cell) => isRowScoreFormula(cellAt(grid, cell.row, cell.column).formula) && !filled.some((known) => sameCell(known.cell, cell)));
  const areas = place.exists && place.added ? addedAreas(form, grid, others, place) : [];
  if (areas.length === 0 && filled.length === 0 && moved.length === 0) return null;
  const { sheet } = form;
  const inside = areas.flatMap(cellsOf).filter((cell) => cellAt(grid, cell.row, cell.column).value !== null || cellAt(grid, cell.row, cell.column).formula !== null);
  const cleared = [...inside, ...filled.map(({ cell }) => cell), ...moved];
  const merges = grid.merges.filter((merge) => areas.some((area) => merge.left >= area.left && merge.right <= area.right && merge.top >= area.top && merge.bottom <= area.bottom));
  const edits: SheetEdit[] = [...merges.map((range): SheetEdit => ({ kind: "unmerge", sheet, range })), { kind: "set-cells", sheet, cells: cleared.map((cell) => ({ cell, content: { kind: "value", value: null } })) }];
  const lists = place.added && place.columns.actual !== undefined ? [{ top: place.header.bottom + 1, bottom: place.bottom, left: place.columns.actual, right: place.columns.actual }] : [];
  edits.push(...lists.map((range): SheetEdit => ({ kind: "set-choices", sheet, range, choices: null })), ...looksBefore(sheet, areas, record, down, place));
  return { edits, typed: inside.filter((cell) => isTyped(grid, cell, place, form.execution?.executed?.cell ?? null)) };
}

/** The columns over the table's rows, and the block. */
function addedAreas(form: Form, grid: Grid, others: readonly Form[], place: ScoringPlace): CellRange[] {
  const { added, columns, own } = place;
  if (!added) return [];
  const block = form.facts.some(({ name }) => name === "scoringProfile") ? findBlock(form, grid, others, place) : null;
  const deviation = columns.deviation !== undefined && !own.has("deviation") ? columns.deviation : added.right;
  return [{ ...added, right: Math.max(added.right, deviation) }, ...(block ? [block.range] : [])];
}

function cellsOf({ top, bottom, left, right }: CellRange): CellAddress[] {
  return Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (__, c) => ({ row: top + r, column: left + c }))).flat();
}

/** A cell that somebody has filled otherwise since is theirs. A formula that moved with its rows reads differently. */
function isStill(grid: Grid, cell: CellAddress, content: string | number, down: number): boolean {
  const there = cellAt(grid, cell.row, cell.column);
  if (typeof content === "number") return there.formula === null && there.value === content;
  return there.formula !== null && (down !== 0 || there.formula === content);
}

/** Actual values, 全年执行数, reasons, and scores that were typed over a formula; the points and the labels are the add-in's. */
function isTyped(grid: Grid, cell: CellAddress, { header, bottom, columns, repeats }: ScoringPlace, executed: CellAddress | null): boolean {
  const there = cellAt(grid, cell.row, cell.column);
  if (there.formula !== null || there.value === null || mergeAt(grid, cell.row, cell.column)) return false;
  if (executed && cell.row === executed.row && cell.column === executed.column) return true;
  const inTable = cell.row > header.bottom && cell.row <= bottom && !repeats.includes(cell.row);
  return inTable && [columns.actual, columns.score, columns.deviation].includes(cell.column);
}

/** What the record says; for rows that came since, and without a record, the look of the cells to the right. */
function looksBefore(sheet: string, areas: readonly CellRange[], record: ScoringRecord | null, down: number, { header, bottom }: ScoringPlace): SheetEdit[] {
  if (areas.length === 0) return [];
  const isSame = record !== null && record.looks.length > 0 && bottom - header.top === record.bottom - record.top;
  const edits: SheetEdit[] = [];
  if (!isSame) {
    for (const { top, bottom: last, left, right } of areas) edits.push({ kind: "copy-looks", sheet, from: { top, bottom: last, left: right + 1, right: right + 1 }, to: { top, bottom: last, left, right } });
  } else {
    const moved = record.looks.map(({ range, look }) => ({ range: { ...range, top: range.top + down, bottom: range.bottom + down }, look }));
    edits.push({ kind: "set-looks", sheet, looks: moved });
  }
  if (record && record.widths.length > 0) edits.push({ kind: "set-sizes", sheet, columns: record.widths });
  return edits;
}
