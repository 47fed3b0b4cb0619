/**
 * Questions about the cells of a form, answered from an index that is made once a form.
 */
import type { ColumnRole, Form, Indicator, Located } from "../../form/form";
import type { CellAddress } from "../../sheet/address";
import { MAX_COLUMNS } from "../../sheet/address";
import { oncePer } from "./once-per";

const indexOf = oncePer(({ texts }: Form): ReadonlyMap<number, Located<string>> => new Map(texts.map((text) => [keyOf(text.cell), text])));

function keyOf({ row, column }: CellAddress): number {
  return row * MAX_COLUMNS + column;
}

/** What the cell displays; "" where it is blank or outside the form. */
export function textAt(form: Form, cell: CellAddress | undefined): string {
  return cell ? (indexOf(form).get(keyOf(cell))?.text ?? "") : "";
}

/** The sheet column of a role, or null where the form has no such column. */
export function columnOf(form: Form, role: ColumnRole): number | null {
  return form.columns.find((column) => column.role === role)?.column ?? null;
}

/** Where a role of the row stands, or would stand in the column that the form has for it. */
export function cellFor({ cells, row }: Indicator, role: ColumnRole, column: number): CellAddress {
  return cells[role] ?? { row, column };
}

/** The cell that a finding about a whole row points to: its name, or where that would stand. */
export function cellOfRow(indicator: Indicator): CellAddress {
  return indicator.level3?.cell ?? cellFor(indicator, "level3", 0);
}

/** The level under which the row stands, the nearer one first; "" where neither is printed. */
export function levelNameOf({ level1, level2 }: Indicator): string {
  return (level2 ?? level1)?.value ?? "";
}
