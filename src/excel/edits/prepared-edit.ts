/**
 * How one kind of edit is done: it asks what stands there, and once that has come it knows what takes it back and how to write.
 */
import type { SheetEdit } from "../../core/sheet/edit";

/** Where an edit is going to be made. */
export interface EditPlace {
  readonly context: Excel.RequestContext;
  readonly sheet: string;
  /** The sheet as it is before anything is written; null where the plan adds it. */
  readonly before: Excel.Worksheet | null;
  /** The sheet at the time of writing. */
  readonly worksheet: () => Excel.Worksheet;
  /** The edits of the plan that come before this one. */
  readonly earlier: readonly SheetEdit[];
  /** Those that come after it. */
  readonly later: readonly SheetEdit[];
}

/** An edit that needs to know no more. */
export interface PreparedEdit {
  /** Takes the edit back, applied in its order. Complete once the writing is done. */
  readonly inverse: readonly SheetEdit[];
  /** Adds to the batch what has to be read before anything of the plan is written, for the inverse to tell it. */
  readonly readFirst?: () => void;
  /** What has to wait until the whole plan is taken back, told in the places of then. */
  readonly inverseLast?: readonly SheetEdit[];
  /** Addresses of what it changes, without the sheet. */
  readonly changed: readonly string[];
  /** Adds it to the batch; nothing is sent. */
  readonly write: () => void;
}

/** An edit that finds everything as it is to be: it asks for no permission. */
export const NOTHING_TO_DO: PreparedEdit = { inverse: [], changed: [], write: () => undefined };

/** Answers once a sync has been done: with the edit, or with another question that takes one more sync. */
export type Question = () => PreparedEdit | Question;

/** An edit that there is nothing to ask for. */
export function unasked(changed: readonly string[], write: () => void, inverse: readonly SheetEdit[] = []): Question {
  return () => ({ inverse, changed, write });
}
