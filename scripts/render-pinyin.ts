/**
 * Writes the table of readings that the library's search uses: `tsx scripts/render-pinyin.ts`. Run again only to change the choice of
 * characters; a test compares the table with pinyin-pro.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pinyin } from "pinyin-pro";

/** Where the table stands. */
export const PINYIN_FILE = path.join(__dirname, "../src/core/library/pinyin-table.ts");

/** All Chinese characters of GB 2312: two bytes, rows 16 to 87. */
function charactersOfGb2312(): string[] {
  const decoder = new TextDecoder("gb18030");
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** Every reading of a character as one types it: without tones, v for ü. */
export function readingsByPinyinPro(character: string): string[] {
  const readings = pinyin(character, { toneType: "none", type: "array", multiple: true }).map((reading) => reading.replaceAll("ü", "v"));
  return [...new Set(readings)];
}

/** The whole text of pinyin-table.ts. */
export function renderPinyinTable(): string {
  const syllables = new Map<string, string>();
  for (const character of charactersOfGb2312()) {
    for (const reading of readingsByPinyinPro(character)) syllables.set(reading, (syllables.get(reading) ?? "") + character);
  }
  const lines = [...syllables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => syllable + characters);
  return [
    "/**",
    " * How the characters of GB 2312 are read, without tones, v for ü: each syllable with the characters that can be read so.",
    " * Rendered by scripts/render-pinyin.ts from pinyin-pro (MIT).",
    " */",
    `export const PINYIN_TABLE =\n  "${lines.join(" ")}";`,
    "",
  ].join("\n");
}

if (require.main === module) writeFileSync(PINYIN_FILE, renderPinyinTable());
