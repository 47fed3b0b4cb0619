import { Field, Select } from "@fluentui/react-components";
import type { Language } from "../../core/words";
import { usePaneText } from "../pane-text";

/** A language, or whatever Excel is in. */
export type LanguageChoice = Language | "follow";

const CHOICES: readonly LanguageChoice[] = ["follow", "zh-CN", "en-US"];

/** A language is named in itself, so that whoever needs it can find it. */
const NAMES: Readonly<Record<Language, string>> = { "zh-CN": "中文", "en-US": "English" };

interface Props {
  readonly choice: LanguageChoice;
  readonly onChoose: (choice: LanguageChoice) => void;
}

export function LanguageField({ choice, onChoose }: Props) {
  const text = usePaneText();
  return (
    <Field label={text.word("language")}>
      <Select value={choice} onChange={(_event, { value }) => onChoose(CHOICES.find((one) => one === value) ?? "follow")}>
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {one === "follow" ? text.word("languageFollow") : NAMES[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
