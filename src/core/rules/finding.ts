/**
 * A finding is data: which rule, what about, where. Sentences are made at the edge from the rule's own words.
 */
import type { CellAddress } from "../sheet/address";
import type { WordData } from "../words";

/** Error: a reviewer would send the form back, or the arithmetic is wrong. Warning: a likely question. Hint: style. */
export type Severity = "error" | "warning" | "hint";

export interface SheetCell {
  readonly sheet: string;
  readonly cell: CellAddress;
}

export interface Finding extends SheetCell {
  /** Code of the rule, "A02". */
  readonly rule: string;
  readonly severity: Severity;
  /** Which of the rule's messages. */
  readonly message: string;
  readonly data: WordData;
  /** Other cells that take part, the same sheet or another. */
  readonly alsoCells: readonly SheetCell[];
  /** Index of the form among the forms that were checked together; null where a rule speaks of the whole workbook. */
  readonly form: number | null;
}
