/**
 * Rows and headers that slipped to the left or right, and labels that do not say what their columns hold.
 */
import type { Form } from "../../../src/core/form/form";
import { readForms } from "../../../src/core/reading/read-forms";
import { printAddress } from "../../../src/core/sheet/address";
import { doubtLines, rowLines } from "../../support/form-lines";
import { gridFromText } from "../../support/grid-from-text";

const TOP = `
  项目支出绩效目标表 | < | < | < | < | < | < | <
  项目名称 | 甲 | < | < | 填报单位 | 某局 | < | <
`;

function read(table: string): Form {
  const [form, ...more] = readForms(gridFromText(TOP.trimEnd() + "\n" + table.replace(/^\n/, "")));
  expect(more).toEqual([]);
  return form as Form;
}

describe("rows", () => {
  const form = read(`
    绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型 | 备注
    ^ | 产出指标 | 数量指标 | 培训人数 | 100 | 人 | ≥ |
    ^ | 数量指标 | 培训场次 | 4 | 场 | ≥ | |
    ^ |  | 质量指标 | 合格率 |  | 95 | % | ≥
    ^ |  | | 时效指标 | 完成时限 | 2026年12月31日前 | | 定性
    ^ | 效益指标 | 社会效益指标 | 服务质量提升 | 明显提升 | | | 定性
    参训学员对培训的评价 |  |  | 90 | 百分比 | ≥ |  |
    满意度指标 | 服务对象满意度指标 | 学员满意度 | 90 | % | ≥ | |
  `);

  it("are read by what their cells look like", () => {
    expect(rowLines(form)).toEqual([
      "4 产出指标/数量指标/培训人数 ≥100人",
      "5 产出指标/数量指标/培训场次 ≥4场 ←1",
      "6 产出指标/质量指标/合格率 ≥95% →1",
      "7 产出指标/时效指标/完成时限 2026年12月31日前 定性 →1",
      "8 效益指标/社会效益指标/服务质量提升 明显提升 定性 →1",
      "9 效益指标/社会效益指标/参训学员对培训的评价 ≥90% ←1",
      "10 满意度指标/服务对象满意度指标/学员满意度 ≥90% ←1",
    ]);
  });

  it("say which of their cells stand in a wrong column", () => {
    expect(form.indicators.map(({ misplaced }) => misplaced?.cells.map(printAddress).join(" ") ?? "")).toEqual(["", "B5 C5 D5 E5 F5", "F6 G6 H6", "D7 E7 F7 H7", "H8", "A9 D9 E9 F9", "A10 B10 C10 D10 E10 F10"]);
  });

  it("say where each role stands or would stand", () => {
    const { cells } = form.indicators[1] as (typeof form.indicators)[number];
    expect(Object.fromEntries(Object.entries(cells).map(([role, cell]) => [role, printAddress(cell)]))).toEqual({ level2: "B5", level3: "C5", value: "D5", unit: "E5", operator: "F5", remark: "H5" });
    expect(doubtLines(form)).toEqual([]);
  });
});

describe("points", () => {
  const HEAD = "一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型 | 备注 | 分值 | 实际完成值 | 得分";
  const weights = (form: Form): (string | null)[] => form.indicators.map(({ weight }) => weight && `${printAddress(weight.cell)} ${String(weight.value)}`);

  it("are no target where the target is blank", () => {
    const form = read(`
      ${HEAD}
      产出指标 | 数量指标 | 培训人数 | 100 | 人 | ≥ | | 30 | 100 | 30
      满意度指标 | 服务对象满意度指标 | 学员满意度 | | | | | 10 | |
    `);
    expect(rowLines(form)[1]).toBe("5 满意度指标/服务对象满意度指标/学员满意度 10分");
    expect(weights(form)).toEqual(["H4 30", "H5 10"]);
    expect(form.indicators[1]?.misplaced).toBeNull();
  });

  it("and actual values are no target either", () => {
    const form = read(`
      ${HEAD}
      产出指标 | 数量指标 | 培训人数 | 100 | 人 | ≥ | | 30 | 100 | 30
      满意度指标 | 服务对象满意度指标 | 学员满意度 | | | | | 10 | 95 |
    `);
    expect(rowLines(form)[1]).toBe("5 满意度指标/服务对象满意度指标/学员满意度 10分 完成95");
    expect(form.indicators[1]?.misplaced).toBeNull();
  });

  it("leave their place to the reason why there are none", () => {
    const form = read(`
      ${HEAD} | 偏差原因分析及改进措施
      产出指标 | 数量指标 | 培训人数 | 100 | 人 | ≥ | | 30 | -1 | 完成值是负数，请核对 |
      产出指标 | 质量指标 | 合格率 | 95 | % | | | 30 | 94 | 缺少比较符号 |
      满意度指标 | 服务对象满意度指标 | 学员满意度 | 满意 | | | | 10 | 达成预期指标 | 请填8至10分 |
    `);
    expect(form.indicators.map(({ score, deviation, misplaced, cells }) => [score, deviation, misplaced, cells.score?.column])).toEqual([4, 5, 6].map(() => [null, null, null, 9]));
    expect(form.evidence.unassigned).toEqual([]);
  });

  it("stand under their heading beside a row that slipped without them", () => {
    const form = read(`
      ${HEAD}
      产出指标 | 数量指标 | 培训人数 | 100 | 人 | ≥ | | 30 | |
      满意度指标 | 学员满意度 | 90 | % | ≥ | | | 10 | |
    `);
    expect(rowLines(form)[1]).toBe("5 满意度指标/-/学员满意度 ≥90% 10分 ←1");
    expect(weights(form)).toEqual(["H4 30", "H5 10"]);
    expect(form.indicators[1]?.actual).toBeNull();
  });
});

