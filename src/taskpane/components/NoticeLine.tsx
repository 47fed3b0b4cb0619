import { Link, mergeClasses } from "@fluentui/react-components";
import type { Busy, Notice } from "../pane-state";
import { usePaneText } from "../pane-text";
import { useNoticeLineStyles } from "./notice-line-styles";

interface Props {
  readonly notice: Notice | null;
  readonly busy: Busy | null;
  readonly onDismiss: () => void;
  readonly onCancel: () => void;
}

/** What an action did or why it was refused, between page and footer: it takes room from the end of the list and moves nothing. */
export function NoticeLine({ notice, busy, onDismiss, onCancel }: Props) {
  const styles = useNoticeLineStyles();
  const text = usePaneText();
  return (
    <div role="status">
      {busy?.slow && (
        <div className={styles.line}>
          <span className={styles.saying}>{busy.progress ? text.word("progress", { what: text.say(busy.progress.what), done: busy.progress.done, of: busy.progress.of }) : text.say(busy.label)}</span>
          {busy.progress?.canStop && !busy.stopping && (
            <Link as="button" className={styles.link} onClick={onCancel}>
              {text.word("cancel")}
            </Link>
          )}
        </div>
      )}
      {notice && (
        <div className={mergeClasses(styles.line, notice.kind === "refused" && styles.refused)}>
          <span className={styles.saying}>{text.say(notice.saying.words, notice.saying.data)}</span>
          <Link as="button" className={styles.link} onClick={onDismiss}>
            {text.word("dismiss")}
          </Link>
        </div>
      )}
    </div>
  );
}
