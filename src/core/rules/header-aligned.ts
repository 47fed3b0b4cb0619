import type { Form } from "../form/form";
import { INDICATOR_FORMS, words, type Complaint, type FormRule } from "./rule";

/** Headings that stand apart from their data by the same number of columns, from which on it is no accident. */
const ENOUGH = 3;

export const headerAligned: FormRule = {
  code: "C12",
  name: "header-aligned",
  severity: "error",
  title: words("表头与数据错列", "Header and data do not line up"),
  messages: {
    default: words("不一致：表头与数据错开{columns}列，表头应右移", "Differs: header and data are {columns} column(s) apart, the header should move right"),
    right: words("不一致：表头与数据错开{columns}列，表头应左移", "Differs: header and data are {columns} column(s) apart, the header should move left"),
  },
  why: words("按表头取数的系统会把每一列都读错。", "A system that reads by heading gets every column wrong."),
  how: words("把表头整行移到数据上方。", "Move the whole header row over its data."),
  fix: null,
  evidence: "S0-F4",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 驻村工作队经费 | < | < | < | < | <
一级指标{C12} | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型 |
绩效指标 | 产出指标 | 数量指标 | 工作队人数 | 222 | 人 | ≥
 | 产出指标 | 质量指标 | 考核合格率 | 95 | % | ≥
 | 满意度指标 | 服务对象满意度指标 | 队员满意度 | 95 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 驻村工作队经费 | < | < | < | < | <
 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
绩效指标 | 产出指标 | 数量指标 | 工作队人数 | 222 | 人 | ≥
 | 产出指标 | 质量指标 | 考核合格率 | 95 | % | ≥
 | 满意度指标 | 服务对象满意度指标 | 队员满意度 | 95 | % | ≥`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  *check(form): Generator<Complaint> {
    const offset = offsetOf(form);
    const label = form.columns.find((column) => column.label !== null)?.label;
    if (offset === 0 || !label) return;
    yield { cell: label.cell, ...(offset > 0 ? {} : { message: "right" }), data: { columns: Math.abs(offset) } };
  },
};

/** By how many columns the data stand right of their headings, where at least three columns agree on it; else 0. */
function offsetOf({ columns }: Form): number {
  const counts = new Map<number, number>();
  for (const { column, label } of columns) {
    if (!label) continue;
    const offset = column - label.cell.column;
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] >= ENOUGH ? most[0] : 0;
}
