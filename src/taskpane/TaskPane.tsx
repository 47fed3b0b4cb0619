import { FluentProvider, Tab, TabList, makeStaticStyles, makeStyles, tokens, type Theme } from "@fluentui/react-components";
import { useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from "react";
import type { Language } from "../core/words";
import { CrashPage } from "./components/CrashPage";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { FirstRun } from "./components/FirstRun";
import { Footer } from "./components/Footer";
import type { LanguageChoice } from "./components/LanguageField";
import { MarkLegend } from "./components/MarkLegend";
import type { Memory } from "./memory";
import { NoticeLine } from "./components/NoticeLine";
import { PAGES } from "./pages";
import { useKeptFocus } from "./keep-focus";
import { marksAreOld } from "./marks-are-old";
import type { PaneStore } from "./pane-store";
import { PaneTextProvider, paneText, usePaneText } from "./pane-text";
import type { Explain } from "./explanation";
import { printFacts, type SelfTest } from "./self-test";

const useStaticStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: 0 },
  // Fluent's height is in pixels and would cut enlarged text, and a long choice would make the list wider than the pane.
  ".fui-FluentProvider .fui-Select__select": { height: "auto", minHeight: "1.5rem", minWidth: 0 },
  ".fui-FluentProvider .fui-Select": { minWidth: 0 },
});

const useStyles = makeStyles({
  // Scrolls as a whole only where the text is so large that not even a few rows of the list would be left.
  provider: { height: "100%", overflowY: "auto", backgroundColor: tokens.colorNeutralBackground1 },
  pane: { display: "flex", flexDirection: "column", height: "100%" },
  // The top right corner, 34 × 32 px, belongs to Excel's personality menu.
  tabs: { flexShrink: 0, flexWrap: "wrap", minHeight: "36px", paddingInlineStart: tokens.spacingHorizontalXS, paddingInlineEnd: "34px" },
});

interface Props {
  readonly store: PaneStore;
  readonly explain: Explain;
  readonly selfTest: SelfTest;
  readonly memory: Memory;
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

interface PagesProps extends Props {
  readonly crashPage: (error: unknown, reset: () => void) => ReactNode;
}

/** Tabs, the page chosen, and under every page what was done last, what is going on, and 撤销. */
function Pages({ store, explain, selfTest, memory, languageChoice, onChooseLanguage, crashPage }: PagesProps) {
  const styles = useStyles();
  const text = usePaneText();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [chosen, setChosen] = useState(PAGES[0].id);
  const pane = useRef<HTMLDivElement>(null);
  const { commands } = store;
  const { phase } = state;
  useKeptFocus();
  if (phase.kind === "crashed") return crashPage(phase.error, () => setChosen(PAGES[0].id));
  if (phase.kind === "first-run") {
    return (
      <div className={styles.pane}>
        <FirstRun onCheck={() => void commands.check("sheet")} onSkip={commands.skipFirstRun} />
      </div>
    );
  }
  const { id, Page } = PAGES.find((page) => page.id === chosen) ?? PAGES[0];
  const backToList = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) pane.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  };
  return (
    <div ref={pane} className={styles.pane} onKeyDown={backToList}>
      <TabList className={styles.tabs} size="small" aria-label={text.word("tabs")} selectedValue={id} onTabSelect={(_event, { value }) => setChosen(String(value))}>
        {PAGES.map((page) => (
          <Tab key={page.id} value={page.id}>
            {text.say(page.tab)}
          </Tab>
        ))}
      </TabList>
      <Page state={state} commands={commands} explain={explain} selfTest={selfTest} memory={memory} languageChoice={languageChoice} onChooseLanguage={onChooseLanguage} />
      <NoticeLine notice={state.notice} busy={state.busy} onDismiss={commands.dismissNotice} onCancel={commands.cancelAction} />
      {state.marks && <MarkLegend onUpdate={marksAreOld(state) ? () => void commands.mark() : null} />}
      <Footer
        canMark={phase.kind === "checked" && phase.report.findings.length > 0}
        busy={state.busy}
        undo={state.undo}
        onMark={() => void commands.mark()}
        onClear={() => void commands.clearMarks()}
        onUndo={() => void commands.undo()}
      />
    </div>
  );
}
