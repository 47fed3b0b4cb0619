import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EvidenceColumn } from "../../core/form/form";
import type { ColumnCorrection } from "../../core/reading/corrections";
import { DOUBT_WORDS } from "../../core/reading/doubts";
import { rangeOf, type CellAddress } from "../../core/sheet/address";
import type { Words } from "../../core/words";
import { lettersOf } from "../column-text";
import type { CheckedForm, Place, RoleChoice } from "../pane-backend";
import { usePaneText } from "../pane-text";
import { EvidenceCells } from "./EvidenceCells";
import { EvidenceColumns } from "./EvidenceColumns";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  title: { margin: `0 0 ${tokens.spacingVerticalXXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  found: { "& > summary": { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalXXS } },
  line: { margin: 0, overflowWrap: "anywhere" },
  warning: { margin: 0, padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusWarningBackground1, overflowWrap: "anywhere" },
  reset: { alignSelf: "flex-start" },
});

interface Props {
  readonly form: CheckedForm;
  /** What was said of columns of this sheet and fits no form there. */
  readonly unfit: readonly ColumnCorrection[];
  readonly waiting: boolean;
  readonly onGo: (place: Place) => void;
  readonly onCorrect: (column: EvidenceColumn, choice: RoleChoice) => void;
  readonly onReset: () => void;
}

/** 识别情况 of one form: what was understood, what was not, and how sure it is. */
export function ReadingEvidence({ form, unfit, waiting, onGo, onCorrect, onReset }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const { columns, found, missing, unassigned, doubts } = form.evidence;
  const go = (cell: CellAddress): void => onGo({ sheet: form.sheet, area: rangeOf(cell) });
  const told = doubts.flatMap(({ key, cell, data }) => {
    const words = doubtWords(key);
    return words ? [{ cell, label: text.say(words, data) }] : [];
  });
  const comma = text.word("labelComma");
  return (
    <div className={styles.page}>
      <p className={styles.summary}>{text.word("evidenceSummary", { found: found.length, missing: missing.length, unassigned: unassigned.length })}</p>
      {unfit.length > 0 && <p className={styles.warning}>{text.word("evidenceUnfit", { columns: unfit.map((one) => text.word("label", { label: one.label ?? text.word("columnName", { column: lettersOf({ left: one.column, right: one.column }) }) })).join(comma) })}</p>}
      {columns.length > 0 && (
        <Section title={text.word("evidenceColumns")}>
          <EvidenceColumns columns={columns} waiting={waiting} onGo={({ cell }) => go(cell)} onCorrect={onCorrect} />
        </Section>
      )}
      {(unfit.length > 0 || columns.some(({ corrected }) => corrected)) && (
        <Button size="small" className={styles.reset} disabledFocusable={waiting} onClick={onReset}>
          {text.word("evidenceReset")}
        </Button>
      )}
      {told.length > 0 && (
        <Section title={text.word("evidenceDoubts")}>
          <EvidenceCells cells={told} onGo={go} />
        </Section>
      )}
      {missing.length > 0 && (
        <Section title={text.word("evidenceMissing")}>
          <p className={styles.line}>{missing.join(comma)}</p>
        </Section>
      )}
      {unassigned.length > 0 && (
        <Section title={text.word("evidenceUnassigned")}>
          <EvidenceCells cells={unassigned.map((cell) => ({ cell }))} onGo={go} />
        </Section>
      )}
      {found.length > 0 && (
        <details className={styles.found}>
          <summary>{text.word("evidenceFound", { n: found.length })}</summary>
          <EvidenceCells cells={found.map(({ cell, value }) => ({ cell, label: value }))} onGo={go} />
        </details>
      )}
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

function doubtWords(key: string): Words | undefined {
  const all: Readonly<Record<string, Words>> = DOUBT_WORDS;
  return all[key];
}
