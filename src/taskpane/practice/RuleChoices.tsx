import { Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/rules/finding";
import { RULES } from "../../core/rules";
import type { Practice } from "../../core/rules/practice";
import { usePaneText } from "../pane-text";
import { choiceOfRule, chooseRule, type RuleChoice } from "./practice-draft";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  rule: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  title: { flexGrow: 1, flexBasis: "9rem", minWidth: 0, overflowWrap: "anywhere" },
  select: { flexShrink: 0, minWidth: "7.5rem" },
});

const CHOICES: readonly Severity[] = ["error", "warning", "hint"];

interface Props {
  readonly practice: Practice;
  readonly onChange: (practice: Practice) => void;
}

/** Every rule with what it counts as here; one that is changed stands out by its choice. */
export function RuleChoices({ practice, onChange }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <ul className={styles.list}>
      {RULES.map(({ code, title, severity }) => {
        const choice = choiceOfRule(practice, code);
        const name = text.say(title);
        return (
          <li key={code} className={styles.rule}>
            <span className={styles.title}>{name}</span>
            <Select
              size="small"
              className={styles.select}
              appearance={choice === "default" ? "filled-lighter" : "outline"}
              aria-label={text.word("practiceRule", { rule: name })}
              value={choice}
              onChange={(_event, { value }) => onChange(chooseRule(practice, code, value as RuleChoice))}
            >
              <option value="default">{text.word("practiceDefault", { severity: text.word(severity) })}</option>
              {CHOICES.map((one) => (
                <option key={one} value={one}>
                  {text.word(one)}
                </option>
              ))}
              <option value="off">{text.word("practiceOff")}</option>
            </Select>
          </li>
        );
      })}
    </ul>
  );
}
