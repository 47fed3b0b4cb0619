import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckReport } from "../../actions/check-grids";
import { today } from "../../actions/today";
import { printHtml } from "../../core/report/print-html";
import { reportOf } from "../../core/report/report";
import { PageBar } from "../components/PageBar";
import type { MorePageProps } from "../page-props";
import { paneWords, usePaneText } from "../pane-text";
import { saveText } from "../save-text";
import { documentName } from "../../excel/document-name";
import { usePageStyles } from "./page-styles";

/** 校核报告: as a sheet, or as a page for printing. */
export function ReportPage({ commands, state, onBack }: MorePageProps) {
  const styles = usePageStyles();
  const text = usePaneText();
  const [said, setSaid] = useState("");
  const [printing, setPrinting] = useState(false);
  const write = async (): Promise<void> => {
    setSaid("");
    const outcome = await commands.perform({ action: "write-report", params: { all: true }, busy: paneWords("reportWriting"), undoing: paneWords("report") });
    const written = outcome?.done ? (outcome.data as { readonly sheet: string }) : null;
    if (written) await commands.goTo({ sheet: written.sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });
  };
  const print = async (): Promise<void> => {
    if (printing) return;
    setPrinting(true);
    const outcome = await commands.ask({ action: "check-forms", params: { all: true } });
    setPrinting(false);
    if (!outcome) return;
    const check = outcome.data as CheckReport | null;
    if (!outcome.done || !check) return setSaid(text.say(outcome.saying.words, outcome.saying.data));
    const file = documentName();
    const name = `${file === null ? "" : `${file.replace(/\.\w+$/, "")}-`}${text.word("report")}.html`;
    const report = { file: file ?? text.word("reportThisWorkbook"), error: null, report: reportOf(check) };
    saveText(name, "text/html", printHtml([report], { language: text.language, checkedOn: today() }));
    setSaid(text.word("reportSaved", { name }));
  };
  return (
    <>
      <PageBar title={text.word("report")} back={text.word("moreBack")} onBack={onBack} />
      <div className={styles.body}>
        <p className={styles.line}>{text.word("reportHow")}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={state.busy?.slow === true} aria-busy={state.busy?.action === "write-report"} onClick={() => void write()}>
            {text.word("reportWrite")}
          </Button>
          <Button aria-busy={printing} onClick={() => void print()}>
            {text.word("reportPrint")}
          </Button>
        </div>
        <div role="status">{said}</div>
      </div>
    </>
  );
}
