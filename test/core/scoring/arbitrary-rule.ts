/**
 * Random scoring rules, as far as the language can say them.
 */
import * as fc from "fast-check";
import type { Award, Bound, Clause, Condition, Quantity, ScoringRule } from "../../../src/core/scoring/ast";

const SPAN = { from: 0, to: 0 };
const number = fc.integer({ min: 1, max: 40000 }).map((value) => value / 100);
const quantity = (units: readonly string[]): fc.Arbitrary<Quantity> => fc.record({ value: number, unit: fc.constantFrom(...units) });

const target: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { kind: "target", sense: "reach", met: true, words: "达到计划值" },
  { kind: "target", sense: "reach", met: true, words: "完成" },
  { kind: "target", sense: "reach", met: false, words: "未完成目标任务" },
  { kind: "target", sense: "reach", met: false, words: "不达标" },
  { kind: "target", sense: "within", met: true, words: "控制在总成本范围内" },
  { kind: "target", sense: "within", met: false, words: "超支" },
  { kind: "target", sense: "on-time", met: true, words: "按时完成" },
  { kind: "target", sense: "on-time", met: false, words: "逾期" },
);

const band: fc.Arbitrary<Condition> = fc
  .record({
    subject: fc.constantFrom("unsaid" as const, "value" as const, "completion" as const),
    unit: fc.constantFrom("%", "万元", "次", "分", ""),
    ends: fc.tuple(number, number).filter(([a, b]) => a !== b),
    lowIn: fc.constantFrom(true, false, null),
    highIn: fc.constantFrom(true, false, null),
    sides: fc.constantFrom("both", "low", "high"),
  })
  .map(({ subject, unit, ends, lowIn, highIn, sides }): Condition => {
    const bound = (value: number, inclusive: boolean | null): Bound => ({ at: { value, unit }, inclusive });
    return {
      kind: "band",
      subject,
      // 60%以上 includes 60%; only an upper end alone can be left open.
      low: sides === "high" ? null : bound(Math.min(...ends), sides === "low" ? (lowIn ?? true) : lowIn),
      high: sides === "low" ? null : bound(Math.max(...ends), highIn),
    };
  });

const date: fc.Arbitrary<Condition> = fc
  .record({ year: fc.constantFrom(2026 as number | "this" | "next", 2027, "this", "next"), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), late: fc.boolean() })
  .map(({ year, month, day, late }) => ({ kind: "date", date: { year, month, day }, late }));

const grade: fc.Arbitrary<Condition> = fc.constantFrom("效果明显", "较明显", "一般", "优", "差", "是", "否", "有制度", "基本完成").map((words) => ({ kind: "grade", words }));

const condition = fc.oneof(target, band, date, grade, fc.constant<Condition>({ kind: "otherwise" }), fc.constant<Condition>({ kind: "always" }));

const ratio: fc.Arbitrary<Award> = fc.constantFrom("actual/target" as const, "target/actual" as const, "direction" as const, "proportion" as const, "loss" as const).map((form) => ({ kind: "ratio", form, cut: false }));
const award: fc.Arbitrary<Award> = fc.oneof(
  fc.record({ kind: fc.constant("points" as const), points: fc.oneof(number, fc.constant(0)) }),
  fc.record({ kind: fc.constant("full" as const), points: fc.oneof(number, fc.constant(null)) }),
  fc.record({ kind: fc.constant("share" as const), percent: number }),
  fc.record({ kind: fc.constant("less" as const), points: number }),
  ratio,
);

const awardClause: fc.Arbitrary<Clause> = fc
  .record({ kind: fc.constant("award" as const), when: condition, give: award, span: fc.constant(SPAN) })
  // 扣5分 with no word about when says nothing.
  .filter(({ when, give }) => !(when.kind === "always" && give.kind === "less"));

const deductClause: fc.Arbitrary<Clause> = fc
  .record({
    kind: fc.constant("deduct" as const),
    fault: fc.constantFrom("over" as const, "under" as const, "late" as const, "off" as const, "occurrence" as const),
    base: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: quantity(["%", "万元", ""]) }),
    step: quantity(["%", "百分点", "天", "个月", "次", "万元", "人"]),
    minus: number,
    minusOf: fc.constantFrom("points" as const, "percent" as const),
    partial: fc.constantFrom("started" as const, "whole" as const, null),
    span: fc.constant(SPAN),
  })
  .map((clause) => {
    if (clause.fault === "over" || clause.fault === "under") return clause;
    return { ...clause, base: clause.fault === "late" && clause.base ? { year: 2026, month: 12, day: 31 } : null };
  });

export const scoringRule: fc.Arbitrary<ScoringRule> = fc.record({
  clauses: fc.array(fc.oneof({ weight: 3, arbitrary: awardClause }, { weight: 1, arbitrary: deductClause }), { minLength: 1, maxLength: 6 }),
  limit: fc.oneof(fc.constant(null), fc.constant({ kind: "to-zero" as const }), fc.record({ kind: fc.constant("at-most" as const), points: number })),
});
