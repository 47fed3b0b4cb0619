/**
 * The tabs of the pane, in their order. A page that does not exist yet has no tab.
 */
import type { ComponentType } from "react";
import type { Words } from "../core/words";
import { CheckPage } from "./components/CheckPage";
import { MorePage } from "./components/MorePage";
import { LazyLibraryPage } from "./library/LazyLibraryPage";
import type { PageProps } from "./page-props";
import { paneWords } from "./pane-text";
import { ScoringPage } from "./scoring/ScoringPage";

export interface PanePage {
  readonly id: string;
  readonly tab: Words;
  readonly Page: ComponentType<PageProps>;
}

/** The first is shown at the start. */
export const PAGES: readonly [PanePage, ...PanePage[]] = [
  { id: "check", tab: paneWords("tabCheck"), Page: CheckPage },
  { id: "library", tab: paneWords("tabLibrary"), Page: LazyLibraryPage },
  { id: "scoring", tab: paneWords("tabScoring"), Page: ScoringPage },
  { id: "more", tab: paneWords("tabMore"), Page: MorePage },
];
