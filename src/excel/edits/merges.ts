/**
 * Areas merged and taken apart.
 */
import { printRange } from "../../core/sheet/address";
import type { SheetEdit } from "../../core/sheet/edit";
import { traceRange } from "../../core/sheet/trace-back";
import { ALL_FACETS } from "./cell-looks";
import { askLooksBefore } from "./looks";
import type { EditPlace, Question } from "./prepared-edit";
import { askContents } from "./set-cells";
import { cellsOf } from "./write-looks";

type Merge = Extract<SheetEdit, { kind: "merge" }>;
type Unmerge = Extract<SheetEdit, { kind: "unmerge" }>;

/** Excel gives all of the area the look of its first cell, and keeps one content. */
export function prepareMerge({ sheet, range }: Merge, place: EditPlace): Question {
  const parts = traceRange(range, sheet, place.earlier);
  const contents = parts.map(({ before, down }) => ({ before, down, ask: askContents(place.before, cellsOf(before)) }));
  const looks = askLooksBefore(place, [range], new Set(ALL_FACETS));
  return () => {
    const lost = contents.flatMap(({ before, down, ask }) =>
      cellsOf(before).flatMap((cell) => {
        const content = ask(cell);
        const now = { row: cell.row + down, column: cell.column };
        const isFirst = now.row === range.top && now.column === range.left;
        const isBlank = content.kind === "value" && content.value === null;
        // A blank first cell takes the content of the next one that has any.
        return isFirst === isBlank ? [{ cell: now, content }] : [];
      }),
    );
    return {
      inverse: [{ kind: "unmerge", sheet, range }, ...looks(), ...(lost.length > 0 ? [{ kind: "set-cells", sheet, cells: lost } as const] : [])],
      changed: [printRange(range)],
      write: () => place.worksheet().getRange(printRange(range)).merge(false),
    };
  };
}

/** Every cell then looks like the first one. */
export function prepareUnmerge({ sheet, range }: Unmerge, place: EditPlace): Question {
  const parts = traceRange(range, sheet, place.earlier);
  const [first] = parts;
  const looks = askLooksBefore(place, [range], new Set(ALL_FACETS));
  const areas = place.before && first ? place.before.getRange(printRange(first.before)).getMergedAreasOrNullObject() : null;
  areas?.load("address");
  return () => {
    const nothing = areas?.isNullObject === true;
    return {
      inverse: nothing ? [] : [{ kind: "merge", sheet, range }, ...looks()],
      changed: nothing ? [] : [printRange(range)],
      write: () => (nothing ? undefined : place.worksheet().getRange(printRange(range)).unmerge()),
    };
  };
}
