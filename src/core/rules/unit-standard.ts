import type { Indicator } from "../form/form";
import { foldText } from "../form/fold-text";
import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { printedUnit } from "./facts/printed-unit";
import { INDICATOR_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Ways of writing a unit that mean exactly another; legal symbols (km, m²) are none of them. */
const STANDARD: ReadonlyMap<string, string> = new Map([
  ["万", "万元"],
  ["百分比", "%"],
  ["百分率", "%"],
  ["百分号", "%"],
  ["块", "元"],
  ["块钱", "元"],
  ["亿", "亿元"],
]);

export const unitStandard: FormRule = {
  code: "F02",
  name: "unit-standard",
  severity: "warning",
  title: words("度量单位写法不标准", "Unit is not written as usual"),
  messages: {
    default: words("应为“{standard}”，现为“{unit}”", "Should be “{standard}”, is “{unit}”"),
    unclear: words("疑似单位不明：“{unit}”可以是米、兆或月", "Unclear unit: “{unit}” may be metres, megabytes or months"),
  },
  why: words("单位写法不统一，汇总和评分时会被当成不同的单位。", "Units written differently count as different units when forms are added up or scored."),
  how: words("金额写 万元，比率写 %，含义不明的字母改写汉字。", "万元 for money, % for rates; spell out letters that may mean several things."),
  fix: { safe: true, title: words("改为{standard}", "Change to {standard}") },
  evidence: "S2；S1-F4 110万",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | <
金额单位：万元 | | | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
成本指标 | 经济成本指标 | 村干部工作经费 | 4613.6 | 万{F02} | ≤
产出指标 | 质量指标 | 覆盖人员合规率 | 100 | 百分比{F02} | =`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 道路硬化 | < | < | < | <
金额单位：万元 | | | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
成本指标 | 经济成本指标 | 项目总成本 | 120 | 万元 | ≤
产出指标 | 数量指标 | 硬化里程 | 2 | km | ≥`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  *check(form): Generator<Complaint> {
    for (const indicator of form.indicators) {
      const unit = printedUnit(form, indicator);
      if (!unit) continue;
      const standard = STANDARD.get(foldText(unit.text));
      if (standard !== undefined) yield { cell: unit.cell, data: { unit: unit.text, standard } };
      else if (/^[Mm]$/.test(foldText(unit.text)) && !saysMetres(indicator)) yield { cell: unit.cell, message: "unclear", data: { unit: unit.text } };
    }
  },
  plan(form, { cell, data, message }): readonly FixOption[] {
    const [unit, standard] = [String(data["unit"]), String(data["standard"])];
    const text = textAt(form, cell).trimEnd();
    // The unit stands at the end: "≥100百分比", "110万", or alone in its column.
    if (message !== "default" || !text.endsWith(unit)) return [];
    return [{ data: { standard }, cells: [rewriteAt(form, cell, text.slice(0, -unit.length) + standard)] }];
  },
};

/** Whether the name tells that m are metres. */
function saysMetres({ level3 }: Indicator): boolean {
  return /长度|宽度|高度|深度|里程|距离|道路|管网|公路/.test(level3?.value ?? "");
}
