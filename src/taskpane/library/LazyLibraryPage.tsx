import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { usePaneText } from "../pane-text";
import type { PageProps } from "../page-props";

const useStyles = makeStyles({
  wait: { display: "flex", justifyContent: "center", flexGrow: 1, padding: tokens.spacingHorizontalM },
});

/** The library's data and its search are a third of the pane: they come when the tab is first opened, from the pane's own folder. */
const LibraryPage = lazy(async () => ({ default: (await import("./LibraryPage")).LibraryPage }));

export function LazyLibraryPage(props: PageProps) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <Suspense
      fallback={
        <main className={styles.wait}>
          <Spinner size="tiny" label={text.word("working")} />
        </main>
      }
    >
      <LibraryPage {...props} />
    </Suspense>
  );
}
