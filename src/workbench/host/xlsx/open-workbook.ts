/** An .xlsx as a snapshot of Univer, beside the package it came from: saving patches the package with what changed in the snapshot. */
import type { IWorkbookData } from "@univerjs/core";
import { damaged, openPackage } from "../../../files/open-package";
import type { Loss } from "./loss";
import type { OpenedPackage } from "./opened-package";
import { readSnapshot } from "./read-snapshot";
import { readWorkbookFile } from "./workbook-file";

export interface OpenedWorkbook {
  readonly snapshot: IWorkbookData;
  readonly package: OpenedPackage;
  /** What the stand-in Excel cannot show or edit. */
  readonly losses: readonly Loss[];
}

/** Throws WorkbookError for a file that cannot be opened. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const parts = openPackage(bytes);
  const { snapshot, losses } = readSnapshot(readWorkbookFile(parts));
  if (snapshot.sheetOrder.length === 0) throw damaged("没有任何工作表", "there is no worksheet");
  return { snapshot, losses, package: { bytes, parts } };
}
