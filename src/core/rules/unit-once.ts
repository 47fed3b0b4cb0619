import type { Form, Indicator } from "../form/form";
import { foldText } from "../form/fold-text";
import { canonicalUnit } from "../form/units";
import { isAstray } from "./facts/astray";
import { rewrite } from "./facts/cell-fixes";
import { columnOf, textAt } from "./facts/cells";
import { INDICATOR_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

export const unitOnce: FormRule = {
  code: "F04",
  name: "unit-once",
  severity: "warning",
  title: words("单位写了两遍", "Unit is written twice"),
  messages: { default: words("重复：指标值“{value}”已带单位，单位列又写“{unit}”", "Repeated: the target “{value}” has its unit, and the unit column says “{unit}” again") },
  why: words("系统会把两处单位拼在一起，成为“95%%”。", "A system joins both and prints 95%%."),
  how: words("指标值只写数，单位写在单位列。", "Write the number in the target and the unit in its column."),
  fix: { safe: true, title: words("从指标值中去掉单位", "Remove the unit from the target") },
  evidence: "≥95% + %",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3期{F04} | 期 | ≥
产出指标 | 质量指标 | 培训合格率 | 98 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3 | 期 | ≥
产出指标 | 质量指标 | 培训合格率 | 95% | % | ≥`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  *check(form): Generator<Complaint> {
    if (columnOf(form, "unit") === null) return;
    for (const indicator of form.indicators) {
      const twice = writtenTwice(form, indicator);
      if (twice) yield { cell: twice.cell, alsoCells: indicator.cells.unit ? [indicator.cells.unit] : [], data: { value: twice.text.trim(), unit: twice.unit } };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    const indicator = form.indicators.find(({ target }) => target.written?.cell.row === cell.row);
    const twice = indicator && writtenTwice(form, indicator);
    if (!twice) return [];
    const bare = twice.text.trimEnd().replace(/[^\d\s]+$/, "").trimEnd();
    const value = /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : bare;
    return [{ cells: [rewrite(twice, value)] }];
  },
};

/**
 * The value cell that repeats what the unit column says. A percentage shown with its sign beside a column of % is no fault of the
 * writer: Excel shows it so.
 */
function writtenTwice(form: Form, indicator: Indicator): { cell: { row: number; column: number }; text: string; unit: string } | null {
  const { target: { written, value, shownAsPercent = false }, cells } = indicator;
  const unit = textAt(form, cells.unit).trim();
  if (!written || !value || unit === "" || isAstray(indicator, written.cell) || cells.unit?.column === written.cell.column) return null;
  const [, , behind = ""] = /^([^\d]*[\d.,]+)([^\d]+)$/.exec(foldText(written.text)) ?? [];
  const same = behind !== "" && canonicalUnit(behind) === canonicalUnit(unit) && canonicalUnit(unit) !== null;
  return same && !shownAsPercent ? { cell: written.cell, text: written.text, unit } : null;
}
