import { Button, Checkbox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { PageBar } from "../components/PageBar";
import { StateMessage } from "../components/StateMessage";
import { InsertFormPage } from "../insert-form/InsertFormPage";
import { formLabel } from "../form-label";
import type { Deed } from "../pane-backend";
import { ChoiceRowItem } from "./ChoiceRowItem";
import { viewChoice, type ChoiceView } from "./choice-view";
import { libraryWords, useLibraryText } from "./library-words";
import type { Choice } from "./library-state";
import { useLibrary, type FormsInFront } from "./use-library";
import { ValueField } from "./ValueField";

const useStyles = makeStyles({
  body: { flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: "auto" },
  line: { margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  form: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, "& > :last-child": { flexGrow: 1, minWidth: 0 } },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  others: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  anew: { padding: `0 ${tokens.spacingHorizontalS}`, "& label": { lineHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200 } },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

/** A block, or any choice of indicators, as it would stand in the form: rows to tick, values to fill in, and the one button. */
export function ChoicePage({ choice }: { readonly choice: Choice }) {
  const styles = useStyles();
  const { pane, word, count } = useLibraryText();
  const { session, forms, commands, paneState, busy } = useLibrary();
  const [makingForm, setMakingForm] = useState(false);
  const [anew, setAnew] = useState(false);
  const [picked, setPicked] = useState<number | null>(null);
  const known = forms.kind === "forms" ? forms.forms : [];
  const usual = Math.max(0, known.findIndex(({ columns }) => columns.length > 0));
  const at = picked !== null && picked < known.length ? picked : usual;
  const form = known[at] ?? null;
  const view = viewChoice(choice, form);
  const can = form !== null && view.ticked.length > 0 && !view.wrong;

  const insert = async (): Promise<void> => {
    if (!can || busy || forms.kind !== "forms") return;
    const outcome = await commands.perform({ ...deedOf(choice, view, anew), target: { sheet: forms.sheet, form: at }, busy: libraryWords("inserting") });
    if (outcome?.done) session.dispatch({ kind: "finished" });
  };

  // The choice and what was typed stay: after the form is there, they go into it.
  if (makingForm) return <InsertFormPage state={paneState} commands={commands} onBack={() => setMakingForm(false)} />;
  return (
    <>
      <PageBar title={pane.say(choice.title.words, choice.title.data)} back={word("back")} onBack={() => session.dispatch({ kind: "went-back" })} />
      <div className={styles.body}>
        <FormMessage forms={forms} onInsertForm={() => setMakingForm(true)} />
        {known.length > 1 && (
          <label className={styles.form}>
            {word("intoForm")}
            <Select size="small" value={String(at)} onChange={(_event, { value }) => setPicked(Number(value))}>
              {known.map((one, i) => (
                <option key={i} value={String(i)}>
                  {formLabel(one, known, pane)}
                </option>
              ))}
            </Select>
          </label>
        )}
        <p className={styles.line}>{word(form && view.allThere ? "allThere" : "fillHow")}</p>
        <ul className={styles.list} aria-label={word("rows")}>
          {view.rows.map((row) => (
            <ChoiceRowItem key={row.row.indicator.id} row={row} typed={row.asks ? choice.values[row.asks.placeholder.key] : undefined} />
          ))}
        </ul>
        {view.others.length > 0 && (
          <div className={styles.others} role="group" aria-label={word("otherValues")}>
            {view.others.map((filled) => (
              <ValueField key={filled.placeholder.key} filled={filled} typed={choice.values[filled.placeholder.key]} label={filled.placeholder.label} labelled />
            ))}
          </div>
        )}
        <PointsUsedUp view={view} anew={anew} onAnew={setAnew} />
      </div>
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={!can} aria-busy={busy} onClick={() => void insert()}>
          {word("insert")}
        </Button>
        <span role="status">{view.ticked.length === 0 ? word("nothingChosen") : count("chosen", view.ticked.length)}</span>
      </div>
    </>
  );
}

/** A standard block goes by its name, so that what it was can be seen; anything else as the indicators themselves. */
function deedOf({ block, rows }: Choice, { ticked, given, again, pointsUsedUp }: ChoiceView, anew: boolean): Pick<Deed, "action" | "params"> {
  const shared = { values: given, duplicates: again ? "insert" : "skip", points: anew && pointsUsedUp?.oldRows ? "anew" : "rest" };
  if (block !== null) return { action: "insert-block", params: { block, only: ticked, ...shared } };
  const indicators = rows.filter(({ indicator }) => ticked.includes(indicator.id)).map(({ indicator }) => (indicator.source === "own" ? indicator : indicator.id));
  return { action: "insert-indicators", params: { indicators, ...shared } };
}

/** A form whose points are used up: whether its rows shall get others is for the person to say. */
function PointsUsedUp({ view, anew, onAnew }: { readonly view: ChoiceView; readonly anew: boolean; readonly onAnew: (anew: boolean) => void }) {
  const styles = useStyles();
  const { word } = useLibraryText();
  if (!view.pointsUsedUp || view.ticked.length === 0) return null;
  const { oldRows } = view.pointsUsedUp;
  if (oldRows === null) return <p className={styles.line}>{word("pointsUsedUp")}</p>;
  return <Checkbox className={styles.anew} checked={anew} onChange={(_event, { checked }) => onAnew(checked === true)} label={word("pointsAnew", { n: oldRows })} />;
}

/** Why nothing can be inserted now, with the way out. */
function FormMessage({ forms, onInsertForm }: { readonly forms: FormsInFront; readonly onInsertForm: () => void }) {
  const { pane, word } = useLibraryText();
  if (forms.kind === "refused") return <StateMessage title={pane.say(forms.saying.words, forms.saying.data)} />;
  return forms.kind === "none" ? <StateMessage title={word("noForm")} lines={[word("noFormHow")]} action={{ label: pane.word("insertForm"), run: onInsertForm }} /> : null;
}
