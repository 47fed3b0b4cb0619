import { halfWidth } from "../form/fold-text";
import type { Form } from "../form/form";
import { isBlankForm } from "./facts/blank-form";
import { rewrite } from "./facts/cell-fixes";
import { oncePer } from "./facts/once-per";
import { TARGET_FORMS, words, type CheckContext, type Complaint, type FixOption, type FormRule } from "./rule";

/** (2026年)年度, 2026年年度: the word 年 twice. */
const TWICE = /[(（]?\s*(\d{4})\s*年\s*[)）]?\s*年度/;

export const yearWritten: FormRule = {
  code: "B02",
  name: "year-written",
  severity: "warning",
  title: words("年度缺少或写法重复", "Year is missing or written twice"),
  messages: {
    default: words("重复：“{text}”里“年”字写了两次", "Repeated: “{text}” says 年 twice"),
    missing: words("缺少年度：表题和年度行都没有写明年度", "Missing year: neither the title nor the line under it says which"),
  },
  why: words("年度决定这张表归入哪一年的预算。", "The year decides which budget the form belongs to."),
  how: words("表题下写作“(2026年度)”。", "Write (2026年度) under the title."),
  fix: { safe: true, title: words("改为{year}", "Change to {year}") },
  evidence: "S0-F1 (2026年)年度",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
(2026年)年度{B02} | | |
项目名称 | 远程教育经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 远教站点维护数 | ≥200个`,
    good: `
项目支出绩效目标表 | < | < | <
(2026)年度 | | |
项目名称 | 远程教育经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 远教站点维护数 | ≥200个`,
  },
  scope: "form",
  looksAround: true,
  *check(form, context): Generator<Complaint> {
    const { fiscalYear, title, range } = form;
    if (fiscalYear) {
      if (TWICE.test(halfWidth(fiscalYear.text))) yield { cell: fiscalYear.cell, data: { text: fiscalYear.text.trim() } };
    } else if (TARGET_FORMS.includes(form.kind) && !form.blanks.some(({ field }) => field === "fiscalYear") && speaksForAll(form, context)) {
      yield { cell: title?.cell ?? { row: range.top, column: range.left }, message: "missing" };
    }
  },
  plan({ fiscalYear }, { message }): readonly FixOption[] {
    if (!fiscalYear || message !== "default") return [];
    const to = halfWidth(fiscalYear.text).replace(TWICE, (text, year: string) => (/^[(（]/.test(text) ? `(${year}年度)` : `${year}年度`));
    return [{ data: { year: to.trim() }, cells: [rewrite(fiscalYear, to)] }];
  },
};

/** Where no form of a bound set says its year, the set says it on its cover: one question is enough, at the first form. */
function speaksForAll(form: Form, { forms }: CheckContext): boolean {
  const { anyYear, first } = yearsOf(forms);
  return anyYear || first === form;
}

const yearsOf = oncePer((forms: readonly Form[]) => {
  const targets = forms.filter(({ kind }) => TARGET_FORMS.includes(kind));
  return { anyYear: targets.some(({ fiscalYear }) => fiscalYear !== null), first: targets.find((target) => !isBlankForm(target)) };
});
