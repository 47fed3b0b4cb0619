import { actualWords, hasOwnScoring, roundScore, rowsByFormula } from "./facts/achievement";
import { words, type Complaint, type FormRule } from "./rule";

export const scoreWithinBand: FormRule = {
  code: "H06",
  name: "score-within-band",
  severity: "error",
  title: words("得分不在所写档次内", "Score outside its band"),
  messages: {
    default: words("应为{low}至{high}分，现为{score}分：完成情况写“{actual}”", "Should be {low} to {high}, is {score}: the result says “{actual}”"),
  },
  why: words("定性指标按达成、部分达成、未达成三档给分。", "Qualitative targets score in three bands."),
  how: words("在所写档次的区间内给分，或改写完成情况。", "Score within the band, or correct the result."),
  fix: null,
  evidence: "定性三档：100–80%、80–60%、60–0%；湖北80–50%、50–0%",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
效益指标 | 社会效益指标 | 环境改善程度 | 明显改善 | 部分达成预期指标并具有一定效果 | 40 | 38{H06} | 部分路段未覆盖`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
效益指标 | 社会效益指标 | 环境改善程度 | 明显改善 | 部分达成预期指标并具有一定效果 | 20 | 14 | 部分路段未覆盖
效益指标 | 社会效益指标 | 环境保持程度 | 长期保持 | 达成预期指标 | 20 | 18 | 个别时段保洁不及时`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  yieldsTo: [{ code: "H03", over: "row" }],
  *check(form): Generator<Complaint> {
    for (const row of rowsByFormula(form)) {
      const band = bandOf(actualWords(row));
      if (!band || hasOwnScoring(row)) continue;
      const [low, high] = [roundScore(row.weight.value * band[0]), roundScore(row.weight.value * band[1])];
      if (row.score.value >= low - 0.005 && row.score.value <= high + 0.005) continue;
      yield { cell: row.score.cell, alsoCells: row.actual ? [row.actual.cell] : [], data: { low, high, score: row.score.value, actual: String(row.actual?.text.trim()).slice(0, 20) } };
    }
  },
};

/** Shares of the points that the bands of all known practices allow; null for words that name no band. */
function bandOf(actual: string): readonly [number, number] | null {
  if (/^部分(?:达成|完成|实现)(?:预期|年度)?(?:指标|目标)?(?:[并且]?(?:具有)?一定效果)?$/.test(actual)) return [0.5, 0.8];
  if (/^未(?:达成|完成|实现)(?:预期|年度)?(?:指标|目标)?(?:[且并]?效果较?差)?$/.test(actual)) return [0, 0.6];
  return /^(?:全部|已|完全)?达成(?:预期|年度)?(?:指标|目标)$/.test(actual) ? [0.8, 1] : null;
}
