import fc from "fast-check";
import { BLOCKS, PROJECT_TYPES } from "../../../src/core/library/catalogue";
import { readingsOf } from "../../../src/core/library/pronounce";
import { findBlocks, makeSearch, type SearchFilter } from "../../../src/core/library/search-library";

const search = makeSearch(PROJECT_TYPES);
const INDICATORS = PROJECT_TYPES.flatMap(({ indicators }) => indicators);

function names(query: string, filter?: SearchFilter): string[] {
  return search.find(query, filter).map(({ indicator }) => indicator.name);
}

describe("searching indicators", () => {
  test.each([
    ["pxrs", "培训人数"],
    ["peixunrenshu", "培训人数"],
    ["peixunrs", "培训人数"],
    ["PXRS", "培训人数"],
    ["培训rs", "培训人数"],
    ["培训人数", "培训人数"],
    ["人数 培训", "培训人数"],
    ["培讯人数", "培训人数"],
    ["xdsybzbz", "选调生月补助标准"],
    ["dangansaomiao", "档案扫描页数"],
    ["flgw", "村级法律顾问覆盖率"],
  ])("%s leads to %s", (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  test("characters may be left out, but what has the query whole comes first", () => {
    expect(names("培训率")).toContain("培训合格率");
    expect(names("演出合格率")).toEqual(["演出质量考核合格率"]);
    expect(names("考核覆盖率")).toEqual(["考核覆盖率", "考察考核覆盖率"]);
    expect(names("满意度").every((name) => name.endsWith("满意度"))).toBe(true);
  });

  test("a letter may stand for any reading of its character", () => {
    expect(readingsOf("率")).toEqual(expect.arrayContaining(["lv", "shuai"]));
    expect(names("hegelv")).toContain("培训合格率");
  });

  test("a type's name, a unit and a word of the explanation are found after names", () => {
    const found = search.find("老干部");
    expect(found[0]?.indicator.name.startsWith("老干部")).toBe(true);
    expect(found.map(({ type }) => type.id)).toContain("retired-cadres");
    expect(names("平方米")).toEqual(expect.arrayContaining(["修缮面积", "物业服务面积"]));
    expect(names("签到表")).toContain("培训人数");
  });

  test("filters by type, level and unit", () => {
    expect(search.find("", { type: "training" }).map(({ type }) => type.id)).toEqual(Array(14).fill("training"));
    expect(search.find("培训", { aspects: ["quality"] }).every(({ indicator }) => indicator.aspect === "quality")).toBe(true);
    expect(search.find("", { unit: "百分比" }, 1000).every(({ indicator }) => indicator.target.kind === "number" && indicator.target.unit === "%")).toBe(true);
    expect(names("培训", { type: "meeting" })).toEqual([]);
  });

  test("names the units of what passes, the most frequent first", () => {
    const units = search.units();
    expect(units[0]).toBe("%");
    const counts = units.map((unit) => search.find("", { unit }, 10_000).length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(search.units({ type: "training", aspects: ["quality"] })).toEqual(["%"]);
    expect(search.units({ own: true })).toEqual([]);
  });

  test("nothing is found where nothing is meant, and a blank query finds all", () => {
    expect(names("zzzz")).toEqual([]);
    expect(names("量子纠缠")).toEqual([]);
    expect(search.find("", {}, 10_000)).toHaveLength(INDICATORS.length);
    expect(search.find("  ", {}, 3)).toHaveLength(3);
  });

  test("every indicator is found by its name, its pinyin and its initials", () => {
    for (const { id, name } of INDICATORS) {
      const readings = Array.from(name, (character) => readingsOf(character)[0] ?? "");
      for (const query of [name, readings.join(""), readings.map((reading) => reading.charAt(0)).join("")]) {
        expect(search.find(query, {}, 1000).map(({ indicator }) => indicator.id)).toContain(id);
      }
    }
  });

  test("whatever is typed, the best is the whole name, and the limit holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."培训人数率pxrsa 度%1（"), maxLength: 8 }), (query) => {
        const hits = search.find(query, {}, 20);
        expect(hits.length).toBeLessThanOrEqual(20);
        const trimmed = query.trim();
        if (INDICATORS.some(({ name }) => name === trimmed)) expect(hits[0]?.indicator.name).toBe(trimmed);
      }),
    );
  });
});

describe("searching blocks", () => {
  test.each([
    ["培训", "培训"],
    ["px", "培训"],
    ["ww", "慰问帮扶"],
    ["远教", "远程教育站点维护"],
    ["补贴", "补贴发放"],
    ["老干部", "老干部"],
    ["党建 示范", "党建示范点创建"],
  ])("%s leads to %s", (query, name) => {
    expect(findBlocks(query, BLOCKS)[0]?.name).toBe(name);
  });

  test("a blank query gives all, a meaningless one none", () => {
    expect(findBlocks("", BLOCKS)).toHaveLength(BLOCKS.length);
    expect(findBlocks("zzzz", BLOCKS)).toEqual([]);
  });
});
