/**
 * Rows whose score a person gives inside the band of the chosen grade: until then the score's cell says between what and what. The
 * person types over it.
 */
import { HAND_HINT } from "../form/score-reasons";
import { printNumber } from "../words";
import { quoteReason, quoteText } from "./emit-excel";
import type { HandBand } from "./scheme";

/** `weight` is a cell or a number. Blank while there is no grade. */
export function emitHandHint(bands: readonly HandBand[], cells: { readonly actual: string; readonly weight: string }): string {
  const { actual, weight } = cells;
  const points = (percent: number): string => (percent === 0 ? "0" : percent === 100 ? weight : `ROUND(${weight}*${printNumber(percent)}%,2)`);
  const body = bands.reduceRight((rest, { label, from, to }) => `IF(${actual}=${quoteText(label)},${quoteText(HAND_HINT.before)}&${points(from)}&${quoteText(HAND_HINT.between)}&${points(to)}&${quoteText(HAND_HINT.after)},${rest})`, quoteReason("unknown-grade"));
  return `=IF(ISERROR(${actual}),${quoteReason("error-value")},IF(${actual}="","",IF(ISNUMBER(${weight}),${body},${quoteReason("no-weight")})))`;
}
