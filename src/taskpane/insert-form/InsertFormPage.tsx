import { Button, Field, Input, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { TEMPLATES } from "../../core/templates/forms";
import { PageBar } from "../components/PageBar";
import type { PaneState } from "../pane-state";
import type { PaneCommands } from "../pane-store";
import { paneWords, usePaneText } from "../pane-text";
import { yearTyped } from "./form-year";

const useStyles = makeStyles({
  page: { display: "contents" },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, overflowY: "auto", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Seven lines of the usual 32 px would not be seen at once in the smallest pane.
  option: { "& .fui-Radio__indicator": { marginBlock: tokens.spacingVerticalXXS }, "& .fui-Radio__label": { paddingBlock: 0 } },
  year: { maxWidth: "12rem" },
  bar: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

interface Props {
  readonly state: Pick<PaneState, "busy">;
  readonly commands: Pick<PaneCommands, "perform" | "ask">;
  /** Back to where it was opened: asked for by a person, or because the form is there now. */
  readonly onBack: () => void;
}

/** 插入空白表: which form and for which year; then its sheet comes to the front. */
export function InsertFormPage({ state, commands, onBack }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const [template, setTemplate] = useState(TEMPLATES[0]?.id ?? "");
  const [typed, setTyped] = useState("");
  const year = yearTyped(typed);
  const can = year !== "bad" && state.busy === null;

  const insert = async (): Promise<void> => {
    if (!can) return;
    const outcome = await commands.perform({ action: "insert-form", params: { template, ...(year !== null && { year }) }, busy: paneWords("insertFormBusy") });
    const made = outcome?.data as { readonly sheet: string } | null | undefined;
    if (!outcome?.done || !made) return;
    // Where Excel keeps the other sheet in front, the notice still names the new one.
    await commands.ask({ action: "select-cell", target: { sheet: made.sheet }, params: { range: "A1" } });
    onBack();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onBack();
  };

  return (
    <div className={styles.page} onKeyDown={onKeyDown}>
      <PageBar title={text.word("insertForm")} back={text.word("moreBack")} onBack={onBack} />
      <div className={styles.body}>
        <p className={styles.line}>{text.word("insertFormHow")}</p>
        <Field label={text.word("insertFormWhich")}>
          <RadioGroup value={template} onChange={(_event, { value }) => setTemplate(value)}>
            {TEMPLATES.map(({ id, name }) => (
              <Radio key={id} className={styles.option} value={id} label={name} />
            ))}
          </RadioGroup>
        </Field>
        <Field className={styles.year} label={text.word("insertFormYear")} {...(year === "bad" && { validationState: "error", validationMessage: text.word("insertFormYearRange") })}>
          <Input size="small" inputMode="numeric" value={typed} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
      </div>
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={!can} aria-busy={state.busy?.action === "insert-form"} onClick={() => void insert()}>
          {text.word("insertFormNow")}
        </Button>
      </div>
    </div>
  );
}
