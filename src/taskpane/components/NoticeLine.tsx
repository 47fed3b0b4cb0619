import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Busy, Notice } from "../pane-state";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexShrink: 0,
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  refused: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  saying: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  dismiss: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly notice: Notice | null;
  readonly busy: Busy | null;
  readonly onDismiss: () => void;
}

/** What an action did or why it was refused, between page and footer: it takes room from the end of the list and moves nothing. */
export function NoticeLine({ notice, busy, onDismiss }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <div role="status">
      {busy?.slow && (
        <div className={styles.line}>
          <span className={styles.saying}>{busy.progress ? text.word("progress", { what: text.say(busy.progress.what), done: busy.progress.done, of: busy.progress.of }) : text.say(busy.label)}</span>
        </div>
      )}
      {notice && (
        <div className={mergeClasses(styles.line, notice.kind === "refused" && styles.refused)}>
          <span className={styles.saying}>{text.say(notice.saying.words, notice.saying.data)}</span>
          <Link as="button" className={styles.dismiss} onClick={onDismiss}>
            {text.word("dismiss")}
          </Link>
        </div>
      )}
    </div>
  );
}
