/**
 * How data is handed to Excel so that it stays data.
 */
import type { CellContent } from "../core/sheet/edit";

/** Excel reads these as a formula, a number, a date, a percentage, an amount, a fraction, a truth value or an error. */
const TAKEN_FOR_SOMETHING_ELSE = [/^[=+\-@']/, /^[\s\d.,:/%+\-()（）年月日时分秒eE$¥￥]+$/, /^(true|false)$/i, /^#[A-Z/0!?]+$/i];

/** What goes into `Range.formulas` for this content. A leading apostrophe makes Excel keep text as text; it is not part of the value. */
export function toExcelInput(content: CellContent): string | number | boolean {
  if (content.kind === "formula") return content.formula;
  if (content.value === null) return "";
  if (typeof content.value !== "string") return content.value;
  return TAKEN_FOR_SOMETHING_ELSE.some((pattern) => pattern.test(content.value as string)) ? `'${content.value}` : content.value;
}

/** The content that puts back what `Range.formulas` and `Range.numberFormat` gave for a cell whose value was `value`. */
export function fromExcelContent(formula: unknown, value: unknown, numberFormat: string): CellContent {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { kind: "formula", formula, numberFormat };
  if (typeof formula === "number" || typeof formula === "boolean") return { kind: "value", value: formula, numberFormat };
  return { kind: "value", value: typeof formula === "string" && formula !== "" ? formula : null, numberFormat };
}
