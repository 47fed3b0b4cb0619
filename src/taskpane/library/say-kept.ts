/**
 * What became of entries that were brought into the own library, without the counts that are nothing.
 */
import type { PlannedMerge } from "../../core/library/own/change-library";
import { filled, joinWords } from "../../core/words";
import type { Saying } from "../pane-backend";
import { paneWords } from "../pane-text";
import { libraryWords } from "./library-words";

export function sayKept({ added, replaced, left }: PlannedMerge): Saying {
  const counts = [
    ["keptAdded", added],
    ["keptReplaced", replaced],
    ["keptLeft", left],
  ] as const;
  const parts = counts.flatMap(([key, n]) => (n > 0 ? [filled(libraryWords(key), { n })] : []));
  return { words: filled(libraryWords("kept"), { what: joinWords(parts, paneWords("listComma")) }), data: {} };
}
