import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { usePaneText } from "../pane-text";
import type { BatchFile } from "./batch-store";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  progress: { flexGrow: 1, minWidth: 0 },
  what: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Which file, how many of how many, 取消. */
export function BatchProgress({ files, onCancel }: { readonly files: readonly BatchFile[]; readonly onCancel: () => void }) {
  const styles = useStyles();
  const text = usePaneText();
  const done = files.filter(({ state }) => state === "done").length;
  const now = files.find(({ state }) => state === "checking");
  const what = text.word("batchProgress", { n: Math.min(done + 1, files.length), of: files.length, file: now?.file ?? "" });
  return (
    <div className={styles.line}>
      <div className={styles.progress}>
        <span className={styles.what} title={what}>
          {what}
        </span>
        <ProgressBar aria-label={what} thickness="large" value={done} max={files.length} />
      </div>
      <Button size="small" onClick={onCancel}>
        {text.word("cancel")}
      </Button>
    </div>
  );
}
