/**
 * The two ways in which most actions end.
 */
import { type WordData, type Words } from "../core/words";
import { type ActionOutcome } from "./action";

/** Nothing in the workbook was changed. */
export function unchanged<Data>(ok: boolean, message: Words, messageData: WordData, data: Data): ActionOutcome<Data> {
  return { ok, message, messageData, changed: [], undo: null, data };
}
