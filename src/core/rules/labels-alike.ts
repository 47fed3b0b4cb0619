import type { Form, Located } from "../form/form";
import { foldText } from "../form/fold-text";
import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { words, type FixOption, type WorkbookComplaint, type WorkbookRule } from "./rule";

/** Labels of the yearly goal; other places print one or the other throughout. */
const GOAL = /^(?:年度|本年度)(?:总体|履职|绩效)?目标$/;

export const labelsAlike: WorkbookRule = {
  code: "C14",
  name: "labels-alike",
  severity: "hint",
  title: words("表头写法各表不一", "Labels differ between forms"),
  messages: {
    default: words("不一致：表头写作“{label}”，其他{count}张表写作“{usual}”", "Differs: the label says “{label}”, {count} other form(s) say “{usual}”"),
  },
  why: words("同一批表的表头应当一致，改动模板容易造成漏填。", "Forms of one batch share their labels; a changed template invites gaps."),
  how: words("统一为下发模板的写法。", "Use the label of the template that was handed out."),
  fix: { safe: false, title: words("改为“{usual}”", "Change to “{usual}”") },
  evidence: "S0 年度总体目标、年度履职目标",
  examples: {
    bad: `
= 一
项目支出绩效目标表 | < | <
项目名称 | 远程教育经费 | <
年度总体目标{C14} | 保障二百一十八个站点正常运行，随时收看。 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 站点数
= 二
项目支出绩效目标表 | < | <
项目名称 | 人才专项经费 | <
年度履职目标 | 开展两次人才引进活动，新建三个示范基地。 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 活动次数
= 三
项目支出绩效目标表 | < | <
项目名称 | 村干部报酬 | <
年度履职目标 | 按月发放九百九十名村干部的报酬，稳定队伍。 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 发放人数`,
    good: `
= 一
项目支出绩效目标表 | < | <
项目名称 | 远程教育经费 | <
年度履职目标： | 保障二百一十八个站点正常运行，随时收看。 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 站点数
= 二
项目支出绩效目标表 | < | <
项目名称 | 人才专项经费 | <
年度履职 目标 | 开展两次人才引进活动，新建三个示范基地。 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 活动次数`,
  },
  scope: "workbook",
  *check({ forms }): Generator<WorkbookComplaint> {
    const labels = forms.map((form) => (form.kind === "project-target" ? goalLabel(form) : null));
    const counts = new Map<string, number>();
    for (const label of labels) if (label) counts.set(nameOf(label), (counts.get(nameOf(label)) ?? 0) + 1);
    const [usual, next] = [...counts].toSorted((a, b) => b[1] - a[1]);
    // With as many forms either way nobody can say which label is the odd one.
    if (!usual || !next || usual[1] === next[1]) return;
    for (const [index, label] of labels.entries()) {
      const form = forms[index];
      if (!form || !label || nameOf(label) === usual[0]) continue;
      yield { form: index, sheet: form.sheet, cell: label.cell, data: { label: nameOf(label), usual: usual[0], count: usual[1] } };
    }
  },
  plan(form, { cell, data }): readonly FixOption[] {
    const usual = String(data["usual"]);
    return [{ data: { usual }, cells: [rewriteAt(form, cell, textAt(form, cell).replace(/^[^:：]*/, usual))] }];
  },
};

function goalLabel({ evidence }: Form): Located<string> | null {
  return evidence.found.find((label) => GOAL.test(nameOf(label))) ?? null;
}

function nameOf({ text }: Located<string>): string {
  return foldText(text).replace(/:.*$/, "");
}
