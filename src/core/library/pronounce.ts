/**
 * How characters are typed: by pinyin, whole or its first letters.
 */
import { PINYIN_TABLE } from "./pinyin-table";

let readings: ReadonlyMap<string, readonly string[]> | null = null;

/** All readings of a character, without tones, v for ü: 率 → lv, shuai. Other characters than GB 2312's are read as themselves. */
export function readingsOf(character: string): readonly string[] {
  readings ??= parseTable();
  return readings.get(character) ?? [character];
}

/** Made when first asked for: nobody pays for it at start-up. */
function parseTable(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const entry of PINYIN_TABLE.split(" ")) {
    const syllable = entry.replace(/[^a-z]+/, "");
    for (const character of entry.slice(syllable.length)) {
      const known = table.get(character);
      if (known) known.push(syllable);
      else table.set(character, [syllable]);
    }
  }
  return table;
}
