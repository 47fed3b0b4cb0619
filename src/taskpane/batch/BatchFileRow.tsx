import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { formCount, mustMend } from "../../core/report/report";
import { sayVerdict } from "../../core/report/report-words";
import { SeverityCountsBadge } from "../components/SeverityCountsBadge";
import { usePaneText } from "../pane-text";
import { ReportLines } from "../report/ReportLines";
import type { BatchFile } from "./batch-store";

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  row: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    textAlign: "start",
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})` },
  },
  name: { display: "flex", columnGap: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  arrow: { flexShrink: 0, width: "1em" },
  said: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, paddingInlineStart: "1.25rem" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A file of the batch: its verdict and counts; opens to what was found. */
export function BatchFileRow({ file }: { readonly file: BatchFile }) {
  const styles = useStyles();
  const text = usePaneText();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (file.state !== "done" || !file.result.report) {
    const failed = file.state === "done" ? file.result.error?.message : null;
    const waiting = { waiting: "batchWaiting", checking: "batchChecking", left: "batchSkipped", done: "batchSkipped" } as const;
    return (
      <li className={styles.item}>
        <div className={styles.row}>
          <span className={styles.name}>
            <span className={styles.arrow} aria-hidden="true">
              {failed ? "×" : ""}
            </span>
            {file.file}
          </span>
          <span className={mergeClasses(styles.said, failed ? styles.bad : styles.quiet)}>{failed ?? text.word(waiting[file.state])}</span>
        </div>
      </li>
    );
  }
  const { report } = file.result;
  return (
    <li className={styles.item}>
      <button type="button" className={mergeClasses(styles.row, styles.button)} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className={styles.name}>
          <span className={styles.arrow} aria-hidden="true">
            {open ? "▼" : "▶"}
          </span>
          {file.file}
        </span>
        <span className={styles.said}>
          <span className={mustMend(report.tally) ? styles.bad : styles.good}>{sayVerdict(report.tally, text.language)}</span>
          <SeverityCountsBadge counts={report.tally} />
          <span className={styles.quiet}>{text.word("batchForms", { n: formCount(report) })}</span>
        </span>
      </button>
      <div id={id} hidden={!open}>
        {open && <ReportLines report={report} />}
      </div>
    </li>
  );
}
