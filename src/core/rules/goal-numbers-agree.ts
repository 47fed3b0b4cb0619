import { foldText } from "../form/fold-text";
import type { Indicator } from "../form/form";
import { quantitiesIn, sameThing } from "./facts/quantities";
import { nameOf, printTarget } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

export const goalNumbersAgree: FormRule = {
  code: "I01",
  name: "goal-numbers-agree",
  severity: "warning",
  title: words("目标与指标的数量不一致", "Goal and indicators name different numbers"),
  messages: {
    default: words("不一致：目标写{goal}{noun}，指标“{name}”为{target}", "Differs: the goal says {goal}{noun}, the indicator “{name}” says {target}"),
  },
  why: words("同一件事在目标和指标里数量不同，不知道以哪个为准。", "One thing with two numbers: nobody knows which counts."),
  how: words("核对数量，把目标或指标改成一致。", "Make goal and indicator agree."),
  fix: null,
  evidence: "S0-F1：218个站点与200个",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 远程教育经费 | < | < | < | <
年度总体目标 | 建立健全运行维护经费投入机制，保障218个远教站点维护经费。{I01} | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 远教站点维护数 | 200 | 个 | ≥
产出指标 | 质量指标 | 站点维护率 | 90 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 远程教育经费 | < | < | < | <
年度总体目标 | 在全县18个乡镇开展服务，保障218个远教站点维护经费，慰问60岁以上老党员160名，上年培训80名远教站点管理员。 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 远教站点维护数 | 218 | 个 | ≥
产出指标 | 数量指标 | 慰问老党员人数 | 160 | 人 | ≥
产出指标 | 数量指标 | 远教站点管理员培训人数 | 100 | 人 | ≥`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ goal, indicators }): Generator<Complaint> {
    if (!goal) return;
    const quantities = quantitiesIn(goal.value);
    for (const quantity of quantities) {
      const rivals = indicators.filter((row) => row.target.value && sameUnit(quantity.unit, row) && sameThing(quantity.noun, nameOf(row)));
      const [rival] = rivals;
      // One row with the goal's number is enough: the others count other parts of the same thing.
      if (!rival?.target.value || !rival.level3 || indicators.some(({ target }) => target.value?.value === quantity.value)) continue;
      if (rivals.length > 1 && Math.abs(sum(rivals) - quantity.value) < 1e-6) continue;
      // 120个行政村、9个社区 in the goal may be one row of 129.
      const together = quantities.filter(({ unit }) => unit === quantity.unit).reduce((total, { value }) => total + value, 0);
      if (Math.abs(together - rival.target.value.value) < 1e-6) continue;
      yield {
        cell: goal.cell,
        alsoCells: [rival.target.value.cell],
        data: { goal: quantity.text, noun: quantity.noun, name: rival.level3.value, target: printTarget(rival.target).trim() },
      };
    }
  },
};

/** 名 and 人 count the same. Rates are left to their own rows. */
function sameUnit(unit: string, { target }: Indicator): boolean {
  const own = foldText(target.unit?.value ?? "").replace("名", "人");
  return own !== "%" && own === unit.replace("名", "人");
}

function sum(rows: readonly Indicator[]): number {
  return rows.reduce((total, { target }) => total + (target.value?.value ?? 0), 0);
}
