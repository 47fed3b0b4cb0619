/**
 * The words of the page 指标库, in both languages.
 */
import type { WordData, Words } from "../../core/words";
import { usePaneText, type PaneText } from "../pane-text";
import { enUS } from "./words.en-US";
import { zhCN, type LibraryWordKey } from "./words.zh-CN";

export function libraryWords(key: LibraryWordKey): Words {
  return { "zh-CN": zhCN[key], "en-US": enUS[key] };
}

type Plural = Extract<LibraryWordKey, `${string}One`> extends `${infer Stem}One` ? Stem : never;

export interface LibraryText {
  readonly pane: PaneText;
  readonly word: (key: LibraryWordKey, data?: WordData) => string;
  /** "找到5条", "1 found". */
  readonly count: (stem: Plural, n: number, data?: WordData) => string;
}

export function useLibraryText(): LibraryText {
  const pane = usePaneText();
  const word: LibraryText["word"] = (key, data) => pane.say(libraryWords(key), data);
  return { pane, word, count: (stem, n, data) => word(`${stem}${n === 1 ? "One" : "Other"}`, { ...data, n }) };
}
