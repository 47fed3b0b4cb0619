import { actualWords, scoredRows } from "./facts/achievement";
import { isLate } from "./facts/lateness";
import { printTarget } from "./facts/target-value";
import { words, type Complaint, type FormRule } from "./rule";

const DONE = /^(?:已|均已|已经)?(?:全部|全面|按时|如期|按期)(?:完成|达成|实现)(?:任务|目标|指标)?$/;
const MISSED = /^(?:均)?(?:未|没有?|尚未)(?:全部|按时|按期)?(?:完成|达成|达到|实现|开展|实施)(?:任务|目标|指标)?$/;

export const scoreFitsWords: FormRule = {
  code: "H13",
  name: "score-fits-words",
  severity: "warning",
  title: words("得分与完成情况矛盾", "Score contradicts the result"),
  messages: {
    default: words("不一致：写明“{actual}”，分值{weight}只得{score}分", "Differs: it says “{actual}” and scores {score} of {weight}"),
    late: words("不一致：{actual}才完成，晚于“{target}”，却得满分{score}分", "Differs: done {actual}, later than “{target}”, and scores the full {score}"),
    full: words("不一致：写明“{actual}”，却得满分{score}分", "Differs: it says “{actual}” and scores the full {score}"),
  },
  why: words("完成情况和得分说法相反，其中一处不实。", "Result and score contradict; one of them is wrong."),
  how: words("核对完成情况，按实给分。", "Check the result and score accordingly."),
  fix: null,
  evidence: "只在无法按公式计算时检查",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
效益指标 | 社会效益指标 | 环境改善程度 | 明显改善 | 尚未开展 | 40 | 40{H13} | 部分路段未覆盖`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
效益指标 | 社会效益指标 | 环境改善程度 | 明显改善 | 已全部完成 | 20 | 20 |
效益指标 | 社会效益指标 | 环境保持程度 | 长期保持 | 已全部完成 | 20 | 19 | 个别时段保洁不及时`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  yieldsTo: [
    { code: "H03", over: "row" },
    { code: "H06", over: "row" },
  ],
  *check(form): Generator<Complaint> {
    for (const row of scoredRows(form)) {
      const actual = actualWords(row);
      const data = { actual: String(row.actual?.text.trim()).slice(0, 20), weight: row.weight.value, score: row.score.value };
      const full = row.score.value >= row.weight.value - 1e-6;
      // A deduction that the row explains is no contradiction.
      if (DONE.test(actual) && !full && !row.deviation) yield { cell: row.score.cell, data };
      else if (isLate(form, row) && full) yield { cell: row.score.cell, message: "late", data: { ...data, target: printTarget(row.target).trim() } };
      else if (MISSED.test(actual) && full) yield { cell: row.score.cell, message: "full", data };
    }
  },
};
