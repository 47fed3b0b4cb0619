import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SeverityCounts } from "../finding-groups";
import type { CheckedPhase, ReadingPhase } from "../pane-state";
import { usePaneText, type PaneText } from "../pane-text";

const useStyles = makeStyles({
  // One height for verdict and progress, so that the list below stays where it is.
  line: { display: "flex", alignItems: "center", minHeight: "2rem", paddingInline: tokens.spacingHorizontalM },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground3 },
  time: { flexShrink: 0, marginInlineStart: "auto", paddingInlineStart: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  cancel: { flexShrink: 0, marginInlineStart: tokens.spacingHorizontalS },
  progress: { flexGrow: 1, minWidth: 0 },
  what: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly phase: CheckedPhase | ReadingPhase | null;
  readonly counts: SeverityCounts;
  readonly onCancel: () => void;
}

/** The one sentence that matters, spoken by screen readers when it changes; progress in its place while a check takes long. */
export function Verdict({ phase, counts, onCancel }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const slow = phase?.kind === "reading" && phase.slow ? phase : null;
  const checked = phase?.kind === "checked" ? phase : null;
  const time = checked && new Date(checked.at).toLocaleTimeString(text.language, { hour12: false });
  const tone = checked?.stale || (checked && isBlank(checked)) || (counts.error === 0 && counts.warning > 0) ? styles.doubtful : counts.error > 0 ? styles.bad : styles.good;
  return (
    <div className={styles.line}>
      <div className={mergeClasses(styles.verdict, tone)} role="status">
        {checked && verdictOf(checked, counts, text)}
      </div>
      {time && (
        <time className={styles.time} title={text.word("checkedAt", { time })}>
          {time}
        </time>
      )}
      {slow && <Progress reading={slow} />}
      {slow && (
        <Button size="small" className={styles.cancel} onClick={onCancel}>
          {text.word("cancel")}
        </Button>
      )}
    </div>
  );
}

function Progress({ reading }: { readonly reading: ReadingPhase }) {
  const styles = useStyles();
  const text = usePaneText();
  const { progress } = reading;
  const what = progress
    ? text.word("progress", { what: text.say(progress.what), done: progress.done, of: progress.of })
    : text.word("progressStarting");
  return (
    <div className={styles.progress}>
      <span className={styles.what}>{what}</span>
      <ProgressBar aria-label={what} thickness="large" value={progress?.done ?? 0} max={Math.max(1, progress?.of ?? 1)} />
    </div>
  );
}

/** Whether nothing is filled in on any form that is looked at: a template is no form that could be sent. */
function isBlank({ report, form }: CheckedPhase): boolean {
  const shown = form === null ? report.forms.length : 1;
  const blank = report.findings.filter((finding) => finding.message === "blank-form" && (form === null || finding.form === form));
  return shown > 0 && blank.length === shown;
}

function verdictOf(checked: CheckedPhase, counts: SeverityCounts, text: PaneText): string {
  if (checked.stale) return text.word("verdictStale");
  const said = (["error", "warning"] as const).filter((severity) => counts[severity] > 0).map((severity) => text.count(severity, counts[severity]));
  const list = said.join(text.word("listComma"));
  if (isBlank(checked)) return text.word("verdictBlank");
  if (counts.error > 0) return text.word("verdictErrors", { counts: list });
  if (counts.warning > 0) return text.word("verdictWarnings", { counts: list });
  if (counts.hint > 0) return text.word("verdictHints", { counts: text.count("hint", counts.hint) });
  return text.word("verdictNothing");
}
