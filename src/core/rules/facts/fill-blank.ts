/**
 * How a blank field is filled in.
 */
import type { BlankField } from "../../form/form";
import { sameCell } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import type { CellFix } from "../rule";

/** The fix that writes `value` where the field is blank. A label that fills the whole row keeps its cell: "项目金额：100". */
export function fillBlank({ cell, label }: BlankField, value: Exclude<CellValue, null>): CellFix {
  if (!sameCell(cell, label.cell)) return { cell, from: "", to: { kind: "value", value } };
  return { cell, from: label.text, to: { kind: "value", value: `${label.text.replace(/[\s:：]+$/, "")}：${value}` } };
}
