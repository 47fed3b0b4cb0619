import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, useSyncExternalStore, type ChangeEvent } from "react";
import { today } from "../../actions/today";
import { printHtml } from "../../core/report/print-html";
import { PageBar } from "../components/PageBar";
import type { MorePageProps } from "../page-props";
import { usePaneText } from "../pane-text";
import { startFileWorker } from "../file-worker/start-file-worker";
import { saveText } from "../save-text";
import { BatchFileRow } from "./BatchFileRow";
import { BatchProgress } from "./BatchProgress";
import { createBatchStore, type BatchStore } from "./batch-store";
import { outcomeOfBatch, reportsOf } from "./batch-outcome";

const useStyles = makeStyles({
  body: { flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, overflowY: "auto" },
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  status: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

/** Outlives the page: whoever looks something up elsewhere finds the results again. */
const STORE = createBatchStore(startFileWorker);

interface Props extends Pick<MorePageProps, "commands" | "onBack"> {
  readonly store?: BatchStore;
}

/** 批量检查: files from the disk, checked without opening them. */
export function BatchPage({ commands, onBack, store = STORE }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const input = useRef<HTMLInputElement>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const reports = reportsOf(state.files);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(currentTarget.files ?? [])];
    // The same files may be chosen again once they were mended.
    currentTarget.value = "";
    setSaved(null);
    void store.check(files, { language: text.language, practice: commands.userPractice() });
  };
  const save = (): void => {
    const { year, month, day } = today();
    const name = `${text.word("batchReportName")}-${String(year)}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}.html`;
    saveText(name, "text/html", printHtml(reports, { language: text.language, checkedOn: today() }));
    setSaved(name);
  };
  return (
    <>
      <PageBar title={text.word("batch")} back={text.word("moreBack")} onBack={onBack} />
      <div className={styles.body}>
        <div className={styles.head}>
          <p className={styles.line}>{text.word("batchHow")}</p>
          <input ref={input} type="file" accept=".xlsx,.xlsm" multiple hidden aria-label={text.word("batchChoose")} onChange={choose} />
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={state.running} onClick={() => input.current?.click()}>
              {text.word("batchChoose")}
            </Button>
            {reports.length > 0 && !state.running && <Button onClick={save}>{text.word("batchSave")}</Button>}
          </div>
          {state.slow && <BatchProgress files={state.files} onCancel={store.cancel} />}
          <div className={styles.status} role="status">
            {!state.running && state.files.length > 0 && outcomeOfBatch(state.files, text)}
          </div>
          {saved !== null && (
            <p className={styles.line} role="status">
              {text.word("batchSaved", { name: saved })}
            </p>
          )}
        </div>
        {state.files.length > 0 && (
          <ul className={styles.list} aria-label={text.word("batchFiles")}>
            {state.files.map((file, i) => (
              <BatchFileRow key={i} file={file} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
