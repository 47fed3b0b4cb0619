/**
 * Random rows: a target, a scoring text in one of the usual shapes with random numbers or none at all, a weight, an actual value.
 */
import * as fc from "fast-check";
import type { CellValue } from "../../../src/core/sheet/grid";
import type { TextRow } from "./conformance-row";

export interface RandomRow extends TextRow {
  readonly actual: CellValue;
}

const points = fc.integer({ min: 1, max: 60 }).map((half) => half / 2);
const hundredths = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const profile = fc.constantFrom("deployed", "hubei", "guangxi", "sichuan", "beijing", "scored-form");

interface Shape {
  readonly operator: string;
  readonly value: number;
  readonly unit: string;
}

const forward: fc.Arbitrary<Shape> = fc.record({ operator: fc.constantFrom("≥", ">", "="), value: fc.oneof(fc.integer({ min: 1, max: 3000 }), hundredths(1, 900)), unit: fc.constantFrom("个", "人", "次", "元") });
const reverse: fc.Arbitrary<Shape> = fc.record({ operator: fc.constantFrom("≤", "<"), value: fc.oneof(fc.integer({ min: 1, max: 3000 }), hundredths(1, 900)), unit: fc.constantFrom("万元", "天", "起") });
const percent: fc.Arbitrary<Shape> = fc.record({ operator: fc.constantFrom("≥", "="), value: fc.integer({ min: 10, max: 100 }), unit: fc.constant("%") });

const print = (shape: Shape): string => `${shape.operator}${String(shape.value)}${shape.unit}`;

function texts(shape: Shape): fc.Arbitrary<string | null> {
  const below = ["≤", "<"].includes(shape.operator);
  const step = fc.constantFrom(...(shape.unit === "%" ? ["1个百分点", "0.5个百分点", "2%"] : ["10%", "5%", `2${shape.unit}`, `0.5${shape.unit}`]));
  const minus = fc.constantFrom("1分", "2分", "0.5分", "分值的5%");
  const rest = fc.constantFrom("", ",扣完为止", ",最多扣3分");
  const partial = fc.constantFrom("", "满");
  const deduction = fc.tuple(points, step, minus, rest, partial).map(([full, size, lost, end, whole]) => `${below ? "控制在预算范围内" : "达到目标值"}得${String(full)}分,每${whole}${below ? "超出" : "低于"}${size}扣${lost}${end}。`);
  const ratio = points.map((full) => `达到计划值得${String(full)}分,否则按${below ? "计划值/实际值" : "实际值/计划值"}*指标分值计分`);
  const proportion = fc.constantFrom("按完成比例计分", "达到目标得满分,否则按比例扣分", "达到目标得满分,否则不得分", "未达到目标扣3分");
  const bands = fc.tuple(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 41, max: 89 }), points).map(([low, high, full]) => `完成率≥${String(high)}%得${String(full + 2)}分,${String(low)}%(含)-${String(high)}%得${String(full)}分,完成率<${String(low)}%不得分`);
  return fc.oneof(fc.constant(null), deduction, ratio, proportion, below ? deduction : bands);
}

const actualNear = (shape: Shape): fc.Arbitrary<CellValue> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 240 }).map((share) => Math.round(shape.value * share) / 100) },
    { weight: 2, arbitrary: fc.constant(shape.value) },
    { weight: 1, arbitrary: fc.integer({ min: -20, max: 300 }) },
    { weight: 1, arbitrary: hundredths(0, 3) },
    { weight: 1, arbitrary: fc.constantFrom(null, "无", "95%", "#DIV/0!") },
  );

const numberRow = fc.oneof(forward, reverse, percent).chain((shape) => fc.record({ text: texts(shape), target: fc.constant(print(shape)), weight: points, profile, actual: actualNear(shape) }));

const dateText = fc.tuple(fc.constantFrom("1天", "7天", "10天", "1个月", "一周"), fc.constantFrom("1分", "0.5分", "2分"), fc.constantFrom("", ",最多扣4分"), points).map(([step, minus, end, full]) => `在规定时间内完成得满分${String(full)}分,每推迟${step}扣${minus}${end}`);
const dateRow = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.oneof(dateText, fc.constantFrom("按时完成得10分,逾期不得分", "按时完成得满分,逾期减半计分", null)), points, profile, fc.integer({ min: -60, max: 400 })).map(
  ([month, text, weight, id, late]): RandomRow => ({ text, target: `2026年${String(month)}月28日前`, weight, profile: id, actual: 46387 + late }),
);

const gradeRow = fc.record({
  text: fc.constantFrom("效果明显得15分,效果一般8分,否则不得分", "优、良、中、差分别得10分、8分、6分、0分", "是得满分,否不得分", "达到预期得满分,基本达到得60%,未达到不得分"),
  target: fc.constantFrom("效果明显", "达到预期"),
  weight: points,
  profile,
  actual: fc.constantFrom<CellValue>("效果明显", "明显", "一般", "不明显", "优", "中", "是", "否", "基本达到", "达到预期", "其他", 3, null),
});

export const randomRow: fc.Arbitrary<RandomRow> = fc.oneof({ weight: 8, arbitrary: numberRow }, { weight: 2, arbitrary: dateRow }, { weight: 1, arbitrary: gradeRow });
