import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../core/words";
import { usePaneText } from "../pane-text";
import { printFacts, type SelfTest } from "../self-test";
import { CopyBox } from "./CopyBox";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A language, or whatever Excel is in. */
export type LanguageChoice = Language | "follow";

const CHOICES: readonly LanguageChoice[] = ["follow", "zh-CN", "en-US"];

/** A language is named in itself, so that whoever needs it can find it. */
const NAMES: Readonly<Record<Language, string>> = { "zh-CN": "中文", "en-US": "English" };

interface Props {
  readonly choice: LanguageChoice;
  readonly selfTest: SelfTest;
  readonly onChooseLanguage: (choice: LanguageChoice) => void;
}

export function MorePage({ choice, selfTest, onChooseLanguage }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <main className={styles.page}>
      <Field label={text.word("language")}>
        <Select value={choice} onChange={(_event, { value }) => onChooseLanguage(CHOICES.find((one) => one === value) ?? "follow")}>
          {CHOICES.map((one) => (
            <option key={one} value={one}>
              {one === "follow" ? text.word("languageFollow") : NAMES[one]}
            </option>
          ))}
        </Select>
      </Field>
      <section className={styles.section}>
        <h2 className={styles.title}>{text.word("about")}</h2>
        <p className={styles.line}>{text.word("aboutWhat")}</p>
        <p className={styles.line}>{text.word(selfTest.facts.every(({ good }) => good) ? "selfTestAllGood" : "selfTestBad")}</p>
        <CopyBox label={text.word("selfTest")} content={printFacts(selfTest, text)} buttonLabel={text.word("copy")} rows={selfTest.facts.length + 1} />
      </section>
    </main>
  );
}
