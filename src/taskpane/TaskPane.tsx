import { FluentProvider, Tab, TabList, makeStaticStyles, makeStyles, tokens, type Theme } from "@fluentui/react-components";
import { useState, useSyncExternalStore, type ReactNode } from "react";
import type { Language } from "../core/words";
import { CheckPage } from "./components/CheckPage";
import { CrashPage } from "./components/CrashPage";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { FirstRun } from "./components/FirstRun";
import { MorePage, type LanguageChoice } from "./components/MorePage";
import type { PaneStore } from "./pane-store";
import { PaneTextProvider, paneText, usePaneText } from "./pane-text";
import type { Explain } from "./explanation";
import { printFacts, type SelfTest } from "./self-test";

const useStaticStyles = makeStaticStyles({ "html, body, #root": { height: "100%", margin: 0 } });

const useStyles = makeStyles({
  // Scrolls as a whole only where the text is so large that not even a few rows of the list would be left.
  provider: { height: "100%", overflowY: "auto", backgroundColor: tokens.colorNeutralBackground1 },
  pane: { display: "flex", flexDirection: "column", height: "100%" },
  // The top right corner, 34 × 32 px, belongs to Excel's personality menu.
  tabs: { flexShrink: 0, minHeight: "36px", paddingInlineStart: tokens.spacingHorizontalXS, paddingInlineEnd: "34px" },
});

interface Props {
  readonly store: PaneStore;
  readonly explain: Explain;
  readonly selfTest: SelfTest;
  readonly theme: Theme;
  /** Excel's own language. */
  readonly officeLanguage: Language;
  readonly languageChoice: LanguageChoice;
  readonly onChooseLanguage: (choice: LanguageChoice) => void;
}

/** The whole pane; faults of our own, while drawing or anywhere else, end at one page. */
export function TaskPane(props: Props) {
  const { languageChoice, officeLanguage, selfTest, store, theme } = props;
  useStaticStyles();
  const styles = useStyles();
  const text = paneText(languageChoice === "follow" ? officeLanguage : languageChoice);
  const crashPage = (error: unknown, reset: () => void) => {
    const restart = (): void => {
      store.commands.restart();
      reset();
    };
    return <CrashPage error={error} facts={printFacts(selfTest, text)} onRestart={restart} />;
  };
  return (
    <FluentProvider theme={theme} className={styles.provider} lang={text.language}>
      <PaneTextProvider value={text}>
        <ErrorBoundary fallback={crashPage}>
          <Pages {...props} crashPage={crashPage} />
        </ErrorBoundary>
      </PaneTextProvider>
    </FluentProvider>
  );
}

type Page = "check" | "more";

interface PagesProps extends Props {
  readonly crashPage: (error: unknown, reset: () => void) => ReactNode;
}

function Pages({ store, explain, selfTest, languageChoice, onChooseLanguage, crashPage }: PagesProps) {
  const styles = useStyles();
  const text = usePaneText();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [page, setPage] = useState<Page>("check");
  const { commands } = store;
  if (state.phase.kind === "crashed") return crashPage(state.phase.error, () => setPage("check"));
  if (state.phase.kind === "first-run") {
    return (
      <div className={styles.pane}>
        <FirstRun onCheck={() => void commands.check("sheet")} onSkip={commands.skipFirstRun} />
      </div>
    );
  }
  return (
    <div className={styles.pane}>
      <TabList className={styles.tabs} size="small" aria-label={text.word("tabs")} selectedValue={page} onTabSelect={(_event, { value }) => setPage(value === "more" ? "more" : "check")}>
        <Tab value="check">{text.word("tabCheck")}</Tab>
        <Tab value="more">{text.word("tabMore")}</Tab>
      </TabList>
      {page === "check" && <CheckPage state={state} commands={commands} explain={explain} />}
      {page === "more" && <MorePage choice={languageChoice} selfTest={selfTest} onChooseLanguage={onChooseLanguage} />}
    </div>
  );
}
