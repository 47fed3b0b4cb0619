/**
 * Rows whose target is a time.
 */
import type { Form, Indicator } from "../../form/form";
import type { CellAddress } from "../../sheet/address";
import { findDeadline, type Deadline } from "./deadline";
import { aspectOf } from "./levels";
import { oncePer } from "./once-per";
import { nameOf, valueKind } from "./target-value";

export interface TimelyRow {
  readonly indicator: Indicator;
  readonly deadline: Deadline;
  /** As printed. */
  readonly text: string;
  readonly cell: CellAddress;
}

/** The rows that state a time by which something is due, wherever they stand. */
export const timelyRows = oncePer((form: Form): readonly TimelyRow[] => form.indicators.flatMap((indicator) => timelyRow(indicator) ?? []));

/** The row with the time that it states, or null. */
export function timelyRow(indicator: Indicator): TimelyRow | null {
  const { target } = indicator;
  const said = target.text ?? target.written;
  if (!said || (valueKind(target) !== "time" && !isTimeRow(indicator))) return null;
  const deadline = findDeadline(said.text);
  return deadline && { indicator, deadline, text: said.text.trim(), cell: said.cell };
}

/** Whether the row is about time by its level or by its name. */
export function isTimeRow(indicator: Indicator): boolean {
  return aspectOf(indicator) === "timeliness" || /(?:时限|时间|期限)$/.test(nameOf(indicator));
}
