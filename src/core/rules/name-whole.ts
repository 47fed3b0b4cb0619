import { nameOf } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** Ends that no name has: a connecting word, or a word whose other half is missing. Only what can be nothing else is listed. */
const CUT_END = /(?:[的和与及或、,:;]|较好较快|(?:服务|管理|治理|履职|执行|领导|执政)能|进一步|不断|以及|从而|达到.?)$/;
/** Beginnings that no name has, or whose first character is missing: (调)动…积极性, (增)强…观念, (提)升…水平, (促)进…发展, (保)障…运转. */
const CUT_START = /^(?:[的、,;。)]|动(?!员|态|物|力|车|迁|画|漫|植|产|作|手|机|脉|用|工).*积极性|强(?!化|度|制|基|军|国|民|村|县|省|市|镇|降|对|弱|力|势|农|警|戒|震|磁|项|优|链|身|师|企|链).*(?:观念|意识|能力|素质|凝聚力|战斗力)|升(?!级|学|降|旗|温|值).*(?:水平|能力|质量|效率)|进(?!一步|出|口|修|村|入|度|驻|社区|校|行|展|场|京|货|户|站|厂|企).*发展|障(?!碍).*(?:运转|开展|运行))/;

export const nameWhole: FormRule = {
  code: "D06",
  name: "name-whole",
  severity: "warning",
  title: words("指标名称疑似不完整", "Name seems to be cut off"),
  messages: {
    default: words("疑似缺少后半：名称止于“{end}”", "Seems cut off: the name ends at “{end}”"),
    start: words("疑似缺少首字：名称以“{start}”开头", "Seems to lack its first character: the name begins with “{start}”"),
  },
  why: words("文字在复制时被截断，读不出完整意思。", "The text was cut when it was copied and no longer makes sense."),
  how: words("对照原稿补全。", "Complete it from the original."),
  fix: null,
  evidence: "S0；S2",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 考核评价经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 督导次数 | ≥100次
效益指标 | 社会效益指标 | 切实提高公共管理和公共服务能{D06} | 效果明显
 | 可持续影响指标 | 强青少年法治观念{D06} | 效果明显`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 考核评价经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 督导次数 | ≥100次
效益指标 | 社会效益指标 | 公共服务能力 | 效果明显
 | 可持续影响指标 | 强化青少年法治观念 | 效果明显`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const { level3 } = indicator;
      const name = nameOf(indicator);
      if (!level3) continue;
      if (CUT_END.test(name)) yield { cell: level3.cell, data: { end: name.slice(-6) } };
      else if (CUT_START.test(name)) yield { cell: level3.cell, message: "start", data: { start: name.slice(0, 4) } };
    }
  },
};
