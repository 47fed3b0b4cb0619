import { Checkbox, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PRACTICE_FAMILIES, REQUIREMENT_FIELDS, THRESHOLD_FIELDS } from "../../core/rules/practice-fields";
import { usePaneText } from "../pane-text";
import { badFields, type PracticeDraft } from "./practice-draft";
import { RuleChoices } from "./RuleChoices";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  section: { "& > summary": { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalXS } },
  inside: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly draft: PracticeDraft;
  readonly onChange: (draft: PracticeDraft) => void;
}

/** Everything that a county can settle, each part folded until it is asked for. */
export function PracticeFields({ draft, onChange }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const { practice, numbers, weights, totals } = draft;
  const bad = badFields(draft);
  const changed = practice.off.length + Object.keys(practice.severities).length;
  const invalid = (field: string, why: string) => (bad.has(field) ? { validationState: "error" as const, validationMessage: why } : {});
  return (
    <div className={styles.fields}>
      <Section title={changed > 0 ? `${text.word("practiceRules")}（${text.word("practiceRulesChanged", { n: changed })}）` : text.word("practiceRules")}>
        <RuleChoices practice={practice} onChange={(next) => onChange({ ...draft, practice: next })} />
      </Section>
      <Section title={text.word("practiceNumbers")}>
        {THRESHOLD_FIELDS.map(({ key, title, min, max }) => (
          <Field key={key} label={text.say(title)} {...invalid(key, text.word("practiceNumberRange", { min, max }))}>
            <Input size="small" inputMode="numeric" value={numbers[key]} onChange={(_event, { value }) => onChange({ ...draft, numbers: { ...numbers, [key]: value } })} />
          </Field>
        ))}
      </Section>
      <Section title={text.word("practiceRequires")}>
        {REQUIREMENT_FIELDS.map(({ key, title }) => (
          <Checkbox
            key={key}
            label={text.say(title)}
            checked={practice.requires[key]}
            onChange={(_event, { checked }) => onChange({ ...draft, practice: { ...practice, requires: { ...practice.requires, [key]: checked === true } } })}
          />
        ))}
      </Section>
      <Section title={text.word("practicePoints")}>
        <Field label={text.word("practiceTotals")} {...invalid("totals", text.word("practiceTotalsRange"))}>
          <Input size="small" value={totals} onChange={(_event, { value }) => onChange({ ...draft, totals: value })} />
        </Field>
        {Object.entries(weights).map(([level, points]) => (
          <Field key={level} label={text.word("practiceWeight", { level })} {...invalid(`weights.${level}`, text.word("practicePointRange"))}>
            <Input size="small" inputMode="decimal" value={points} onChange={(_event, { value }) => onChange({ ...draft, weights: { ...weights, [level]: value } })} />
          </Field>
        ))}
      </Section>
      <Field label={text.word("practiceFamily")}>
        <Select
          size="small"
          value={practice.family ?? ""}
          onChange={(_event, { value }) => onChange({ ...draft, practice: { ...practice, family: PRACTICE_FAMILIES.find(({ id }) => id === value)?.id ?? null } })}
        >
          <option value="">{text.word("practiceFamilyOwn")}</option>
          {PRACTICE_FAMILIES.map(({ id, title }) => (
            <option key={id} value={id}>
              {text.say(title)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.section}>
      <summary>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
