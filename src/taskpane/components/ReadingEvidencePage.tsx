import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { formLabel } from "../form-label";
import { keep } from "../keep-ref";
import type { CheckedPhase } from "../pane-state";
import type { PaneCommands } from "../pane-store";
import { usePaneText } from "../pane-text";
import { ReadingEvidence } from "./ReadingEvidence";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
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
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { forms, unfitCorrections } = checked.report;
  const index = checked.form ?? (forms.length === 1 ? 0 : null);
  const form = index === null ? undefined : forms[index];
  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.title}>{text.word("evidence")}</h2>
        <Link as="button" ref={keep(back)} onClick={onBack}>
          {text.word("evidenceBack")}
        </Link>
      </div>
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
