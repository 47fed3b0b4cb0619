import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, rowGap: tokens.spacingVerticalL, padding: `12vh ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, "& > li": { marginBottom: tokens.spacingVerticalS } },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly onCheck: () => void;
  readonly onSkip: () => void;
}

/** Shown once: three lines and one action. */
export function FirstRun({ onCheck, onSkip }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{text.word("firstTitle")}</h1>
      <ol className={styles.lines}>
        <li>{text.word("firstOne")}</li>
        <li>{text.word("firstTwo")}</li>
        <li>{text.word("firstThree")}</li>
      </ol>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onCheck}>
          {text.word("checkSheet")}
        </Button>
        <Link as="button" onClick={onSkip}>
          {text.word("firstSkip")}
        </Link>
      </div>
    </main>
  );
}
