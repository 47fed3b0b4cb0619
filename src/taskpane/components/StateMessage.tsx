import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  message: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  action: { marginTop: tokens.spacingVerticalXS },
});

interface Props {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A state that is a sentence, with at most one thing to do. */
export function StateMessage({ title, lines = [], action }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.message}>
      <h2 className={styles.title}>{title}</h2>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {action && (
        <Button className={styles.action} onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
