/**
 * Forms of provinces that none of the ten workbooks comes from, and of sheets that people arrange in their own way.
 */
import { readForms } from "../../../src/core/reading/read-forms";
import type { Form } from "../../../src/core/form/form";
import { doubtLines, headerOf, rowLines } from "../../support/form-lines";
import { gridFromText } from "../../support/grid-from-text";

function readAll(text: string): Form[] {
  return readForms(gridFromText(text));
}

function readOne(text: string): Form {
  const [form, ...more] = readAll(text);
  expect(more).toEqual([]);
  return form as Form;
}

describe("provinces", () => {
  it("Sichuan heads its columns 绩效指标性质, 绩效指标值, 绩效度量单位", () => {
    const form = readOne(`
      部门预算项目绩效目标申报表 | < | < | < | < | < | < | <
      （2025年度） | < | < | < | < | < | < | 单位：万元
      单位名称 | 某县档案馆 | < | < | < | < | < | <
      项目名称 | 档案数字化加工 | < | < | < | < | < | <
      预算执行率权重（%） | 10 | 项目总额 | 60.00 | 财政拨款 | 60.00 | 其他资金 | 无
      总体目标 | 完成馆藏档案数字化60万页，方便群众查档。 | < | < | < | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 绩效指标值 | 绩效度量单位 | 权重
      ^ | 产出指标 | 数量指标 | 数字化页数 | ≥ | 60 | 万页 | 20
      ^ | 效益指标 | 社会效益指标 | 查档便利度 | 定性 | 好 |  | 20
    `);
    expect(headerOf(form)).toMatchObject({ department: "某县档案馆", projectName: "档案数字化加工", funds: { projectAmount: 60, fiscal: 60 } });
    expect(rowLines(form)).toEqual(["8 产出指标/数量指标/数字化页数 ≥60万页 20分", "9 效益指标/社会效益指标/查档便利度 好 定性 20分"]);
    expect(doubtLines(form)).toEqual(["? B5 10"]);
  });

  it("Yunnan lists units and projects in one column", () => {
    const forms = readAll(`
      2025年项目支出绩效目标表（本级下达） | < | < | < | < | < | < | < | < | <
      单位名称、项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标属性 | 指标内容
      某县农业农村局 |  |  |  |  |  |  |  |  | 
      高标准农田建设 | 建成高标准农田2万亩。 | 产出指标 | 数量指标 | 建设面积 | >= | 20000 | 亩 | 定量指标 | 反映建设面积
       |  | 效益指标 | 社会效益指标 | 粮食产能 | = | 提高 | % | 定性指标 | 反映产能
      某县林业局 |  |  |  |  |  |  |  |  | 
      森林防火 | 全年无重大火灾。 | 产出指标 | 数量指标 | 巡护次数 | >= | 300 | 次 | 定量指标 | 反映巡护
    `);
    expect(forms.map(({ department, projectName, goal }) => [department, projectName, goal].map((field) => field?.value))).toEqual([
      ["某县农业农村局", "高标准农田建设", "建成高标准农田2万亩。"],
      ["某县林业局", "森林防火", "全年无重大火灾。"],
    ]);
    expect(forms.flatMap(rowLines)).toEqual([
      "4 产出指标/数量指标/建设面积 ≥20000亩 description:反映建设面积",
      "5 效益指标/社会效益指标/粮食产能 =提高 定性 description:反映产能",
      "7 产出指标/数量指标/巡护次数 ≥300次 description:反映巡护",
    ]);
    expect(forms.flatMap(({ evidence }) => evidence.missing)).toEqual(["年度资金总额", "年度资金总额"]);
  });

  it("Jiangsu has 半年目标值 beside 全年目标值, and the frame of evaluations", () => {
    const form = readOne(`
      2025年度市级项目支出绩效目标表 | < | < | < | <
      项目名称 | 社区矫正经费 | < | 主管部门 | 某市司法局
      一级指标 | 二级指标 | 三级指标 | 半年目标值 | 全年目标值
      决策 | 项目立项 | 立项依据充分性 | 充分 | 充分
      过程 | 资金管理 | 预算执行率 | ≥50% | =100%
      产出 | 产出数量 | 教育人次 | ≥240人次 | ≥480人次
      效益 | 社会效益指标 | 重新犯罪率 | ≤1% | ≤1%
      满意度 | 服务对象满意度 | 矫正对象满意度 | ≥85% | ≥85%
    `);
    expect(form.family).toBe("F");
    expect(rowLines(form)).toEqual([
      "4 决策/项目立项/立项依据充分性 充分", "5 过程/资金管理/预算执行率 =100%", "6 产出/产出数量/教育人次 ≥480人次", "7 效益/社会效益指标/重新犯罪率 ≤1%", "8 满意度/服务对象满意度/矫正对象满意度 ≥85%",
    ]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("Guangdong sets 实施周期 and the year side by side", () => {
    const form = readOne(`
      绩效目标表 | < | < | < | < | < | <
      金额单位：万元 | < | < | < | < | < | <
      项目名称 | 河道清淤 | < | < | 用款单位 | 某镇人民政府 | <
      实施周期总预算 | 300 | < | 本年预算 | 100 | < | <
      总体绩效目标 | 实施周期总体绩效目标 | < | < | 2025年度绩效目标 | < | <
      ^ | 三年清淤30公里，水质达标。 | < | < | 清淤10公里，水质达标。 | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 | 备注
      ^ | 产出指标 | 数量指标 | 清淤长度 | ≥30公里 | ≥10公里 | 
      ^ | ^ | 质量指标 | 清淤达标率 | ≥95% | ≥95% | 
    `);
    expect(headerOf(form)).toMatchObject({ goal: "清淤10公里，水质达标。", department: "某镇人民政府", funds: { projectAmount: 100 } });
    expect(form.facts.find(({ name }) => name === "longTermGoal")?.value?.value).toBe("三年清淤30公里，水质达标。");
    expect(rowLines(form)).toEqual(["8 产出指标/数量指标/清淤长度 ≥10公里", "9 产出指标/质量指标/清淤达标率 ≥95%"]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("a transfer's self-evaluation has its name under 转移支付（项目）名称, and notes that go on", () => {
    const form = readOne(`
      中央对地方专项转移支付绩效目标自评表 | < | < | < | < | <
      （ 2023 年度） | < | < | < | < | <
      转移支付（项目）名称 | < | 农村危房改造补助资金 | < | < | <
      中央主管部门 | < | 住房城乡建设部 | 资金使用单位 | 某县住建局 | <
      资金情况（万元） | < |  | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%)
      ^ | < | 年度资金总额： | 500 | 485 | 97%
      ^ | < | 其中：中央财政资金 | 400 | 390 | 97.5%
      总体目标完成情况 | 总体目标 | < | < | 全年实际完成情况 | <
      ^ | 完成危房改造200户。 | < | < | 完成危房改造205户。 | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值
      ^ | 产出指标 | 数量指标 | 危房改造户数 | ≥200户 | 205户
      ^ | ^ | 生态效益指标 | 无 | 无 | 无
      ^ | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 95%
      说明 | 无 | < | < | < | <
      注：1.资金使用单位按项目绩效目标填报。 | < | < | < | < | <
      2.其他资金包括自有资金、社会资金。 | < | < | < | < | <
    `);
    expect(headerOf(form)).toMatchObject({
      kind: "self-evaluation", fiscalYear: 2023, department: "某县住建局", projectName: "农村危房改造补助资金", goal: "完成危房改造200户。",
      funds: { annualTotal: 500, superior: 400 }, execution: { budget: 500, executed: 485, rate: 97 },
    });
    expect(rowLines(form)).toEqual(["11 产出指标/数量指标/危房改造户数 ≥200户 完成205户", "13 满意度指标/服务对象满意度指标/农户满意度 ≥90% 完成95%"]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("指标方向 may be 正向 or 反向: it says how a number counts, and nothing of words", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | < | <
      项目名称 | 公路养护 | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标方向 | 指标值 | 计量单位
      产出指标 | 数量指标 | 养护里程 | 正向 | 120 | 公里
      产出指标 | 成本指标 | 每公里成本 | 反向指标 | 10000 | 元/公里
      产出指标 | 质量指标 | 验收合格率 | 正向 | =100% | 
      效益指标 | 社会效益指标 | 通行状况 | 正向 | 良好 | 
    `);
    expect(rowLines(form)).toEqual([
      "4 产出指标/数量指标/养护里程 ≥120公里", "5 产出指标/成本指标/每公里成本 ≤10000元/公里", "6 产出指标/质量指标/验收合格率 =100%", "7 效益指标/社会效益指标/通行状况 良好",
    ]);
  });
});

describe("a label that nobody knows", () => {
  it("over what can only be one thing is read by its contents, and it is said", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | < | <
      项目名称 | 公路养护 | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 甲栏 | 指标值 | 乙栏
      产出指标 | 数量指标 | 养护里程 | ≥ | 120 | 公里
      产出指标 | 质量指标 | 养护合格率 | ≥ | 95 | %
      效益指标 | 社会效益指标 | 受益人数 | ≥ | 3000 | 人
    `);
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/养护里程 ≥120公里", "5 产出指标/质量指标/养护合格率 ≥95%", "6 效益指标/社会效益指标/受益人数 ≥3000人"]);
    expect(doubtLines(form)).toEqual(["label-unknown D3", "label-unknown F3"]);
  });

  it("is left alone over anything else", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | <
      项目名称 | 公路养护 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 甲栏
      产出指标 | 数量指标 | 养护里程 | 120公里 | 7
      产出指标 | 质量指标 | 养护合格率 | 95% | 8
      效益指标 | 社会效益指标 | 受益人数 | 3000人 | 9
    `);
    expect(doubtLines(form)).toEqual(["? E4 7", "? E5 8", "? E6 9"]);
  });
});

describe("sheets", () => {
  it("may set forms beside each other with no blank column between", () => {
    const forms = readAll(`
      项目支出绩效目标表 | < | < | < | 项目支出绩效目标表 | < | < | <
      项目名称 | 甲项目 | 金额 | 10万元 | 项目名称 | 乙项目 | 金额 | 20万元
      一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 甲一 | 10个 | 产出指标 | 数量指标 | 乙一 | 20个
       | 质量指标 | 甲二 | 90% | 效益指标 | 社会效益指标 | 乙二 | 提升
    `);
    expect(forms.map((form) => headerOf(form)["projectName"])).toEqual(["甲项目", "乙项目"]);
    expect(forms.map(rowLines)).toEqual([
      ["4 产出指标/数量指标/甲一 10个", "5 产出指标/质量指标/甲二 90%"],
      ["4 产出指标/数量指标/乙一 20个", "5 效益指标/社会效益指标/乙二 提升"],
    ]);
  });

  it("may say where a page ends", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | <
      项目名称 | 甲项目 | 预算单位 | 某局
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 甲一 | 10个
      第1页 共2页 | | | 
      （续表） | | | 
      一级指标 | 二级指标 | 三级指标 | 指标值
       | 质量指标 | 甲二 | 90%
      共2页，第2页 | | | 
    `);
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/甲一 10个", "8 产出指标/质量指标/甲二 90%"]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("may hold a template whose goal is only 目标1： and ……", () => {
    const form = readOne(`
      项目支出绩效目标申报表 | < | < | < | <
      项目名称 |  | < | 主管部门 | 
      总体目标 | 年度目标 | < | < | <
      ^ | 目标1：\\n目标2：\\n…… | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
      ^ | 产出指标 | 数量指标 | 指标1： | 
      ^ | ^ | ^ | …… | 
    `);
    expect(form.goal).toBeNull();
    expect(form.blanks.map(({ field, cell }) => `${field} ${cell.row} ${cell.column}`)).toContain("goal 3 1");
    expect(rowLines(form)).toEqual([]);
  });
});

it("rows that head groups of a list of projects are no projects", () => {
  const form = readOne(`
    某镇2026年项目绩效目标汇总表 | < | < | <
    编报单位：某镇人民政府 | < | < | 金额单位：元
    序号 | 项目名称 | 预算金额 | 备注
     | 合计 | 1,250,000.00 | 
    一 | 特定目标类 | 1,000,000.00 | 
    1 | 道路硬化 | 600,000.00 | 
    2 | 路灯亮化 | 400,000.00 | 续建
     | 其他运转类 | 250,000.00 | 
    3 | 综治维稳 | 250,000.00 | 
     | 未编号的项目 | 90,000.00 | 
  `);
  expect(form.summaryTotal?.value).toBe(125);
  expect(form.projects.map(({ row, name }) => `${row} ${name.value}`)).toEqual(["5 道路硬化", "6 路灯亮化", "8 综治维稳", "9 未编号的项目"]);
});

describe("ways of writing", () => {
  it("weights in level labels, the year and money in numerals", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | <
      （二〇二六年度） | < | < | < | <
      项目名称：某项目 | < | < | 单位名称：某县水利局 | <
      预算金额：伍拾万元整（500000元） | < | < | 项目类型：新增 | <
      序号 | 一级指标及权重 | 二级指标及权重 | 三级指标及权重 | 目标值
      1 | 产出指标（50%） | 数量指标（20%） | 建设处数 | ≥20处
      2 | ^ | 质量指标（30%） | 验收合格率 | 100%
    `);
    expect(headerOf(form)).toMatchObject({ fiscalYear: 2026, department: "某县水利局", funds: { projectAmount: 50 } });
    expect(rowLines(form)).toEqual(["6 产出指标/数量指标/建设处数 ≥20处", "7 产出指标/质量指标/验收合格率 100%"]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("an amount that cannot be read is no blank", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | <
      项目名称：某项目 | < | 预算金额：待定 | <
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 建设处数 | ≥20处
    `);
    expect(form.funds.projectAmount).toBeNull();
    expect(form.blanks).toEqual([]);
  });

  it("four levels: the names stand in the last", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | < | <
      项目名称 | 甲项目 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 四级指标 | 指标值
      产出指标 | 数量指标 | 培训 | 培训期数 | ≥3期
      ^ | 质量指标 | 培训质量 | 合格率 | ≥95%
    `);
    expect(rowLines(form)).toEqual(["4 产出指标/数量指标/培训期数 ≥3期", "5 产出指标/质量指标/合格率 ≥95%"]);
    expect(doubtLines(form)).toEqual([]);
  });

  it("points of levels under the same label as points of rows, and 预算执行 among the indicators", () => {
    const form = readOne(`
      2024年项目支出绩效自评表 | < | < | < | < | < | < | <
      项目名称 | 某项目 | < | 主管部门 | 某局 | < | < | <
      预算执行情况 | 年初预算 | 100 | 全年支出数 | 99 | 执行率 | 99% | 
      一级指标 | 分值 | 二级指标 | 三级指标 | 分值 | 指标值 | 实际完成值 | 得分
      预算执行（10分） | 10 | 预算执行率 | 预算执行率 | 10 | 100% | 99% | 9.9
      产出指标 | 50 | 数量指标 | 培训人次 | 25 | 100人次 | 100人次 | 25
       |  | 质量指标 | 合格率 | 25 | 95% | 96% | 25
    `);
    expect(form.execution).toMatchObject({ budget: { value: 100 }, executed: { value: 99 } });
    expect(rowLines(form)).toEqual([
      "5 预算执行/预算执行率/预算执行率 100% 10分 完成99% 得9.9", "6 产出指标/数量指标/培训人次 100人次 25分 完成100人次 得25", "7 产出指标/质量指标/合格率 95% 25分 完成96% 得25",
    ]);
    expect(doubtLines(form)).toEqual(["? B5 10", "? B6 50"]);
  });

  it("a line of signatures in one cell", () => {
    const form = readOne(`
      项目支出绩效目标表 | < | < | <
      项目名称 | 甲项目 | 预算金额 | 12.5万
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 培训期数 | ≥3期
      填表人：甲某   联系电话：0745   填表日期：2025年11月3日 | < | < | <
      单位负责人（签字）：    财务负责人（签字）：乙某 | < | < | <
    `);
    expect(form.footer.map(({ role, entry, date }) => [role, entry?.value ?? null, date?.value.day ?? null])).toEqual([
      ["filledBy", "甲某", null],
      ["phone", "0745", null],
      ["filledOn", null, 3],
      ["responsible", null, null],
      ["financeResponsible", "乙某", null],
    ]);
  });
});

describe("lists and blocks of other shapes", () => {
  it("a list of projects may have columns of its own, and sources below one heading", () => {
    const form = readOne(`
      2026年度项目支出预算绩效目标汇总表 | < | < | < | < | < | <
      单位：某县民政局 | < | < | < | < | < | 单位：万元
      序号 | 项目名称 | 预算金额 | 其中： | < | 甲栏 | 备注
       |  |  | 财政拨款 | 其他资金 |  | 
      1 | 城乡低保 | 3,200.00 | 3,200.00 | 0 | 救助股 | 
      2 | 特困供养 | 860.50 | 860.50 | 0 | 救助股 | 续建
       | 合   计 | 4,060.50 | 4060.5 | 0 |  | 
    `);
    expect(form.kind).toBe("project-summary");
    expect(form.projects.map(({ name, amount, remark }) => [name.value, amount?.value, remark?.value])).toEqual([["城乡低保", 3200, undefined], ["特困供养", 860.5, "续建"]]);
    expect(form.summaryTotal?.value).toBe(4060.5);
  });

  it("labels of the header may stand in a row over their values", () => {
    const form = readOne(`
      2026年项目支出绩效目标表 | < | < | < | <
      项目名称 | 项目编码 | 主管部门 | 预算金额（万元） | 项目类型
      道路养护 | 430001 | 某县交通局 | 120 | 经常性
      一级指标 | 二级指标 | 三级指标 | 指标值 | 单位
      产出指标 | 数量指标 | 养护里程 | 120 | 公里
    `);
    expect(headerOf(form)).toMatchObject({ projectName: "道路养护", projectCode: "430001", department: "某县交通局", funds: { projectAmount: 120 } });
    expect(doubtLines(form)).toEqual([]);
  });

  it("but labels over several rows of amounts head another table", () => {
    const form = readOne(`
      2026年项目支出绩效目标表 | < | < | <
      项目名称 | 道路养护 | < | <
      项目内容 | 项目类别 | 预算金额 | 备注
      人工 |  | 80 | 
      材料 |  | 40 | 
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 养护里程 | 120公里
    `);
    expect(form.funds.projectAmount).toBeNull();
  });

  it("资金总额 of a department is the total of its sources", () => {
    const form = readOne(`
      某县财政局2026年部门整体支出绩效目标表 | < | < | < | <
      部门名称 | 某县财政局 | < | 金额单位：万元 | <
      年度预算申请 | 资金总额：1,850.60 | < | < | <
      ^ | 按收入性质分： | < | 按支出性质分： | <
      ^ | 其中：一般公共预算：1,850.60 | < | 其中：基本支出：1,350.60 | <
      ^ | 其他资金：0 | < | 项目支出：500 | <
      整体绩效目标 | 强化预算管理，全年完成收入目标。 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
      产出指标 | 数量指标 | 绩效评价项目数 | ≥10个 | 
    `);
    expect(headerOf(form)["budget"]).toMatchObject({ basic: { total: 1350.6 }, project: 500, incomeTotal: 1850.6, sources: { "其中：一般公共预算": 1850.6, 其他资金: 0 } });
    expect(doubtLines(form)).toEqual([]);
  });
});

it("incomes beside expenditures are no list of projects", () => {
  expect(
    readAll(`
      部门收支总表 | < | < | <
      收入 | < | 支出 | <
      项目 | 预算数 | 项目 | 预算数
      一般公共预算 | 100 | 基本支出 | 80
      收入总计 | 100 | 支出总计 | 100
    `),
  ).toEqual([]);
});

it("全年完成情况 beside 年初设定目标 is what was reached", () => {
  const form = readOne(`
    2024年部门整体支出绩效自评表 | < | < | <
    部门（单位）名称 | 某县林业局 | < | <
    年度总体目标 | 年初设定目标 | 全年完成情况 | <
    ^ | 完成造林5000亩。 | 完成造林5200亩。 | <
    一级指标 | 二级指标 | 三级指标 | 年度指标值
    产出指标 | 数量指标 | 造林面积 | ≥5000亩
  `);
  expect(form.goal?.value).toBe("完成造林5000亩。");
  expect(form.facts.map(({ name, value }) => `${name} ${value?.value ?? ""}`)).toEqual(["goalActual 完成造林5200亩。"]);
});
