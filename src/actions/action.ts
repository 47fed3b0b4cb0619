/**
 * What a button does. Pane, ribbon, command line and tests call the same actions through Office.js, whoever answers it.
 */
import type { z } from "zod";
import type { SheetEdit } from "../core/sheet/edit";
import type { WordData, Words } from "../core/words";

/** Where an action works: the command line's --sheet and --form; without them the active sheet, and the first form in it. */
export interface ActionTarget {
  readonly sheet?: string;
  /** 0-based among the forms of the sheet. */
  readonly form?: number;
}

/** How a long action reports and is stopped. */
export interface ActionProgress {
  readonly report: (done: number, of: number, what: Words) => void;
  readonly cancelled: () => boolean;
}

export interface ActionOutcome<Data = unknown> {
  /** False where there was nothing to do it to; the message says why and what to do. */
  readonly ok: boolean;
  readonly message: Words;
  readonly messageData: WordData;
  /** Full addresses that were changed: "表一!B7:C9". */
  readonly changed: readonly string[];
  /** What takes it back, or null where nothing was changed. */
  readonly undo: readonly SheetEdit[] | null;
  readonly data: Data;
}

export interface Action<Params = unknown, Data = unknown> {
  /** Equal to the manifest's command id. */
  readonly id: string;
  readonly title: Words;
  readonly params: z.ZodType<Params>;
  readonly changesWorkbook: boolean;
  readonly run: (target: ActionTarget, params: Params, progress: ActionProgress) => Promise<ActionOutcome<Data>>;
}