describe("headers", () => {
  it("that stand apart from all their rows are the ones that slipped", () => {
    const form = read(`
      一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型 | 备注 |
      绩效指标 | 产出指标 | 数量指标 | 培训人数 | 100 | 人 | ≥ |
       |  | 质量指标 | 合格率 | 95 | % | ≥ |
       | 效益指标 | 社会效益指标 | 服务提升 | 明显 |  |  | 定性
    `);
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/培训人数 ≥100人", "5 产出指标/质量指标/合格率 ≥95%", "6 效益指标/社会效益指标/服务提升 明显 定性 →1"]);
    expect(doubtLines(form)).toEqual(["header-offset A3"]);
  });

  it("that contradict an earlier one count from there on, and it is said", () => {
    const form = read(`
      一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位
      产出指标 | 数量指标 | 甲一 | 10 | 个
      一级指标 | 二级指标 | 三级指标 | 度量单位 | 指标值
       | 质量指标 | 甲三 | % | 90
    `);
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/甲一 10个", "6 产出指标/质量指标/甲三 90%"]);
    expect(doubtLines(form)).toEqual(["header-contradicts A5"]);
  });

  it("give way to contents that they cannot mean", () => {
    const form = read(`
      一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值类型 | 度量单位
      产出指标 | 数量指标 | 甲一 | 10 | 个 | ≥
       |  | 甲二 | 12 | 个 | ≥
       | 质量指标 | 甲三 | 90 | % | ≥
      效益指标 | 社会效益指标 | 甲四 | 明显 |  | 定性
    `);
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/甲一 ≥10个", "5 产出指标/数量指标/甲二 ≥12个", "6 产出指标/质量指标/甲三 ≥90%", "7 效益指标/社会效益指标/甲四 明显 定性"]);
    expect(doubtLines(form)).toEqual(["label-and-content-differ E3", "label-and-content-differ F3"]);
  });

  it("may leave a column without a label", () => {
    const form = read(`
      一级指标 | 二级指标 | 三级指标 | 指标值 |  | 措施
      产出指标 | 数量指标 | 甲一 | 10 | 个 | 按月调度
      产出指标 | 质量指标 | 甲二 | 90 | % | 按季抽查
    `);
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/甲一 10个", "5 产出指标/质量指标/甲二 90%"]);
    expect(form.columns.find(({ role }) => role === "unit")?.label).toBeNull();
    expect(doubtLines(form)).toEqual(["? F4 按月调度", "? F5 按季抽查"]);
  });

  it("may be missing altogether", () => {
    const [form] = readForms(
      gridFromText(`
        填表要求 | < | <
        产出指标 | 数量指标 | 培训人数 | ≥ | 100 | 人
         | 质量指标 | 合格率 | ≥ | 95 | %
        效益指标 | 社会效益指标 | 业务能力提升 | 定性 | 明显提升 |
      `),
    );
    expect(form && rowLines(form)).toEqual(["2 产出指标/数量指标/培训人数 ≥100人", "3 产出指标/质量指标/合格率 ≥95%", "4 效益指标/社会效益指标/业务能力提升 明显提升 定性"]);
    expect(form && doubtLines(form)).toEqual(["columns-by-content A2", "? A1 填表要求"]);
    expect(form?.evidence.missing).toEqual(["表题", "项目名称", "填报单位", "年度绩效目标", "年度资金总额"]);
  });

  it("call the names of a form with two levels 二级指标", () => {
    const form = read(`
      一级指标 | 二级指标 | 绩效标准 | 当年预期实现值
      数量指标 | 甲一 | 反映甲一情况 | 10次
       | 甲二 | 反映甲二情况 | 20次
      成本指标 | 甲三 |  | 不超预算
    `);
    const two = read(`
      一级指标 | 二级指标 | 指标值
      产出指标 | 甲一 | 10次
      效益指标 | 甲二 | 明显
    `);
    expect(rowLines(two)).toEqual(["4 产出指标/-/甲一 10次", "5 效益指标/-/甲二 明显"]);
    expect(rowLines(form)).toEqual(["4 -/数量指标/甲一 10次 explanation:反映甲一情况", "5 -/数量指标/甲二 20次 explanation:反映甲二情况", "6 -/成本指标/甲三 不超预算"]);
  });
});
