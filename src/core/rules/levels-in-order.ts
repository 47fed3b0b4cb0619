import { findLevel1, type Family } from "../form/families";
import { placeOfLevel2, printedLevels, standardOf, type PrintedLevel } from "./facts/taxonomy";
import { words, type Complaint, type FormRule } from "./rule";

export const levelsInOrder: FormRule = {
  code: "C15",
  name: "levels-in-order",
  severity: "hint",
  title: words("一、二级指标顺序与模板不一致", "Levels are not in the template's order"),
  messages: {
    default: words("不一致：“{name}”应在“{before}”之前", "Differs: “{name}” should come before “{before}”"),
  },
  why: words("按模板顺序排列，审核和汇总时不会看漏。", "In the template's order nothing is overlooked."),
  how: words("按模板的顺序移动各组指标。", "Move the groups into the template's order."),
  fix: null,
  evidence: "S1；S2（质量指标在数量指标前）",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 村干部报酬 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 质量指标 | 发放准确率 | 100%
 | 数量指标{C15} | 发放人数 | ≥990人
效益指标 | 社会效益指标 | 队伍稳定率 | ≥98%`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 村干部报酬 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥990人
 | 质量指标 | 发放准确率 | 100%
效益指标 | 社会效益指标 | 队伍稳定率 | ≥98%`,
  },
  scope: "form",
  kinds: ["project-target"],
  *check(form): Generator<Complaint> {
    const family = standardOf(form);
    if (!family) return;
    const last = new Map<string, { place: PrintedLevel; rank: number }>();
    for (const place of printedLevels(form)) {
      const rank = rankOf(family, place);
      const group = place.level === 1 ? "" : `under ${place.under?.value ?? ""}`;
      const before = last.get(group);
      if (rank === null) continue;
      if (before && rank < before.rank) {
        // The first one tells how the template goes; the rest follows from it.
        yield { cell: place.printed.cell, alsoCells: [before.place.printed.cell], data: { name: place.printed.value, before: before.place.printed.value } };
        return;
      }
      last.set(group, { place, rank });
    }
  },
};

/** The place of the name in the system's own order, or null where the system does not know it there. */
function rankOf(family: Family, { printed, level, under }: PrintedLevel): number | null {
  const level1 = findLevel1(family.id, level === 1 ? printed.value : (under?.value ?? ""));
  if (!level1) return null;
  if (level === 1) return family.levels.indexOf(level1);
  const level2 = placeOfLevel2(family, printed.value)?.level2;
  const rank = level2 ? level1.level2.indexOf(level2) : -1;
  return rank < 0 ? null : rank;
}
