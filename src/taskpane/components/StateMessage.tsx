import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  message: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

interface StateAction {
  readonly label: string;
  readonly run: () => void;
  /** What it opens in the place of the sentence: the focus comes back to it by this name. */
  readonly opens?: string;
}

interface Props {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly action?: StateAction;
  /** The other way out, where there are two. */
  readonly other?: StateAction;
}

/** A state that is a sentence, with one thing to do, or two. */
export function StateMessage({ title, lines = [], action, other }: Props) {
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
        <div className={styles.actions}>
          <Button data-aside={action.opens} onClick={action.run}>
            {action.label}
          </Button>
          {other && <Button onClick={other.run}>{other.label}</Button>}
        </div>
      )}
    </div>
  );
}
