import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ChangeEvent } from "react";
import type { PracticeShown } from "../../actions/show-practice";
import { DEFAULT_PRACTICE, type Practice } from "../../core/rules/practice";
import { isDefaultPractice, parsePracticeText, printPractice } from "../../core/rules/stored-practice";
import type { Words } from "../../core/words";
import { PageBar } from "../components/PageBar";
import { downloadText } from "../download-text";
import type { MorePageProps } from "../page-props";
import { paneWords, usePaneText } from "../pane-text";
import { badFields, draftOf, practiceOf, type PracticeDraft } from "./practice-draft";
import { PracticeFields } from "./PracticeFields";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, overflowY: "scroll", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  said: { margin: 0, padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusWarningBackground1, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  button: { minWidth: 0 },
});

type Where = "workbook" | "person";

/** 本地口径: what the county has settled, for this workbook or for all workbooks on this computer; one file to hand on. */
export function PracticePage({ state, commands, onBack }: MorePageProps) {
  const styles = useStyles();
  const text = usePaneText();
  const [shown, setShown] = useState<PracticeShown | null>(null);
  const [where, setWhere] = useState<Where>("workbook");
  const [draft, setDraft] = useState<PracticeDraft | null>(null);
  const [said, setSaid] = useState<Words | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const keptAt = (place: Where, now: PracticeShown): Practice => (place === "workbook" ? now.workbook : commands.userPractice()) ?? DEFAULT_PRACTICE;
  const load = async (place?: Where): Promise<void> => {
    const outcome = await commands.ask({ action: "show-practice" });
    if (!outcome?.done) return setSaid(outcome?.saying.words ?? null);
    const now = outcome.data as PracticeShown;
    const at = place ?? (now.from === "person" ? "person" : "workbook");
    setShown(now);
    setWhere(at);
    setDraft(draftOf(keptAt(at, now)));
  };
  // Read when the page opens, and again when something was done or taken back: 撤销 may have brought another practice.
  useEffect(() => {
    void load(shown ? where : undefined);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state.undo]);

  const edit = (next: PracticeDraft): void => {
    setSaid(paneWords("practiceUnsaved"));
    setDraft(next);
  };
  const keep = async (practice: Practice | null): Promise<void> => {
    setSaid(null);
    if (where === "person") {
      await commands.keepUserPractice(practice && !isDefaultPractice(practice) ? practice : null);
      setSaid(paneWords("practiceSaved"));
    } else if (practice) await commands.perform({ action: "set-practice", params: { practice: printPractice(practice) }, undoing: paneWords("practice") });
    else await commands.perform({ action: "reset-practice", undoing: paneWords("practice") });
    await load(where);
  };
  const read = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    const { practice, problem } = parsePracticeText(await chosen.text());
    // The same file can be chosen again once it was mended.
    target.value = "";
    setSaid(problem ?? paneWords("practiceImported"));
    if (practice) setDraft(draftOf(practice));
  };

  const bad = draft ? badFields(draft).size > 0 : true;
  const from = shown && { workbook: "practiceFromWorkbook", person: "practiceFromPerson", default: "practiceFromDefault" } as const;
  return (
    <>
      <PageBar title={text.word("practice")} back={text.word("moreBack")} onBack={onBack} />
      <div className={styles.body}>
        {shown && from && <p className={styles.line}>{text.word(from[shown.from])}</p>}
        <Field label={text.word("practiceWhere")}>
          <Select size="small" value={where} onChange={(_event, { value }) => void load(value === "person" ? "person" : "workbook")}>
            <option value="workbook">{text.word("practiceInWorkbook")}</option>
            <option value="person">{text.word("practiceOnComputer")}</option>
          </Select>
        </Field>
        {draft && <PracticeFields draft={draft} onChange={edit} />}
      </div>
      <div role="status">{said && <p className={styles.said}>{text.say(said)}</p>}</div>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" className={styles.button} disabledFocusable={bad} onClick={() => void (draft && !bad && keep(practiceOf(draft)))}>
          {text.word("practiceSave")}
        </Button>
        <Button size="small" className={styles.button} onClick={() => void keep(null)}>
          {text.word("practiceReset")}
        </Button>
        <Button size="small" className={styles.button} onClick={() => file.current?.click()}>
          {text.word("practiceImport")}
        </Button>
        <Button size="small" className={styles.button} disabledFocusable={bad} onClick={() => draft && !bad && downloadText(text.word("practiceFile"), JSON.stringify(printPractice(practiceOf(draft)), null, 2))}>
          {text.word("practiceExport")}
        </Button>
        <input ref={file} type="file" accept=".json,application/json" hidden aria-label={text.word("practiceImport")} onChange={(event) => void read(event)} />
      </div>
    </>
  );
}
