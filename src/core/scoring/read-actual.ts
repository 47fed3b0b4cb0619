/**
 * What an 实际完成值 says. The formula in the sheet sees a cell's value and nothing else; a person also sees its displayed text and
 * understands 95%, 12次 or 6万元 typed as text. `texts` chooses between the two.
 */
import { dateOfSerial } from "../form/dates";
import { foldText } from "../form/fold-text";
import { cleanNumber, parseMoney } from "../form/money";
import { canonicalUnit } from "../form/units";
import type { CellValue } from "../sheet/grid";
import { FIRST_SERIAL, LAST_SERIAL, parseDate, serialOf } from "./calendar";
import { dustless } from "./rounding";
import type { ReasonKey } from "../form/score-reasons";
import type { Reading } from "./scheme";

export type Actual =
  | { readonly kind: "blank" }
  /** In the target's unit: 95 for 95%. */
  | { readonly kind: "number"; readonly value: number }
  /** Serial number of the day. */
  | { readonly kind: "date"; readonly serial: number }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "reason"; readonly reason: ReasonKey };

/**
 * How percentages stand in cells: as 95, as 0.95, or nobody knows. "shown": the cell is formatted as a percentage, so that a person who
 * types 95 gets 0.95; a pasted 95 is still the number of percent.
 */
export type PercentStyle = "points" | "fraction" | "shown" | "either";

export interface ActualContext {
  readonly reading: Reading;
  /** Unit of the target, usual name. */
  readonly unit: string;
  readonly target: number | null;
  readonly percent?: PercentStyle;
  /** "refuse" (as the formula does): a number typed as text is none. "read": understood as a person does. */
  readonly texts: "read" | "refuse";
  /** Displayed text of the cell, where it is known: "95%" tells 0.95 from 95. */
  readonly displayed?: string;
}

const BLANK: Actual = { kind: "blank" };
const reason = (key: ReasonKey): Actual => ({ kind: "reason", reason: key });
const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

export function readActual(value: CellValue, context: ActualContext): Actual {
  if (value === null || value === "") return BLANK;
  if (typeof value === "string" && ERRORS.test(value)) return reason("error-value");
  switch (context.reading.kind) {
    case "number":
      return readNumberCell(value, context, context.reading);
    case "date":
      return readDateCell(value, context.texts);
    default:
      return { kind: "words", words: context.texts === "read" ? foldText(String(value)).replace(/[。.,;]+$/, "") : String(value) };
  }
}

function readNumberCell(value: CellValue, context: ActualContext, { percent, signed }: Extract<Reading, { kind: "number" }>): Actual {
  if (typeof value === "number") {
    if (value < 0 && !signed) return reason("negative");
    if (!percent) return { kind: "number", value };
    if (context.displayed !== undefined && /[%％]\s*$/.test(context.displayed)) return { kind: "number", value: dustless(value * 100) };
    return readPercent(value, context);
  }
  if (typeof value !== "string" || context.texts === "refuse") return reason("not-a-number");
  const folded = foldText(value);
  if (folded === "") return BLANK;
  const read = percent ? percentText(folded, context) : numberText(folded, context.unit);
  if (read?.kind === "number" && read.value < 0 && !signed) return reason("negative");
  return read ?? reason("not-a-number");
}

/**
 * 0.95 or 95? A target of 10% or more tells: up to 1 it can only be the fraction, from 2 on only the number of percent. A smaller
 * target tells from 1 on. What lies between is not guessed.
 */
function readPercent(value: number, context: ActualContext): Actual {
  const style = context.percent ?? "either";
  if (style === "points") return { kind: "number", value: dustless(value) };
  if (style === "fraction") return { kind: "number", value: dustless(value * 100) };
  const size = Math.abs(value);
  if (style === "shown") {
    const limits = shownLimits(context.target);
    if (size >= limits.fraction && size < limits.points) return reason("percent-unclear");
    return { kind: "number", value: dustless(size < limits.fraction ? value * 100 : value) };
  }
  if (isLargePercent(context.target)) {
    if (size > 1 && size < 2) return reason("percent-unclear");
    return { kind: "number", value: dustless(size <= 1 ? value * 100 : value) };
  }
  return size > 0 && size < 1 ? reason("percent-unclear") : { kind: "number", value: dustless(value) };
}

/**
 * Sizes of a number in a cell formatted as a percentage: below `fraction` it is the share that the cell shows; from `points` on that
 * would be ten times the target, and it was pasted as the number of percent. What lies between is not guessed.
 */
export function shownLimits(target: number | null): { readonly fraction: number; readonly points: number } {
  if (!isLargePercent(target)) return { fraction: 1, points: Infinity };
  return { fraction: 2, points: Math.max(2, Math.abs(target ?? 100) / 10) };
}

export function isLargePercent(target: number | null): boolean {
  return target === null || Math.abs(target) >= 10;
}

const NUMBER_TEXT = /^(?:约|共计?|[≥≤=<>])?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([^]*)$/;

function percentText(folded: string, context: ActualContext): Actual | null {
  const match = NUMBER_TEXT.exec(folded);
  if (!match) return null;
  const number = Number((match[1] ?? "").replaceAll(",", ""));
  if (match[2] === "%") return { kind: "number", value: number };
  return match[2] === "" ? readPercent(number, context) : null;
}

/** A number with no unit, with the target's, or money in another unit of money. */
function numberText(folded: string, unit: string): Actual | null {
  const match = NUMBER_TEXT.exec(folded);
  if (!match) return null;
  const [, digits = "", written = ""] = match;
  const number = Number(digits.replaceAll(",", ""));
  if (written === "" || canonicalUnit(written) === unit) return { kind: "number", value: number };
  const money = parseMoney(folded);
  if (!money || money.unit === null || (unit !== "元" && unit !== "万元")) return null;
  const yuan = money.unit === "万元" ? money.amount * 10_000 : money.amount;
  return { kind: "number", value: cleanNumber(unit === "元" ? yuan : yuan / 10_000) };
}

/**
 * A day as a date cell, as the number 20261231, or as text in the writings of dates.ts. A text has to be one whole date: 2026年12月
 * leaves the day open.
 */
function readDateCell(value: CellValue, texts: ActualContext["texts"]): Actual {
  if (typeof value === "number") {
    if (value >= FIRST_SERIAL && value < LAST_SERIAL + 1) return { kind: "date", serial: Math.floor(value) };
    return readDateText(Number.isInteger(value) ? String(value) : "");
  }
  // A formula has no way to fold full-width digits, or to tell eight digits of text from any other number.
  if (typeof value !== "string" || (texts === "refuse" && !/^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}[日号]?$/.test(value))) return reason("not-a-date");
  return readDateText(value);
}

function readDateText(text: string): Actual {
  const date = parseDate(text);
  return date ? { kind: "date", serial: serialOf(date) } : reason("not-a-date");
}

/** The day of a date actual; null for all others. */
export function dayOf(actual: Actual): ReturnType<typeof dateOfSerial> {
  return actual.kind === "date" ? dateOfSerial(actual.serial) : null;
}
