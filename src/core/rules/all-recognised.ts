import { words, type Complaint, type FormRule } from "./rule";
import { textAt } from "./facts/cells";

export const allRecognised: FormRule = {
  code: "C17",
  name: "all-recognised",
  severity: "hint",
  title: words("有识别不出用途的内容", "Content that was not understood"),
  messages: {
    default: words("疑似用途不明：“{text}”等{count}个单元格没有识别出来，未参加检查", "Unclear use: “{text}” and others, {count} cell(s), were not understood and not checked"),
  },
  why: words("没有识别的内容不会参加检查，可能漏掉问题。", "What was not understood was not checked either."),
  how: words("在“识别情况”里指定这些列或单元格的用途。", "Say what these cells are under 识别情况."),
  fix: null,
  evidence: "识别情况如实告知",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | <
项目名称 | 村干部报酬 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 发放人数 | ≥990人 | 另附花名册一份{C17}
 | 质量指标 | 发放准确率 | 100% |`,
    good: `
项目支出绩效目标表 | < | < | < | <
项目名称 | 村干部报酬 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
产出指标 | 数量指标 | 发放人数 | ≥990人 | 另附花名册一份
 | 质量指标 | 发放准确率 | 100% |`,
  },
  scope: "form",
  *check(form): Generator<Complaint> {
    const [first, ...more] = form.evidence.unassigned;
    if (first) yield { cell: first, alsoCells: more, data: { text: textAt(form, first).trim().slice(0, 20), count: more.length + 1 } };
  },
};
