/**
 * How data is handed to Excel so that it stays data.
 */
import type { CellContent } from "../core/sheet/edit";

/** Excel reads these as a formula, a number, a date, a percentage, an amount, a fraction, a truth value or an error. */
const TAKEN_FOR_SOMETHING_ELSE = [
  /^[=+\-@']/,
  /^[\s\d.,:/%+\-()年月日时分秒上下午eE$¥€£]+$/,
  /^\d{1,4}[\s\-/]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/]*\d/i,
  /^\d{1,2}(?::\d{1,2})*\s*[ap]m?$/i,
  /^(?:true|false)$/i,
  /^#[A-Z/0!?]+$/i,
];

/**
 * What goes into `Range.formulas` for this content in a cell of this number format. A leading apostrophe makes Excel keep text as text; it
 * is not part of the value. Cells formatted as text keep what they are given.
 */
export function toExcelInput(content: CellContent, numberFormat = "General"): string | number | boolean {
  if (content.kind === "formula") return content.formula;
  if (content.value === null) return "";
  if (typeof content.value !== "string") return content.value;
  if (numberFormat === "@") return content.value.startsWith("'") ? `'${content.value}` : content.value;
  // Full-width digits and signs are digits and signs to a Chinese Excel.
  const seen = content.value.normalize("NFKC");
  return TAKEN_FOR_SOMETHING_ELSE.some((pattern) => pattern.test(seen)) ? `'${content.value}` : content.value;
}

/** The content that puts back what `Range.formulas` and `Range.numberFormat` gave for a cell whose value was `value`. */
export function fromExcelContent(formula: unknown, value: unknown, numberFormat: string): CellContent {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { kind: "formula", formula, numberFormat };
  if (typeof formula === "number" || typeof formula === "boolean") return { kind: "value", value: formula, numberFormat };
  return { kind: "value", value: typeof formula === "string" && formula !== "" ? formula : null, numberFormat };
}
