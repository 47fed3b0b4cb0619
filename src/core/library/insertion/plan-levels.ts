/**
 * The level cells and the labels beside the table: which merges grow, which are new, and what is written in them.
 */
import { contains, rangeOf, type CellAddress, type CellRange } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import { areaOf, cellAt, type Grid } from "../../sheet/grid";
import { movedArea, type Arrangement } from "./arrangement";
import { dressLevel } from "./dress-level";
import type { Entry } from "./place-rows";
import type { RowStyle } from "./style";
import { columnOf, type InsertionColumn, type LevelRole } from "./table";

/** All areas and cells as they are once the rows are inserted. */
export interface AreaPlan {
  readonly unmerge: readonly CellRange[];
  readonly cells: readonly { readonly cell: CellAddress; readonly content: CellContent }[];
  readonly merge: readonly CellRange[];
  /** Looks that cells take from others of their column. */
  readonly looks: readonly { readonly from: CellRange; readonly to: CellRange }[];
}

const isMerged = ({ top, bottom, left, right }: CellRange): boolean => bottom > top || right > left;
const sameRows = (a: CellRange, b: CellRange): boolean => a.top === b.top && a.bottom === b.bottom;

/** Rows of one column that show one level together: entries `from` to `to`, inclusive, and the old area among them. */
interface Span {
  from: number;
  to: number;
  readonly old: CellRange | null;
}

/** What one column of levels needs. */
export function planLevel(arrangement: Arrangement, role: LevelRole, style: RowStyle): AreaPlan {
  const column = columnOf(arrangement.table, role);
  if (!column || !arrangement.entries.some(({ added }) => added)) return { unmerge: [], cells: [], merge: [], looks: [] };
  const looks: AreaPlan["looks"][number][] = [];
  const unmerge: CellRange[] = [];
  const merge: CellRange[] = [];
  const cells: { cell: CellAddress; content: CellContent }[] = [];
  const width = widthOf(arrangement, column);
  for (const span of spansOf(arrangement, column, role, style)) {
    const { from, to, old } = span;
    const named = arrangement.entries.slice(from, to + 1).find(({ added }) => added)?.added;
    if (!named) continue;
    const rows = { top: arrangement.table.top + from, bottom: arrangement.table.top + to };
    if (!old) {
      const area = { ...width, ...rows };
      cells.push({ cell: { row: area.top, column: area.left }, content: { kind: "value", value: dressLevel(arrangement.table, role, named[role]) } });
      const model = modelCell(arrangement, column);
      if (model && arrangement.entries[from]?.old === null) looks.push({ from: rangeOf(model), to: { ...area, bottom: area.top, right: area.left } });
      const slot = standingAreas(arrangement, arrangement.entries.slice(from, to + 1), column);
      const standing = slot.length === 1 && slot[0] && sameRows(slot[0], area);
      if (!standing) unmerge.push(...slot.filter(isMerged));
      if (!standing && isMerged(area)) merge.push(area);
      continue;
    }
    const grown = movedArea(arrangement, old);
    const wanted = { ...grown, ...rows };
    if (sameRows(grown, wanted)) continue;
    if (isMerged(grown)) unmerge.push(grown);
    if (wanted.top < grown.top) {
      cells.push(...moveUp(arrangement.table.grid, old, grown, grown.top - wanted.top));
      looks.push(lookUp(grown, grown.top - wanted.top));
    }
    merge.push(wanted);
  }
  cells.push(...repeatedNames(arrangement, column, role, style));
  return { unmerge, cells, merge, looks };
}

/** A cell of the column that shows a level, after the insertion: one of a single row, whose frame is whole, else the first; null where there is none. */
function modelCell(arrangement: Arrangement, { left }: InsertionColumn): CellAddress | null {
  const { table: { grid, body }, moved } = arrangement;
  const areas = body.filter(({ kind }) => kind === "indicator").map(({ row }) => areaOf(grid, { row, column: left }));
  const named = areas.filter(({ top }) => cellAt(grid, top, left).value !== null);
  const model = named.find(({ top, bottom }) => top === bottom) ?? named[0];
  return model ? { row: moved(model.top), column: model.left } : null;
}

/** A cell that begins higher up looks as it did. */
function lookUp({ top, left }: CellRange, rows: number): AreaPlan["looks"][number] {
  return { from: rangeOf({ row: top, column: left }), to: rangeOf({ row: top - rows, column: left }) };
}

/** The areas that rows of the sheet have in a column, each once. */
function standingAreas(arrangement: Arrangement, entries: readonly Entry[], { left }: InsertionColumn): CellRange[] {
  const areas = entries.flatMap(({ old }) => (old ? [movedArea(arrangement, areaOf(arrangement.table.grid, { row: old.row, column: left }))] : []));
  return areas.filter((area, i) => areas.findIndex(({ top }) => top === area.top) === i);
}

function contentAt(grid: Grid, { top, left }: CellRange): CellContent {
  const { value, formula } = cellAt(grid, top, left);
  return formula === null ? { kind: "value", value } : { kind: "formula", formula };
}

