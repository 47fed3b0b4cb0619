import type { Form } from "../form/form";
import { bareName } from "./facts/likeness";
import { words, type WorkbookComplaint, type WorkbookRule } from "./rule";

/** Short goals (保障运转) are alike without being copied. */
const LONG_ENOUGH = 12;

export const goalsDiffer: WorkbookRule = {
  code: "I04",
  name: "goals-differ",
  severity: "warning",
  title: words("年度目标与其他项目相同", "Same goal as another project"),
  messages: {
    default: words("重复：年度目标与项目“{other}”逐字相同", "Repeated: the goal equals that of “{other}” word for word"),
  },
  why: words("两个项目目标一字不差，看来是复制后忘了改。", "Two projects with one goal: it seems to be copied and not changed."),
  how: words("按本项目的内容重写年度目标。", "Write the goal of this project."),
  fix: null,
  evidence: "S3-P10、P11",
  examples: {
    bad: `
= 一
项目支出绩效目标表 | < | < | <
项目名称 | 引进急需紧缺人才补助资金 | < | <
总体目标 | 用于全县人才引进及人才培养，优化人才政策。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | 81人
= 二
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
总体目标 | 用于全县人才引进及人才培养，优化人才政策。{I04} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 座谈次数 | 2次`,
    good: `
= 目标
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
总体目标 | 用于全县人才引进及人才培养，优化人才政策。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 座谈次数 | 2次
= 自评
项目支出绩效自评表 | < | < | < | < | <
项目名称 | 人才工作经费 | < | < | < | <
总体目标 | 用于全县人才引进及人才培养，优化人才政策。 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 数量指标 | 座谈次数 | 2次 | 2次 | 10`,
  },
  scope: "workbook",
  *check({ forms }): Generator<WorkbookComplaint> {
    const first = new Map<string, { form: Form; name: string }>();
    for (const [index, form] of forms.entries()) {
      const { goal } = form;
      const text = goal ? bareName(goal.value) : "";
      const name = bareName(form.projectName?.value ?? form.sheet);
      if (!goal || form.kind !== "project-target" || text.length < LONG_ENOUGH) continue;
      const twin = first.get(text);
      if (!twin) first.set(text, { form, name });
      else if (twin.name !== name && twin.form.goal) {
        yield {
          form: index,
          sheet: form.sheet,
          cell: goal.cell,
          alsoCells: [{ sheet: twin.form.sheet, cell: twin.form.goal.cell }],
          data: { other: twin.form.projectName?.value ?? twin.form.sheet },
        };
      }
    }
  },
};
