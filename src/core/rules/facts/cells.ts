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

/** The cell that a finding about a whole row points to: its name, its value, or the first place that is known. */
export function cellOfRow(indicator: Indicator): CellAddress {
  const { level3, target, cells, row } = indicator;
  return level3?.cell ?? cells.level3 ?? target.written?.cell ?? Object.values(cells)[0] ?? { row, column: 0 };
}
