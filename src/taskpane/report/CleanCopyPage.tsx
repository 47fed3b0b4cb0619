import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { PageBar } from "../components/PageBar";
import type { MorePageProps } from "../page-props";
import { paneWords, usePaneText } from "../pane-text";
import { usePageStyles } from "./page-styles";

/** 清洁副本: says what goes and what stays before it does anything. */
export function CleanCopyPage({ commands, state, onBack }: MorePageProps) {
  const styles = usePageStyles();
  const text = usePaneText();
  const [personal, setPersonal] = useState(false);
  return (
    <>
      <PageBar title={text.word("clean")} back={text.word("moreBack")} onBack={onBack} />
      <div className={styles.body}>
        <p className={styles.line}>{text.word("cleanHow")}</p>
        <Checkbox label={text.word("cleanPersonal")} checked={personal} onChange={(_event, { checked }) => setPersonal(checked === true)} />
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={state.busy?.slow === true}
            aria-busy={state.busy?.action === "clean-copy"}
            onClick={() => void commands.perform({ action: "clean-copy", params: { personal }, busy: paneWords("cleaning") })}
          >
            {text.word("cleanNow")}
          </Button>
        </div>
      </div>
    </>
  );
}
