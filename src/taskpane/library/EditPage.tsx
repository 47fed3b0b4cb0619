import { Button, Field, Input, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { planEdit, planRemoval } from "../../core/library/own/change-library";
import { PageBar } from "../components/PageBar";
import { draftOf, entryOf, OPERATOR_CHOICES, problemsOf, type Draft, type DraftProblems } from "./edit-draft";
import { LEVELS } from "./library-items";
import { libraryWords, useLibraryText } from "./library-words";
import { useLibrary } from "./use-library";
import type { LibraryWordKey } from "./words.zh-CN";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: "auto", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  pair: { display: "flex", columnGap: tokens.spacingHorizontalS, "& > *": { flexGrow: 1, flexBasis: 0, minWidth: 0 } },
  // Fluent's own least width is more than half a pane.
  input: { minWidth: 0, width: "100%" },
  bar: { display: "flex", columnGap: tokens.spacingHorizontalS, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  last: { marginInlineStart: "auto" },
});

/** One own indicator, to be changed or deleted. An entry that another window has deleted leads back to the list. */
export function EditPage({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { word } = useLibraryText();
  const { session, own } = useLibrary();
  const entry = own.library.indicators.find((one) => one.id === id);
  const [draft, setDraft] = useState<Draft | null>(entry ? draftOf(entry) : null);
  const [problems, setProblems] = useState<DraftProblems>({});
  const back = (): void => session.dispatch({ kind: "went-back" });
  const set = (change: Partial<Draft>): void => {
    if (draft) setDraft({ ...draft, ...change });
  };

  const save = (): void => {
    if (!draft || !entry) return;
    const found = problemsOf(draft);
    const edited = entryOf(draft, entry);
    if (Object.keys(found).length > 0 || !edited) return setProblems(found);
    if (!planEdit(session.own.state().library, edited)) return setProblems({ name: "nameTaken" });
    const kept = session.change((library) => planEdit(library, edited) ?? planRemoval(library, []), { words: libraryWords("saved"), data: { name: edited.name } });
    if (kept) session.dispatch({ kind: "finished" });
  };
  const remove = (): void => {
    if (session.change((library) => planRemoval(library, [id]), { words: libraryWords("removedOne"), data: { n: 1 } })) session.dispatch({ kind: "finished" });
  };

  const field = (key: keyof DraftProblems & keyof Draft, label: LibraryWordKey, most: number, long = false) => (
    <Field size="small" label={word(label)} validationState={problems[key] ? "error" : "none"} validationMessage={problems[key] ? word(problems[key]) : null}>
      {long ? (
        <Textarea size="small" rows={2} maxLength={most} value={draft?.[key] ?? ""} onChange={(_event, { value }) => set({ [key]: value })} />
      ) : (
        <Input className={styles.input} size="small" maxLength={most} value={draft?.[key] ?? ""} onChange={(_event, { value }) => set({ [key]: value })} />
      )}
    </Field>
  );

  return (
    <>
      <PageBar title={word("editTitle")} back={word("back")} onBack={back} />
      <div className={styles.body}>
        {field("name", "name", 100)}
        <Field size="small" label={word("levelField")}>
          <Select size="small" value={draft?.level ?? ""} onChange={(_event, { value }) => set({ level: value })}>
            {entry?.place && <option value="">{`${entry.place.level1} · ${entry.place.level2}`}</option>}
            {LEVELS.flatMap(({ level1, aspects }) =>
              aspects.map(({ aspect, level2 }) => (
                <option key={aspect} value={aspect}>
                  {`${level1} · ${level2}`}
                </option>
              )),
            )}
          </Select>
        </Field>
        <div className={styles.pair}>
          <Field size="small" label={word("operator")}>
            <Select size="small" value={draft?.operator ?? ""} onChange={(_event, { value }) => set({ operator: value })}>
              {OPERATOR_CHOICES.map((operator) => (
                <option key={operator} value={operator}>
                  {operator === "" ? word("operatorNone") : operator === "text" ? word("operatorText") : operator}
                </option>
              ))}
            </Select>
          </Field>
          {field("value", "value", 500)}
        </div>
        <div className={styles.pair}>
          {field("unit", "unit", 20)}
          {field("points", "points", 10)}
        </div>
        {field("explanation", "explanation", 2000, true)}
        {field("scoring", "scoring", 2000, true)}
        {field("basis", "basis", 2000)}
        {field("type", "typeField", 50)}
      </div>
      <div className={styles.bar}>
        <Button size="small" appearance="primary" onClick={save}>
          {word("save")}
        </Button>
        <Button size="small" onClick={back}>
          {word("cancel")}
        </Button>
        <Button size="small" appearance="subtle" className={styles.last} onClick={remove}>
          {word("remove")}
        </Button>
      </div>
    </>
  );
}
