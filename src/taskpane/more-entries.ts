/**
 * The entries of 更多, in their order. One that does not exist yet is not listed.
 */
import type { ComponentType } from "react";
import type { Words } from "../core/words";
import { BatchPage } from "./batch/BatchPage";
import { AboutPage } from "./components/AboutPage";
import { InsertFormPage } from "./insert-form/InsertFormPage";
import type { Deed } from "./pane-backend";
import type { MorePageProps } from "./page-props";
import { paneWords } from "./pane-text";
import { CleanCopyPage } from "./report/CleanCopyPage";
import { ReportPage } from "./report/ReportPage";
import { PracticePage } from "./practice/PracticePage";

/** One line of 更多: it opens a page of its own, or does something at once. */
export type MoreEntry = { readonly id: string; readonly title: Words; readonly what: Words } & (
  | { readonly kind: "page"; readonly Page: ComponentType<MorePageProps> }
  | { readonly kind: "deed"; readonly deed: Deed }
);

export const MORE_ENTRIES: readonly MoreEntry[] = [
  { kind: "page", id: "report", title: paneWords("report"), what: paneWords("reportShort"), Page: ReportPage },
  { kind: "deed", id: "summary", title: paneWords("summary"), what: paneWords("summaryShort"), deed: { action: "make-summary", busy: paneWords("summaryMaking"), undoing: paneWords("summary") } },
  { kind: "page", id: "insert-form", title: paneWords("insertForm"), what: paneWords("insertFormShort"), Page: InsertFormPage },
  { kind: "page", id: "clean", title: paneWords("clean"), what: paneWords("cleanShort"), Page: CleanCopyPage },
  { kind: "page", id: "batch", title: paneWords("batch"), what: paneWords("batchShort"), Page: BatchPage },
  { kind: "page", id: "practice", title: paneWords("practice"), what: paneWords("practiceShort"), Page: PracticePage },
  { kind: "page", id: "about", title: paneWords("about"), what: paneWords("aboutShort"), Page: AboutPage },
];
