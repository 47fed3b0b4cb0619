/**
 * What cells look like before they are changed, as the looks that give it to them again.
 */
import { printRange, type CellAddress, type CellRange } from "../../core/sheet/address";
import type { CellLook } from "../../core/sheet/edit";
import { rectanglesOf } from "../../core/sheet/rectangles";
import { askedOf, lookOf, type Facet } from "./cell-looks";

/** The look of each cell of one range, told after the sync. */
export type AskedLooks = () => readonly (readonly CellLook[])[];

/** Asks for the facets of every cell of the range. */
export function askLooks(worksheet: Excel.Worksheet, range: CellRange, facets: ReadonlySet<Facet>): AskedLooks {
  const cells = worksheet.getRange(printRange(range));
  const format = askedOf(facets);
  const answer = Object.keys(format).length > 0 ? cells.getCellProperties({ format }) : null;
  const formats = facets.has("numberFormat") ? askFormats(cells) : null;
  return () =>
    Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
      Array.from({ length: range.right - range.left + 1 }, (__, c) => ({
        ...lookOf(answer?.value[r]?.[c]?.format ?? {}),
        ...(formats && { numberFormat: (formats.numberFormat as string[][])[r]?.[c] ?? "General" }),
      })),
    );
}

function askFormats(asked: Excel.Range): Excel.Range {
  asked.load("numberFormat");
  return asked;
}

export interface LookedAt {
  readonly cell: CellAddress;
  readonly look: CellLook;
}

/** One look for each rectangle of cells that look alike; cells without any are left out. */
export function gathered(cells: readonly LookedAt[]): { range: CellRange; look: CellLook }[] {
  const looking = cells.filter(({ look }) => Object.keys(look).length > 0);
  const byCell = new Map(looking.map(({ cell, look }) => [keyOf(cell), { look, text: JSON.stringify(look) }]));
  return rectanglesOf(
    looking.map(({ cell }) => cell),
    (cell) => byCell.get(keyOf(cell))?.text ?? "",
  ).map((range) => ({ range, look: byCell.get(keyOf({ row: range.top, column: range.left }))?.look ?? {} }));
}

export function keyOf({ row, column }: CellAddress): string {
  return `${String(row)}:${String(column)}`;
}
