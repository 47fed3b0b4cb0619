/**
 * prepare-scoring: the changes that put scoring beside a form, or bring up to date what was put there before. Nothing that a person
 * typed is overwritten, and a second plan after the first is empty.
 */
import type { Form } from "../../form/form";
import { SCORING_COLUMN_LABELS } from "../../form/scoring-labels";
import { type CellAddress, type CellRange } from "../../sheet/address";
import type { CellContent, CellLook, SheetEdit } from "../../sheet/edit";
import { cellAt, mergeAt, type Grid } from "../../sheet/grid";
import { pointsAsked } from "../points-asked";
import type { ScoringProfile } from "../profiles/profile";
import { scoreForm, type FormScoring, type ScoredIndicator } from "../score-form";
import { spreadForm } from "../spread-form";
import { emitTotal } from "../totals";
import { blockContents, findBlock, type Block } from "./block";
import type { FilledCell } from "./scoring-record";
import { findPlace, type ScoringColumn, type ScoringPlace } from "./place";
import { planOwnTotals } from "./own-totals";
import { actualFormat, cellsOfRow, choicesOfRow, isScoreFormula, levelRows, rangesOf, scoreFormula, type RowCells } from "./row-cells";
import { sourceCells } from "./source-cells";

export interface ScoringRequest {
  readonly profile: ScoringProfile;
  readonly reasons: boolean;
  readonly spread: boolean;
}

export interface ScoringPlan {
  readonly edits: readonly SheetEdit[];
  readonly place: ScoringPlace;
  readonly block: Block | null;
  /** As it will be once the plan is carried out. */
  readonly scoring: FormScoring;
  /** Cells of the table's own columns that the plan fills; what it adds beside the table is known by its columns. */
  readonly filled: readonly FilledCell[];
  /** Asked for, but the points that must stay leave nothing to spread. */
  readonly spreadRefused: boolean;
}

export type ScoringRefusal = "no-indicators" | "no-header" | "no-room";

type Write = { readonly cell: CellAddress; readonly content: CellContent };

/** Plans for one form of a sheet; `others` are all forms of the sheet. */
export function planScoring(form: Form, grid: Grid, others: readonly Form[], request: ScoringRequest): ScoringPlan | ScoringRefusal {
  if (form.indicators.length === 0) return "no-indicators";
  if (!form.columns.some(({ label }) => label !== null)) return "no-header";
  const place = findPlace(form, grid, others, request.reasons);
  if (!place) return "no-room";
  const isOwnWeight = place.own.has("weight");
  const spread = request.spread ? spreadForm(form, request.profile, { total: pointsAsked(form, request.profile).indicators, isFixed: () => isOwnWeight }) : null;
  const weights = new Map(form.indicators.map(({ row, weight }) => [row, spread?.get(row) ?? weight?.value ?? null]));
  const scoring = scoreForm(form, request.profile, { weights });
  const block = findBlock(form, grid, others, place);
  const writes = new Writes(grid, place);
  const scores: CellAddress[] = [];
  for (const row of scoring.rows) {
    const cells = cellsOfRow(row, place);
    if (!cells) continue;
    scores.push(cells.score);
    if (cells.weight && row.weight !== null) writes.weight(cells.weight, row.weight, spread?.has(row.indicator.row) === true && !isOwnWeight);
    writes.formula(cells.score, scoreFormula(row, cells, grid, place.own.has("actual")));
  }
  if (place.columns.levelScore !== undefined) {
    for (const [, rows] of levelRows(form)) {
      const own = scores.filter(({ row }) => rows.includes(row));
      const [first] = rows;
      if (first !== undefined && own.length > 0) writes.formula({ row: first, column: place.columns.levelScore }, emitTotal(rangesOf(own), own.length, request.profile.digits));
    }
  }
  const ranges = rangesOf(scores);
  if (block) {
    for (const { cell, content, input } of blockContents(block, { form, grid, profile: request.profile, asked: scoring.asked, scores: ranges, count: scores.length })) writes.block(cell, content, input);
  }
  writes.labels();
  if (!place.added) for (const { cell, formula } of planOwnTotals(form, grid, { scores: ranges, count: scores.length }, place)) writes.formula(cell, formula);
  const edits = [...looksOf(form, grid, place, block, scoring.rows), ...mergesOf(grid, place, block), ...writes.edits(form.sheet), ...choicesOf(form.sheet, grid, scoring.rows, place)];
  return { edits: edits.map((edit) => ({ ...edit, sheet: form.sheet })), place, block, scoring, filled: writes.filled, spreadRefused: request.spread && spread === null };
}

