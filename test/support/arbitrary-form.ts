/**
 * Random valid forms: what a careful person could have filled in, with words of the trade.
 */
import fc, { type Arbitrary } from "fast-check";
import { FAMILIES, type Family } from "../../src/core/form/families";
import type { FamilyId, Operator } from "../../src/core/form/form";
import { NO_FUNDS, blankContent, type FormContent, type IndicatorContent } from "../../src/core/templates/form-content";

const pick = <T>(...values: readonly T[]): Arbitrary<T> => fc.constantFrom(...values);
const join = (...parts: readonly Arbitrary<string>[]): Arbitrary<string> => fc.tuple(...parts).map((words) => words.join(""));
/** Null now and then. */
const orNull = <T>(value: Arbitrary<T>): Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });

const PLACE = pick("县", "市", "东山县", "清溪区", "");
const OFFICE = pick("教育局", "民政局", "水利局", "卫生健康局", "融媒体中心", "第一中学", "人民法院", "住房和城乡建设局", "残疾人联合会", "档案馆");
const TOPIC = pick("义务教育", "乡村振兴", "公共卫生", "困难群众", "防汛抗旱", "干部培训", "图书购置", "执法办案", "校舍维修", "残疾人康复", "农村饮水", "数字档案");
const WORK = pick("补助", "建设", "运行维护", "专项", "保障", "提升");
const SPENDING = pick("经费", "资金", "项目", "工程");
export const department = join(PLACE, OFFICE);
export const projectName = fc.oneof(join(TOPIC, WORK, SPENDING), join(pick("2025年", "2026年度"), TOPIC, WORK, SPENDING));
const projectCode = fc.integer({ min: 10 ** 8, max: 10 ** 9 }).map((code) => `43${code}P`);
const goal = fc
  .array(join(pick("完成", "保障", "推进", "做好"), TOPIC, pick("工作", "任务"), pick("", "，覆盖全县12个乡镇", "，惠及群众3000人", "，资金使用合规率达到100%"), pick("。", "；")), { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.join(""));

const fiscalYear = fc.integer({ min: 2019, max: 2029 });
/** 万元 with up to six decimals as an amount in 元 may give, mostly with fewer. */
export const amount = fc.oneof(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 900_000 }).map((n) => n / 100), fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 10_000));

const SUBJECT = pick("培训", "发放", "维修", "服务", "设备购置", "宣传活动", "案件办理", "档案整理", "困难学生资助", "水质监测", "人员经费", "场地租用");
const NAMES: readonly (readonly [RegExp, Arbitrary<string>])[] = [
  [/数量/, join(SUBJECT, pick("人数", "次数", "数量", "户数", "项目数", "面积"))],
  [/质量/, join(SUBJECT, pick("合格率", "完成率", "准确率", "验收通过率", "覆盖率"))],
  [/时效/, join(SUBJECT, pick("及时率", "完成时间", "完成时限", "及时性"))],
  [/成本/, join(SUBJECT, pick("成本", "总成本", "支出", "人均标准"))],
  [/满意/, fc.oneof(join(SUBJECT, pick("对象满意度")), pick("服务对象满意度", "群众满意度", "受益对象满意度"))],
  [/./, join(pick("促进", "改善", "提升", "保障"), SUBJECT, pick("水平", "效果", "能力", "质量"))],
];

interface TargetContent {
  readonly operator: Operator | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly text: string | null;
  readonly qualitative: boolean;
}

const OPERATOR = pick<Operator>("≥", "≥", "≤", "=", ">", "<");
const PERCENT = fc.oneof(pick(80, 85, 90, 95, 98, 100), fc.integer({ min: 1, max: 1000 }).map((n) => n / 10));
const UNIT = pick("人", "次", "万元", "元", "个", "户", "场", "平方米", "台", "元/人", "人次", "亩", "公里", "套", "天");
const COUNT = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 999 }).map((n) => n / 10));
const DEADLINE = pick("2026年12月31日前", "2026年6月底前", "2025年12月", "2026年12月31日", "年度内", "12月底前", "2026年11月30日前");
const STATE = pick("规范", "效果明显", "有效提升", "达成预期指标", "显著改善", "良好", "长期", "及时发放到位", "完成", "持续提高", "稳定", "健全");

const none = { operator: null, value: null, unit: null, text: null, qualitative: false };
const percentTarget = fc.record({ operator: OPERATOR, value: PERCENT }).map((said): TargetContent => ({ ...none, ...said, unit: "%" }));
const countTarget = fc.record({ operator: OPERATOR, value: COUNT, unit: UNIT }).map((said): TargetContent => ({ ...none, ...said }));
const deadlineTarget = DEADLINE.map((text): TargetContent => ({ ...none, text, qualitative: true }));
const stateTarget = STATE.map((text): TargetContent => ({ ...none, text, qualitative: true }));

function targetUnder(level2: string): Arbitrary<TargetContent> {
  if (/满意|质量/.test(level2)) return fc.oneof({ weight: 4, arbitrary: percentTarget }, { weight: 1, arbitrary: stateTarget });
  if (/时效/.test(level2)) return fc.oneof(deadlineTarget, deadlineTarget, percentTarget);
  if (/数量|成本/.test(level2)) return countTarget;
  return fc.oneof(stateTarget, stateTarget, percentTarget, countTarget);
}

const EXPLANATION = join(pick("反映", "考核", "衡量"), SUBJECT, pick("情况", "工作完成情况", "的实施效果", "是否达到年初计划，按实际数计算"));
const BASIS = pick("根据上年实际完成情况测算", "县财政局文件", "年度工作计划", "行业标准", "历史数据", "项目实施方案");
const REMARK = pick("按季度统计", "以验收报告为准", "含上年结转", "不含税");
const DEVIATION = pick("年中调整计划，下一年加强管理", "受天气影响进度推迟，已加快实施", "无偏差");

