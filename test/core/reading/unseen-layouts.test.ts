/**
 * Layouts that no workbook at hand has, each a case that was once read wrongly.
 */
import { readForms } from "../../../src/core/reading/read-forms";
import type { Form } from "../../../src/core/form/form";
import { doubtLines, headerOf, rowLines } from "../../support/form-lines";
import { gridFromText } from "../../support/grid-from-text";

function readOne(text: string): Form {
  const [form, ...more] = readForms(gridFromText(text));
  expect(more).toEqual([]);
  return form as Form;
}

describe("rows that are no indicators", () => {
  it("一、产出指标 over its rows is their level 1, above the column labels and among the rows", () => {
    const form = readOne(`
      项目绩效目标申报表 | < | < | <
      项目名称 | 乡村教师培训 | < | <
      一、产出指标 | < | < | <
      二级指标 | 三级指标 | 指标值 | 单位
      数量指标 | 培训教师人次 | ≥600 | 人次
      二、效益指标 | < | < | <
      社会效益指标 | 教学能力 | 明显提升 |
      三、满意度指标 | < | < | <
      服务对象满意度指标 | 参训教师满意度 | ≥90 | %
    `);
    expect(rowLines(form)).toEqual(["5 产出指标/数量指标/培训教师人次 ≥600人次", "7 效益指标/社会效益指标/教学能力 明显提升", "9 满意度指标/服务对象满意度指标/参训教师满意度 ≥90%"]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("a row that numbers the columns says nothing", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | < | <
      项目名称 | 森林防火 | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
      1 | 2 | 3 | 4 | 5 | 6
      产出指标 | 数量指标 | 巡护人数 | = | 120 | 人
    `);
    expect(rowLines(form)).toEqual(["5 产出指标/数量指标/巡护人数 =120人"]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("小计 of a level is no indicator", () => {
    const form = readOne(`
      2025年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 校园安防 | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 新建监控点位 | ≥300个 | 305个 | 50 | 50
       | 小计 | | | | 50 | 50
      满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥95% | 96% | 10 | 10
      满意度指标小计 | | | | | 10 | 10
      总分 | < | < | < | < | 60 | 60
    `);
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/新建监控点位 ≥300个 50分 完成305个 得50", "6 满意度指标/服务对象满意度指标/师生满意度 ≥95% 10分 完成96% 得10"]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("nor does one in a list of projects", () => {
    const form = readOne(`
      2026年项目支出汇总表 | < | < | <
      序号 | 项目名称 | 金额 | 备注
      栏次 | 1 | 2 | 3
      1 | 文物保护 | 35 |
      合计 | < | 35 |
    `);
    expect(form.projects.map(({ row, name }) => [row, name.value])).toEqual([[3, "文物保护"]]);
  });
});

it("a year stands left of its label 年度, and points of a level in any brackets", () => {
  const form = readOne(`
    项目支出绩效目标表 | < | < | < | <
    填报单位: 某县科技局 | < | 2026 | 年度 | 单位: 万元
    项目名称 | 科技创新券 | < | 项目资金 | 100
    项目绩效总目标 | 支持科技型中小企业40家。 | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
    产出指标【40分】 | 数量指标 | 支持企业数量 | ≥40家 | 40
    满意度指标〔10分〕 | 服务对象满意度指标 | 企业满意度 | ≥90% | 10
  `);
  expect(headerOf(form)).toMatchObject({ fiscalYear: 2026, goal: "支持科技型中小企业40家。" });
  expect(rowLines(form)).toEqual(["6 产出指标/数量指标/支持企业数量 ≥40家 40分", "7 满意度指标/服务对象满意度指标/企业满意度 ≥90% 10分"]);
});

it("levels are numbered 1.1 and 2.1, and a title of two lines has its year in the first", () => {
  const form = readOne(`
    某县2026年度 | < | < | <
    项目支出绩效目标申报表 | < | < | <
    项目名称 | 防汛物资采购 | < | <
    一级指标 | 二级指标 | 指标内容 | 指标值
    1.产出指标 | 1.1数量指标 | 采购物资种类 | 8类
     | 1.2时效指标 | 采购完成时间 | 2026年5月31日前
    2.效益指标 | 2.1社会效益指标 | 防汛保障人口 | 12万人
  `);
  expect(headerOf(form)).toMatchObject({ title: "项目支出绩效目标申报表", fiscalYear: 2026 });
  expect(rowLines(form)).toEqual(["5 产出指标/数量指标/采购物资种类 8类", "6 产出指标/时效指标/采购完成时间 2026年5月31日前", "7 效益指标/社会效益指标/防汛保障人口 12万人"]);
  expect(doubtLines(form)).toEqual([]);
});

describe("labels that nobody knows", () => {
  it("a column that adds up to what a form is worth holds points, and one of at most as much scores", () => {
    const form = readOne(`
      项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 公厕管护 | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 配分 | 全年累计完成值 | 局里打的
      产出指标 | 数量指标 | 管护公厕数量 | ≥52座 | 50 | 52座 | 50
       | 质量指标 | 保洁达标率 | ≥95% | 20 | 90% | 18
      效益指标 | 社会效益指标 | 群众投诉件数 | ≤10件 | 20 | 8件 | 20
    `);
    expect(rowLines(form)).toEqual([
      "4 产出指标/数量指标/管护公厕数量 ≥52座 50分 完成52座 得50",
      "5 产出指标/质量指标/保洁达标率 ≥95% 20分 完成90% 得18",
      "6 效益指标/社会效益指标/群众投诉件数 ≤10件 20分 完成8件 得20",
    ]);
    expect(doubtLines(form)).toEqual(["label-unknown E3", "label-unknown G3"]);
  });

  it("一级指标 and 二级指标 head a table, whatever stands beside them", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | <
      项目名称 | 项目单位 | 项目编码 | 年度资金总额 | <
      公厕管护 | 某县城管局 | 4306 | 64 | <
      一级指标 | 二级指标 | 绩效指标 | 指标口径 | 本年要达到
      产出指标 | 数量指标 | 管护公厕数量 | 按台账 | ≥52座
       | 质量指标 | 保洁达标率 | 按抽查 | ≥95%
      效益指标 | 社会效益指标 | 群众投诉件数 | 按平台记录 | ≤10件
    `);
    expect(headerOf(form)).toMatchObject({ kind: "project-target", projectName: "公厕管护", department: "某县城管局", funds: { annualTotal: 64 } });
    expect(form.indicators.map(({ target }) => target.value?.value)).toEqual([52, 95, 10]);
  });

  it("指标值（符号） is no value", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | < | <
      项目名称 | 公厕管护 | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值（符号） | 年度指标值 | 指标值（单位）
      产出指标 | 数量指标 | 管护公厕数量 | ≥ | 52 | 座
    `);
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/管护公厕数量 ≥52座"]);
  });
});

it("实施期 over the label of a source says nothing of its money", () => {
  const form = readOne(`
    项目支出绩效目标表 | < | < | <
    项目名称 | 图书馆开放 | 实施期 | 2026年1月—2026年12月
    项目资金申请额 | 60 | 其他资金 | 10
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 开放天数 | ≥300天
  `);
  expect(headerOf(form)["funds"]).toEqual({ projectAmount: 60, other: 10 });
});

it("the last of a row of labels has its value below, however far other rows reach", () => {
  const form = readOne(`
    项目支出绩效目标表 | < | < | < |
    项目名称 | 项目编码 | 项目单位 | 年度资金总额 |
    公厕管护 | 4306 | 某县城管局 | 64 |
    一级指标 | 二级指标 | 三级指标 | 指标值 |
    产出指标 | 数量指标 | 管护公厕数量 | ≥52座 |
     | 产出指标 | 质量指标 | 保洁达标率 | ≥95%
  `);
  expect(headerOf(form)["funds"]).toEqual({ annualTotal: 64 });
});
