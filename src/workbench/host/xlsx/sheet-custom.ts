/** What the snapshot's sheets and workbook carry in `custom`: facts of the file that Univer has no place for, read and set by the host. */
import type { CustomData } from "@univerjs/core";
import type { DocumentProperties } from "./document-properties";
import type { PageLayout } from "./page-layout";
import type { SheetProtection } from "./protection";

export interface SheetCustom {
  /** When saving, what is absent stays as it is in the file. */
  readonly pageLayout?: Partial<PageLayout>;
  readonly protection?: SheetProtection;
  /** Custom properties of the sheet, by key. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface WorkbookCustom {
  /** Id of the sheet in front. */
  readonly activeSheet?: string;
  /** True where serial number 0 is 1904-01-01. Values stay as they are. */
  readonly date1904?: boolean;
  /** Settings that add-ins keep in the workbook, by key. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** When saving, what is absent is empty; without the whole, the file's stay. */
  readonly properties?: DocumentProperties;
}

export function sheetCustom(sheet: { readonly custom?: CustomData }): SheetCustom {
  return sheet.custom ?? {};
}

export function workbookCustom(workbook: { readonly custom?: CustomData }): WorkbookCustom {
  return workbook.custom ?? {};
}
