import { nameOf } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

export const nameConcise: FormRule = {
  code: "D05",
  name: "name-concise",
  severity: "warning",
  title: words("指标名称过长或成句", "Name is too long or a sentence"),
  messages: {
    default: words("应为{limit}字以内的名词短语，现为{length}字", "Should be a phrase of at most {limit} characters, has {length}"),
    sentence: words("应为名词短语，现为句子：名称含句号", "Should be a phrase, is a sentence: the name has a full stop"),
  },
  why: words("指标名称是名词短语，长句说明没有提炼出考核点。", "A name is a noun phrase; a sentence has not found its point yet."),
  how: words("概括为名词短语，说明移到指标解释里。", "Make it a phrase and move the rest into the explanation."),
  fix: null,
  evidence: "S0-F6、F7",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 公务员工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 公务员招录人数 | ≥30人
效益指标 | 社会效益指标 | 加强公务员队伍管理，提高公务员队伍素质。{D05} | 效果明显
 | 可持续影响指标 | 完善公务员管理体系为全县各级各部门提供强有力的人力资源保障和智力支持{D05} | 效果明显`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 公务员工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 公务员招录人数 | ≥30人
效益指标 | 社会效益指标 | 公务员队伍素质提升度 | 效果明显
 | 可持续影响指标 | 省委选调生考察、考核、座谈、培训制度沿用年限 | ≥3年`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [
    { code: "C10", over: "row" },
  ],
  *check({ indicators }, { practice }): Generator<Complaint> {
    const limit = practice.thresholds.longestName;
    for (const indicator of indicators) {
      const { level3 } = indicator;
      const length = nameOf(indicator).replace(/[\p{P}\p{S}]/gu, "").length;
      if (!level3) continue;
      if (/[。；;]/.test(level3.value)) yield { cell: level3.cell, message: "sentence" };
      else if (length > limit) yield { cell: level3.cell, data: { limit, length } };
    }
  },
};