/** Collects what is to be written, leaving out what stands there already. */
class Writes {
  private readonly cells: Write[] = [];
  readonly filled: FilledCell[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly place: ScoringPlace,
  ) {}

  weight(cell: CellAddress, points: number, mayReplace: boolean): void {
    const { value, formula } = cellAt(this.grid, cell.row, cell.column);
    if (value === null && formula === null ? true : mayReplace && value !== points) this.put(cell, { kind: "value", value: points });
  }

  /** Into a blank cell, or over a formula of the add-in's own. */
  formula(cell: CellAddress, formula: string): void {
    const there = cellAt(this.grid, cell.row, cell.column);
    if (there.formula === null ? there.value === null : isScoreFormula(there.formula) && there.formula !== formula) this.put(cell, { kind: "formula", formula });
  }

  block(cell: CellAddress, content: CellContent, input: boolean): void {
    const there = cellAt(this.grid, cell.row, cell.column);
    const blank = there.value === null && there.formula === null;
    if (content.kind === "value" && content.value === null) return;
    const same = content.kind === "formula" ? there.formula === content.formula : there.formula === null && there.value === content.value;
    if (blank || (!same && !input)) this.put(cell, content);
  }

  labels(): void {
    const { place, grid } = this;
    for (const [column, at] of Object.entries(place.columns)) {
      if (place.own.has(column as ScoringColumn)) continue;
      for (const row of [place.header.top, ...place.repeats]) {
        if (cellAt(grid, row, at).value === null) this.put({ row, column: at }, { kind: "value", value: SCORING_COLUMN_LABELS[column as ScoringColumn] });
      }
    }
  }

  edits(sheet: string): SheetEdit[] {
    return this.cells.length > 0 ? [{ kind: "set-cells", sheet, cells: this.cells }] : [];
  }

  private put(cell: CellAddress, content: CellContent): void {
    this.cells.push({ cell, content });
    const { added } = this.place;
    const text = content.kind === "formula" ? content.formula : content.value;
    if ((!added || cell.column < added.left || cell.column > added.right) && (typeof text === "string" || typeof text === "number")) this.filled.push({ cell, content: text });
  }
}

/** Points. Wide enough for the labels in two lines at most and for a reason in the place of a score. */
const WIDTHS: { readonly [column in ScoringColumn]: number } = { weight: 66, actual: 96, score: 84, levelScore: 84, deviation: 132 };