/** Sentences that give full marks, by number or without one. */
function scoringFor(weight: number): Arbitrary<string> {
  return pick(
    `达到计划值得${weight}分，否则按实际值/计划值*指标分值计分。`,
    `达到目标值得满分${weight}分，每降低1个百分点扣0.5分，扣完为止。`,
    `在规定时间内完成得满分${weight}分，每推迟10天扣1分，扣完为止。`,
    "完成得满分，否则不得分。",
    "按完成比例计分",
  );
}

function actualFor(target: TargetContent): Arbitrary<number | string> {
  if (target.value !== null) return target.unit === "%" ? PERCENT : COUNT;
  return pick("已完成", "2026年12月15日完成", "效果明显", "达成预期指标", "良好");
}

function indicatorUnder(level1: string, level2: string): Arbitrary<IndicatorContent> {
  const name = NAMES.find(([pattern]) => pattern.test(level2))?.[1] ?? SUBJECT;
  return fc.record({ target: targetUnder(level2), weight: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 19 }).map((n) => n + 0.5)) }).chain(({ target, weight }) =>
    fc
      .record({
        level3: name,
        description: EXPLANATION,
        explanation: EXPLANATION,
        scoring: scoringFor(weight),
        basis: BASIS,
        remark: orNull(REMARK),
        actual: actualFor(target),
        score: fc.integer({ min: 0, max: 10 }).map((tenths) => Math.round(weight * tenths) / 10),
        deviation: orNull(DEVIATION),
      })
      .map((rest) => ({ level1, level2, ...target, weight, ...rest })),
  );
}

/** Indicators of a family in its order, two at least; not every level has some. */
export function indicatorsOf(family: Family): Arbitrary<readonly IndicatorContent[]> {
  const under = family.levels.flatMap(({ name: level1, level2 }) => level2.map(({ name }) => fc.array(indicatorUnder(level1, name), { maxLength: 3 })));
  return fc
    .tuple(...under)
    .map((groups) => groups.flat())
    .filter((indicators) => indicators.length >= 2);
}

export function familyNamed(...ids: readonly FamilyId[]): Arbitrary<Family> {
  return pick(...FAMILIES.filter(({ id }) => ids.includes(id)));
}

/** 年度资金总额 and the parts that make it up, to the yuan. */
const funds = fc.record({ fiscal: amount, carriedOver: pick(0, 5, 12.5), other: pick(0, 3), superior: pick(0, 20) }).map((parts) => {
  const annualTotal = Number((parts.fiscal + parts.carriedOver + parts.other + parts.superior).toFixed(6));
  return { ...NO_FUNDS, ...parts, annualTotal, projectAmount: annualTotal };
});

const heading = fc.record({ fiscalYear, department, projectName, projectCode, goal, funds });

/** 项目支出绩效目标表 of family A, B or C. */
export const projectTarget: Arbitrary<FormContent> = fc
  .tuple(heading, familyNamed("A", "B", "C").chain(indicatorsOf))
  .map(([said, indicators]) => ({ ...blankContent("project-target"), ...said, title: "项目支出绩效目标表", indicators }));

const points = (indicators: readonly IndicatorContent[], field: "weight" | "score"): number => Number(indicators.reduce((sum, indicator) => sum + (indicator[field] ?? 0), 0).toFixed(2));

/** 项目支出绩效自评表: what was planned is what was budgeted, and 预算执行 counts ten points. */
export const selfEvaluation: Arbitrary<FormContent> = fc
  .tuple(heading, familyNamed("A", "B", "C").chain(indicatorsOf), fc.integer({ min: 0, max: 1000 }).map((n) => n / 10))
  .map(([said, indicators, rate]) => {
    const budget = said.funds.annualTotal;
    const score = Math.round(rate) / 10;
    return {
      ...blankContent("self-evaluation"),
      ...said,
      title: "项目支出绩效自评表",
      indicators,
      execution: { budget, executed: Number(((budget * rate) / 100).toFixed(4)), rate, weight: 10, score },
      scoreTotal: { weight: points(indicators, "weight") + 10, score: Number((points(indicators, "score") + score).toFixed(2)) },
    };
  });

/** 部门整体支出绩效目标表; its sources have no names before a layout gives them some. */
export const departmentTarget: Arbitrary<FormContent> = fc
  .tuple(heading, familyNamed("E", "A").chain(indicatorsOf), fc.record({ personnel: amount, operating: amount, project: amount }), fc.array(amount, { minLength: 1, maxLength: 3 }))
  .map(([said, indicators, spent, sources]) => {
    const basicTotal = Number((spent.personnel + spent.operating).toFixed(6));
    const total = Number((basicTotal + spent.project).toFixed(6));
    return {
      ...blankContent("department-target"),
      fiscalYear: said.fiscalYear,
      department: said.department,
      goal: said.goal,
      title: "部门整体支出绩效目标表",
      indicators,
      budget: { amounts: { ...spent, basicTotal, incomeTotal: total, expenditureTotal: total }, sources: sources.map((of) => ({ label: "", amount: of })) },
    };
  });

/** 项目支出绩效目标汇总表 of a department. */
export const projectSummary: Arbitrary<FormContent> = fc
  .tuple(heading, fc.array(fc.record({ name: projectName, amount, remark: orNull(REMARK) }), { minLength: 1, maxLength: 12 }))
  .map(([said, projects]) => ({
    ...blankContent("project-summary"),
    fiscalYear: said.fiscalYear,
    department: said.department,
    title: "项目支出绩效目标汇总表",
    projects,
    summaryTotal: Number(projects.reduce((sum, { amount: of }) => sum + of, 0).toFixed(6)),
  }));
