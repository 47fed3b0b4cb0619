/** What a workbook holds that the stand-in Excel cannot show or edit. */
import type { Words } from "../../../core/words";

/** It is lost only where `kept` is false. */
export interface Loss {
  readonly key: string;
  /** Null where it concerns the whole workbook. */
  readonly sheet: string | null;
  /** A cell or range, or null. */
  readonly range: string | null;
  /** True where it stays in the file and is saved with it. */
  readonly kept: boolean;
  /** One sentence with its place: what, where, what becomes of it. */
  readonly words: Words;
}
