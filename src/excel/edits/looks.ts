/**
 * Looks set and looks copied. Either is taken back by giving the cells the looks that they had.
 */
import { contains, MAX_COLUMNS, MAX_ROWS, overlaps, printRange, type CellAddress, type CellRange } from "../../core/sheet/address";
import type { CellLook, SheetEdit } from "../../core/sheet/edit";
import { rectanglesOf } from "../../core/sheet/rectangles";
import { traceLook, traceRange } from "../../core/sheet/trace-back";
import { readMerges } from "../read-merges";
import { askLooks, gathered, keyOf, type LookedAt } from "./ask-looks";
import { ALL_FACETS, facetsOf, SIDES, type Facet } from "./cell-looks";
import type { EditPlace, Question } from "./prepared-edit";
import { cellsOf, writeLooks } from "./write-looks";

type SetLooks = Extract<SheetEdit, { kind: "set-looks" }>;
type CopyLooks = Extract<SheetEdit, { kind: "copy-looks" }>;

export function prepareSetLooks(edit: SetLooks, place: EditPlace): Question {
  const areas = rectanglesOf(edit.looks.flatMap(({ range }) => cellsOf(range)));
  const ask = askLooksBefore(place, areas, facetsOf(edit.looks.map(({ look }) => look)));
  return () => ({
    inverse: ask(),
    changed: areas.map(printRange),
    write: () => writeLooks(place.worksheet(), edit.looks),
  });
}

/**
 * Excel's own copy brings merges and conditional formats along, so it serves only where there are none; else the looks are read and set.
 * What the same plan adds has none; what it inserts has those of the rows that it was made like.
 */
export function prepareCopyLooks(edit: CopyLooks, place: EditPlace): Question {
  const { from, to } = edit;
  const facets = new Set(ALL_FACETS);
  const askTo = askLooksBefore(place, [to], facets);
  const [source, target] = [rowsBehind(from, place), rowsBehind(to, place)];
  const shape = place.before && source ? { looks: askLooks(place.before, source.range, facets), hindered: askHindrance(place.before, target ? [source.range, target.range] : [source.range]) } : null;
  const changed = place.earlier.some(({ kind, sheet }) => sheet === edit.sheet && (kind === "merge" || kind === "set-marks"));
  return () => {
    const asked = shape && (changed || shape.hindered()) ? shape.looks() : null;
    const looks = asked && source ? source.rows.map((row) => asked[row - source.range.top] ?? []) : null;
    return {
      inverse: askTo(),
      changed: [printRange(to)],
      write: () => {
        const worksheet = place.worksheet();
        if (looks) writeLooks(worksheet, gathered(repeated(looks, to)));
        else for (const [part, filled] of tilesOf(from, to)) worksheet.getRange(printRange(filled)).copyFrom(worksheet.getRange(printRange(part)), "Formats");
      },
    };
  };
}

/** Of each row of the range the row before the plan that it looks like, and the range of them all; null where one has none. */
function rowsBehind(range: CellRange, { sheet, earlier }: EditPlace): { readonly rows: readonly number[]; readonly range: CellRange } | null {
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, r) => traceLook(range.top + r, sheet, earlier));
  const known = rows.filter((row) => row !== null);
  return known.length < rows.length ? null : { rows: known, range: { ...range, top: Math.min(...known), bottom: Math.max(...known) } };
}

/** Whether a cell of the ranges is merged or has a conditional format, told after the sync. */
function askHindrance(worksheet: Excel.Worksheet, ranges: readonly CellRange[]): () => boolean {
  const bottom = Math.max(...ranges.map((range) => range.bottom));
  const right = Math.max(...ranges.map((range) => range.right));
  const merges = readMerges(worksheet, { top: 0, left: 0, bottom, right });
  const conditions = ranges.map((range) => worksheet.getRange(printRange(range)).conditionalFormats.getCount());
  return () => conditions.some(({ value }) => value > 0) || merges().some((merge) => ranges.some((range) => overlaps(merge, range)));
}

