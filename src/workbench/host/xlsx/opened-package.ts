/** What stays of a file beside its snapshot. */
import type { Parts } from "./package-parts";

export type { Loss } from "./loss";

/** A workbook's file as it was opened; saving patches it. */
export interface OpenedPackage {
  readonly bytes: Uint8Array;
  readonly parts: Parts;
}
