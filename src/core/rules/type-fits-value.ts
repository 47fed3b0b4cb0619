import { rewriteAt } from "./facts/cell-fixes";
import { cellFor, columnOf } from "./facts/cells";
import { printTarget, valueKind } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

export const typeFitsValue: FormRule = {
  code: "E08",
  name: "type-fits-value",
  severity: "error",
  title: words("指标值类型与指标值不符", "Type and target do not fit"),
  messages: {
    default: words("应为 ≥、≤ 或 =，现为定性：指标值“{value}”是数", "Should be ≥, ≤ or =, is 定性: the target “{value}” is a number"),
    blank: words("缺少指标值类型：“{value}”是文字，应选定性", "Missing type: “{value}” is text and wants 定性"),
  },
  why: words("类型错了，系统按错误的方法评分。", "With the wrong type the system scores the wrong way."),
  how: words("数值选 ≥、≤、=；文字选定性；日期选定性或 ≤。", "≥, ≤, = for numbers, 定性 for text, 定性 or ≤ for dates."),
  fix: { safe: false, title: words("改为{type}", "Change to {type}") },
  evidence: "日期配定性、≤ 或空均可",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3 | 期 | 定性{E08}
产出指标 | 质量指标 | 培训合格率 | 98 | % | ≥
效益指标 | 社会效益指标 | 业务水平提升度 | 会独立办结全部窗口业务 | | {E08}`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3 | 期 | ≥
产出指标 | 时效指标 | 完成时限 | 2026年12月31日前 | | 定性
产出指标 | 时效指标 | 开班时限 | 2026年3月31日前 | |
效益指标 | 社会效益指标 | 业务水平提升度 | 会独立办结全部窗口业务 | | 定性`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  yieldsTo: [{ code: "C08", over: "row" }],
  *check(form): Generator<Complaint> {
    const typeColumn = columnOf(form, "operator");
    // A column of directions (正向, 反向) has none for a state.
    const wantsType = typeColumn !== null && !form.indicators.some(({ target }) => /^[正反逆负]向/.test(target.type?.value ?? ""));
    for (const indicator of form.indicators) {
      const { target } = indicator;
      const kind = valueKind(target);
      const data = { value: printTarget(target).trim() };
      if (target.qualitative && kind === "number" && target.type) yield { cell: target.type.cell, data };
      else if (wantsType && !target.qualitative && !target.operator && !target.type && kind === "words") {
        yield { cell: cellFor(indicator, "operator", typeColumn), message: "blank", data };
      }
    }
  },
  plan(form, { cell, message }): readonly FixOption[] {
    return message === "blank" ? [{ data: { type: "定性" }, cells: [rewriteAt(form, cell, "定性")] }] : [];
  },
};
