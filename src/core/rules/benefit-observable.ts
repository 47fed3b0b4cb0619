import { foldText, halfWidth } from "../form/fold-text";
import { branchOf } from "./facts/levels";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** Whole targets that nobody can observe. */
const EMPTY = new Set(
  "效果明显 效果显著 效果良好 效果较好 成效明显 成效显著 明显 显著 较好 良好 好 优 优良 高 较高 提高 提升 改善 增强 有效 有效提升 有效提高 有效增强 有效改善 有效保障 有效促进 显著提升 显著提高 显著增强 显著改善 明显提升 明显提高 明显改善 明显增强 持续提升 持续改善 持续推进 逐步提高 逐步提升 逐步改善 逐步完善 不断提高 不断提升 不断增强 高质量发展 长期 持续 可持续 影响较大 作用明显 得到提升 得到提高 有所提升 有所提高 大幅提升 进一步提升 进一步提高 进一步增强 提升明显 改善明显".split(" "),
);

export const benefitObservable: FormRule = {
  code: "E10",
  name: "benefit-observable",
  severity: "hint",
  title: words("效益指标值过于笼统", "Benefit target is too vague"),
  messages: { default: words("建议写出可观察的状态：“{value}”没有说明怎样算达到", "Better state what can be observed: “{value}” does not say when it is reached") },
  why: words("“效果明显”没有标准，评分时只能凭印象。", "With “obvious effect” scoring is a matter of impression."),
  how: words("写出可以看到的变化或数值，或在评分标准里分档。", "State a change one can see or a number, or give bands in the scoring rule."),
  fix: null,
  evidence: "封闭词表；评分标准有分档的不报",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 120个
效益指标 | 社会效益指标 | 群众办事方便度 | 有效提升{E10}`,
    good: `
项目支出绩效目标表 | < | < | < | <
项目名称 | 村级办公经费 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准
产出指标 | 数量指标 | 补助村数 | 120个 | 达到计划值得10分，否则不得分
效益指标 | 社会效益指标 | 群众办事方便度 | 效果明显 | 效果明显得15分，效果一般得8分，否则不得分
效益指标 | 社会效益指标 | 村内办结事项 | 30项事务在村内办结 | 达到得10分，否则不得分`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [
    { code: "E11", over: "cell" },
    { code: "I08", over: "cell" },
  ],
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const { text } = indicator.target;
      const bands = (halfWidth(indicator.scoring?.value ?? "").match(/\d+(?:\.\d+)?\s*分/g) ?? []).length;
      if (text && bands < 2 && branchOf(indicator) === "benefit" && EMPTY.has(foldText(text.value).replace(/[。.]$/, ""))) {
        yield { cell: text.cell, data: { value: text.value.trim() } };
      }
    }
  },
};
