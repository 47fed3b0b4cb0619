import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePaneText } from "../pane-text";
import { CopyBox } from "./CopyBox";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, overflowY: "auto" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  how: { margin: `${tokens.spacingVerticalS} 0 0` },
  restart: { alignSelf: "flex-start" },
});

interface Props {
  readonly error: unknown;
  /** What a person who mends it needs beside the error: versions and the like. */
  readonly facts: string;
  readonly onRestart: () => void;
}

export function CrashPage({ error, facts, onRestart }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <main className={styles.page}>
      <div role="alert">
        <h1 className={styles.title}>{text.word("crashed")}</h1>
        <p className={styles.how}>{text.word("crashedHow")}</p>
      </div>
      <Button appearance="primary" className={styles.restart} onClick={onRestart}>
        {text.word("restart")}
      </Button>
      <CopyBox label={text.word("crashDetails")} content={`${describe(error)}\n\n${facts}`} buttonLabel={text.word("copyDetails")} rows={7} />
    </main>
  );
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A stack begins with the message in some engines and not in others.
  const stack = error.stack ?? "";
  return stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
}
