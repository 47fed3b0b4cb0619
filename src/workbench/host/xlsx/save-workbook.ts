/** A snapshot as the bytes of an .xlsx: the package it was opened from, patched with what changed since. */
import type { IWorkbookData } from "@univerjs/core";
import { blankParts } from "./blank-package";
import type { OpenedPackage } from "./opened-package";
import { writePackage } from "./write-package";

/**
 * `opened` is the package of openWorkbook, or null for a workbook that was made in the stand-in. A workbook that was not changed gives
 * the bytes it was opened from. Throws an Error, and gives nothing, if what was written does not hold every cell of the snapshot.
 */
export function saveWorkbook(snapshot: IWorkbookData, opened: OpenedPackage | null): Uint8Array {
  const parts = opened?.parts ?? blankParts();
  const first = writePackage(snapshot, parts, false);
  if (!first.patch.isChanged) return opened ? opened.bytes.slice() : first.patch.toBytes();
  // Results that Univer calculated are no change of their own, but once something changed they are written with it.
  const { patch } = first.resultsLeft ? writePackage(snapshot, parts, true) : first;
  return patch.toBytes();
}
