/**
 * Forms of other places than the ten workbooks': each reads by its labels and contents alone.
 */
import { readForms } from "../../../src/core/reading/read-forms";
import type { Form } from "../../../src/core/form/form";
import { doubtLines, headerOf, rowLines } from "../../support/form-lines";
import { gridFromText, type GridTextOptions } from "../../support/grid-from-text";

function readAll(text: string, options?: GridTextOptions): Form[] {
  return readForms(gridFromText(text, options));
}

function readOne(text: string, options?: GridTextOptions): Form {
  const forms = readAll(text, options);
  expect(forms).toHaveLength(1);
  return forms[0] as Form;
}

describe("target forms", () => {
  it("reads the year's half of 中期 and 年度 side by side", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | < | < | < | <
      （2024年度） | < | < | < | < | < | < | <
      项目名称 | < | 某专项业务费 | < | < | < | < | <
      主管部门及代码 | < | [101]某部 | < | 实施单位 | 某部本级 | < | <
      项目属性 | < | 延续项目 | < | 项目期 | 3年 | < | <
      项目资金\\n（万元） | < | 中期资金总额： | < | 900 | 年度资金总额： | < | 300
      ^ | ^ | 其中：财政拨款 | < | 900 | 其中：财政拨款 | < | 280
      ^ | ^ | 其他资金 | < | 0 | 其他资金 | < | 20
      总体目标 | 中期目标（2024年—2026年） | < | < | < | 年度目标 | < | <
      ^ | 目标1：三年内建成 | < | < | < | 目标1：完成年度任务 | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
      ^ | 产出指标 | 数量指标 | 中期数量 | ≥30个 | 数量指标 | 年度数量 | ≥10个
      ^ | ^ | 质量指标 | 中期质量 | ≥90% | 质量指标 | 验收合格率 | ≥90%
      ^ | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 服务对象满意度指标 | 群众满意度 | ≥92%
    `);
    expect(headerOf(form)).toEqual({
      kind: "project-target", range: "A1:H14", family: "A", title: "项目支出绩效目标表", fiscalYear: 2024, department: "某部本级", projectName: "某专项业务费",
      goal: "目标1：完成年度任务", funds: { annualTotal: 300, fiscal: 280, other: 20 },
    });
    expect(rowLines(form)).toEqual(["12 产出指标/数量指标/年度数量 ≥10个", "13 产出指标/质量指标/验收合格率 ≥90%", "14 满意度指标/服务对象满意度指标/群众满意度 ≥92%"]);
    expect(form.facts.map(({ name, value }) => `${name} ${value?.value ?? ""}`)).toEqual(["period 3年", "category 延续项目", "supervisor [101]某部", "implementer 某部本级", "longTermGoal 目标1：三年内建成"]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("reads the year's half where it stands first", () => {
    const form = readOne(`
      项目绩效目标表 | < | < | < | < | < | <
      项目名称 | 甲 | < | < | 填报单位 | 某局 | <
        | 年度指标 | < | < | 中期指标 | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 年度数量 | 10个 | 数量指标 | 中期数量 | 30个
      产出指标 | 质量指标 | 年度质量 | 90% | 质量指标 | 中期质量 | 95%
    `);
    expect(rowLines(form)).toEqual(["5 产出指标/数量指标/年度数量 10个", "6 产出指标/质量指标/年度质量 90%"]);
  });

  it("reads a list of projects as one form each", () => {
    const forms = readAll(`
      部门预算项目绩效目标表（2024年） | < | < | < | < | < | < | < | < | < | <
      单位：万元
      单位名称 | 项目名称 | 预算数 | 年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重
      某县教育局 | 校舍维修 | 120 | 完成校舍维修任务。 | 产出指标 | 数量指标 | 维修学校数 | ≥ | 5 | 所 | 20
      ^ | ^ | ^ | ^ | ^ | 质量指标 | 验收合格率 | = | 100 | % | 20
      ^ | ^ | ^ | ^ | 效益指标 | 社会效益指标 | 办学条件改善 | 定性 | 明显改善 |  | 30
      ^ | 营养餐 | 300 | 保障学生营养餐。 | 产出指标 | 数量指标 | 受益学生数 | ≥ | 3000 | 人 | 20
      ^ | ^ | ^ | ^ | ^ | 时效指标 | 资金拨付及时率 | = | 100 | % | 20
    `);
    expect(forms.map(headerOf)).toEqual([
      { kind: "project-target", range: "A4:K6", family: "A", title: "部门预算项目绩效目标表（2024年）", fiscalYear: 2024, department: "某县教育局", projectName: "校舍维修", goal: "完成校舍维修任务。", funds: { projectAmount: 120 } },
      { kind: "project-target", range: "A7:K8", family: "A", title: "部门预算项目绩效目标表（2024年）", fiscalYear: 2024, department: "某县教育局", projectName: "营养餐", goal: "保障学生营养餐。", funds: { projectAmount: 300 } },
    ]);
    expect(forms.flatMap(rowLines)).toEqual([
      "4 产出指标/数量指标/维修学校数 ≥5所 20分",
      "5 产出指标/质量指标/验收合格率 =100% 20分",
      "6 效益指标/社会效益指标/办学条件改善 明显改善 定性 30分",
      "7 产出指标/数量指标/受益学生数 ≥3000人 20分",
      "8 产出指标/时效指标/资金拨付及时率 =100% 20分",
    ]);
    expect(forms.flatMap(doubtLines)).toEqual([]);
  });

  it("reads a header of three rows with values of earlier years", () => {
    const form = readOne(`
      2023年度项目支出绩效目标表 | < | < | < | < | < | < | <
      项目名称 | 文化惠民 | < | < | 项目主管部门 | 某市文旅局 | < | <
      项目总预算 | 500万元 | < | < | 项目当年预算 | 100万元 | < | <
      目标名称 | 一级指标 | 二级指标 | 指标名称 | 指标值 | < | < | 指标值确定依据
      ^ | ^ | ^ | ^ | 近两年指标值 | < | 预期当年实现值 | ^
      ^ | ^ | ^ | ^ | 前年 | 上年 | ^ | ^
      年度绩效目标1 | 产出指标 | 数量指标 | 送戏下乡场次 | 80场 | 90场 | ≥100场 | 工作计划
      ^ | ^ | 质量指标 | 演出达标率 | 95% | 96% | 98% | 工作计划
      ^ | 效益指标 | 社会效益指标 | 群众参与人次 | 1万人次 | 1.2万人次 | ≥1.5万人次 | 历史数据
    `);
    expect(headerOf(form)).toMatchObject({ department: "某市文旅局", funds: { projectAmount: 100 }, fiscalYear: 2023 });
    expect(rowLines(form)).toEqual([
      "7 产出指标/数量指标/送戏下乡场次 ≥100场 basis:工作计划",
      "8 产出指标/质量指标/演出达标率 98% basis:工作计划",
      "9 效益指标/社会效益指标/群众参与人次 ≥1.5万人次 basis:历史数据",
    ]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("reads sign, number and unit in three columns under one label, and money in 元", () => {
    const form = readOne(`
      项目支出绩效目标申报表 | < | < | < | < | < | <
      填报单位：某镇人民政府 | < | < | < | 金额单位：元 | < | <
      项目名称 | 道路养护 | < | < | 预算金额 | 1,250,000.00 | <
      绩效目标 | 全年养护道路，保障通行。 | < | < | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | < | <
      ^ | 产出指标 | 数量指标 | 养护里程 | ≥ | 35 | 公里
      ^ | ^ | 质量指标 | 路面完好率 | ≥ | 95 | %
      ^ | ^ | 成本指标 | 每公里养护成本 | ≤ | 3.5 | 万元/公里
      ^ | 效益指标 | 社会效益指标 | 保障出行 |  | 有效保障 |
    `);
    expect(headerOf(form)).toMatchObject({ department: "某镇人民政府", funds: { projectAmount: 125 }, goal: "全年养护道路，保障通行。" });
    expect(rowLines(form)).toEqual([
      "6 产出指标/数量指标/养护里程 ≥35公里",
      "7 产出指标/质量指标/路面完好率 ≥95%",
      "8 产出指标/成本指标/每公里养护成本 ≤3.5万元/公里",
      "9 效益指标/社会效益指标/保障出行 有效保障",
    ]);
    expect(form.columns.map(({ role, column }) => `${role} ${column}`)).toEqual(["level1 1", "level2 2", "level3 3", "operator 4", "value 5", "unit 6"]);
  });

  it("reads whatever way labels and values are written", () => {
    const form = readOne(`
      ２０２６年项目支出绩效目标表
      单位：元
      项\u3000目 名 称 | 道路绿化
      预算单位 | 【101】某县园林局（盖章）
      项目资金 | ５，１１７，６５０
      一 级\\n指 标 | 二级 指标 | 三级指标 | 指 标 值 | 计量 单位
      产出指标（50分） | 数 量 指 标 | 指标1：栽种树木 | ≥１２０００ | 株
       |  | 指标2： |  |
       |  | …… |  |
       | 质量指标 | 指标1：成活率 | 0.95 | %
       | 时效指标 | 完成时间 | @2026-12-31 |
       | 时效指标 | 资金支付时间 | 46387 |
      产\\n出\\n指\\n标 | 成本\\n指标 | 单株成本 | ≤250元 |
      效益指标（30分） | 社会效益 | 绿化覆盖 | 不低于35% |
       |  | 群众知晓率 | 95%以上 |
      满意度指标（10分） | 满意度 | 满意度 | >=90 | %
    `);
    expect(headerOf(form)).toEqual({
      kind: "project-target", range: "A1:E16", family: "B", title: "２０２６年项目支出绩效目标表", fiscalYear: 2026, department: "某县园林局", projectName: "道路绿化", funds: { projectAmount: 511.765 },
    });
    expect(rowLines(form)).toEqual([
      "7 产出指标/数量指标/栽种树木 ≥12000株",
      "10 产出指标/质量指标/成活率 0.95%",
      "11 产出指标/时效指标/完成时间 2026-12-31",
      "12 产出指标/时效指标/资金支付时间 2026年12月31日",
      "13 产出指标/成本指标/单株成本 ≤250元",
      "14 效益指标/社会效益/绿化覆盖 ≥35%",
      "15 效益指标/社会效益/群众知晓率 ≥95%",
      "16 满意度指标/满意度/满意度 ≥90%",
    ]);
    expect(doubtLines(form)).toEqual(["serial-date D12"]);
  });

  it("reads levels that stand on rows of their own among the names", () => {
    const form = readOne(`
      项目绩效目标表 | <
      项目名称：甲项目 | 预算单位：某局
      三级指标 | 指标值
      产出指标 |
      数量指标 |
      培训人数 | ≥100人
      成本指标 |
      人均成本 | ≤200元
      满意度指标 |
      学员满意度 | ≥90%
    `);
    expect(rowLines(form)).toEqual(["6 产出指标/数量指标/培训人数 ≥100人", "8 产出指标/成本指标/人均成本 ≤200元", "10 满意度指标/-/学员满意度 ≥90%"]);
  });

  it("reads names under 指标内容, beside remarks that belong to nothing, anywhere on a sheet", () => {
    const form = readOne(
      `
       | 各单位请认真填写，不得漏项。 |  |  |
       |  |  |  |
       |  | 附件3 |  |  |  |  | 填报要求：指标值应量化
       |  | 专项资金绩效目标申报表 | < | < | < |  | 不要改动表头
       |  | 专项名称 | 乡村振兴补助 | < | < |  |
       |  | 主管部门 | 某县农业农村局 | 专项期限 | 一次性 |  |
       |  | 资金总额 | 350万元 | 其中：省级补助 | 300万元 |  |
       |  | 总体目标 | 支持10个村产业发展。 | < | < |  |
       |  | 指标类别 | 二级指标 | 指标内容 | 目标值 |  |
       |  | 产出指标 | 数量指标 | 支持村数 | 10个 |  |
       |  |  |  | 新建基地 | 不少于5个 |  |
       |  | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% |  |
       |  | 单位负责人： | | 填表人：甲某 | |  |
      `,
      { top: 3, left: 2 },
    );
    expect(headerOf(form)).toEqual({
      kind: "project-target", range: "E6:H16", family: "A", title: "专项资金绩效目标申报表", department: "某县农业农村局", projectName: "乡村振兴补助",
      goal: "支持10个村产业发展。", funds: { annualTotal: 350, superior: 300 },
    });
    expect(rowLines(form)).toEqual(["13 产出指标/数量指标/支持村数 10个", "14 产出指标/数量指标/新建基地 ≥5个", "15 满意度指标/服务对象满意度指标/村民满意度 ≥90%"]);
    expect(form.footer.map(({ role, entry }) => `${role} ${entry?.value ?? ""}`)).toEqual(["responsible ", "filledBy 甲某"]);
    expect(doubtLines(form)).toEqual([]);
  });
});

describe("other kinds", () => {
  it("reads a monitoring form", () => {
    const form = readOne(`
      项目支出绩效目标执行监控表 | < | < | < | < | < | < | < | < | < | < | < | < | < | <
      （2024年度） | < | < | < | < | < | < | < | < | < | < | < | < | < | <
      项目名称 | < | 垃圾清运 | < | < | < | < | < | < | < | < | < | < | < | <
      主管部门及代码 | < | 某区城管局 | < | < | < | 实施单位 | < | < | 某区环卫所 | < | < | < | < | <
      项目资金（万元） | < |  | 年初预算数 | < | 1-7月执行数 | < | 1-7月执行率 | < | < | 全年预计执行数 | < | < | < | <
      ^ | ^ | 年度资金总额： | 200 | < | 120 | < | 60% | < | < | 200 | < | < | < | <
      ^ | ^ | 其他资金 |  | < |  | < |  | < | < |  | < | < | < | <
      年度总体目标 | 保障全区生活垃圾日产日清。 | < | < | < | < | < | < | < | < | < | < | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | < | < | < | < | 完成目标可能性 | < | 备注
      ^ | ^ | ^ | ^ | ^ | ^ | ^ | 经费保障 | 制度保障 | 人员保障 | 其他 | 原因说明 | 确定能 | 有可能 | ^
      ^ | 产出指标 | 数量指标 | 清运垃圾量 | ≥3万吨 | 1.8万吨 | 3万吨 |  |  |  |  |  | √ |  |
      ^ | ^ | 质量指标 | 清运及时率 | ≥98% | 99% | 99% |  |  |  |  | 无 | √ |  | 正常
      ^ | 效益指标 | 生态效益指标 | 环境改善 | 明显改善 | 改善 | 明显改善 |  |  |  |  |  |  | √ |
    `);
    expect(headerOf(form)).toMatchObject({ kind: "monitoring", department: "某区环卫所", goal: "保障全区生活垃圾日产日清。", funds: { annualTotal: 200 }, execution: { budget: 200, executed: 120, rate: 60 } });
    expect(rowLines(form)).toEqual([
      "11 产出指标/数量指标/清运垃圾量 ≥3万吨 完成1.8万吨",
      "12 产出指标/质量指标/清运及时率 ≥98% 完成99% remark:正常 deviation:无",
      "13 效益指标/生态效益指标/环境改善 明显改善 完成改善",
    ]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("reads a department's self-evaluation with money split in two halves", () => {
    const form = readOne(`
      附件2
      2023年度部门整体支出绩效自评表 | < | < | < | < | < | < | < | <
      省级预算部门名称 | 某县人社局 | < | < | < | < | < | < | <
      年度预算申请\\n（万元） |  | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | < | 1000 | 1200 | 1140 | 10 | 95% | 9.5
      ^ | 按收入性质分： | < | < | 按支出性质分： | < | < | < | <
      ^ | 其中：一般公共预算：1200 | < | < | 其中：基本支出：800 | < | < | < | <
      ^ | 政府性基金拨款： | < | < | 项目支出：400 | < | < | < | <
      年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | <
      ^ | 完成就业、社保各项任务。 | < | < | < | 全部完成。 | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
      ^ | 产出指标（50分） | 数量指标 | 新增就业人数 | 3000人 | 3120人 | 15 | 15 |
      ^ | ^ | 时效指标 | 待遇发放及时率 | 100% | 98% | 20 | 19 | 系统升级延误；加强运维
      ^ | 效益指标（30分） | 社会效益指标 | 社会稳定 | 稳定 | 稳定 | 30 | 30 |
      总分 | < | < | < | < | < | 100 | 98.5 |
      填表人：甲某 | < | < | 填报日期：2024年3月15日 | < | < | 联系电话：13800000000 | < | <
    `);
    expect(headerOf(form)).toEqual({
      kind: "self-evaluation", range: "A1:I16", family: "A", title: "2023年度部门整体支出绩效自评表", fiscalYear: 2023, department: "某县人社局", goal: "完成就业、社保各项任务。",
      funds: { annualTotal: 1200, fiscal: 1200 }, execution: { budget: 1200, executed: 1140, rate: 95, weight: 10, score: 9.5 }, total: { weight: 100, score: 98.5 },
    });
    expect(rowLines(form)).toEqual([
      "12 产出指标/数量指标/新增就业人数 3000人 15分 完成3120人 得15",
      "13 产出指标/时效指标/待遇发放及时率 100% 20分 完成98% 得19 deviation:系统升级延误；加强运维",
      "14 效益指标/社会效益指标/社会稳定 稳定 30分 完成稳定 得30",
    ]);
    expect(form.evidence.missing).toEqual([]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("reads execution as labels beside values, and points beside a label of their own", () => {
    const form = readOne(`
      某县2024年度预算项目支出绩效评价表 | < | < | < | < | < | < | <
      项目名称 | 甲项目 | < | 项目单位 | 某局 | < | 自评总分 | 97.5分
      预算执行情况（万元） | 预算数 | 100 | 执行数 | 95 | 执行率 | 0.95 |
      一级指标 | 权重 | 二级指标 | 三级指标 | 分值 | 目标值 | 完成值 | 自评得分
      产出指标 | 50 | 数量指标 | 甲一 | 25 | 10个 | 10个 | 25
      ^ | ^ | 质量指标 | 甲二 | 25 | 100% | 0.9 | 22.5
      评价等级：优
    `);
    expect(headerOf(form)).toMatchObject({ kind: "self-evaluation", execution: { budget: 100, executed: 95, rate: 95, weight: null, score: null }, total: { weight: null, score: 97.5 } });
    expect(rowLines(form)).toEqual(["5 产出指标/数量指标/甲一 10个 25分 完成10个 得25", "6 产出指标/质量指标/甲二 100% 25分 完成0.9 得22.5"]);
    expect(form.facts.find(({ name }) => name === "grade")?.value?.value).toBe("优");
    expect(doubtLines(form)).toEqual(["? B5 50"]);
  });

  it("reads a department's budget by type and by source", () => {
    const form = readOne(`
      部门整体支出绩效目标申报表 | < | < | < | <
      （2025年度） | < | < | < | <
      部门名称：某县水利局 | < | < | 单位：万元 | <
      年度部门预算情况 | 收入预算 | < | 支出预算 | <
      ^ | 财政拨款 | 1,200.50 | 基本支出 | 700.5
      ^ | 上年结转 | 100 | 其中：人员经费 | 600
      ^ | 其他资金 | 0 | 公用经费 | 100.5
      ^ |  |  | 项目支出 | 600
      ^ | 收入合计 | 1300.5 | 支出合计 | 1300.5
      部门职能职责概述 | 负责全县水利建设和管理。 | < | < | <
      整体绩效目标 | 完成年度水利建设任务。 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
      产出指标 | 数量指标 | 新建水库 | 2座 |
      ^ | 质量指标 | 工程合格率 | 100% |
    `);
    expect(headerOf(form)).toMatchObject({
      kind: "department-target", department: "某县水利局", goal: "完成年度水利建设任务。",
      budget: { basic: { personnel: 600, operating: 100.5, total: 700.5 }, project: 600, incomeTotal: 1300.5, expenditureTotal: 1300.5, sources: { 财政拨款: 1200.5, 上年结转: 100, 其他资金: 0 } },
    });
    expect(doubtLines(form)).toEqual([]);
  });

  it("reads a list of projects with subtotals", () => {
    const form = readOne(`
      某区2025年项目绩效目标汇总表 | < | < | < | <
      编制单位：某区财政局 | | | 单位：元 |
      序号 | 预算单位 | 项目名称 | 预算金额 | 备注
      1 | 某局 | 甲项目 | 120000 |
      ~ 2 | 某局 | 乙项目 | 80000 | 续建
       | | 小计 | 200000 |
      3 | 某中心 | 丙项目 |  |
      合计 |  |  | 250000 |
      制表人：甲某 | | | 2025年1月5日 |
    `);
    expect(headerOf(form)).toEqual({ kind: "project-summary", range: "A1:E9", title: "某区2025年项目绩效目标汇总表", fiscalYear: 2025, department: "某区财政局", total: 25 });
    expect(form.projects.map(({ row, name, amount, remark }) => [row, name.value, amount?.value ?? null, remark?.value ?? null])).toEqual([
      [3, "甲项目", 12, null],
      [4, "乙项目", 8, "续建"],
      [6, "丙项目", null, null],
    ]);
    expect(form.footer.map(({ role, date }) => [role, date?.value ?? null])).toEqual([["filledBy", null], ["filledOn", { year: 2025, month: 1, day: 5 }]]);
  });

  it("reads goals in prose, and no other prose", () => {
    const form = readOne(`
      某局2025年部门整体绩效目标
      一、总体目标
      完成各项任务。
      继续努力。
      二、分项绩效目标
    `);
    expect(form).toMatchObject({ kind: "department-narrative", title: { value: "某局2025年部门整体绩效目标" } });
    expect(form.sections.map(({ heading, text }) => [heading.value, text?.value ?? null])).toEqual([["一、总体目标", "完成各项任务。\n继续努力。"], ["二、分项绩效目标", null]]);
    expect(readAll("各市直部门：\n一、报送时间\n请于本月底前报送。\n二、报送要求\n一式三份。")).toEqual([]);
  });

  it("reads a plan of spending below or beside its dates", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | <
      项目名称 | 甲 | 填报单位 | 某局 |
      资金支出计划（%） | 一季度 | 25% | 二季度 | 50
      一级指标 | 二级指标 | 三级指标 | 指标值 |
      产出指标 | 数量指标 | 甲一 | 10个 |
    `);
    expect(headerOf(form)).toMatchObject({ spendingPlan: ["一季度 25", "二季度 50"] });
  });
});
