import { rewriteAt } from "./facts/cell-fixes";
import { columnOf } from "./facts/cells";
import { printedUnit } from "./facts/printed-unit";
import { isPercent, nameOf, valueKind } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Names in 率 that are no percentages. */
const NO_SHARE = /(?:频|利|汇|税|费|功|速|效|死亡|出生|发病|容积|周转|密度|比|曝光|点击|分辨|斜|曲|流|翻台|折旧)率$/;

export const unitFitsName: FormRule = {
  code: "E14",
  name: "unit-fits-name",
  severity: "warning",
  title: words("单位与名称不符", "Unit does not fit the name"),
  messages: {
    default: words("应为“%”，现为“{unit}”：“{name}”是比率", "Should be %, is “{unit}”: “{name}” is a rate"),
    people: words("应为“人”，现为“{unit}”：“{name}”数的是人", "Should be 人, is “{unit}”: “{name}” counts people"),
  },
  why: words("名称和单位对不上，不知道考核的是什么。", "If name and unit do not agree, nobody knows what is measured."),
  how: words("改单位或改名称，使两者一致。", "Change unit or name so that they agree."),
  fix: { safe: false, title: words("单位改为{unit}", "Change the unit to {unit}") },
  evidence: "S2 人数的单位为“个”",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 退职村干部人数 | 2623 | 个{E14} | =
产出指标 | 质量指标 | 发放准确率 | 100 | 人{E14} | =`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 退职村干部人数 | 2623 | 人 | =
产出指标 | 质量指标 | 发放准确率 | 100 | 百分比 | =
产出指标 | 质量指标 | 孕产妇死亡率 | 8 | 人/10万 | ≤`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check(form): Generator<Complaint> {
    for (const indicator of form.indicators) {
      const { level3, target } = indicator;
      const name = nameOf(indicator);
      const unit = printedUnit(form, indicator);
      if (!level3 || !unit || !target.unit || valueKind(target) !== "number") continue;
      const data = { unit: unit.text, name: level3.value };
      if (/率$/.test(name) && !NO_SHARE.test(name) && !isPercent(target) && !/^[‰%]/.test(unit.text)) yield { cell: unit.cell, data };
      else if (/人数$/.test(name) && unit.text === "个") yield { cell: unit.cell, message: "people", data };
    }
  },
  plan(form, { cell, message }): readonly FixOption[] {
    if (message !== "people" || cell.column !== columnOf(form, "unit")) return [];
    return [{ data: { unit: "人" }, cells: [rewriteAt(form, cell, "人")] }];
  },
};
