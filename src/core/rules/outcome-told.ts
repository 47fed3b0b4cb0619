import { foldText } from "../form/fold-text";
import type { Form, Located } from "../form/form";
import { bareName } from "./facts/likeness";
import { words, type Complaint, type FormRule } from "./rule";

/** The label over or before the outcome. */
const LABEL = /^(?:年度)?(?:总体|绩效)?(?:目标)?(?:全年)?实际完成情况[:：]?$/;
/** Done, or an amount of money and nothing else. */
const EMPTY = /^(?:已|全部|基本|按时|如期|全面|已经)*(?:完成|达成|实现|达到)(?:了)?(?:年度|预期)?(?:目标|任务)?[。.]?$|^(?:完成|支出|执行|使用)?(?:资金|预算|金额)?[\d,.]+(?:万元|元)[。.]?$/;

export const outcomeTold: FormRule = {
  code: "H14",
  name: "outcome-told",
  severity: "warning",
  title: words("年度目标完成情况没有写实", "Outcome of the yearly goal is not told"),
  messages: {
    default: words("重复：实际完成情况与预期目标逐字相同", "Repeated: the outcome is the goal word for word"),
    empty: words("缺少完成内容：实际完成情况只写“{text}”", "Missing outcome: it only says “{text}”"),
  },
  why: words("照抄目标或只写“完成”，看不出做了什么。", "The goal again, or just “done”, does not tell what was done."),
  how: words("写明做了什么、多少、效果如何。", "Tell what was done, how much and to what effect."),
  fix: null,
  evidence: "自评表“实际完成情况”栏",
  examples: {
    bad: `
项目支出绩效自评表 | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | <
年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | <
 | 将辖区二十条道路的清扫保洁外包，保持环境整洁。 | < | < | 已完成{H14} | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 90 | 90`,
    good: `
项目支出绩效自评表 | < | < | < | < | < | <
(2024年度) | < | < | < | < | < | <
项目名称 | 保洁外包经费 | < | < | < | < | <
年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | <
 | 将辖区二十条道路的清扫保洁外包，保持环境整洁。 | < | < | 二十条道路全年由两家公司保洁，每日清扫两次。 | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清扫道路条数 | ≥20条 | 20条 | 90 | 90`,
  },
  scope: "form",
  kinds: ["self-evaluation"],
  *check(form): Generator<Complaint> {
    const outcome = outcomeOf(form);
    if (!outcome) return;
    const bare = bareName(outcome.text);
    if (form.goal && bare.length > 0 && bare === bareName(form.goal.value)) yield { cell: outcome.cell, alsoCells: [form.goal.cell] };
    else if (EMPTY.test(foldText(outcome.text))) yield { cell: outcome.cell, message: "empty", data: { text: outcome.text.trim().slice(0, 20) } };
  },
};

/** The cell under the label, or beside it where the label stands left of its text; null where the form has none. */
function outcomeOf({ texts, columns }: Form): Located<string> | null {
  const header = columns.find(({ label }) => label !== null)?.label?.cell.row ?? Number.POSITIVE_INFINITY;
  const at = texts.findIndex(({ text, cell }) => cell.row < header && LABEL.test(foldText(text)));
  const label = texts[at];
  if (!label) return null;
  const below = texts.find(({ cell }) => cell.row > label.cell.row && cell.row < header && cell.column === label.cell.column);
  if (below && below.cell.row === label.cell.row + 1) return below;
  const next = texts[at + 1];
  return next && next.cell.row === label.cell.row ? next : null;
}
