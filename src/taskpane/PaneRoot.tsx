import { useEffect, useState } from "react";
import type { Language } from "../core/words";
import type { LanguageChoice } from "./components/LanguageField";
import type { Explain } from "./explanation";
import type { Memory } from "./memory";
import type { PaneStore } from "./pane-store";
import type { SelfTest } from "./self-test";
import { TaskPane } from "./TaskPane";
import { lookOf, themeOf, type Look, type OfficeColors } from "./theme";

interface Props {
  readonly store: PaneStore;
  readonly explain: Explain;
  readonly selfTest: SelfTest;
  readonly officeLanguage: Language;
  readonly officeColors: () => OfficeColors | null;
  readonly memory: Memory;
}

const DARK = "(prefers-color-scheme: dark)";
const LANGUAGE = "language";

/** The pane with what surrounds it: Office's colours, and the language a person chose. */
export function PaneRoot({ store, explain, selfTest, officeLanguage, officeColors, memory }: Props) {
  const look = useLook(officeColors);
  // Check boxes, lists that drop down and scroll bars are the browser's own.
  useEffect(() => {
    document.documentElement.style.colorScheme = look;
  }, [look]);
  const [choice, setChoice] = useState<LanguageChoice>(() => asChoice(memory.recall(LANGUAGE)));
  const chooseLanguage = (chosen: LanguageChoice): void => {
    memory.remember(LANGUAGE, chosen);
    setChoice(chosen);
  };
  return (
    <TaskPane
      store={store}
      explain={explain}
      selfTest={selfTest}
      memory={memory}
      theme={themeOf(look)}
      officeLanguage={officeLanguage}
      languageChoice={choice}
      onChooseLanguage={chooseLanguage}
    />
  );
}

function asChoice(remembered: string | null): LanguageChoice {
  return remembered === "zh-CN" || remembered === "en-US" ? remembered : "follow";
}

/** Office tells no one but Outlook when its theme changes, so it is read again whenever a person comes back to the pane. */
function useLook(officeColors: () => OfficeColors | null): Look {
  const [look, setLook] = useState<Look>(() => lookOf(officeColors(), window.matchMedia(DARK).matches));
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const read = (): void => setLook(lookOf(officeColors(), query.matches));
    window.addEventListener("focus", read);
    document.addEventListener("visibilitychange", read);
    query.addEventListener("change", read);
    return () => {
      window.removeEventListener("focus", read);
      document.removeEventListener("visibilitychange", read);
      query.removeEventListener("change", read);
    };
  }, [officeColors]);
  return look;
}
