/**
 * The changes that fixes are made of.
 */
import type { BlankField, Form } from "../../form/form";
import { sameCell, type CellAddress } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import type { CellFix } from "../rule";
import { textAt } from "./cells";

/** Something that stands in a cell and is displayed there as `text`. */
interface Displayed {
  readonly cell: CellAddress;
  readonly text: string;
}

/** The fix that writes `value` over what is displayed. */
export function rewrite({ cell, text }: Displayed, value: CellValue): CellFix {
  return { cell, from: text, to: { kind: "value", value } };
}

/** The fix that writes `value` into a cell of the form, whatever stands there. */
export function rewriteAt(form: Form, cell: CellAddress, value: CellValue): CellFix {
  return rewrite({ cell, text: textAt(form, cell) }, value);
}

/** The fix that writes `value` where the field is blank. A label that fills the whole row keeps its cell: "项目金额：100". */
export function fillBlank({ cell, label }: BlankField, value: Exclude<CellValue, null>): CellFix {
  if (!sameCell(cell, label.cell)) return rewrite({ cell, text: "" }, value);
  return rewrite(label, `${label.text.replace(/[\s:：]+$/, "")}：${value}`);
}
