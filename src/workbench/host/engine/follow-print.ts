/**
 * A print area follows its cells when rows and columns are inserted or deleted, as in Excel.
 */
import { parseRange, type CellRange } from "../../../core/sheet/address";
import { sheetStore } from "./custom-data";
import { printArea } from "./place";
import type { Sheet } from "./sheet";

/** `shift` gives where an area stands afterwards; null where nothing of it is left. */
export function movePrintArea(sheet: Sheet, shift: (area: CellRange) => CellRange | null): void {
  const store = sheetStore(sheet, "pageLayout");
  const kept = store.get("printArea");
  if (typeof kept !== "string") return;
  const areas = kept.split(",").flatMap((address) => parseRange(address) ?? []);
  const moved = areas.flatMap((area) => shift(area) ?? []);
  store.set("printArea", moved.length > 0 ? moved.map(printArea).join(",") : null);
}
