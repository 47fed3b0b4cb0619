import { FAMILIES, findLevel1, findLevel2 } from "../../../src/core/form/families";
import { orderOf, placeOf } from "../../../src/core/library/places";
import { ASPECTS } from "../../../src/core/library/schema";

describe("places of aspects", () => {
  test.each(FAMILIES.map(({ id }) => id))("family %s knows every place under exactly the name it prints", (family) => {
    for (const aspect of ASPECTS) {
      const { level1, level2 } = placeOf(aspect, family);
      const first = findLevel1(family, level1);
      expect(first?.name).toBe(level1);
      expect(first && findLevel2(first, level2)?.name).toBe(level2);
    }
  });

  test("costs stand alone in A and among the outputs in B", () => {
    expect(placeOf("economic-cost", "A")).toEqual({ level1: "成本指标", level2: "经济成本指标" });
    expect(placeOf("economic-cost", "B")).toEqual({ level1: "产出指标", level2: "成本指标" });
    expect(placeOf("satisfaction", "C")).toEqual({ level1: "效益指标", level2: "社会公众或服务对象满意度指标" });
  });

  test("follow the order in which a family prints its levels", () => {
    const printed = (family: "A" | "B"): string[] => [...ASPECTS].sort((a, b) => orderOf(placeOf(a, family), family) - orderOf(placeOf(b, family), family));
    expect(printed("A")).toEqual([...ASPECTS]);
    expect(printed("B").slice(0, 4)).toEqual(["quantity", "quality", "timeliness", "economic-cost"]);
  });
});