/** What is copied where: all in one where the target is so many times the source, as Excel repeats it by itself. */
function tilesOf(from: CellRange, to: CellRange): [CellRange, CellRange][] {
  const [rows, columns] = [from.bottom - from.top + 1, from.right - from.left + 1];
  if ((to.bottom - to.top + 1) % rows === 0 && (to.right - to.left + 1) % columns === 0) return [[from, to]];
  const tiles: [CellRange, CellRange][] = [];
  for (let top = to.top; top <= to.bottom; top += rows) {
    for (let left = to.left; left <= to.right; left += columns) {
      const target = { top, left, bottom: Math.min(top + rows - 1, to.bottom), right: Math.min(left + columns - 1, to.right) };
      tiles.push([{ ...from, bottom: from.top + target.bottom - top, right: from.left + target.right - left }, target]);
    }
  }
  return tiles;
}

function repeated(looks: readonly (readonly CellLook[])[], to: CellRange): LookedAt[] {
  return cellsOf(to).map((cell) => {
    const row = looks[(cell.row - to.top) % looks.length] ?? [];
    return { cell, look: row[(cell.column - to.left) % row.length] ?? {} };
  });
}

/** The edit that gives the areas their looks again, told after the sync; none for cells that the plan adds. */
export function askLooksBefore(place: EditPlace, areas: readonly CellRange[], facets: ReadonlySet<Facet>): () => SheetEdit[] {
  const { before: worksheet, sheet, earlier } = place;
  if (!worksheet) return () => [];
  // Neighbours come along for their lines: a line between two cells may be held by either, and changing one changes the other.
  const asked = areas.flatMap((area) =>
    traceRange(facets.has("borders") ? grown(area) : area, sheet, earlier).map(({ before, down }) => {
      const isBeside = before.bottom + down < area.top || before.top + down > area.bottom;
      return { before, down, area, looks: askLooks(worksheet, before, isBeside ? new Set(["borders"] as const) : facets) };
    }),
  );
  return () => {
    const cells = asked.flatMap(({ before, down, area, looks }) =>
      looks().flatMap((row, r) =>
        row.map((look, c) => {
          const cell = { row: before.top + down + r, column: before.left + c };
          return { cell, look: contains(area, cell) ? look : facing(look, cell, area) };
        }),
      ),
    );
    const known = gathered([...merged(cells).values()]);
    // Lines last: taking one away from a cell takes it from its neighbour, too.
    const looks = [...known.filter(({ look }) => !draws(look)), ...known.filter(({ look }) => draws(look))];
    return looks.length > 0 ? [{ kind: "set-looks", sheet, looks }] : [];
  };
}

/** Whether writing the look draws a line somewhere. */
function draws({ borders }: CellLook): boolean {
  return SIDES.some((side) => borders?.[side]);
}

function grown({ top, bottom, left, right }: CellRange): CellRange {
  return { top: Math.max(0, top - 1), bottom: Math.min(bottom + 1, MAX_ROWS - 1), left: Math.max(0, left - 1), right: Math.min(right + 1, MAX_COLUMNS - 1) };
}

/** Of a neighbour the one line that it shares with the area; nothing of one at a corner. */
function facing({ borders }: CellLook, { row, column }: CellAddress, area: CellRange): CellLook {
  const beside = row >= area.top && row <= area.bottom;
  const above = column >= area.left && column <= area.right;
  const side = above ? (row < area.top ? "bottom" : "top") : beside ? (column < area.left ? "right" : "left") : null;
  const line = side && borders?.[side];
  return side && line !== undefined ? { borders: { [side]: line } } : {};
}

/** Each cell once, with everything that is known of it. */
function merged(cells: readonly LookedAt[]): Map<string, LookedAt> {
  const all = new Map<string, LookedAt>();
  for (const { cell, look } of cells) {
    const key = keyOf(cell);
    const known = all.get(key);
    all.set(key, { cell, look: known ? { ...look, ...known.look, borders: { ...look.borders, ...known.look.borders } } : look });
  }
  return all;
}
