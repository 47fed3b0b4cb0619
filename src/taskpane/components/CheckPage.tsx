import { Button, Link, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { countFindings, findingsOf, groupFindings } from "../finding-groups";
import { InsertFormPage } from "../insert-form/InsertFormPage";
import type { PageProps } from "../page-props";
import type { CheckedPhase, Phase, RestPhase } from "../pane-state";
import type { PaneCommands } from "../pane-store";
import { usePaneText, type PaneText } from "../pane-text";
import { FindingTree } from "./FindingTree";
import { FormSwitcher } from "./FormSwitcher";
import { IgnoredPage } from "./IgnoredPage";
import { ReadingEvidencePage } from "./ReadingEvidencePage";
import { SafeFixesPage } from "./SafeFixesPage";
import { StateMessage } from "./StateMessage";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, flexShrink: 0 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  live: { marginInlineStart: "auto", "& > label": { paddingInline: tokens.spacingHorizontalXS } },
  offers: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  // Never less than a few rows: where there is no room for them, the pane scrolls as a whole.
  body: { display: "flex", flexDirection: "column", flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  fill: { flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: "auto" },
  checked: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

/** 检查: what is looked at, the one button, the verdict and the list. */
export function CheckPage({ state, commands, explain }: PageProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { phase } = state;
  const rest = restOf(phase);
  const checked = rest?.kind === "checked" ? rest : null;
  const reading = phase.kind === "reading" ? phase : null;
  const report = checked?.report;
  const form = checked?.form ?? null;
  const findings = useMemo(() => (report ? findingsOf(report, form) : []), [report, form]);
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const counts = useMemo(() => countFindings(findings), [findings]);
  const waiting = reading?.slow === true || state.busy?.slow === true;
  const page = useRef<HTMLElement>(null);
  const safe = useMemo(() => (report ? report.safe.filter((finding) => form === null || finding.form === form).length : 0), [report, form]);
  const ignored = report?.ignored.length ?? 0;
  const aside = useAside(page, (asked) => (asked === "insert-form") === (checked === null));
  const leaveAside = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || !aside.shown) return;
    event.preventDefault();
    aside.close();
  };
  return (
    <main ref={page} className={styles.page} onKeyDown={leaveAside}>
      <FormSwitcher sheet={state.sheet} checked={checked} counts={counts} onChoose={commands.chooseForm} onEvidence={checked && !aside.shown ? () => aside.open("evidence") : null} />
      {checked && aside.shown === "evidence" && <ReadingEvidencePage checked={checked} waiting={waiting} commands={commands} onBack={aside.close} />}
      {checked && aside.shown === "safe-fixes" && <SafeFixesPage checked={checked} waiting={waiting} commands={commands} onBack={aside.close} />}
      {checked && aside.shown === "ignored" && <IgnoredPage checked={checked} explain={explain} waiting={waiting} commands={commands} onBack={aside.close} />}
      {aside.shown === "insert-form" && <InsertFormPage state={state} commands={commands} onBack={aside.close} />}
      {!aside.shown && (
        <>
          <div className={styles.actions}>
            <Button appearance="primary" disabledFocusable={waiting} aria-busy={reading !== null} onClick={() => void commands.check("sheet")}>
              {text.word("checkSheet")}
            </Button>
            <Link as="button" disabledFocusable={waiting} onClick={() => void commands.check("workbook")}>
              {text.word("checkWorkbook")}
            </Link>
            <Switch className={styles.live} label={text.word("live")} title={text.word("liveHow")} labelPosition="before" checked={state.live} onChange={(_event, { checked: on }) => void commands.setLive(on)} />
          </div>
          <Verdict phase={reading?.slow ? reading : checked} counts={counts} onCancel={commands.cancelCheck} />
          {(safe > 0 || ignored > 0) && (
            <div className={styles.offers}>
              {safe > 0 && (
                <Link as="button" data-aside="safe-fixes" onClick={() => aside.open("safe-fixes")}>
                  {text.word("safeFixesLink", { n: safe })}
                </Link>
              )}
              {ignored > 0 && (
                <Link as="button" data-aside="ignored" onClick={() => aside.open("ignored")}>
                  {text.word("ignoredLink", { n: ignored })}
                </Link>
              )}
            </div>
          )}
          <div className={styles.body}>
            {checked && findings.length > 0 ? (
              <FindingTree groups={groups} explain={explain} showSheets={form === null && checked.report.sheets.length > 1} waiting={waiting} report={checked.report} commands={commands} />
            ) : (
              <div className={styles.fill}>
                {checked && <p className={styles.checked}>{whatWasChecked(checked, text)}</p>}
                {rest && !checked && <RestMessage phase={rest} commands={commands} onInsertForm={() => aside.open("insert-form")} />}
              </div>
            )}
          </div>
        </>
      )}
    </main>
  );
}

/** What may stand in the place of the findings, or of the sentence that there is no form. */
type Aside = "evidence" | "safe-fixes" | "ignored" | "insert-form";

/** Which page stands in the place of the findings. Closing gives the focus back to where it was opened, or to the list where that is gone. */
function useAside(page: RefObject<HTMLElement | null>, isPossible: (aside: Aside) => boolean) {
  const [asked, setAsked] = useState<Aside | null>(null);
  const possible = asked !== null && isPossible(asked);
  if (asked && !possible) setAsked(null);
  const returning = useRef<Aside | null>(null);
  useEffect(() => {
    if (asked || !returning.current) return;
    const opener = page.current?.querySelector<HTMLElement>(`[data-aside="${returning.current}"]`);
    returning.current = null;
    (opener ?? page.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"], button'))?.focus();
  }, [asked, page]);
  const close = (): void => {
    returning.current = asked;
    setAsked(null);
  };
  return { shown: possible ? asked : null, open: setAsked, close };
}

/** What stands under a check that is going on: the list as it was. */
function restOf(phase: Phase): RestPhase | null {
  if (phase.kind === "reading") return phase.before;
  return phase.kind === "crashed" ? null : phase;
}

function whatWasChecked({ report, form }: CheckedPhase, text: PaneText): string {
  const forms = report.forms.filter((_, i) => form === null || i === form);
  const rows = forms.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return text.word(forms.length === 1 ? "checkedOne" : "checkedOther", { forms: forms.length, rows });
}

function RestMessage({ phase, commands, onInsertForm }: { readonly phase: RestPhase; readonly commands: PaneCommands; readonly onInsertForm: () => void }) {
  const text = usePaneText();
  switch (phase.kind) {
    case "no-form": {
      const labels = phase.lookedFor.map((label) => text.word("label", { label })).join(text.word("labelComma"));
      const looked = text.word("lookedFor", { labels });
      const insert = { label: text.word("insertForm"), run: onInsertForm, opens: "insert-form" };
      if (phase.scope === "workbook") return <StateMessage title={text.word("noFormWorkbook")} lines={[looked, text.word("noFormWorkbookHow")]} action={insert} />;
      const checkAll = { label: text.word("checkAllInstead"), run: () => void commands.check("workbook") };
      return <StateMessage title={text.word("noForm")} lines={[looked, text.word("noFormHow")]} action={insert} other={checkAll} />;
    }
    case "refused": {
      const action = { label: text.word("tryAgain"), run: () => void commands.check(phase.scope) };
      return <StateMessage title={text.word("refused")} lines={[text.say(phase.saying.words, phase.saying.data)]} action={action} />;
    }
    case "idle":
      return <StateMessage title={text.word("idle")} lines={[text.word("idleHow")]} />;
    // The first page is a page of its own, and a list of findings is no message.
    case "first-run":
    case "checked":
      return null;
  }
}
