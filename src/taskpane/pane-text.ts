/**
 * The pane's words in the language chosen, handed down by context so that no component asks which language it is.
 */
import { createContext, useContext } from "react";
import type { Severity } from "../core/rules/finding";
import { say, type Language, type WordData, type Words } from "../core/words";
import { enUS } from "./words.en-US";
import { zhCN, type PaneWordKey } from "./words.zh-CN";

export interface PaneText {
  readonly language: Language;
  /** One of the pane's own words. */
  readonly word: (key: PaneWordKey, data?: WordData) => string;
  /** "3 处错误", "1 error". */
  readonly count: (severity: Severity, n: number) => string;
  /** Words that came with data: a rule's, an action's. */
  readonly say: (words: Words, data?: WordData) => string;
}

/** Both languages of one of the pane's own words, for places that take Words. */
export function paneWords(key: PaneWordKey): Words {
  return { "zh-CN": zhCN[key], "en-US": enUS[key] };
}

export function paneText(language: Language): PaneText {
  const word: PaneText["word"] = (key, data) => say(paneWords(key), language, data);
  return {
    language,
    word,
    count: (severity, n) => word(`${severity}Count${n === 1 ? "One" : "Other"}`, { n }),
    say: (words, data) => say(words, language, data),
  };
}

const PaneTextContext = createContext<PaneText>(paneText("zh-CN"));

export const PaneTextProvider = PaneTextContext.Provider;

export function usePaneText(): PaneText {
  return useContext(PaneTextContext);
}
