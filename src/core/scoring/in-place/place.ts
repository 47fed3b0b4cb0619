/**
 * Where scoring stands, or may stand, beside a form: in the table's own columns where it has them, else in the first free columns to
 * its right.
 */
import { foldText } from "../../form/fold-text";
import type { ColumnRole, Form, FormColumn } from "../../form/form";
import { SCORING_COLUMN_LABELS } from "../../form/scoring-labels";
import { overlaps, type CellRange } from "../../sheet/address";
import { areaOf, cellAt, mergeAt, type Grid } from "../../sheet/grid";

export type ScoringColumn = keyof typeof SCORING_COLUMN_LABELS;

export interface ScoringPlace {
  /** Rows of the table's header. */
  readonly header: { readonly top: number; readonly bottom: number };
  /** Rows in which the header is printed again. */
  readonly repeats: readonly number[];
  /** The last row of the table. */
  readonly bottom: number;
  readonly columns: { readonly [column in ScoringColumn]?: number };
  /** Columns that are the table's own. */
  readonly own: ReadonlySet<ScoringColumn>;
  /** Added columns and the table's rows; null where every column is the table's own. */
  readonly added: CellRange | null;
  /** Whether the added columns are there already. */
  readonly exists: boolean;
}

/** A further form of the sheet keeps its columns; one blank column stays between two forms. */
const FURTHEST = 60;

/** Null where there is no room: another form, or what else stands there, leaves no free columns. A form needs indicators. */
export function findPlace(form: Form, grid: Grid, others: readonly Form[], reasons: boolean): ScoringPlace | null {
  const header = headerRows(form, grid);
  const rows = form.indicators.map(({ row }) => row);
  if (!header || rows.length === 0) return null;
  const bottom = Math.max(...rows);
  const table = { header, bottom, repeats: repeatedHeaders(form, grid, header.bottom + 1, bottom) };
  const found = columnsThere(form);
  const exists = found.levelScore !== undefined;
  const own = new Set<ScoringColumn>(exists ? ownBeside(form, found) : (Object.keys(found) as ScoringColumn[]));
  const isWhole = own.has("weight") && own.has("actual") && own.has("score");
  const wanted = (["weight", "actual", "score", "levelScore", ...(reasons ? (["deviation"] as const) : [])] as const).filter((column) => found[column] === undefined && !(column === "levelScore" && isWhole));
  if (wanted.length === 0) return { ...table, columns: found, own, added: exists ? addedRange(found, own, table) : null, exists };
  const before = exists ? addedRange(found, own, table) : null;
  const left = freeColumns(form, grid, others, { ...table, from: before ? before.right + 1 : null }, wanted.length);
  if (left === null) return null;
  const columns = { ...found, ...Object.fromEntries(wanted.map((column, i) => [column, left + i])) };
  return { ...table, columns, own, added: addedRange(columns, own, table), exists };
}

function addedRange(columns: ScoringPlace["columns"], own: ReadonlySet<ScoringColumn>, { header, bottom }: Pick<ScoringPlace, "header" | "bottom">): CellRange {
  const added = Object.entries(columns).flatMap(([column, at]) => (own.has(column as ScoringColumn) ? [] : [at]));
  return { top: header.top, bottom, left: Math.min(...added), right: Math.max(...added) };
}

const ROLES: readonly (ColumnRole & ScoringColumn)[] = ["weight", "actual", "score", "deviation"];

function columnsThere(form: Form): { [column in ScoringColumn]?: number } {
  const found: { [column in ScoringColumn]?: number } = {};
  for (const role of ROLES) {
    const column = form.columns.find((candidate) => candidate.role === role);
    if (column) found[role] = column.column;
  }
  const levelScore = form.evidence.columns.find(({ label }) => label !== null && foldText(label.value) === foldText(SCORING_COLUMN_LABELS.levelScore));
  if (levelScore) found.levelScore = levelScore.left;
  return found;
}

/** Which columns are the table's own where the add-in has added some: those that do not stand beside 一级指标得分 in its order. */
function ownBeside(form: Form, found: ScoringPlace["columns"]): ScoringColumn[] {
  const at = found.levelScore ?? 0;
  const block = form.facts.find(({ name }) => name === "scoringProfile");
  const left = block ? block.label.cell.column : at - 2;
  return ROLES.filter((role) => found[role] !== undefined && (found[role] < left || found[role] > at + 1));
}

function headerRows(form: Form, grid: Grid): { readonly top: number; readonly bottom: number } | null {
  const labels = form.columns.flatMap(({ label }) => (label ? [areaOf(grid, label.cell)] : []));
  if (labels.length === 0) return null;
  const first = Math.min(...form.indicators.map(({ row }) => row));
  return { top: Math.min(...labels.map(({ top }) => top)), bottom: Math.min(first - 1, Math.max(...labels.map(({ bottom }) => bottom))) };
}

/** Rows below the header that print its names' heading again: a further page. */
function repeatedHeaders(form: Form, grid: Grid, top: number, bottom: number): number[] {
  const names: FormColumn | undefined = form.columns.find(({ role, label }) => role === "level3" && label !== null);
  const label = names?.label;
  if (!label) return [];
  const indicators = new Set(form.indicators.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) {
    const { text } = cellAt(grid, row, label.cell.column);
    if (!indicators.has(row) && text !== "" && foldText(text) === foldText(label.text)) rows.push(row);
  }
  return rows;
}

/** The first column from which so many are free in the table's rows, or null. */
function freeColumns(form: Form, grid: Grid, others: readonly Form[], { header, bottom, from }: Pick<ScoringPlace, "header" | "bottom"> & { readonly from: number | null }, count: number): number | null {
  const first = from ?? rightEdge(form, grid) + 1;
  const neighbours = others.filter((other) => other !== form && other.range.left > form.range.right && other.range.top <= form.range.bottom && form.range.top <= other.range.bottom);
  const limit = Math.min(first + FURTHEST, ...neighbours.map(({ range }) => range.left - 1));
  for (let left = first; left + count <= limit; left++) {
    const area = { top: header.top, bottom, left, right: left + count - 1 };
    if (isFree(grid, area) && isFree(grid, { ...area, left: area.right + 1, right: area.right + 1 }) && !others.some((other) => other !== form && overlaps(other.range, area))) return left;
    // Columns that were added before stand next to each other.
    if (from !== null) return null;
  }
  return null;
}

/** A merge that reaches further than this has no end that anybody sees. */
const SEEN = 12;

/** The last column of the form, merged cells as wide as they are seen. */
function rightEdge({ range }: Form, grid: Grid): number {
  const own = grid.merges.filter(({ top, left, right }) => top >= range.top && top <= range.bottom && left >= range.left && left <= range.right && right <= range.right + SEEN);
  return Math.max(range.right, ...own.map(({ right }) => right));
}

/** Whether nothing stands in an area and no merged cell reaches into it. */
export function isFree(grid: Grid, { top, left, bottom, right }: CellRange): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = cellAt(grid, row, column);
      if (cell.value !== null || cell.formula !== null || mergeAt(grid, row, column)) return false;
    }
  }
  return true;
}
