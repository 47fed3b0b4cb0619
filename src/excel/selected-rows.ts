/**
 * The rows that a person has selected.
 */
import { parseRange } from "../core/sheet/address";
import { withExcel } from "./with-excel";

export interface RowSpan {
  /** 0-based, inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Rows of one or several selected areas on the active sheet. Throws ExcelFailure: CannotSelect where something else than cells is selected, or what Excel refuses. */
export async function selectedRows(): Promise<readonly RowSpan[]> {
  return withExcel(async (context) => {
    const selected = context.workbook.getSelectedRanges();
    selected.load("address");
    await context.sync();
    return rowsIn(selected.address);
  });
}

/** Rows of an address such as "表!A3:B5,表!D9". */
export function rowsIn(address: string): RowSpan[] {
  return address.split(",").flatMap((part) => {
    const area = parseRange(part.slice(part.lastIndexOf("!") + 1));
    return area ? [{ first: area.top, last: area.bottom }] : [];
  });
}
