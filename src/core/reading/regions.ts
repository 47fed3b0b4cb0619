/**
 * Parts of a sheet that may hold forms side by side. Forms below each other are told apart by their rows (find-forms.ts).
 */
import type { CellRange } from "../sheet/address";
import { readNarrative } from "./read-narrative";
import { columnsUnder, filledRowsBetween, itemsBetween, itemsIn, type SheetView } from "./sheet-view";
import { readTableHeader } from "./table-header";
import { findTitle, looksLikeTitle } from "./titles";

/** Rectangles that together cover the sheet, cut along blank columns where both sides hold a form of their own. */
export function regionsOf(view: SheetView): CellRange[] {
  return cut(view, view.grid.range);
}

function cut(view: SheetView, range: CellRange): CellRange[] {
  const columns = partsByTitle(view, range) ?? columnParts(view, range);
  if (columns.length > 1) return columns.flatMap((part) => cut(view, part));
  const bands = bandsOf(view, range);
  if (!bands.some((band) => columnParts(view, band).length > 1)) return [range];
  return bands.flatMap((band) => cut(view, band));
}

/** The range cut at columns blank in every row, where that leaves at least two parts with a form each; else the range alone. */
function columnParts(view: SheetView, range: CellRange): CellRange[] {
  const filled = columnsUnder(itemsBetween(view, range));
  const parts: CellRange[] = [];
  let start: number | null = null;
  for (let column = range.left; column <= range.right + 1; column++) {
    if (column <= range.right && filled.has(column)) start ??= column;
    else if (start !== null) {
      parts.push({ ...range, left: start, right: column - 1 });
      start = null;
    }
  }
  if (parts.length < 2) return [range];
  const heads = headRows(view, range);
  const withForm: CellRange[] = [];
  for (const part of parts) {
    const last = withForm.at(-1);
    if (!last || holdsForm(view, part, heads)) withForm.push(part);
    else withForm[withForm.length - 1] = { ...last, right: part.right };
  }
  // A first part without a form belongs to what follows it.
  const [first, second, ...rest] = withForm;
  if (first && second && !holdsForm(view, first, heads)) return [{ ...second, left: first.left }, ...rest];
  return withForm;
}

/** The range cut where two titles stand in one row with no blank column between their forms; null where there is no such row. */
function partsByTitle(view: SheetView, range: CellRange): CellRange[] | null {
  const items = itemsBetween(view, range);
  const titles = items.filter(({ folded }) => looksLikeTitle(folded));
  const beside = titles.filter((title) => titles.some((other) => other.address.row === title.address.row && other.area.right < title.area.left));
  const cuts = [...new Set(beside.map(({ area }) => area.left))].filter((cut) => !items.some(({ area }) => area.left < cut && area.right >= cut)).sort((a, b) => a - b);
  if (cuts.length === 0) return null;
  const heads = headRows(view, range);
  const parts = [range.left, ...cuts].map((left, i): CellRange => ({ ...range, left, right: (cuts[i] ?? range.right + 1) - 1 }));
  return parts.every((part) => holdsForm(view, part, heads)) ? parts : null;
}

/** The range cut at blank rows, each part but the first beginning with a form's title or header. */
function bandsOf(view: SheetView, range: CellRange): CellRange[] {
  const bands: { top: number; left: number; bottom: number; right: number }[] = [];
  let before = range.top;
  for (const row of filledRowsBetween(view, range.top, range.bottom)) {
    if (itemsIn(view, row, range.left, range.right).length === 0) continue;
    const last = bands.at(-1);
    if (!last || (row > before + 1 && !reachesInto(view, row, range) && beginsForm(view, row, range))) bands.push({ ...range, top: row, bottom: row });
    else last.bottom = row;
    before = row;
  }
  return bands;
}

function reachesInto(view: SheetView, row: number, range: CellRange): boolean {
  return (view.hanging.get(row) ?? []).some(({ area }) => area.left <= range.right && area.right >= range.left);
}

function beginsForm(view: SheetView, row: number, range: CellRange): boolean {
  return findTitle(view, row, range.left, range.right) !== null || readTableHeader(view, row, range.left, range.right) !== null;
}

/** Rows that may head a form: only they are looked at again, part by part. */
function headRows(view: SheetView, range: CellRange): number[] {
  return filledRowsBetween(view, range.top, range.bottom).filter((row) =>
    itemsIn(view, row, range.left, range.right).some(
      ({ folded, means: { column, header } }) => column === "level1" || column === "level3" || header === "projectName" || looksLikeTitle(folded),
    ),
  );
}

/** Whether a part holds a table header, a title and a labelled project, or goals in prose. */
function holdsForm(view: SheetView, part: CellRange, heads: readonly number[]): boolean {
  let title = false;
  let named = false;
  for (const row of heads) {
    if (readTableHeader(view, row, part.left, part.right)) return true;
    title ||= findTitle(view, row, part.left, part.right) !== null;
    named ||= itemsIn(view, row, part.left, part.right).some(({ means }) => means.header === "projectName");
  }
  return (title && named) || readNarrative(view, part) !== null;
}
