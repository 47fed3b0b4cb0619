import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { writeLibraryFile } from "../../actions/library-files";
import { planMerge } from "../../core/library/own/change-library";
import type { OwnLibrary } from "../../core/library/own/own-library";
import { sayProblem, type OwnImport } from "../../core/library/own/problems";
import { offerDownload } from "./offer-download";
import { libraryWords, useLibraryText } from "./library-words";
import type { Incoming } from "./library-state";
import { sayKept } from "./say-kept";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  link: { minHeight: "24px", fontSize: tokens.fontSizeBase200 },
  hidden: { display: "none" },
});

const FILE_NAME = "我的指标库";
const TYPES = { json: "application/json", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

/** How indicators come into the own library, and how it is handed on. */
export function OwnTools() {
  const styles = useStyles();
  const { pane, word } = useLibraryText();
  const { session, own, commands, busy } = useLibrary();
  const importing = useRef<HTMLInputElement>(null);
  const choosing = useRef<HTMLInputElement>(null);
  const refuse = (saying: { words: ReturnType<typeof libraryWords>; data: Record<string, string | number> }): void => session.dispatch({ kind: "noticed", notice: { good: false, saying, more: [], canUndo: false } });

  const keepRows = async (): Promise<void> => {
    const outcome = await commands.ask({ action: "collect-rows" });
    if (!outcome) return;
    if (!outcome.done) return refuse({ words: outcome.saying.words, data: { ...outcome.saying.data } });
    const { library, problems } = outcome.data as OwnImport<OwnLibrary>;
    const more = problems.map((problem) => sayProblem(problem, pane.language));
    const saying = library.indicators.length === 0 ? { words: libraryWords("keptNone"), data: {} } : sayKept(planMerge(session.own.state().library, library, "newer"));
    session.change((current) => planMerge(current, library, "newer").change, saying, more);
  };

  const exportAs = (kind: "json" | "xlsx"): void => {
    const file = `${FILE_NAME}.${kind}`;
    offerDownload(file, TYPES[kind], writeLibraryFile(kind, own.library));
    session.dispatch({ kind: "noticed", notice: { good: true, saying: { words: libraryWords("exported"), data: { file } }, more: [], canUndo: false } });
  };

  const picker = (ref: typeof importing, accept: string, from: Incoming["from"]) => (
    <input
      ref={ref}
      className={styles.hidden}
      type="file"
      accept={accept}
      tabIndex={-1}
      aria-hidden="true"
      data-picker={from}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        // The same file can be chosen again once it was mended.
        if (file) void session.reader.read(file, from);
        event.currentTarget.value = "";
      }}
    />
  );

  return (
    <div className={styles.tools}>
      <Button size="small" disabledFocusable={busy} onClick={() => void keepRows()}>
        {word("keepRows")}
      </Button>
      <Link as="button" className={styles.link} onClick={() => choosing.current?.click()}>
        {word("fromOld")}
      </Link>
      <Link as="button" className={styles.link} onClick={() => importing.current?.click()}>
        {word("importFile")}
      </Link>
      {own.library.indicators.length > 0 && (
        <>
          <Link as="button" className={styles.link} onClick={() => exportAs("xlsx")}>
            {word("exportXlsx")}
          </Link>
          <Link as="button" className={styles.link} onClick={() => exportAs("json")}>
            {word("exportJson")}
          </Link>
        </>
      )}
      {picker(importing, ".json,.xlsx,.xlsm", "library")}
      {picker(choosing, ".xlsx,.xlsm", "old-form")}
    </div>
  );
}
