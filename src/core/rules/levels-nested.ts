import { judgeLevel, placeOfLevel2, printedLevels, standardOf } from "./facts/taxonomy";
import { words, type Complaint, type FormRule } from "./rule";

export const levelsNested: FormRule = {
  code: "C03",
  name: "levels-nested",
  severity: "error",
  title: words("二级指标挂错一级指标", "Level 2 under the wrong level 1"),
  messages: {
    default: words("应为“{right}”的下级，现为“{wrong}”的下级：“{name}”", "“{name}” should stand under “{right}”, stands under “{wrong}”"),
  },
  why: words("挂错一级，权重和评分都算到别的类别里去。", "Under the wrong level 1 its points count for another kind."),
  how: words("把这一组指标移到正确的一级指标下。", "Move these rows under the right level 1."),
  fix: null,
  evidence: "S3-P1..P11 成本指标下的数量指标",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 远程教育维护费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
成本指标 | 经济成本指标 | 维护成本 | ≤24.95万元
 | 数量指标{C03} | 年维护次数 | 12次
产出指标 | 质量指标 | 站点完好率 | 100%
 | 时效指标 | 维护及时率 | 100%
效益指标 | 社会效益指标 | 收看人次 | ≥5000人次`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 远程教育维护费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 年维护次数 | 12次
 | 质量指标 | 站点完好率 | 100%
 | 时效指标 | 维护及时率 | 100%
 | 成本指标 | 维护成本 | ≤24.95万元
效益指标 | 社会效益指标 | 收看人次 | ≥5000人次`,
  },
  scope: "form",
  kinds: ["project-target"],
  yieldsTo: [{ code: "C08", over: "row" }],
  *check(form): Generator<Complaint> {
    const family = standardOf(form);
    if (!family || form.family === "E" || form.family === "F") return;
    for (const place of printedLevels(form)) {
      const right = judgeLevel(family, place) === "elsewhere" ? placeOfLevel2(family, place.printed.value) : null;
      if (!right || !place.under) continue;
      yield {
        cell: place.printed.cell,
        alsoCells: [place.under.cell],
        data: { name: place.printed.value, right: right.level1.name, wrong: place.under.value },
      };
    }
  },
};
