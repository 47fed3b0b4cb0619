/**
 * make-self-evaluation: the changes that make the sheet, or bring a sheet that was made before in line with its target.
 */
import type { Form } from "../../form/form";
import { contains, printRange, type CellAddress, type CellRange } from "../../sheet/address";
import type { CellContent, SheetEdit } from "../../sheet/edit";
import { cellAt, type CellValue, type Grid } from "../../sheet/grid";
import type { ScoringProfile } from "../profiles/profile";
import { spreadForm } from "../spread-form";
import { weightShortfall } from "../weights";
import { printSelfEvaluation, type PrintedSheet } from "./print-sheet";
import { NOTHING_TYPED, rowKey, typedValues, type TypedRow, type TypedValues } from "./typed-values";

export interface SelfEvaluationRequest {
  readonly target: Form;
  readonly grid: Grid;
  readonly profile: ScoringProfile;
  /** The sheet's name, and behind which sheet it is put where it is new. */
  readonly sheet: string;
  /** What stands there from an earlier time, or null. */
  readonly existing: { readonly form: Form; readonly grid: Grid } | null;
}

export interface SelfEvaluationPlan {
  readonly edits: readonly SheetEdit[];
  /** The target names no points, and the profile's were spread. */
  readonly spread: boolean;
  /** Points that the rows lack to add up. */
  readonly shortfall: number;
  /** Indicators with typed values that the target does not have any more. */
  readonly dropped: readonly string[];
}

export function planSelfEvaluation({ target, grid, profile, sheet, existing }: SelfEvaluationRequest): SelfEvaluationPlan | "no-room" {
  const spread = target.indicators.every(({ weight }) => weight === null) ? spreadForm(target, profile, { total: profile.indicatorTotal }) : null;
  const weights = new Map(target.indicators.map(({ row, weight }) => [row, spread?.get(row) ?? weight?.value ?? null]));
  const typed = existing ? typedValues(existing.form, existing.grid) : NOTHING_TYPED;
  const printed = printSelfEvaluation({ target, profile, weights, actuals: actualsOf(target, grid), typed });
  const said = { spread: spread !== null, shortfall: weightShortfall([...weights.values()], profile.indicatorTotal), dropped: droppedFrom(target, typed) };
  if (!existing) return { ...said, edits: addSheet(sheet, target.sheet, printed) };
  const edits = bringInLine(sheet, printed, existing);
  return edits === null ? "no-room" : { ...said, edits };
}

/** What prepare-scoring has let people type beside the target. */
function actualsOf({ indicators }: Form, grid: Grid): ReadonlyMap<number, CellValue> {
  return new Map(indicators.flatMap(({ row, actual }) => (actual ? [[row, cellAt(grid, actual.cell.row, actual.cell.column).value] as const] : [])));
}

function droppedFrom(target: Form, typed: TypedValues): string[] {
  const keys = new Set(target.indicators.map(rowKey));
  const isFilled = ({ actual, score, deviation }: TypedRow): boolean => actual !== null || score !== null || deviation !== null;
  return [...typed.rows].flatMap(([key, row]) => (!keys.has(key) && isFilled(row) ? [key.slice(key.indexOf("|") + 1)] : []));
}

function addSheet(sheet: string, after: string, printed: PrintedSheet): readonly SheetEdit[] {
  return [
    { kind: "add-sheet", sheet, after },
    { kind: "set-cells", sheet, cells: printed.cells },
    ...printed.merges.map((range): SheetEdit => ({ kind: "merge", sheet, range })),
    { kind: "set-looks", sheet, looks: printed.looks },
    { kind: "set-sizes", sheet, columns: printed.widths, rows: printed.heights },
    ...printed.choices.map(({ range, choices }): SheetEdit => ({ kind: "set-choices", sheet, range, choices })),
    { kind: "set-page", sheet, page: { orientation: "portrait", fitWide: 1, fitTall: 1, centered: true } },
  ];
}

/** Only what differs; null where something else stands in rows that the longer form needs. */
function bringInLine(sheet: string, printed: PrintedSheet, { form, grid }: { readonly form: Form; readonly grid: Grid }): readonly SheetEdit[] | null {
  // The last line of the sheet as it was made; what stands below is somebody's own.
  const last = form.facts.find(({ name }) => name === "scoringProfile")?.label.cell.row ?? form.range.bottom;
  const before: CellRange = { ...printed.range, bottom: last };
  const old = grid.merges.filter((merge) => contains(before, { row: merge.top, column: merge.left }));
  if (!isFree(grid, { ...printed.range, top: before.bottom + 1 })) return null;
  const cells = differences(printed, grid, before);
  const same = new Set(printed.merges.map(printRange));
  const kept = new Set(old.map(printRange));
  const unmerged = old.filter((range) => !same.has(printRange(range)));
  const merged = printed.merges.filter((range) => !kept.has(printRange(range)));
  const reshaped = unmerged.length > 0 || merged.length > 0 || before.bottom !== printed.range.bottom;
  const edits: SheetEdit[] = unmerged.map((range) => ({ kind: "unmerge", sheet, range }));
  if (cells.length > 0) edits.push({ kind: "set-cells", sheet, cells });
  edits.push(...merged.map((range): SheetEdit => ({ kind: "merge", sheet, range })));
  if (!reshaped) return edits;
  const beyond: CellRange = { ...before, top: printed.range.bottom + 1 };
  const bare = { range: beyond, look: { bold: false, borders: { top: null, bottom: null, left: null, right: null } } };
  const lists: CellRange = { top: 0, bottom: Math.max(before.bottom, printed.range.bottom), left: 5, right: 5 };
  return [
    ...edits,
    { kind: "set-looks", sheet, looks: [...(beyond.top <= beyond.bottom ? [bare] : []), ...printed.looks] },
    { kind: "set-sizes", sheet, rows: printed.heights },
    { kind: "set-choices", sheet, range: lists, choices: null },
    ...printed.choices.map(({ range, choices }): SheetEdit => ({ kind: "set-choices", sheet, range, choices })),
  ];
}

function isFree(grid: Grid, { top, bottom, left, right }: CellRange): boolean {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) if (cellAt(grid, row, column).value !== null) return false;
  return true;
}

function differences(printed: PrintedSheet, grid: Grid, before: CellRange): { readonly cell: CellAddress; readonly content: CellContent }[] {
  const wanted = new Map(printed.cells.map((one) => [`${one.cell.row}:${one.cell.column}`, one]));
  const cells: { readonly cell: CellAddress; readonly content: CellContent }[] = [];
  for (let row = before.top; row <= Math.max(before.bottom, printed.range.bottom); row++) {
    for (let column = before.left; column <= before.right; column++) {
      const there = cellAt(grid, row, column);
      const content: CellContent = wanted.get(`${row}:${column}`)?.content ?? { kind: "value", value: null };
      const same = content.kind === "formula" ? there.formula === content.formula : there.formula === null && there.value === content.value;
      if (!same) cells.push({ cell: { row, column }, content });
    }
  }
  return cells;
}
