import { FAMILIES, bareLevelName, detectFamily, familyOf, findLevel1, findLevel2, levelsNamed } from "../../../src/core/form/families";
import type { FamilyId } from "../../../src/core/form/form";

const rows = (...pairs: readonly (readonly [string | null, string | null])[]): { level1: string | null; level2: string | null }[] =>
  pairs.map(([level1, level2]) => ({ level1, level2 }));

describe("detectFamily", () => {
  it.each<[FamilyId | null, ReturnType<typeof rows>]>([
    ["A", rows(["成本指标", "经济成本指标"], ["产出指标", "数量指标"], ["效益指标", "社会效益指标"], ["满意度指标", "服务对象满意度指标"])],
    ["B", rows(["产出指标", "数量指标"], ["产出指标", "成本指标"], ["效益指标", "社会效益指标"], ["满意度指标", "满意度指标"])],
    ["C", rows(["产出指标", "数量指标"], ["产出指标", "成本指标"], ["效益指标", "环境效益"], ["效益指标", "社会公众或服务对象满意度"])],
    ["D", rows(["成本指标", "数量指标"], ["产出指标", "资金效益"], ["产出指标", "时效指标"], ["效益指标", "经济效益"])],
    ["E", rows(["部门管理", "资金投入"], ["履职效果", "部门履职目标"], ["能力建设", "长效管理"])],
    ["F", rows(["投入", "项目立项"], ["过程", "业务管理"], ["产出", "项目产出"], ["效果", "项目效益"])],
    ["A", rows(["产出指标", "数量指标"], ["产出指标", "质量指标"])],
    [null, rows(["甲", "乙"], [null, null])],
    ["B", rows(["产出指标", null], ["产出指标", "成本指标"])],
    [null, rows(["甲", "乙"], ["丙", "丁"], ["产出指标", "戊"])],
    [null, []],
  ])("%s", (family, levels) => {
    expect(detectFamily(levels)).toBe(family);
  });
});

describe("levels", () => {
  it.each([
    ["产出指标（50分）", "产出指标"],
    ["效 益\n指标 (30分)", "效益指标"],
    ["一、产出指标", "产出指标"],
    ["（二）效益指标", "效益指标"],
    ["1.满意度指标10分", "满意度指标"],
    ["★数量指标：", "数量指标"],
    ["社会效益指标(权重:20%)", "社会效益指标"],
  ])("%s", (printed, bare) => {
    expect(bareLevelName(printed)).toBe(bare);
  });

  it("knows on which levels a name stands", () => {
    expect(levelsNamed("产出指标(50分)")).toEqual({ level1: true, level2: false });
    expect(levelsNamed("数量指标")).toEqual({ level1: false, level2: true });
    expect(levelsNamed("成本指标")).toEqual({ level1: true, level2: true });
    expect(levelsNamed("培训人数")).toEqual({ level1: false, level2: false });
  });

  it("finds levels of one family, also by their synonyms", () => {
    const output = findLevel1("B", "产出");
    expect(output?.name).toBe("产出指标");
    expect(output && findLevel2(output, "成本")?.name).toBe("成本指标");
    expect(output && findLevel2(output, "经济成本指标")).toBeNull();
    expect(findLevel1("B", "成本指标")).toBeNull();
  });

  it("gives every family by its letter", () => {
    expect(FAMILIES.map(({ id }) => familyOf(id).id)).toEqual(["A", "B", "C", "D", "E", "F"]);
  });
});
