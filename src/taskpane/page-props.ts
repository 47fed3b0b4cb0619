import type { LanguageChoice } from "./components/LanguageField";
import type { Explain } from "./explanation";
import type { Memory } from "./memory";
import type { PaneState } from "./pane-state";
import type { PaneCommands } from "./pane-store";
import type { SelfTest } from "./self-test";

/** What every page of the pane is given; each takes what it shows. */
export interface PageProps {
  readonly state: PaneState;
  readonly commands: PaneCommands;
  readonly explain: Explain;
  readonly selfTest: SelfTest;
  readonly memory: Memory;
  readonly languageChoice: LanguageChoice;
  readonly onChooseLanguage: (choice: LanguageChoice) => void;
}

/** An entry of 更多. */
export interface MorePageProps extends PageProps {
  /** Back to the list of 更多. */
  readonly onBack: () => void;
}
