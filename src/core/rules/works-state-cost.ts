import { foldText } from "../form/fold-text";
import { isCost } from "./facts/levels";
import { words, type Complaint, type FormRule } from "./rule";

const WORKS = /工程|修缮|维修改造|改造|建设项目|新建|扩建|购置|采购|装修|硬化|绿化/;

export const worksStateCost: FormRule = {
  code: "C06",
  name: "works-state-cost",
  severity: "hint",
  title: words("工程、采购类项目未设成本指标", "Works or purchase without a cost indicator"),
  messages: {
    default: words("缺少成本指标：“{name}”属于工程、修缮或购置类项目", "Missing cost indicator: “{name}” is a project of works, repair or purchase"),
  },
  why: words("工程和采购花费大，本地口径要求说明成本控制。", "Works and purchases are expensive; the local practice asks for a cost target."),
  how: words("增加经济成本指标，写明总成本或单位成本的上限。", "Add a cost indicator with an upper limit."),
  fix: null,
  evidence: "只在本地口径要求成本指标时检查",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 办公楼维修改造工程{C06} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 维修面积 | ≥800平方米
效益指标 | 社会效益指标 | 改善办公人数 | ≥120人`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 办公楼维修改造工程 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
成本指标 | 经济成本指标 | 项目总成本 | ≤60万元
产出指标 | 数量指标 | 维修面积 | ≥800平方米
效益指标 | 社会效益指标 | 改善办公人数 | ≥120人`,
    practice: { requires: { cost: false, costOfWorks: true, satisfaction: false } },
  },
  scope: "form",
  kinds: ["project-target"],
  *check({ projectName, indicators }, { practice }): Generator<Complaint> {
    if (!practice.requires.costOfWorks || practice.requires.cost || !projectName || indicators.length === 0 || indicators.some(isCost)) return;
    if (WORKS.test(foldText(projectName.value))) yield { cell: projectName.cell, data: { name: projectName.value } };
  },
};
