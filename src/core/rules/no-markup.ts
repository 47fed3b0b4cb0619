import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { findMarkup, withoutMarkup } from "./facts/markup";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const noMarkup: FormRule = {
  code: "J01",
  name: "no-markup",
  severity: "error",
  title: words("含网页代码", "Web markup in the text"),
  messages: { default: words("含有网页代码“{markup}”", "Contains web markup “{markup}”") },
  why: words("从系统里复制出来的代码会原样打印和公开。", "Markup copied out of a system is printed and published as it stands."),
  how: words("删去尖括号里的代码，保留文字。", "Delete the code in angle brackets and keep the words."),
  fix: { safe: true, title: words("去掉网页代码", "Remove the markup") },
  evidence: "S2",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 绩效考核经费 | < | <
年度绩效目标 | <p style="text-align: center;">每月调度考核指标的落实情况，逐项督促整改。</p>{J01} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 考核次数 | ≥12次`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 绩效考核经费 | < | <
年度绩效目标 | 每月调度考核指标的落实情况，差错率<5%，逐项督促整改。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 考核次数 | ≥12次`,
  },
  scope: "form",
  *check({ texts }): Generator<Complaint> {
    for (const { cell, text } of texts) {
      const markup = findMarkup(text);
      if (markup !== null) yield { cell, data: { markup } };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    const plain = withoutMarkup(textAt(form, cell));
    // Where nothing else is left of an indicator's cell, a person has to say what belongs there.
    if (plain === "" && form.indicators.some(({ row }) => row === cell.row)) return [];
    return [{ cells: [rewriteAt(form, cell, plain === "" ? null : plain)] }];
  },
};
