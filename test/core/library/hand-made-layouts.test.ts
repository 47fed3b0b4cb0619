/**
 * Blocks into every hand-made layout: the laws of insertion, the family's order, and sums that take the new rows in.
 */
import { BLOCKS, findBlock } from "../../../src/core/library/catalogue";
import { keyOf } from "../../../src/core/library/insertion/level-keys";
import type { Block } from "../../../src/core/library/schema";
import type { Form } from "../../../src/core/form/form";
import { readForms } from "../../../src/core/reading/read-forms";
import { gridFromText } from "../../support/grid-from-text";
import { HAND_MADE } from "./hand-made-layouts";
import { expectLaws, insertInto } from "./insertion-laws";

/** Places of the levels in the family's order, row by row. */
function placesOf({ family, indicators }: Form): number[] {
  return indicators.map(({ level1, level2 }) => {
    const { first, second } = keyOf(family ?? "A", level1?.value ?? null, level2?.value ?? null);
    return (first ?? -1) * 100 + (second ?? 0);
  });
}

/** Every aspect is in some of them. */
const SOME_BLOCKS = BLOCKS.filter((_, i) => i % 4 === 0);

const isSorted = (numbers: readonly number[]): boolean => numbers.every((number, i) => i === 0 || number >= (numbers[i - 1] ?? 0));

describe.each(HAND_MADE.map(({ what, text }) => [what, text] as const))("%s", (_what, text) => {
  test("blocks go in, in the family's order", () => {
    const grid = gridFromText(text);
    readForms(grid).forEach((form, at) => {
      const inOrder = isSorted(placesOf(form));
      for (const block of SOME_BLOCKS) {
        const inserted = insertInto(grid, block, at);
        expectLaws(inserted);
        if (inOrder) expect(placesOf(inserted.again)).toEqual(placesOf(inserted.again).toSorted((a, b) => a - b));
      }
    });
  });
});

/** The rows of a layout after a block was inserted, cells joined, as a person sees them. */
function rowsAfter(text: string, block: string, only: readonly string[] = []): string[] {
  const { after, plan } = insertInto(gridFromText(text), findBlock(block) as Block);
  const places = new Set(plan.rows.map(({ row }) => row));
  return after.rows
    .map((cells, r) => ({ row: after.range.top + r, line: cells.map(({ text: shown, formula }) => formula ?? shown).join("|") }))
    .filter(({ row, line }) => (only.length === 0 ? places.has(row) : only.some((part) => line.includes(part))))
    .map(({ line }) => line);
}

const layout = (what: string): string => HAND_MADE.find((one) => one.what.startsWith(what))?.text ?? "";

describe("what is written follows the sheet", () => {
  test("定量 and 正向 where the sheet says them, and no signs", () => {
    expect(rowsAfter(layout("定性 and 定量"), "培训", ["项目总成本", "培训人数", "参训干部履职能力"])).toEqual([
      "成本指标|经济成本指标|项目总成本|定量|__|万元|反向",
      "||培训人数|定量|200|人|正向",
      "|可持续影响指标|参训干部履职能力|定性|多数参训干部能独立承担新任务||正向",
    ]);
  });

  test("a level 1 on a row of its own stays alone there", () => {
    expect(rowsAfter(layout("a row of its own"), "培训", ["产出指标|", "立项课题数", "培训人数"])).toEqual(["产出指标|||", "|数量指标|立项课题数|≥5项", "||培训人数|≥200人"]);
  });

  test("小计 takes in the rows of its level and no others, at its head too", () => {
    expect(rowsAfter(layout("小计"), "培训", ["SUM("])).toEqual(["小计|||||=SUM(F7:F13)", "小计|||||=SUM(F15:F17)", "小计|||||=SUM(F10)"]);
  });

  test("a total of the whole table takes in new groups above and below", () => {
    const text = `
项目支出绩效目标表 | < | < | < | <
项目名称 | 会议经费 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
产出指标 | 数量指标 | 会议材料份数 | ≥200份 | 50
效益指标 | 社会效益指标 | 会议决定落实率 | ≥95% | 40
合计 | | | | {=SUM(E4:E5)}90`;
    expect(rowsAfter(text, "培训", ["SUM("])).toEqual(["合计||||=SUM(E4:E15)"]);
  });

  test("what somebody adds up below the table is no row of it, and takes the new rows in", () => {
    const text = `
项目支出绩效目标表 | < | < | <
项目名称 | 会议经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 会议材料份数 | ≥200份
效益指标 | 社会效益指标 | 会议决定落实率 | ≥95%
满意度指标 | 服务对象满意度指标 | 参会代表满意度 | ≥95%

{=COUNTA(C4:C6)}3 | | {=COUNTA(D4:D9)}4 |`;
    expect(readForms(gridFromText(text))[0]?.indicators).toHaveLength(3);
    expect(rowsAfter(text, "培训", ["COUNTA("])).toEqual(["=COUNTA(C4:C16)||=COUNTA(D4:D19)|"]);
  });

  test("指标1： of a free row gives way to the name where no name has it, and is kept where names have it", () => {
    const text = `
项目支出绩效目标表 | < | < | <
项目名称 | 培训经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 指标1： | 
 | | 指标2： | 
效益指标 | 社会效益指标 | 指标1： | `;
    expect(rowsAfter(text, "培训", ["人数", "期数"])).toEqual(["产出指标|数量指标|培训人数|≥200人", "||培训班期数|≥2期"]);
    expect(rowsAfter(layout("指标1："), "培训", ["培训人数", "外出招商次数"])).toEqual(["|产出指标|数量指标|指标1：外出招商次数|≥6次", "|||指标2：培训人数|≥200人"]);
  });

  test("levels that the family does not know keep their place", () => {
    const text = `
项目支出绩效目标表 | < | < | <
项目名称 | 村干部补贴 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 质量指标 | 补助标准 | 2400元
 | 资金效益 | 改善生活率 | 100%
 | 时效指标 | 发放及时率 | 100%
效益指标 | 社会效益 | 评价度 | 98%
满意度指标 | 服务对象满意度 | 村干部满意度 | 98%`;
    const { again } = insertInto(gridFromText(text), findBlock("培训") as Block);
    const seconds = again.indicators.filter(({ level1 }) => level1?.value === "产出指标").map(({ level2 }) => level2?.value);
    expect(seconds.filter((name, i) => name !== seconds[i - 1])).toEqual(["数量指标", "质量指标", "资金效益", "时效指标"]);
  });
});
