import { halfWidth } from "../form/fold-text";
import type { CalendarDate, Form, Located } from "../form/form";
import { printDate } from "../form/dates";
import { rewrite } from "./facts/cell-fixes";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

/** The ways of writing a day; the group is what a fix replaces. */
const WAYS: readonly (readonly [string, RegExp])[] = [
  ["年月日", /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]/],
  ["点", /\d{4}\.\d{1,2}\.\d{1,2}/],
  ["横线", /\d{4}-\d{1,2}-\d{1,2}/],
  ["斜线", /\d{4}\/\d{1,2}\/\d{1,2}/],
  ["八位数字", /(?<!\d)\d{8}(?!\d)/],
];

export const datesAlike: FormRule = {
  code: "B04",
  name: "dates-alike",
  severity: "hint",
  title: words("日期格式不统一", "Dates are written in different ways"),
  messages: {
    default: words("不一致：同一张表的日期有{count}种写法，如“{first}”和“{second}”", "Differs: {count} ways of writing dates on one form, such as “{first}” and “{second}”"),
  },
  why: words("写法不一的日期容易看错，也不能排序。", "Dates written in different ways are easily misread and cannot be sorted."),
  how: words("统一写作“2025年12月12日”。", "Write them all as 2025年12月12日."),
  fix: { safe: true, title: words("统一为“2025年12月12日”的写法", "Write all as 2025年12月12日") },
  evidence: "S0：20251212 与 2025.12.15",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 远程教育经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 远教站点维护数 | ≥200个
绩效股审核: 2025.12.15{B04} | | |
填报日期: 20251212 | | |`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 远程教育经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 远教站点维护数 | ≥200个
绩效股审核: 2025.12.15 | | |
填报日期: 2025.12.12 | | |`,
  },
  scope: "form",
  *check(form): Generator<Complaint> {
    const dates = datesOf(form);
    const [first] = dates;
    const second = dates.find(({ way }) => way !== first?.way);
    if (!first || !second) return;
    const count = new Set(dates.map(({ way }) => way)).size;
    yield { cell: first.date.cell, alsoCells: dates.slice(1).map(({ date }) => date.cell), data: { count, first: first.written, second: second.written } };
  },
  plan(form): readonly FixOption[] {
    const fixes = datesOf(form).flatMap(({ date, written, way }) => {
      if (way === "年月日") return [];
      return [rewrite(date, date.text.replace(written, printDate(date.value)))];
    });
    return [{ cells: fixes }];
  },
};

interface WrittenDate {
  readonly date: Located<CalendarDate>;
  readonly written: string;
  readonly way: string;
}

/** The dates at the foot of the form in reading order, and how each is written. */
function datesOf({ footer }: Form): WrittenDate[] {
  const dates = footer.flatMap(({ date }) => {
    if (!date) return [];
    for (const [way, look] of WAYS) {
      const found = look.exec(halfWidth(date.text));
      if (found) return [{ date, written: date.text.slice(found.index, found.index + found[0].length), way }];
    }
    return [];
  });
  return dates.toSorted((a, b) => a.date.cell.row - b.date.cell.row || a.date.cell.column - b.date.cell.column);
}
