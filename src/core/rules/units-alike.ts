import { foldText } from "../form/fold-text";
import { canonicalUnit, SAME_UNITS } from "../form/units";
import type { SheetCell } from "./finding";
import { printedUnit } from "./facts/printed-unit";
import { words, type WorkbookComplaint, type WorkbookRule } from "./rule";

interface Place extends SheetCell {
  readonly form: number;
}

export const unitsAlike: WorkbookRule = {
  code: "F05",
  name: "units-alike",
  severity: "hint",
  title: words("同一单位有几种写法", "One unit is written in several ways"),
  messages: { default: words("不一致：此处写“{unit}”等{count}处，其他{others}处写“{usual}”", "Differs: “{unit}” here ({count} place(s)), “{usual}” in {others} other place(s)") },
  why: words("同义的单位混用，汇总时要先统一。", "Units that mean the same have to be made alike before adding up."),
  how: words("统一为一种写法。", "Use one of them throughout."),
  fix: null,
  evidence: "S2 %、百分比；万、万元",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 道路硬化 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 主路硬化里程 | 2 | 公里 | ≥
产出指标 | 数量指标 | 支路硬化里程 | 3 | 公里 | ≥
产出指标 | 数量指标 | 排水沟长度 | 1 | km{F05} | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 道路硬化 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 主路硬化里程 | 2 | 公里 | ≥
产出指标 | 数量指标 | 支路硬化里程 | 3 | 公里 | ≥
产出指标 | 数量指标 | 行道树株数 | 300 | 株 | ≥`,
  },
  scope: "workbook",
  yieldsTo: [{ code: "F02", over: "cell" }],
  *check({ forms }): Generator<WorkbookComplaint> {
    const byMeaning = new Map<string, Map<string, Place[]>>();
    for (const [index, form] of forms.entries()) {
      for (const indicator of form.indicators) {
        const unit = printedUnit(form, indicator);
        const folded = unit ? foldText(unit.text).toLowerCase() : "";
        const canonical = canonicalUnit(folded);
        if (!unit || !indicator.target.unit || canonical === null) continue;
        const meaning = SAME_UNITS.find((group) => group.includes(canonical))?.[0] ?? canonical;
        const writings = byMeaning.get(meaning) ?? new Map<string, Place[]>();
        byMeaning.set(meaning, writings);
        const places = writings.get(folded);
        const place = { form: index, sheet: form.sheet, cell: unit.cell };
        if (places) places.push(place);
        else writings.set(folded, [place]);
      }
    }
    for (const [meaning, writings] of byMeaning) {
      // The usual name of the unit is never the odd one, however rare it still is.
      const rank = ([name, places]: readonly [string, readonly Place[]]): number => (name === meaning ? Number.POSITIVE_INFINITY : places.length);
      const [usual, ...others] = [...writings].toSorted((a, b) => rank(b) - rank(a));
      for (const [unit, [first, ...more]] of others) {
        if (!usual || !first) continue;
        yield { ...first, alsoCells: more, data: { unit, count: more.length + 1, usual: usual[0], others: usual[1].length } };
      }
    }
  },
};
