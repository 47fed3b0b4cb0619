import type { Form, Indicator } from "../form/form";
import { sameCell, type CellAddress } from "../sheet/address";
import { rewriteAt } from "./facts/cell-fixes";
import { columnOf, textAt } from "./facts/cells";
import { nameColumn } from "./facts/name-column";
import { INDICATOR_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

export const rowShifted: FormRule = {
  code: "C08",
  name: "row-shifted",
  severity: "error",
  title: words("整行错列", "Row is shifted"),
  messages: {
    left: words("不一致：本行内容与表头错开，向左错了{columns}列", "Differs from the header: this row stands {columns} column(s) too far left"),
    default: words("不一致：本行内容与表头错开，向右错了{columns}列", "Differs from the header: this row stands {columns} column(s) too far right"),
    type: words("不一致：“定性”写在“{column}”列，指标值类型为空", "Differs from the header: 定性 stands in column “{column}”, the type is blank"),
  },
  why: words("导入系统按列取数，错列的行会把指标值当成名称、把单位当成说明。", "Systems read by column: a shifted row turns values into names and units into remarks."),
  how: words("把本行内容移回表头对应的列。", "Move the row's cells under their headings."),
  fix: { safe: false, title: words("按内容重排本行", "Realign this row by content") },
  evidence: "S0；S2 7处；S3",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 履职能力提升培训 | < | < | < | < | <
 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
 | 产出指标 | 数量指标 | 村干部人数 | 785 | 人 | =
 | 产出指标 | 质量指标 | 培训合格率 | 98 | % | ≥
满意度指标{C08} | 服务对象满意度指标 | 参训干部满意度 | 95 | % | ≥ |`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 履职能力提升培训 | < | < | < | < | <
 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
 | 产出指标 | 数量指标 | 村干部人数 | 785 | 人 | =
 | 产出指标 | 质量指标 | 培训合格率 | 98 | % | ≥
 | 满意度指标 | 服务对象满意度指标 | 参训干部满意度 | 95 | % | ≥`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  *check(form): Generator<Complaint> {
    for (const indicator of form.indicators) {
      const { misplaced } = indicator;
      const [cell, ...more] = misplaced?.cells ?? [];
      // A name alone in a level's column is C10's.
      if (nameColumn(form, indicator)) continue;
      const stray = strayType(form, indicator);
      if (stray) yield { cell: stray.cell, message: "type", severity: "hint", data: { column: stray.label } };
      else if (misplaced && cell) {
        yield { cell, alsoCells: more, ...(misplaced.columns < 0 ? { message: "left" } : {}), data: { columns: Math.abs(misplaced.columns) } };
      }
    }
  },
  plan(form, { message, cell }): readonly FixOption[] {
    const indicator = form.indicators.find(({ row }) => row === cell.row);
    const column = columnOf(form, "operator");
    if (message !== "type" || !indicator || column === null) return [];
    const move = [
      rewriteAt(form, { row: cell.row, column }, "定性"),
      rewriteAt(form, cell, null),
    ];
    return [{ cells: move }];
  },
};

/** 定性 that alone stands beside the type column of a row whose type is blank, and the heading under which it stands. */
function strayType(form: Form, { target, row, misplaced }: Indicator): { cell: CellAddress; label: string } | null {
  const column = columnOf(form, "operator");
  const { type, qualitative } = target;
  if (misplaced?.cells.some((cell) => type === null || !sameCell(cell, type.cell))) return null;
  if (!qualitative || !type || column === null || type.cell.row !== row || type.cell.column === column) return null;
  if (textAt(form, { row, column }) !== "") return null;
  const label = form.columns.find((other) => other.column === type.cell.column)?.label?.text ?? "";
  return { cell: type.cell, label: label || "备注" };
}
