import { makeStyles } from "@fluentui/react-components";
import { useEffect, type KeyboardEvent } from "react";
import type { PageProps } from "../page-props";
import { ChoicePage } from "./ChoicePage";
import { EditPage } from "./EditPage";
import { IncomingPage } from "./IncomingPage";
import { LibraryNoticeLine } from "./LibraryNoticeLine";
import { sessionOf } from "./library-session";
import { ListPage } from "./ListPage";
import { LibraryProvider, useLibraryOf } from "./use-library";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, flexShrink: 0, flexBasis: "14rem", minHeight: "min-content" },
});

/** 指标库: finds indicators and blocks, inserts them, and keeps a person's own. Esc leads back to the list. */
export function LibraryPage({ state: pane, commands, memory }: PageProps) {
  const styles = useStyles();
  const session = sessionOf(memory);
  const library = useLibraryOf(session, pane, commands);
  const { page, notice } = library.state;
  const { dismissNotice } = commands;
  // One thing at a time is told: what was done to the sheet before is over once something was done to the library.
  useEffect(() => {
    if (notice) dismissNotice();
  }, [notice, dismissNotice]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing || page.kind === "list") return;
    event.preventDefault();
    session.dispatch({ kind: "went-back" });
  };
  return (
    <LibraryProvider value={library}>
      <main className={styles.page} onKeyDown={onKeyDown}>
        {page.kind === "list" && <ListPage />}
        {page.kind === "choice" && <ChoicePage choice={page.choice} />}
        {page.kind === "edit" && <EditPage id={page.id} />}
        {page.kind === "incoming" && <IncomingPage incoming={page.incoming} />}
        <LibraryNoticeLine />
      </main>
    </LibraryProvider>
  );
}
