import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { keep } from "../keep-ref";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  // Fluent's own least width is wider than a narrow pane's row.
  input: { width: "100%", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, height: "auto", fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly waiting: boolean;
  /** `whole`: the rule in this workbook, not this finding alone. */
  readonly onIgnore: (reason: string, whole: boolean) => void;
}

/** 忽略, with the reason that whoever opens the workbook next will want to know. */
export function IgnoreBox({ waiting, onIgnore }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState("");
  const opener = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  useEffect(() => {
    if (asked || !returning.current) return;
    returning.current = false;
    opener.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <Button size="small" ref={keep(opener)} className={styles.button} disabledFocusable={waiting} onClick={() => setAsked(true)}>
        {text.word("ignore")}
      </Button>
    );
  }
  const close = (): void => {
    returning.current = true;
    setAsked(false);
  };
  const ignore = (whole: boolean): void => {
    const said = reason.trim();
    if (said !== "") onIgnore(said, whole);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) ignore(false);
  };
  const blank = reason.trim() === "";
  return (
    <div className={styles.box} onKeyDown={onKeyDown}>
      <Field label={text.word("ignoreReason")} size="small">
        <Input size="medium" className={styles.input} autoFocus maxLength={200} value={reason} placeholder={text.word("ignoreReasonExample")} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" className={styles.button} disabledFocusable={waiting || blank} onClick={() => ignore(false)}>
          {text.word("ignoreOne")}
        </Button>
        <Button size="small" className={styles.button} disabledFocusable={waiting || blank} onClick={() => ignore(true)}>
          {text.word("ignoreRule")}
        </Button>
        <Button size="small" appearance="subtle" className={styles.button} onClick={close}>
          {text.word("cancel")}
        </Button>
      </div>
    </div>
  );
}
