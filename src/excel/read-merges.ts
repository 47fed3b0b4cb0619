/**
 * Merged areas of a sheet. Excel answers at most 512 areas a query, and only those whose top-left cell lies inside the asked range
 * (https://github.com/OfficeDev/office-js/issues/3611), so the sheet is asked in tiles that cannot hold more.
 */
import { parseRange, printRange, type CellRange } from "../core/sheet/address";

/** The documented limit of Range.getMergedAreasOrNullObject. */
const MAX_AREAS = 512;

/** Gives the merged areas once the sync that followed the asking is done. */
export type MergeQuery = () => CellRange[];

/** Asks for the merges of `range`; tiles have at most 512 cells, and so at most 512 top-left cells, whatever is merged in them. */
export function readMerges(worksheet: Excel.Worksheet, range: CellRange): MergeQuery {
  const tiles = tilesOf(range).map((tile) => {
    const areas = worksheet.getRange(printRange(tile)).getMergedAreasOrNullObject();
    // The address of all together is cut at 8,192 characters: https://github.com/OfficeDev/office-js/issues/1590
    areas.load("areas/items/address");
    return areas;
  });
  return () =>
    tiles.flatMap((areas) => {
      if (areas.isNullObject) return [];
      return areas.areas.items.flatMap(({ address }) => parseRange(address) ?? []);
    });
}

/** Rows of tiles over the range; a tile is as wide as the range where that fits. */
export function tilesOf(range: CellRange): CellRange[] {
  const width = Math.min(range.right - range.left + 1, MAX_AREAS);
  const height = Math.max(1, Math.floor(MAX_AREAS / width));
  const tiles: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    for (let left = range.left; left <= range.right; left += width) {
      tiles.push({ top, left, bottom: Math.min(top + height - 1, range.bottom), right: Math.min(left + width - 1, range.right) });
    }
  }
  return tiles;
}
