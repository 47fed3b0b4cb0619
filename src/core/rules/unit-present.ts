import { foldText } from "../form/fold-text";
import type { Form, Indicator } from "../form/form";
import { isUnit } from "../form/units";
import { rewriteAt } from "./facts/cell-fixes";
import { columnOf } from "./facts/cells";
import { isCost, isSatisfaction } from "./facts/levels";
import { nameOf, valueKind } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

export const unitPresent: FormRule = {
  code: "F01",
  name: "unit-present",
  severity: "error",
  title: words("缺少度量单位", "No unit of measure"),
  messages: {
    default: words("缺少度量单位：指标值{value}没有单位", "Missing unit: the target {value} has none"),
  },
  why: words("没有单位，“95”是百分比还是人数无法判断。", "Without a unit nobody can tell whether 95 is a percentage or a head count."),
  how: words("在度量单位列填写；满意度和比率填 %，人数填 人，金额填 万元。", "Fill in the unit: % for rates, 人 for people, 万元 for money."),
  fix: { safe: false, title: words("填入{unit}", "Fill in {unit}") },
  evidence: "S0",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 驻村工作队经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 工作队人数 | 222 | 人 | ≥
满意度指标 | 服务对象满意度指标 | 队员满意度 | 95 | {F01} | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 驻村工作队经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 工作队人数 | 222人 | | ≥
产出指标 | 时效指标 | 完成时限 | 2026年12月31日前 | | 定性
满意度指标 | 服务对象满意度指标 | 队员满意度 | 95 | % | ≥`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [
    { code: "C08", over: "row" },
    { code: "E03", over: "row" },
    { code: "E11", over: "row" },
  ],
  *check(form): Generator<Complaint> {
    const column = columnOf(form, "unit");
    if (saysUnit(form.columns.find(({ role }) => role === "value")?.label?.value)) return;
    for (const { target, level3, cells } of form.indicators) {
      if (target.unit || !target.value || valueKind(target) !== "number" || saysUnit(level3?.value)) continue;
      // None is none in any unit, where no column asks for one.
      if (column === null && target.value.value === 0) continue;
      yield { cell: column === null ? target.value.cell : (cells.unit ?? target.value.cell), data: { value: target.value.text.trim() } };
    }
  },
  plan(form: Form, { cell }): readonly FixOption[] {
    const indicator = form.indicators.find(({ row }) => row === cell.row);
    const unit = indicator && usualUnit(indicator);
    if (!unit || indicator.cells.unit?.column !== cell.column || columnOf(form, "unit") === null) return [];
    return [{ data: { unit }, cells: [rewriteAt(form, cell, unit)] }];
  },
};

/** Whether a name or heading ends with a unit in brackets: 培训人数（人）, 指标值(%). */
function saysUnit(text: string | undefined): boolean {
  const bracket = text && /\(([^()]+)\)$/.exec(foldText(text))?.[1];
  return bracket !== undefined && bracket !== "" && isUnit(bracket);
}

/** The unit that the name calls for, or null where several are possible. */
function usualUnit(indicator: Indicator): string | null {
  const name = nameOf(indicator);
  if (isSatisfaction(indicator) || /率$/.test(name)) return "%";
  if (/人数$/.test(name)) return "人";
  if (/次数$/.test(name)) return "次";
  return isCost(indicator) && /成本$|经费$|投资$|资金$/.test(name) ? "万元" : null;
}
