/**
 * Looks of whole places: one answer for many cells, and one write for them.
 */
import type { IStyleData } from "@univerjs/core";
import { contains, type CellRange } from "../../../core/sheet/address";
import type { Json } from "../wire/protocol";
import { borderFacets, patchOf, type BorderSide, type Facet, type Facets } from "./facets";
import { mergesTouching } from "./merges";
import { isEntireColumn, isEntireRow } from "./place";
import type { Sheet } from "./sheet";
import { setStyles } from "./write-cells";

/** The answer that all cells share, or null where they differ. */
export function sharedAnswer(sheet: Sheet, areas: readonly CellRange[], tell: (row: number, column: number) => Json): Json {
  let shared: Json | undefined;
  for (const area of areas) {
    const seen = visited(sheet, area);
    for (let row = seen.top; row <= seen.bottom; row++) {
      for (let column = seen.left; column <= seen.right; column++) {
        const answer = tell(row, column);
        if (shared !== undefined && answer !== shared) return null;
        shared = answer;
      }
    }
  }
  return shared ?? null;
}

/** Of whole rows and columns only the part with looks of its own is gone through; the rest is like its first cell. */
function visited(sheet: Sheet, area: CellRange): CellRange {
  if (!isEntireRow(area) && !isEntireColumn(area)) return area;
  return sheet.usedRange(false, area) ?? { ...area, bottom: area.top, right: area.left };
}

export function styleAt(sheet: Sheet, row: number, column: number): IStyleData {
  return sheet.look(row, column);
}

export function readFacet(sheet: Sheet, areas: readonly CellRange[], facet: Facet): Json {
  return sharedAnswer(sheet, areas, (row, column) => facet.read(styleAt(sheet, row, column)));
}

export function writeFacet(sheet: Sheet, areas: readonly CellRange[], facet: Facet, value: Json): void {
  setStyles(sheet, areas, (style) => patchOf(facet, value, style));
}

/** https://learn.microsoft.com/javascript/api/excel/excel.borderindex */
export const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical", "DiagonalDown", "DiagonalUp"] as const;
export type Edge = (typeof EDGES)[number];

interface EdgeCells {
  readonly side: BorderSide;
  /** The cells whose side it is; null where the area is too narrow to have it. */
  readonly cells: CellRange | null;
  /** The neighbours on the other side of the line, and their side of it. */
  readonly beyond: { readonly side: BorderSide; readonly rows: number; readonly columns: number } | null;
}

function edgeCells(area: CellRange, edge: Edge): EdgeCells {
  switch (edge) {
    case "EdgeTop":
      return { side: "t", cells: { ...area, bottom: area.top }, beyond: { side: "b", rows: -1, columns: 0 } };
    case "EdgeBottom":
      return { side: "b", cells: { ...area, top: area.bottom }, beyond: { side: "t", rows: 1, columns: 0 } };
    case "EdgeLeft":
      return { side: "l", cells: { ...area, right: area.left }, beyond: { side: "r", rows: 0, columns: -1 } };
    case "EdgeRight":
      return { side: "r", cells: { ...area, left: area.right }, beyond: { side: "l", rows: 0, columns: 1 } };
    case "InsideHorizontal":
      return { side: "b", cells: area.bottom > area.top ? { ...area, bottom: area.bottom - 1 } : null, beyond: { side: "t", rows: 1, columns: 0 } };
    case "InsideVertical":
      return { side: "r", cells: area.right > area.left ? { ...area, right: area.right - 1 } : null, beyond: { side: "l", rows: 0, columns: 1 } };
    case "DiagonalDown":
      return { side: "tl_br", cells: area, beyond: null };
    case "DiagonalUp":
      return { side: "bl_tr", cells: area, beyond: null };
  }
}

const SIDE_FACETS: Readonly<Record<BorderSide, Facets>> = {
  t: borderFacets("t"),
  b: borderFacets("b"),
  l: borderFacets("l"),
  r: borderFacets("r"),
  tl_br: borderFacets("tl_br"),
  bl_tr: borderFacets("bl_tr"),
};

/** A line between two cells may be held by either of them; the cell's own wins. */
function heldBy(sheet: Sheet, row: number, column: number, { side, beyond }: EdgeCells): { style: IStyleData; side: BorderSide } {
  const own = styleAt(sheet, row, column);
  const hasLine = (style: IStyleData, one: BorderSide): boolean => SIDE_FACETS[one]["style"]?.read(style) !== "None";
  if (hasLine(own, side) || !beyond || row + beyond.rows < 0 || column + beyond.columns < 0) return { style: own, side };
  const neighbour = styleAt(sheet, row + beyond.rows, column + beyond.columns);
  return hasLine(neighbour, beyond.side) ? { style: neighbour, side: beyond.side } : { style: own, side };
}

/** `name` is a facet of borders: style, color, weight. */
export function readEdge(sheet: Sheet, areas: readonly CellRange[], edge: Edge, name: string): Json {
  const answers = areas.map((area) => {
    const found = edgeCells(area, edge);
    if (!found.cells) return SIDE_FACETS[found.side][name]?.read({}) ?? null;
    return sharedAnswer(sheet, [found.cells], (row, column) => {
      const held = heldBy(sheet, row, column, found);
      return SIDE_FACETS[held.side][name]?.read(held.style) ?? null;
    });
  });
  return answers.every((answer) => answer === answers[0]) ? (answers[0] ?? null) : null;
}

export function writeEdge(sheet: Sheet, areas: readonly CellRange[], edge: Edge, name: string, value: Json): void {
  for (const area of areas) {
    const { side, cells, beyond } = edgeCells(area, edge);
    const facet = SIDE_FACETS[side][name];
    if (!cells || !facet) continue;
    setStyles(sheet, [cells], (style) => patchOf(facet, value, style));
    if (beyond && value === "None") wipeBeyond(sheet, cells, beyond, edge.startsWith("Inside"));
    // Excel writes a line inside an area to both of the cells that it lies between.
    else if (beyond && edge.startsWith("Inside")) {
      const facing = SIDE_FACETS[beyond.side][name];
      if (facing) setStyles(sheet, [shifted(cells, beyond)], (style) => patchOf(facing, value, style));
    }
  }
}

function shifted(cells: CellRange, by: { readonly rows: number; readonly columns: number }): CellRange {
  return { top: cells.top + by.rows, bottom: cells.bottom + by.rows, left: cells.left + by.columns, right: cells.right + by.columns };
}

/**
 * A line taken away is taken from the neighbour too, which may be the one that holds it; not from one outside the place inside the same
 * merged area, where nobody sees it.
 */
function wipeBeyond(sheet: Sheet, cells: CellRange, { side, rows, columns }: NonNullable<EdgeCells["beyond"]>, isInside: boolean): void {
  const area = shifted(cells, { rows, columns });
  if (area.top < 0 || area.left < 0) return;
  const merged = isInside ? [] : mergesTouching(sheet, area);
  for (const { row, column } of [...sheet.cellsIn(area)]) {
    if (merged.some((merge) => contains(merge, { row, column }) && contains(merge, { row: row - rows, column: column - columns }))) continue;
    if (styleAt(sheet, row, column).bd?.[side]) setStyles(sheet, [{ top: row, bottom: row, left: column, right: column }], () => ({ bd: { [side]: null } }));
  }
}
