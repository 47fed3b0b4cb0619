import fc from "fast-check";
import { FAMILIES, findLevel1, findLevel2 } from "../../../../src/core/form/families";
import { fullMarks } from "../../../../src/core/form/target";
import { PROJECT_TYPES } from "../../../../src/core/library/catalogue";
import { fillRows } from "../../../../src/core/library/fill-block";
import { ownShelves } from "../../../../src/core/library/own/own-shelves";
import { aspectOf, keptPlace, placeOfOwn } from "../../../../src/core/library/own/place-own";
import { scoringOf } from "../../../../src/core/library/own/score-own";
import { placeOf } from "../../../../src/core/library/places";
import { ASPECTS } from "../../../../src/core/library/schema";
import { makeSearch } from "../../../../src/core/library/search-library";
import { ownEntry, ownLibrary } from "./own-entry";

const PLACES = FAMILIES.flatMap(({ id, levels }) => levels.flatMap((first) => first.level2.map((second) => [id, first.name, second.name] as const)));

describe("levels", () => {
  test.each(PLACES)("family %s: %s, %s lead to an aspect, and back to the same levels", (family, level1, level2) => {
    const aspect = aspectOf(level1, level2);
    if (!aspect) throw new Error("no aspect");
    const place = keptPlace(level1, level2, aspect);
    expect(placeOfOwn({ aspect, place }, family)).toEqual({ level1, level2 });
    expect(FAMILIES.every(({ id }) => findLevel1(id, placeOfOwn({ aspect, place }, id).level1) !== null)).toBe(true);
  });

  test("every aspect is found in the levels under which the library puts it", () => {
    for (const family of ["A", "B"] as const) {
      for (const aspect of ASPECTS) {
        const { level1, level2 } = placeOf(aspect, family);
        const first = findLevel1(family, level1);
        expect(first && findLevel2(first, level2)).not.toBeNull();
        if (family === "A") expect(aspectOf(level1, level2)).toBe(aspect);
      }
    }
  });

  test("levels of nobody are none, unless level 1 tells enough", () => {
    expect(aspectOf("其他", "杂项")).toBeNull();
    expect(aspectOf("产出指标", "")).toBe("quantity");
    expect(keptPlace("产出指标", "", "quantity")).toBeNull();
    expect(keptPlace("产出指标", "特色指标", "quality")).toEqual({ level1: "产出指标", level2: "特色指标" });
  });
});

describe("the scoring text", () => {
  const own = (scoring: string, facts = {}) => ({ ...ownEntry(1, facts), scoring });

  test.each([
    ["按时完成得满分10分，每推迟10天扣1分，扣完为止。", 5, "按时完成得满分5分，每推迟10天扣0.5分，扣完为止。"],
    ["效果明显得15分，效果一般8分，否则不得分。", 30, "效果明显得30分，效果一般16分，否则不得分。"],
    ["达到计划值得10分，每超过30分钟扣2分。", 20, "达到计划值得20分，每超过30分钟扣4分。"],
    ["达到计划值得10分，否则不得分。", 10, "达到计划值得10分，否则不得分。"],
    ["达到计划值得满分，否则不得分。", 7, "达到计划值得满分，否则不得分。"],
  ])("%s for %d points", (text, weight, expected) => {
    expect(scoringOf(own(text), weight)).toBe(expected);
  });

  test("where it cannot be brought to other points, and where there is none, the usual one stands", () => {
    expect(scoringOf(own("考核成绩95分以上得10分，否则不得分。"), 5)).toBe("达到计划值得5分，否则按实际值/计划值*指标分值计分。");
    const written = (target: object, aspect = "quantity") => scoringOf(own("", { target: { kind: "written", operator: null, value: null, unit: null, text: null, ...target }, aspect }), 10);
    expect(written({ operator: "≤", value: 6, unit: "万元" })).toMatch(/^不超过计划值得10分/);
    expect(written({ operator: "=", value: 3, unit: "期" })).toBe("达到计划值得10分，否则不得分。");
    expect(written({ operator: "=", value: 0, unit: null })).toBe("达到计划值得10分，每发生1次扣5分，扣完为止。");
    expect(written({ operator: "≥", value: 95, unit: "%" }, "satisfaction")).toMatch(/^满意度大于等于95%的得10分/);
    expect(written({ text: "2026年12月31日前" })).toMatch(/^在2026年12月31日前完成得满分10分/);
    expect(written({ text: "效果明显" })).toBe("达到计划值得10分，否则不得分。");
  });

  test("names the row's points as its full marks, whatever they are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom("达到计划值得10分，每少1次扣2分。", "明显得15分，一般8分，否则不得分。", ""), (weight, text) => {
        expect(fullMarks(scoringOf(own(text), weight))).toBe(weight);
      }),
    );
  });
});

describe("own indicators beside the standard ones", () => {
  const library = ownLibrary([
    ownEntry(1, { name: "远教站点巡检次数", type: "培训" }),
    ownEntry(2, { name: "本县特色活动场次", type: "" }),
    ownEntry(3, { name: "选派干部人均补助", type: "本单位专项", aspect: "economic-cost", target: { kind: "written", operator: "≤", value: 500, unit: "元/人", text: null } }),
  ]);
  const shelves = ownShelves(library, PROJECT_TYPES);
  const search = makeSearch([...shelves, ...PROJECT_TYPES]);
  const ids = (query: string, filter = {}) => search.find(query, filter).map(({ indicator }) => indicator.id);

  test("are found by Chinese, pinyin and initials, by type, level and unit", () => {
    expect(ids("特色活动")[0]).toBe("own-2");
    expect(ids("yuanjiaozhandian")[0]).toBe("own-1");
    expect(ids("xpgbrjbz")[0]).toBe("own-3");
    expect(ids("", { type: "training" })).toContain("own-1");
    expect(ids("", { type: "own" })).toEqual(["own-2"]);
    expect(ids("", { type: "own:本单位专项" })).toEqual(["own-3"]);
    expect(ids("", { aspects: ["economic-cost"], type: "own:本单位专项" })).toEqual(["own-3"]);
    expect(ids("", { unit: "元/人" })).toContain("own-3");
  });

  test("are filled into rows under the family's levels, with points shared", () => {
    const { rows, placeholders } = fillRows(library.indicators.map((indicator) => ({ indicator, weight: 10 })), "A", { fiscalYear: 2026, budget: 50 });
    expect(placeholders).toEqual([]);
    expect(rows.map(({ name, level1, level2, weight, open }) => [name, level1, level2, weight, open])).toEqual([
      ["选派干部人均补助", "成本指标", "经济成本指标", 10, []],
      ["远教站点巡检次数", "产出指标", "数量指标", 10, []],
      ["本县特色活动场次", "产出指标", "数量指标", 10, []],
    ]);
    expect(rows[0]).toMatchObject({ basis: "年度工作计划", explanation: "实际人数", target: { kind: "written", value: 500 } });
  });
});
