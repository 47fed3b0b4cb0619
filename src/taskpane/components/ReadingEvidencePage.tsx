import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { formLabel } from "../form-label";
import type { CheckedPhase } from "../pane-state";
import type { PaneCommands } from "../pane-store";
import { usePaneText } from "../pane-text";
import { PageBar } from "./PageBar";
import { ReadingEvidence } from "./ReadingEvidence";

const useStyles = makeStyles({
  body: { flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, overflowY: "scroll" },
  forms: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, listStyleType: "none", "& > li": { marginBottom: tokens.spacingVerticalS } },
  summary: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly checked: CheckedPhase;
  readonly waiting: boolean;
  readonly commands: PaneCommands;
  readonly onBack: () => void;
}

/** In the place of the findings: how one form was understood, or which of them to look at. */
export function ReadingEvidencePage({ checked, waiting, commands, onBack }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const { forms, unfitCorrections } = checked.report;
  const index = checked.form ?? (forms.length === 1 ? 0 : null);
  const form = index === null ? undefined : forms[index];
  return (
    <>
      <PageBar title={text.word("evidence")} back={text.word("evidenceBack")} onBack={onBack} />
      <div className={styles.body}>
        {form && index !== null ? (
          <ReadingEvidence
            key={index}
            form={form}
            unfit={unfitCorrections.filter(({ sheet }) => sheet === form.sheet)}
            waiting={waiting}
            onGo={(place) => void commands.goTo(place)}
            onCorrect={({ left }, choice) => void commands.correctColumn(index, left, choice)}
            onReset={() => void commands.resetCorrections(index)}
          />
        ) : (
          <ul className={styles.forms}>
            {forms.map((one, i) => (
              <li key={i}>
                <Link as="button" onClick={() => commands.chooseForm(i)}>
                  {formLabel(one, forms, text)}
                </Link>
                <span className={styles.summary}>
                  {text.word("evidenceSummary", { found: one.evidence.found.length, missing: one.evidence.missing.length, unassigned: one.evidence.unassigned.length })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
