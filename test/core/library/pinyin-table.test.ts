import { readFileSync } from "node:fs";
import { PINYIN_FILE, readingsByPinyinPro, renderPinyinTable } from "../../../scripts/render-pinyin";
import { PROJECT_TYPES } from "../../../src/core/library/catalogue";
import { readingsOf } from "../../../src/core/library/pronounce";

describe("the table of readings", () => {
  test("is the one that its script renders", () => {
    expect(readFileSync(PINYIN_FILE, "utf8")).toBe(renderPinyinTable());
  });

  test("knows every character of the library as pinyin-pro does", () => {
    const names = PROJECT_TYPES.flatMap(({ name, indicators }) => [name, ...indicators.map((indicator) => indicator.name)]).join("");
    for (const character of new Set(names)) expect([...readingsOf(character)].sort()).toEqual([...readingsByPinyinPro(character)].sort());
  });

  test("leaves everything else as it is", () => {
    expect(readingsOf("A")).toEqual(["A"]);
    expect(readingsOf("%")).toEqual(["%"]);
  });
});
