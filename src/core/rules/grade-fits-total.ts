import { foldText } from "../form/fold-text";
import type { Form, Located } from "../form/form";
import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

const GRADES: readonly (readonly [string, number])[] = [
  ["优", 90],
  ["良", 80],
  ["中", 60],
];
const LABEL = /^(?:自评|评价|绩效|综合|评定|绩效评价|自评结果)?等级[:：]?/;
const GRADE = /^([优良中差])[秀好等]?$/;

export const gradeFitsTotal: FormRule = {
  code: "H08",
  name: "grade-fits-total",
  severity: "error",
  title: words("等级与总分不符", "Grade does not fit the total"),
  messages: {
    default: words("应为“{right}”，现为“{grade}”：总分{total}分", "Should be “{right}”, is “{grade}”: the total is {total}"),
  },
  why: words("等级由总分决定：优90分及以上，良80分，中60分，差60分以下。", "The total decides: 优 from 90, 良 from 80, 中 from 60, 差 below."),
  how: words("按总分改写等级。", "Write the grade that the total gives."),
  fix: { safe: false, title: words("改为“{right}”", "Change to “{right}”") },
  evidence: "优≥90 良≥80 中≥60 差",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
总分 | < | < | < | < | 100 | 85 |
评价等级 | 优{H08} | < | < | < | < | < |`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 50 | 50 |
总分 | < | < | < | < | 100 | 85 |
评价等级 | 良好 | < | < | < | < | < |`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  *check(form): Generator<Complaint> {
    const total = form.scoreTotal?.score;
    const stated = gradeOf(form);
    if (!total || !stated) return;
    const right = GRADES.find(([, from]) => total.value >= from)?.[0] ?? "差";
    if (right !== stated.grade) yield { cell: stated.cell, alsoCells: [total.cell], data: { right, grade: stated.text.trim(), total: total.value } };
  },
  plan(form, { cell, data }): readonly FixOption[] {
    const right = String(data["right"]);
    // A cell that also holds the label keeps it.
    return [{ data: { right }, cells: [rewriteAt(form, cell, textAt(form, cell).replace(/[优良中差][好秀等]?\s*$/, right))] }];
  },
};

/** The grade that the form states behind a label 等级, in the same cell or the next one of the row. */
function gradeOf({ texts }: Form): (Located<string> & { readonly grade: string }) | null {
  for (const [i, label] of texts.entries()) {
    const folded = foldText(label.text);
    if (!LABEL.test(folded)) continue;
    const next = texts[i + 1];
    const inside = GRADE.exec(folded.replace(LABEL, ""))?.[1];
    if (inside !== undefined) return { ...label, grade: inside };
    const beside = next && next.cell.row === label.cell.row ? GRADE.exec(foldText(next.text))?.[1] : undefined;
    if (next && beside !== undefined) return { ...next, grade: beside };
  }
  return null;
}
