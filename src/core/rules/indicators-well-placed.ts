import { foldText } from "../form/fold-text";
import type { Indicator } from "../form/form";
import { levelNameOf } from "./facts/cells";
import { aspectOf, branchOf, type Aspect } from "./facts/levels";
import { isPercent, nameOf } from "./facts/target-value";
import { words, type Complaint, type FormRule } from "./rule";

export const indicatorsWellPlaced: FormRule = {
  code: "I06",
  name: "indicators-well-placed",
  severity: "hint",
  title: words("指标归类可疑", "Indicator may belong elsewhere"),
  messages: {
    default: words("建议归入{better}：“{name}”更像{better}，现在列为{now}", "Better under {better}: “{name}” stands under {now}"),
  },
  why: words("归类影响权重和评分方法。", "Where it stands decides its points and its scoring."),
  how: words("移到更合适的二级指标下。", "Move it under the better level 2."),
  fix: null,
  evidence: "S1-F10；S2-F3；S3-P3",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 村干部绩效工资 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 系统使用率{I06} | ≥90%
 | 质量指标 | 投保手续办理及时率{I06} | 100%
 | 质量指标 | 考核优秀等次月拨付标准{I06} | 500元/月`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 村干部绩效工资 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥990人
 | 质量指标 | 例会完成率 | ≥90%
 | 质量指标 | 数字化图像质量标准符合率 | ≥98%
 | 时效指标 | 投保手续办理及时率 | 100%`,
  },
  scope: "form",
  kinds: ["project-target"],
  *check({ indicators }): Generator<Complaint> {
    for (const row of indicators) {
      const { level3 } = row;
      const aspect = aspectOf(row);
      const better = betterPlace(row, aspect);
      if (level3 && aspect && better) yield { cell: level3.cell, data: { name: level3.value, better, now: levelNameOf(row) } };
    }
  },
};

/** Where the name and unit say it belongs, if that is not where it stands. */
function betterPlace(row: Indicator, aspect: Aspect | null): string | null {
  const name = nameOf(row);
  // Under 成本指标 the level 2 is what is wrong (C03), not the row.
  if (branchOf(row) === "cost") return null;
  if (aspect === "quality" && /及时(?:率|性)$/.test(name)) return "时效指标";
  const money = /^万?元(?:\/|$)/.test(foldText(row.target.unit?.value ?? ""));
  if ((aspect === "quality" || aspect === "quantity") && money && /(?:标准|单价|成本|经费)$/.test(name)) return "成本指标";
  return aspect === "quantity" && isPercent(row.target) && /(?:率|占比|比例)$/.test(name) ? "质量指标" : null;
}
