/**
 * Patchwork: pieces of scoring texts in any order. Most of it means nothing; it must be refused or read, never crash, and whatever is
 * read must score the same in every witness.
 */
import * as fc from "fast-check";

const PIECES = [
  "达到计划值", "完成目标", "未完成", "控制在总成本范围内", "超支", "按时完成", "逾期", "在2026年12月31日前完成", "次年1月31日前完成", "否则", "其他", "效果明显", "一般", "是", "否",
  "满意度", "完成率", "≥95%", "≥80%", "<60%", "80%-95%", "90%(含)-95%", "60%以下", "5次以上", "大于等于", "且", "或", "的", "少", "不", "每", "每超出10%", "每低于1个百分点", "每少一次", "每推迟10天", "每推迟1个月", "每发现一例", "每相差1%",
  "得10分", "得满分", "得满分10分", "8分", "5分", "0分", "不得分", "得50%分值", "减半计分", "扣2分", "扣0.5分", "扣分值的5%", "扣完为止", "最多扣5分", "按完成比例计分", "按实际值/计划值*指标分值计分", "按比例扣分", "按B/A或A/B*分值记分", "*指标",
  "(不足10%按10%计)", "酌情扣分", "分别得10分、8分、0分", "优、良、差", ",", "，", "。", ";", " ", "1.", "①", "(", ")", "2026年", "12月", "100", "%", "分", "万元", "<b>", "\n", "=", "-",
];

export const patchwork: fc.Arbitrary<string> = fc.array(fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ maxLength: 3 }) }), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(""));

export const anyTarget: fc.Arbitrary<string> = fc.constantFrom("≥200个", "≥95%", "=100%", "≤6万元", "≤0次", "=0起", "≥0次", "≤5%", "≥12次", "≤30天", "≥95", "12个", "2026年12月31日前", "效果明显", "是", "");
