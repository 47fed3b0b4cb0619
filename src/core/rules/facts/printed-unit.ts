/**
 * The unit as somebody wrote it, before it was read as another that means the same.
 */
import type { Form, Indicator } from "../../form/form";
import { foldText } from "../../form/fold-text";
import type { CellAddress } from "../../sheet/address";
import { textAt } from "./cells";

export interface PrintedUnit {
  /** As written: 百分比, 万, 无. */
  readonly text: string;
  readonly cell: CellAddress;
  /** Whether it has a cell of its own beside the value. */
  readonly apart: boolean;
}

/** What follows the number inside a value cell: "≥100百分比" → "百分比". */
const AFTER_NUMBER = /^[^\d]*[\d.,]+([^\d]+)$/;

/** The printed unit of the row, from its own cell or from behind the number; null where none is written. */
export function printedUnit(form: Form, { target, cells, misplaced }: Indicator): PrintedUnit | null {
  const own = target.unit?.cell ?? (misplaced ? undefined : cells.unit);
  const value = target.written?.cell ?? target.value?.cell;
  if (own && !(value && own.row === value.row && own.column === value.column)) {
    const text = textAt(form, own).trim();
    return text === "" ? null : { text, cell: own, apart: true };
  }
  if (!value || !target.value) return null;
  const [, text = ""] = AFTER_NUMBER.exec(foldText(textAt(form, value))) ?? [];
  return text === "" ? null : { text, cell: value, apart: false };
}
