import { bareLevelName } from "../form/families";
import type { Form } from "../form/form";
import { isAstray } from "./facts/astray";
import { INDICATOR_FORMS, words, type Complaint, type FormRule } from "./rule";

export const levelOneTogether: FormRule = {
  code: "C16",
  name: "level-one-together",
  severity: "warning",
  title: words("一级指标重复出现", "Level 1 appears twice"),
  messages: {
    default: words("重复：“{name}”在第{row}行已经出现，中间隔着“{between}”", "Repeated: “{name}” already stands in row {row}, with “{between}” in between"),
  },
  why: words("同一类指标分成两处，权重容易算错。", "One kind in two places makes its points hard to add up."),
  how: words("把同一个一级指标下的各行移到一起。", "Bring the rows of one level 1 together."),
  fix: null,
  evidence: "S0",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 村干部报酬 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥990人
 | 质量指标 | 发放准确率 | 100%
效益指标 | 社会效益指标 | 队伍稳定率 | ≥98%
产出指标{C16} | 时效指标 | 发放及时率 | 100%`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 村干部报酬 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥990人
产出指标 | 质量指标 | 发放准确率 | 100%
产出指标 | 时效指标 | 发放及时率 | 100%
效益指标 | 社会效益指标 | 队伍稳定率 | ≥98%`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  yieldsTo: [{ code: "C08", over: "row" }],
  *check(form): Generator<Complaint> {
    if (isList(form)) return;
    const seen = new Map<string, number>();
    let last = "";
    for (const indicator of form.indicators) {
      const { level1 } = indicator;
      if (!level1 || isAstray(indicator, level1.cell)) continue;
      const name = bareLevelName(level1.value);
      const row = seen.get(name);
      if (name !== last && row !== undefined) yield { cell: level1.cell, data: { name: level1.value, row: row + 1, between: last } };
      if (row === undefined) seen.set(name, level1.cell.row);
      last = name;
    }
  },
};

/** Whether every row prints its own level 1: a list, whose rows may stand in any order. */
function isList({ indicators }: Form): boolean {
  return indicators.every(({ level1, row }) => level1 !== null && level1.cell.row === row);
}
