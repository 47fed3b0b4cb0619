import type { Form } from "../../../src/core/form/form";
import { readForms } from "../../../src/core/reading/read-forms";
import { pointsAsked } from "../../../src/core/scoring/points-asked";
import { DEFAULT_PROFILE, findProfile } from "../../../src/core/scoring/profiles";
import type { ScoringProfile } from "../../../src/core/scoring/profiles/profile";
import { spreadForm } from "../../../src/core/scoring/spread-form";
import { gridFromText } from "../../support/grid-from-text";

function read(rows: string, above = ""): Form {
  const table = `
    项目支出绩效自评表 | < | < | < | < | < | < | <
    项目名称 | 甲 | < | < | 填报单位 | 某局 | < | <${above}
    一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
    ${rows.trim()}
  `;
  const [form] = readForms(gridFromText(table));
  if (!form) throw new Error("no form");
  return form;
}

const EXECUTION = `
    项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
    ^ | 年度资金总额 | 100 | 100 | 95 | 20 | 95% | 19`;

const spread = (form: Form, profile: ScoringProfile = DEFAULT_PROFILE): (number | undefined)[] => {
  const points = spreadForm(form, profile, { total: pointsAsked(form, profile).indicators, isFixed: (row) => form.indicators.some((one) => one.row === row && one.weight !== null) });
  return form.indicators.map(({ row, weight }) => points?.get(row) ?? weight?.value);
};

describe("points that a form asks for", () => {
  const plain = `
    产出指标 | 数量指标 | 培训人数 | ≥100人 | | | |
    效益指标 | 社会效益指标 | 服务能力提升 | 明显提升 | | | |
    满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | | | |`;

  it("are the profile's where the form prints none", () => {
    expect(pointsAsked(read(plain), DEFAULT_PROFILE)).toEqual({ indicators: 90, execution: 10 });
    expect(pointsAsked(read(plain), findProfile("hubei") as ScoringProfile)).toEqual({ indicators: 80, execution: 20 });
    expect(spread(read(plain))).toEqual([50, 30, 10]);
  });

  it("leave what the form prints beside 预算执行", () => {
    const form = read(plain, EXECUTION);
    expect(form.execution?.weight?.value).toBe(20);
    expect(pointsAsked(form, DEFAULT_PROFILE)).toEqual({ indicators: 80, execution: 20 });
  });

  it("are 100 where the levels print as much, and each level gets its own", () => {
    const form = read(`
    产出指标（40分） | 数量指标 | 培训人数 | ≥100人 | | 30 | |
    ^ | 质量指标 | 合格率 | ≥95% | | | |
    效益指标（40分） | 社会效益指标 | 服务能力提升 | 明显提升 | | | |
    ^ | 可持续影响指标 | 长效机制 | 健全 | | | |
    满意度指标（20分） | 服务对象满意度指标 | 学员满意度 | ≥90% | | | |`);
    expect(pointsAsked(form, DEFAULT_PROFILE)).toEqual({ indicators: 100, execution: 0 });
    expect(spread(form)).toEqual([30, 10, 20, 20, 20]);
  });

  it("are the profile's where levels were cut off, and the level that is left still gets its own", () => {
    const form = read(`
    产出指标（50分） | 数量指标 | 培训人数 | ≥100人 | | 12.5 | |
    ^ | 质量指标 | 合格率 | ≥95% | | | |`);
    expect(pointsAsked(form, DEFAULT_PROFILE)).toEqual({ indicators: 90, execution: 10 });
    expect(spread(form)).toEqual([12.5, 37.5]);
  });
});

describe("spreading", () => {
  it("gives a level what its other rows leave", () => {
    const form = read(`
    产出指标 | 数量指标 | 培训人数 | ≥100人 | | 30 | |
    ^ | 质量指标 | 合格率 | ≥95% | | | |
    效益指标 | 社会效益指标 | 服务能力提升 | 明显提升 | | 30 | |
    满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | | | |`);
    expect(spread(form)).toEqual([30, 20, 30, 10]);
  });

  it("has nothing for a level that is full", () => {
    const form = read(`
    产出指标（50分） | 数量指标 | 培训人数 | ≥100人 | | 50 | |
    ^ | 质量指标 | 合格率 | ≥95% | | | |`);
    expect(spread(form)).toEqual([50, undefined]);
  });
});
