import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLibraryText } from "./library-words";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexShrink: 0,
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    maxHeight: "6rem",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  refused: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  saying: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  more: { display: "block" },
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
});

/** What was done to the own library, with its 撤销; and, standing, that this machine keeps nothing. The sheet's own notices stand below. */
export function LibraryNoticeLine() {
  const styles = useStyles();
  const { pane, word } = useLibraryText();
  const { session, state, own } = useLibrary();
  const { notice } = state;
  return (
    <div role="status">
      {own.trouble && <div className={mergeClasses(styles.line, styles.refused)}>{word(own.trouble)}</div>}
      {notice && (
        <div className={mergeClasses(styles.line, !notice.good && styles.refused)}>
          <span className={styles.saying}>
            {pane.say(notice.saying.words, notice.saying.data)}
            {notice.more.map((line) => (
              <span key={line} className={styles.more}>
                {line}
              </span>
            ))}
          </span>
          {notice.canUndo && (
            <Link as="button" className={styles.link} onClick={session.undo}>
              {word("undo")}
            </Link>
          )}
          <Link as="button" className={styles.link} onClick={() => session.dispatch({ kind: "noticed", notice: null })}>
            {word("dismiss")}
          </Link>
        </div>
      )}
    </div>
  );
}
