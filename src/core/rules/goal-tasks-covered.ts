import { quantitiesIn, sameThing } from "./facts/quantities";
import { nameOf } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** Verbs of things to be done; a clause without one only describes. */
const TASK = /开展|举办|召开|组织|建设|新建|建立|建成|培训|购置|采购|维修|改造|新增|发放|走访|慰问|引进|招聘|编印|拍摄|制作/;
/** 全县18个乡镇 says how far it reaches and is no task. */
const SCOPE = /(?:全|各|辖区|下辖)[县市区镇乡省州村]?内?(?:共|的)?\d/;

export const goalTasksCovered: FormRule = {
  code: "I02",
  name: "goal-tasks-covered",
  severity: "hint",
  title: words("目标中的任务没有对应指标", "A task of the goal has no indicator"),
  messages: {
    default: words("缺少对应指标：目标写明“{task}”，表中没有考核它的指标", "Missing indicator: the goal names “{task}” and no row measures it"),
  },
  why: words("目标里写明数量的任务应当有指标考核。", "A task with a number in the goal wants an indicator."),
  how: words("为这项任务增加一条数量指标。", "Add an indicator of quantity for it."),
  fix: null,
  evidence: "S0-F3；S1-F15",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 人才专项经费 | < | < | < | <
年度总体目标 | 全年开展2次人才引进活动，新建科技特派员示范基地3个以上。{I02} | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 科技特派员示范基地 | 3 | 个 | ≥
产出指标 | 质量指标 | 培训合格率 | 90 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 人才专项经费 | < | < | < | <
年度总体目标 | 全年开展2次人才引进活动，新建科技特派员示范基地3个以上。 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 科技特派员示范基地 | 3 | 个 | ≥
产出指标 | 数量指标 | 人才引进活动场次 | 2 | 次 | ≥`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ goal, indicators }): Generator<Complaint> {
    if (!goal || indicators.length === 0) return;
    const names = indicators.map(nameOf);
    for (const { value, unit, noun, clause, text } of quantitiesIn(goal.value)) {
      if (!TASK.test(clause) || SCOPE.test(clause) || /万?元|%/.test(unit) || noun === "") continue;
      const covered = indicators.some((row, i) => row.target.value?.value === value || sameThing(noun, names[i] ?? ""));
      if (!covered) yield { cell: goal.cell, data: { task: clause.length <= 24 ? clause : `${text}${noun}` } };
    }
  },
};
