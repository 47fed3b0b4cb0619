/**
 * Cells of a row that stand in another column than the header says.
 */
import type { Indicator } from "../../form/form";
import { sameCell, type CellAddress } from "../../sheet/address";

/** Whether this cell of the row has slipped; the rest of the row may stand where it should. */
export function isAstray({ misplaced }: Indicator, cell: CellAddress): boolean {
  return misplaced?.cells.some((own) => sameCell(own, cell)) ?? false;
}
