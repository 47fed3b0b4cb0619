import type { Form } from "../form/form";
import { mayContinue } from "./facts/continued";
import { branchOf, isCost, isSatisfaction, type Branch } from "./facts/levels";
import { words, type CheckContext, type Complaint, type FormRule } from "./rule";

export const branchesPresent: FormRule = {
  code: "C01",
  name: "branches-present",
  severity: "error",
  title: words("缺少一级指标", "A level-1 indicator is missing"),
  messages: {
    default: words("缺少“{level}”：表中没有这一类指标", "Missing “{level}”: the form has no indicator of this kind"),
  },
  why: words("产出和效益是每个项目都要说明的两类结果。", "Output and benefit are the two results that every project has to state."),
  how: words("插入所缺的一级指标，至少写一条三级指标。", "Insert the missing kind with at least one indicator."),
  fix: null,
  evidence: "项目支出绩效目标表的固定结构",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 远程教育经费 | < | <
一级指标{C01} | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 远教站点维护数 | ≥200个
 | 质量指标 | 站点维护率 | ≥90%
满意度指标 | 服务对象满意度指标 | 站点满意度 | ≥95%`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 远程教育经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 远教站点维护数 | ≥200个
 | 质量指标 | 站点维护率 | ≥90%
效益指标 | 社会效益指标 | 收看人次 | ≥5000人次`,
  },
  scope: "form",
  kinds: ["project-target", "self-evaluation"],
  *check(form, context): Generator<Complaint> {
    const present = new Set(form.indicators.map(branchOf));
    // Rows whose level nobody can tell may be what seems to be missing; a department's own system asks for other levels.
    if (form.indicators.length === 0 || present.has(null) || form.family === "E" || mayContinue(form)) return;
    const heading = form.columns.find(({ role, label }) => role === "level1" && label !== null)?.label;
    const cell = heading?.cell ?? form.title?.cell ?? { row: form.range.top, column: form.range.left };
    for (const [level, missing] of wanted(form, context)) if (missing) yield { cell, data: { level } };
  },
};

function wanted({ indicators }: Form, { practice }: CheckContext): (readonly [string, boolean])[] {
  const has = (branch: Branch): boolean => indicators.some((indicator) => branchOf(indicator) === branch);
  return [
    ["产出指标", !has("output")],
    ["效益指标", !has("benefit")],
    ["成本指标", practice.requires.cost && !indicators.some(isCost)],
    ["满意度指标", practice.requires.satisfaction && !indicators.some(isSatisfaction)],
  ];
}
