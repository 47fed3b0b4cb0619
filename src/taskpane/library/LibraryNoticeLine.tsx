import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useNoticeLineStyles } from "../components/notice-line-styles";
import { useLibraryText } from "./library-words";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  more: { display: "block" },
});

/** What was done to the own library, with its 撤销; and, standing, that this machine keeps nothing. The sheet's own notices stand below. */
export function LibraryNoticeLine() {
  const styles = useNoticeLineStyles();
  const { more } = useStyles();
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
              <span key={line} className={more}>
                {line}
              </span>
            ))}
          </span>
          {notice.canUndo && (
            <Link as="button" className={styles.link} onClick={session.undo}>
              {word("undo")}
            </Link>
          )}
          <Link as="button" className={styles.link} onClick={notice.canStop ? session.reader.stop : () => session.dispatch({ kind: "noticed", notice: null })}>
            {word(notice.canStop ? "cancel" : "dismiss")}
          </Link>
        </div>
      )}
    </div>
  );
}