/** Frames, fonts and sizes of the table for rows that have nothing in the added columns yet. */
function looksOf(form: Form, grid: Grid, place: ScoringPlace, block: Block | null, rows: readonly ScoredIndicator[]): SheetEdit[] {
  const { added, header, columns, own } = place;
  if (!added) return [];
  const fresh = freshColumns(grid, place);
  const source = sourceCells(form, grid, place);
  const { sheet } = form;
  const edits: SheetEdit[] = [];
  const looks: { range: CellRange; look: CellLook }[] = [];
  if (fresh.columns.length > 0) {
    const rows = { top: header.top, bottom: place.bottom };
    edits.push({ kind: "copy-looks", sheet, from: { ...rows, left: source.column, right: source.column }, to: { ...rows, left: Math.min(...fresh.columns), right: Math.max(...fresh.columns) } });
  }
  const body = (top: number, bottom: number, column: ScoringColumn): CellRange | null => {
    const at = columns[column];
    return at === undefined || own.has(column) ? null : { top, bottom, left: at, right: at };
  };
  if (fresh.columns.length > 0) looks.push({ range: { ...added, left: Math.min(...fresh.columns), right: Math.max(...fresh.columns) }, look: { wrap: true, horizontal: "center", vertical: "center", numberFormat: "General" } });
  const formatted = fresh.columns.length > 0 ? rows : rows.filter(({ indicator }) => fresh.rows.has(indicator.row));
  for (const row of formatted) {
    const range = body(row.indicator.row, row.indicator.row, "actual");
    if (!range) continue;
    if (fresh.columns.length === 0) {
      edits.push({ kind: "copy-looks", sheet, from: { ...range, left: source.column, right: source.column }, to: { ...range, left: added.left, right: added.right } });
      looks.push({ range: { ...range, left: added.left, right: added.right }, look: { wrap: true, horizontal: "center", vertical: "center", numberFormat: "General" } });
    }
    const numberFormat = actualFormat(row);
    if (numberFormat !== "General") looks.push({ range, look: { numberFormat } });
  }
  if (block && isBlankBlock(grid, block)) {
    const { range } = block;
    const { row, column } = source.value;
    edits.push({ kind: "copy-looks", sheet, from: { top: row, bottom: row, left: column, right: column }, to: range });
    looks.push({ range, look: { wrap: true, horizontal: "center", vertical: "center", numberFormat: "General" } });
    for (const { item, value: at } of block.cells) if (item === "rate") looks.push({ range: at, look: { numberFormat: "0.00%" } });
  }
  if (looks.length > 0) edits.push({ kind: "set-looks", sheet, looks });
  const widths = Object.entries(columns).flatMap(([column, at]) => (fresh.columns.includes(at) && isBlankColumn(grid, at) ? [{ column: at, width: WIDTHS[column as ScoringColumn] }] : []));
  if (widths.length > 0) edits.push({ kind: "set-sizes", sheet, columns: widths });
  return edits;
}

/** Added columns without anything in them yet, and rows without anything in columns that are there. */
function freshColumns(grid: Grid, place: ScoringPlace): { readonly columns: readonly number[]; readonly rows: ReadonlySet<number> } {
  const { added, header, bottom, columns: all, own } = place;
  if (!added) return { columns: [], rows: new Set() };
  const columns = Object.entries(all).flatMap(([column, at]) => (!own.has(column as ScoringColumn) && cellAt(grid, header.top, at).value === null ? [at] : []));
  const rows = new Set<number>();
  for (let row = header.bottom + 1; row <= bottom; row++) {
    const blank = Object.entries(all).every(([column, at]) => own.has(column as ScoringColumn) || (cellAt(grid, row, at).value === null && cellAt(grid, row, at).formula === null));
    if (blank) rows.add(row);
  }
  return { columns, rows };
}

function isBlankBlock(grid: Grid, { cells }: Block): boolean {
  return cells.every(({ label }) => cellAt(grid, label.row, label.column).value === null);
}

function isBlankColumn(grid: Grid, column: number): boolean {
  return grid.rows.every((_, i) => cellAt(grid, grid.range.top + i, column).value === null && mergeAt(grid, grid.range.top + i, column) === null);
}

function mergesOf(grid: Grid, place: ScoringPlace, block: Block | null): SheetEdit[] {
  const merges: CellRange[] = [];
  const { header, columns, own } = place;
  if (header.bottom > header.top) {
    for (const [column, at] of Object.entries(columns)) if (!own.has(column as ScoringColumn)) merges.push({ ...header, left: at, right: at });
  }
  for (const { value } of block?.cells ?? []) if (value.right > value.left) merges.push(value);
  return merges.filter(({ top, left }) => mergeAt(grid, top, left) === null).map((range) => ({ kind: "merge", sheet: grid.sheet, range }));
}

/** Drop-downs of the rows whose actual value is one of few words; a cell that holds something keeps what it has. */
function choicesOf(sheet: string, grid: Grid, rows: readonly ScoredIndicator[], place: ScoringPlace): SheetEdit[] {
  return rows.flatMap((row): SheetEdit[] => {
    const cells: RowCells | null = cellsOfRow(row, place);
    const choices = choicesOfRow(row);
    if (!cells || choices.length === 0 || cellAt(grid, cells.score.row, cells.score.column).formula !== null || cellAt(grid, cells.actual.row, cells.actual.column).value !== null) return [];
    const { actual } = cells;
    return [{ kind: "set-choices", sheet, range: { top: actual.row, bottom: actual.row, left: actual.column, right: actual.column }, choices }];
  });
}
