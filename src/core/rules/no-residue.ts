import { RESIDUES } from "../form/residue";
import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

/** A sign of every one of them; nearly every text has none. */
const SIGN = /\[book|Evaluation|Created|_[GTHR]|PAGEREF|HYPERLINK|MERGE|错误|Error/i;

export const noResidue: FormRule = {
  code: "J02",
  name: "no-residue",
  severity: "error",
  title: words("含软件残留文字", "Left-overs of software"),
  messages: { default: words("含有软件残留文字“{residue}”", "Contains what software left behind: “{residue}”") },
  why: words("水印、书签和目录代码不是填报内容，公开后影响观感。", "Watermarks, bookmarks and field codes are no content and look careless in print."),
  how: words("删去这段文字。", "Delete this text."),
  fix: { safe: true, title: words("删去残留文字", "Delete the left-overs") },
  evidence: "S1；S4",
  examples: {
    bad: `
[bookmark: _Toc_4_4_0000000004]村党组织活动经费绩效目标表{J02} | < | < | <
项目名称 | 村党组织活动经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 活动次数 | ≥12次
Evaluation Warning: The document was created with Spire.Doc.{J02} | | |`,
    good: `
村党组织活动经费绩效目标表 | < | < | <
项目名称 | 村党组织活动经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 活动次数 | ≥12次
产出指标 | 质量指标 | Word培训合格率 | ≥95%`,
  },
  scope: "form",
  *check({ texts }): Generator<Complaint> {
    for (const { cell, text } of texts) {
      if (!SIGN.test(text)) continue;
      const residue = RESIDUES.map((look) => text.match(look)?.[0]).find((match) => match !== undefined);
      if (residue !== undefined) yield { cell, data: { residue: residue.trim() } };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    const clean = RESIDUES.reduce((rest, look) => rest.replace(look, ""), textAt(form, cell)).trim();
    // Where nothing else is left of an indicator's cell, a person has to say what belongs there.
    if (clean === "" && form.indicators.some(({ row }) => row === cell.row)) return [];
    return [{ cells: [rewriteAt(form, cell, clean === "" ? null : clean)] }];
  },
};