/** Sheet columns of a level's cells, as the table's rows have them. */
function widthOf({ table: { grid, body } }: Arrangement, column: InsertionColumn): { readonly left: number; readonly right: number } {
  const row = body.find(({ kind }) => kind === "indicator" || kind === "free");
  const area = row && areaOf(grid, { row: row.row, column: column.left });
  return area ? { left: area.left, right: area.right } : { left: column.left, right: column.right };
}

/** Whether two rows that stand one below the other belong to one group of this level. */
function together(a: Entry, b: Entry, role: LevelRole): boolean {
  if (a.old?.kind === "other" || b.old?.kind === "other") return false;
  return a.key.first === b.key.first && (role === "level1" || a.key.second === b.key.second);
}

/** Spans in which something is added, in a column whose groups are merged; elsewhere those that begin a group. */
function spansOf(arrangement: Arrangement, column: InsertionColumn, role: LevelRole, style: RowStyle): Span[] {
  const { table: { grid }, entries } = arrangement;
  const spans: Span[] = [];
  entries.forEach((entry, i) => {
    const area = entry.old ? areaOf(grid, { row: entry.old.row, column: column.left }) : null;
    const named = area && cellAt(grid, area.top, area.left).value !== null;
    const last = spans.at(-1);
    const above = entries[i - 1];
    const joins = last && above && together(above, entry, role);
    const foreign = joins && isForeign(above, last, role);
    if (named) {
      // Rows inserted above the first one of a group join it upwards, where its level is merged.
      const joinsUp = joins && last.old === null && last.to === i - 1 && above.added && (area.bottom > area.top || style.levels[role] === "merged");
      if (last?.old && area.top === last.old.top) last.to = i;
      else if (joinsUp) spans[spans.length - 1] = { from: last.from, to: i, old: area };
      else spans.push({ from: i, to: i, old: area });
      return;
    }
    if (!entry.added) return;
    const merged = style.levels[role] === "merged" || (last?.old ? last.old.bottom > last.old.top : false);
    // Beside a slipped row level 1 goes on as it does there; printed again it would begin a second time.
    if (!joins || (foreign && role === "level2")) spans.push({ from: i, to: i, old: null });
    else if (foreign) return;
    else if (merged && last.to === i - 1) last.to = i;
  });
  return spans;
}

/** Whether the cell above holds something else than the level of its row: the row has slipped. */
function isForeign({ old }: Entry, span: Span, role: LevelRole): boolean {
  const cell = old?.indicator?.[role]?.cell;
  return cell !== undefined && span.old !== null && !contains(span.old, cell);
}

/** Names in the further rows of a group, where the sheet prints them in every row. */
function repeatedNames({ table, entries }: Arrangement, column: InsertionColumn, role: LevelRole, style: RowStyle): AreaPlan["cells"] {
  if (style.levels[role] !== "repeated") return [];
  return entries.flatMap(({ added }, i) => {
    const above = entries[i - 1];
    const entry = entries[i] as Entry;
    if (!added || !above || !together(above, entry, role)) return [];
    const printed = entries.slice(0, i).findLast(({ old }) => old !== null && old.kind !== "other");
    const area = printed?.old && together(printed, entry, role) ? areaOf(table.grid, { row: printed.old.row, column: column.left }) : null;
    if (area && area.bottom > area.top) return [];
    const name = area ? cellAt(table.grid, area.top, area.left).value : null;
    return [{ cell: { row: table.top + i, column: column.left }, content: { kind: "value" as const, value: name ?? dressLevel(table, role, added[role]) } }];
  });
}

/** Labels left of the levels (绩效指标, a project's name) reach down to rows that are inserted below their last one, and up to those above their first. */
export function planBeside(arrangement: Arrangement): AreaPlan {
  const { table: { grid, form, columns, top }, inserted } = arrangement;
  const first = Math.min(...columns.map(({ left }) => left));
  const countBefore = (row: number): number => inserted.find(({ before }) => before === row)?.count ?? 0;
  const plan = { unmerge: [] as CellRange[], cells: [] as AreaPlan["cells"][number][], merge: [] as CellRange[], looks: [] as AreaPlan["looks"][number][] };
  for (const area of grid.merges) {
    if (area.right >= first || area.left < form.range.left || area.bottom === area.top || area.bottom < top) continue;
    const up = area.top === top ? countBefore(top) : 0;
    const down = countBefore(area.bottom + 1);
    if (up + down === 0) continue;
    const grown = movedArea(arrangement, area);
    plan.unmerge.push(grown);
    if (up > 0) {
      plan.cells.push(...moveUp(grid, area, grown, up));
      plan.looks.push(lookUp(grown, up));
    }
    plan.merge.push({ ...grown, top: grown.top - up, bottom: grown.bottom + down });
  }
  return plan;
}

/** A cell begins higher up: what it holds moves with its top. */
function moveUp(grid: Grid, area: CellRange, grown: CellRange, rows: number): AreaPlan["cells"] {
  return [
    { cell: { row: grown.top - rows, column: grown.left }, content: contentAt(grid, area) },
    { cell: { row: grown.top, column: grown.left }, content: { kind: "value", value: null } },
  ];
}
