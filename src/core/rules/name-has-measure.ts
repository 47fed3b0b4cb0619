import { foldText } from "../form/fold-text";
import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { nameOf } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Ends that want a measure word, and the one that fits the unit. */
const OPEN_END = /(?:覆盖|信息化|维护|参与|到位|达标|合格|完好)$/;
const MEASURES: Readonly<Record<string, string>> = { "%": "率", 次: "次数", 场: "场数", 个: "数", 户: "户数", 台: "台数" };

export const nameHasMeasure: FormRule = {
  code: "D08",
  name: "name-has-measure",
  severity: "hint",
  title: words("名称缺少“率、数、次数”", "Name lacks its measure"),
  messages: { default: words("建议写作“{better}”：“{name}”没有说明按什么计量", "Better “{better}”: “{name}” does not say how it is measured") },
  why: words("加上度量词，名称和单位才对得上。", "With its measure the name agrees with the unit."),
  how: words("在名称后补“率”“数”或“次数”。", "Add 率, 数 or 次数 to the name."),
  fix: { safe: false, title: words("改为“{better}”", "Change to “{better}”") },
  evidence: "S4；S0",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 组织工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 党建网管理维护{D08} | ≥12次
 | 质量指标 | 干部调配、推荐、考察覆盖{D08} | 100%`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 组织工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 党建网管理维护次数 | ≥12次
 | 质量指标 | 干部档案信息化 | 全部建成`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const { level3, target } = indicator;
      const measure = target.value && target.unit ? MEASURES[foldText(target.unit.value)] : undefined;
      if (level3 && measure !== undefined && OPEN_END.test(nameOf(indicator))) {
        yield { cell: level3.cell, data: { name: level3.value, better: level3.value + measure } };
      }
    }
  },
  plan(form, { cell, data }): readonly FixOption[] {
    const [name, better] = [String(data["name"]), String(data["better"])];
    return [{ data: { better }, cells: [rewriteAt(form, cell, textAt(form, cell).replace(name, better))] }];
  },
};
