import { foldText } from "../form/fold-text";
import { rewrite } from "./facts/cell-fixes";
import { INDICATOR_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Ends that no complete scoring sentence has: an operator, what would still have to be multiplied, a connecting word. */
const CUT_OFF = /(?:[*×/÷+]|[*×/÷](?:该|该项|本)?(?:项)?(?:指标|分值|权重|计划值|实际值|目标值|指标值|指标分值|指标权重|指标分|指标得)|否则|则按|[按的和与或及,、])$/;

export const scoringComplete: FormRule = {
  code: "G03",
  name: "scoring-complete",
  severity: "error",
  title: words("评分标准不完整", "Scoring rule is cut off"),
  messages: {
    default: words("缺少后半句：评分标准止于“{end}”", "Missing the rest: the scoring rule ends at “{end}”"),
  },
  why: words("评分标准被截断，扣分时没有依据。", "A scoring rule that is cut off gives no ground to score by."),
  how: words("把句子补全，如“否则按实际值/计划值*指标分值计分”。", "Complete the sentence, as in 否则按实际值/计划值*指标分值计分."),
  fix: { safe: false, title: words("按同表其他行补全", "Complete it as in another row") },
  evidence: "S0",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 关怀帮扶经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 走访党员人数 | 480 | 达到计划值得5分,否则按实际值/计划值*指标分值计分。 | 人 | ≥
产出指标 | 数量指标 | 一次性救助人数 | 50 | 达到计划值得5分,否则按实际值/计划值*指标{G03} | 人 | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 关怀帮扶经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 走访党员人数 | 480 | 达到计划值得5分,否则按实际值/计划值*指标分值计分。 | 人 | ≥
产出指标 | 数量指标 | 一次性救助人数 | 50 | 完成得5分,否则不得分 | 人 | ≥`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  *check(form): Generator<Complaint> {
    for (const { scoring } of form.indicators) {
      if (scoring && CUT_OFF.test(foldText(scoring.value))) yield { cell: scoring.cell, data: { end: scoring.value.trim().slice(-8) } };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    const cut = form.indicators.find(({ scoring }) => scoring?.cell.row === cell.row)?.scoring;
    if (!cut) return [];
    const start = masked(cut.value);
    const whole = form.indicators.find(({ scoring }) => scoring && !CUT_OFF.test(foldText(scoring.value)) && masked(scoring.value).startsWith(start))?.scoring;
    if (!whole) return [];
    const to = cut.value.trim() + whole.value.trim().slice(cut.value.trim().length + lengthChange(cut.value, whole.value));
    return [{ cells: [rewrite(cut, to)] }];
  },
};

/** The sentence with every number as one sign, so that 5分 and 10分 compare alike. */
function masked(text: string): string {
  return text.trim().replace(/\d+(?:\.\d+)?/g, "#");
}

/** By how many characters the numbers of the whole sentence's beginning are longer than the cut one's. */
function lengthChange(cut: string, whole: string): number {
  const numbers = (text: string): string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers(cut).reduce((change, number, i) => change + (numbers(whole)[i]?.length ?? 0) - number.length, 0);
}
