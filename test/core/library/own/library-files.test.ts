import fc from "fast-check";
import { parseLibrary, printLibrary } from "../../../../src/core/library/own/library-json";
import { readTable, tableOf } from "../../../../src/core/library/own/library-table";
import type { OwnLibrary } from "../../../../src/core/library/own/own-library";
import { sayProblem, type ImportProblem } from "../../../../src/core/library/own/problems";
import type { Grid } from "../../../../src/core/sheet/grid";
import { gridFromText } from "../../../support/grid-from-text";
import { arbitraryLibrary } from "./arbitrary-own";
import { ownEntry, ownLibrary } from "./own-entry";

const said = (problems: readonly ImportProblem[]): string[] => problems.map((problem) => sayProblem(problem, "zh-CN"));

function gridOf(rows: readonly (readonly (string | number)[])[]): Grid {
  return {
    sheet: "我的指标库",
    range: { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 },
    rows: rows.map((row) => row.map((value) => ({ value: value === "" ? null : value, text: String(value), formula: null }))),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** What came through; fails where the file was refused as a whole. */
function taken(read: ReturnType<typeof parseLibrary>): { readonly library: OwnLibrary; readonly problems: readonly ImportProblem[] } {
  if ("unusable" in read) throw new Error(read.unusable["zh-CN"]);
  return read;
}

describe(".json", () => {
  test("what is printed is read back", () => {
    fc.assert(fc.property(arbitraryLibrary, (library) => expect(parseLibrary(printLibrary(library))).toEqual({ library, problems: [] })));
  });

  test.each([
    ["{", /读不出来/],
    ['{"a":1}', /不是指标库文件/],
    ["[]", /不是指标库文件/],
    ['{"format":"jixiao-own-library","version":2,"indicators":[],"blocks":[]}', /更新的版本/],
    [JSON.stringify({ ...ownLibrary([]), indicators: Array(5001).fill(0) }), /超过5000条/],
  ])("%.70s is refused with a sentence", (text, sentence) => {
    const read = parseLibrary(text);
    expect("unusable" in read ? read.unusable["zh-CN"] : "").toMatch(sentence);
  });

  test("a mark that Windows editors put first does no harm", () => {
    expect(taken(parseLibrary(`\ufeff${printLibrary(ownLibrary([ownEntry(1)]))}`)).library.indicators).toHaveLength(1);
  });

  test("entries that are broken are named, and the others offered; blocks keep the rows that came through", () => {
    const library = { ...ownLibrary([ownEntry(1)]), indicators: [ownEntry(1), { ...ownEntry(2), weight: -3 }, 17, ownEntry(1)], blocks: [{ id: "block-1", name: "甲", rows: ["own-1", "own-2"] }, { id: "block-2", name: "乙", rows: ["own-2"] }, "x"] };
    const { library: read, problems } = taken(parseLibrary(JSON.stringify(library)));
    expect(read.indicators.map(({ id }) => id)).toEqual(["own-1"]);
    expect(read.blocks).toEqual([{ id: "block-1", name: "甲", rows: ["own-1"] }]);
    expect(said(problems)).toEqual(["第2条：「指标2号人数」的内容不完整或格式不对（weight）", "第3条：「」的内容不完整或格式不对（）", "第4条：「指标1号人数」的内容不完整或格式不对（id）"]);
  });
});

describe("a table", () => {
  test("has a row each under the headings that people know", () => {
    const library = ownLibrary([ownEntry(1), ownEntry(2, { target: { kind: "written", operator: null, value: null, unit: null, text: "效果明显" }, aspect: "social-benefit", weight: null, type: "" })], [{ id: "block-1", name: "常用", rows: ["own-1"] }]);
    expect(tableOf(library)).toEqual([
      ["一级指标", "二级指标", "三级指标", "指标值类型", "指标值", "度量单位", "分值", "指标解释", "评分标准", "指标值确定依据", "项目类型", "所属指标块"],
      ["产出指标", "数量指标", "指标1号人数", "≥", 20, "人", 10, "实际人数", "达到计划值得10分，否则按实际值/计划值*指标分值计分。", "年度工作计划", "培训", "常用"],
      ["效益指标", "社会效益指标", "指标2号人数", "定性", "效果明显", "", "", "实际人数", "达到计划值得10分，否则按实际值/计划值*指标分值计分。", "年度工作计划", "", ""],
    ]);
  });

  test("is read back as it was printed", () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        fc.pre(library.indicators.length > 0);
        expect(readTable([gridOf(tableOf(library))])).toEqual({ library, problems: [] });
      }),
    );
  });

  test("is read under other headings, with a title above, levels printed once, and the target in one cell", () => {
    const grid = gridFromText(`
本单位常用指标 | < | < | <
一级指标 | 二级指标 | 指标名称 | 目标值 | 权重
产出指标 | 数量指标 | 培训人数 | ≥200人 | 10分
 | | 培训期数 | 不少于3期 |
效益指标 | 社会效益指标 | 知晓率 | 90% |
`);
    const { library, problems } = taken(readTable([grid]));
    expect(problems).toEqual([]);
    expect(library.indicators.map(({ name, aspect, target: { operator, value, unit }, weight }) => [name, aspect, operator, value, unit, weight])).toEqual([
      ["培训人数", "quantity", "≥", 200, "人", 10],
      ["培训期数", "quantity", "≥", 3, "期", null],
      ["知晓率", "social-benefit", null, 90, "%", null],
    ]);
  });

  test("each bad row is told with its number and reason, the others come through", () => {
    const grid = gridFromText(`
一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 度量单位 | 分值
产出指标 | 数量指标 | 培训人数 | ≥ | 200 | 人 | 10
产出指标 | 数量指标 | | ≥ | 200 | 人 | 10
产出指标 | 数量指标 | 培训期数 | 大概 | 3 | 期 | 10
产出指标 | 数量指标 | 培训天数 | ≥ | 3 | 天 | 很多
其他 | 杂项 | 某指标 | ≥ | 3 | 天 | 1
产出指标 | 数量指标 | 培训 人数 | ≥ | 100 | 人 | 10
产出指标 | 数量指标 | ${"长".repeat(101)} | ≥ | 1 | 人 | 1

效益指标 | 社会效益指标 | 知晓率 | ≥ | 90 | % | 5
`);
    const { library, problems } = taken(readTable([grid]));
    expect(library.indicators.map(({ name }) => name)).toEqual(["培训人数", "知晓率"]);
    expect(said(problems)).toEqual([
      "第3行：缺少指标名称",
      "第4行：「培训期数」的指标值类型应为 ≥、≤、＝、＞、＜ 或 定性，现为「大概」",
      "第5行：「培训天数」的分值应为大于0的数字，现为「很多」",
      "第6行：「某指标」的一级、二级指标不认识：其他、杂项；应为如“产出指标、数量指标”",
      "第7行：「培训 人数」与第2行同名同级，只取前一行",
      "第8行：指标名称超过100个字，请缩短",
    ]);
  });

  test.each([
    ["没有表头的表 | 1\n2 | 3", /没有找到表头/],
    ["一级指标 | 三级指标\n | ", /表头下面没有指标/],
  ])("%s is refused with a sentence", (text, sentence) => {
    const read = readTable([gridFromText(text)]);
    expect("unusable" in read ? read.unusable["zh-CN"] : "").toMatch(sentence);
  });
});
