/**
 * How values are written into cells: numbers, percentages, amounts, letters of either width.
 */
import { cleanNumber } from "../form/money";
import { printNumber } from "../words";
import type { IndicatorContent } from "./form-content";
import type { Writing } from "./layout";
import type { PrintedCell } from "./paper";

export type Content = PrintedCell["content"];

/** Text as it is to stand in a cell. */
export function textContent(text: string | null, writing: Writing): Content | null {
  return text === null ? null : { kind: "value", value: writing.fullWidth ? fullWidth(text) : text };
}

/** Digits, letters and signs of ASCII in the width of Chinese characters; line breaks stay. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

export function numberContent(value: number | null, writing: Writing): Content | null {
  if (value === null) return null;
  return writing.numbers === "text" ? textContent(printNumber(value), writing) : { kind: "value", value };
}

/** 95 as 95%. */
export function percentContent(value: number | null, writing: Writing): Content | null {
  if (value === null) return null;
  if (writing.percent !== "fraction") return textContent(`${printNumber(value)}%`, writing);
  const decimals = (/\.(\d+)$/.exec(printNumber(value))?.[1] ?? "").length;
  return { kind: "value", value: cleanNumber(value / 100), numberFormat: decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%` };
}

/** An amount in 万元, in the unit of the writing. */
export function moneyContent(amount: number | null, writing: Writing): Content | null {
  if (amount === null) return null;
  const value = writing.money === "元" ? cleanNumber(amount * 10_000) : amount;
  if (writing.moneyBeside) return textContent(`${withThousands(value, writing)}${writing.money}`, writing);
  if (writing.numbers === "text") return textContent(withThousands(value, writing), writing);
  return writing.thousands && hasCents(value) ? { kind: "value", value, numberFormat: "#,##0.00" } : { kind: "value", value };
}

/** Whether a format with two decimals shows all of it. */
function hasCents(value: number): boolean {
  return cleanNumber(value * 100) % 1 === 0;
}

function withThousands(value: number, writing: Writing): string {
  const printed = printNumber(value);
  return writing.thousands ? printed.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ",")) : printed;
}

/** The content of a value's cell: with its sign and its unit where they have no columns of their own. */
export function targetContent(indicator: IndicatorContent, own: { readonly operator: boolean; readonly unit: boolean }, writing: Writing): Content | null {
  const { operator, value, unit, text } = indicator;
  if (value === null) return textContent(text, writing);
  const sign = own.operator ? "" : (operator ?? "");
  if (unit === "%" && (!own.unit || writing.percent === "fraction") && sign === "") return percentContent(value, writing);
  const beside = own.unit ? "" : (unit ?? "");
  return sign === "" && beside === "" ? numberContent(value, writing) : textContent(sign + printNumber(value) + beside, writing);
}

/** What was reached: in percent as a percentage where the target is one. */
export function actualContent({ actual, unit }: IndicatorContent, writing: Writing): Content | null {
  if (typeof actual === "string") return textContent(actual, writing);
  return unit === "%" && writing.percent !== "plain" ? percentContent(actual, writing) : numberContent(actual, writing);
}
