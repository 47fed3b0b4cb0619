import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  ask: { flexBasis: "100%", margin: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface Props {
  readonly waiting: boolean;
  readonly isPrepared: boolean;
  /** Cells that a person typed and that removing takes along. */
  readonly typed: number;
  readonly onWrite: () => void;
  readonly onMake: () => void;
  readonly onRemove: () => void;
}

/** 写入评分列, 生成自评表, 移除; the last asks where it takes along what a person typed. */
export function ScoringActions({ waiting, isPrepared, typed, onWrite, onMake, onRemove }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const [asking, setAsking] = useState(false);
  const remove = (): void => {
    setAsking(false);
    onRemove();
  };
  if (asking && isPrepared) {
    return (
      <div className={styles.actions} role="group" aria-label={text.word("scoringRemove")}>
        <p className={styles.ask} role="alert">
          {text.word("scoringRemoveAsk", { n: typed })}
        </p>
        <Button size="small" onClick={remove}>
          {text.word("scoringRemoveYes")}
        </Button>
        <Button size="small" appearance="primary" onClick={() => setAsking(false)}>
          {text.word("scoringRemoveNo")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <Button size="small" appearance="primary" disabledFocusable={waiting} onClick={onWrite}>
        {text.word("scoringWrite")}
      </Button>
      <Button size="small" disabledFocusable={waiting} onClick={onMake}>
        {text.word("scoringSelfEvaluation")}
      </Button>
      {isPrepared && (
        <Button size="small" appearance="subtle" disabledFocusable={waiting} onClick={() => (typed > 0 ? setAsking(true) : remove())}>
          {text.word("scoringRemove")}
        </Button>
      )}
    </div>
  );
}
