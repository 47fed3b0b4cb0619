import { evaluate } from "../../../src/core/scoring/evaluate";
import { explainScore } from "../../../src/core/scoring/explain-score";
import { readActual } from "../../../src/core/scoring/read-actual";
import { say } from "../../../src/core/words";
import type { CellValue } from "../../../src/core/sheet/grid";
import { scoringOf, targetOf } from "./conformance-row";

function explain(text: string | null, target: string, weight: number, value: CellValue): string {
  const { scheme } = scoringOf({ text, target, weight });
  const row = targetOf(target);
  const actual = readActual(value, { reading: scheme.reading, unit: row.unit, target: row.value, texts: "read" });
  const { words, data } = explainScore(evaluate(scheme, actual), scheme, row, actual);
  expect(say(words, "en-US", data)).not.toContain("{");
  return say(words, "zh-CN", data);
}

describe("explainScore", () => {
  it.each<[string | null, string, number, CellValue, string]>([
    [null, "≥8755人", 15, 8676, "完成8676人，目标8755人，按比例得14.86分"],
    [null, "≥8755人", 15, 9000, "完成9000人，达到目标8755人，得满分15分"],
    [null, "≥95%", 15, 0.9, "完成90%，目标95%，按比例得14.21分"],
    ["达到目标得10分,每少一次扣1分", "≥12次", 10, 9, "完成9次，目标12次，扣3分，得7分"],
    ["≥95%得10分,<95%得6分", "≥95%", 10, 90, "完成90%，目标95%，按分档得6分"],
    ["达到目标得10分,否则减半得分", "≥12次", 10, 9, "完成9次，目标12次，得分值的一部分，5分"],
    ["按时完成得10分,每推迟10天扣1分", "2026年12月31日前", 10, "2027.1.10", "完成2027年1月10日，目标2026年12月31日，扣1分，得9分"],
    ["效果明显得15分,效果一般8分,否则不得分", "效果明显", 15, "效果一般", "完成情况为“效果一般”，得8分"],
    [null, "效果明显", 10, "部分达成预期指标", "由人工评分，6至8分"],
    [null, "≥8755人", 15, null, "缺少完成值"],
    [null, "≥8755人", 15, "若干", "完成值不是数值"],
  ])("%s | %s | %s | %s", (text, target, weight, value, sentence) => {
    expect(explain(text, target, weight, value)).toBe(sentence);
  });
});
