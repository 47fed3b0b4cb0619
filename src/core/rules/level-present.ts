import type { Form, Indicator } from "../form/form";
import { columnOf } from "./facts/cells";
import { nameColumn } from "./facts/name-column";
import { INDICATOR_FORMS, words, type Complaint, type FormRule } from "./rule";

export const levelPresent: FormRule = {
  code: "C10",
  name: "level-present",
  severity: "warning",
  title: words("指标名写在级别列", "Name stands in a level column"),
  messages: {
    default: words("缺少{level}：指标名写在“{column}”列", "Missing {level}: the name stands in column “{column}”"),
    missing: words("缺少{level}：本行没有写明所属的{level}", "Missing {level}: the row does not say where it belongs"),
  },
  why: words("缺级的行归不到任何一类，汇总时会丢失。", "A row without its level belongs nowhere and is lost when forms are added up."),
  how: words("补上所缺的级别，把名称移到“三级指标”列。", "Fill in the level and move the name into the name column."),
  fix: null,
  evidence: "S2；S3",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 履职能力提升培训 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 村干部人数 | 785 | 人 | =
效益指标 | 社会效益指标 | 履职能力提升度 | 决策科学化水平明显提高 | | 定性
 | 班子整体功能增强效果{C10} | | 团结协作意识增强，工作思路更加清晰 | | 定性`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 履职能力提升培训 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 村干部人数 | 785 | 人 | =
效益指标 | 社会效益指标 | 履职能力提升度 | 决策科学化水平明显提高 | | 定性
 | | 班子整体功能增强效果 | 团结协作意识增强，工作思路更加清晰 | | 定性`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  yieldsTo: [{ code: "C08", over: "row" }],
  *check(form): Generator<Complaint> {
    // In forms of whole departments the levels are often a matter of layout.
    const severity = form.kind === "department-target" ? { severity: "hint" as const } : {};
    for (const indicator of form.indicators) {
      const { level3 } = indicator;
      if (!level3) continue;
      const at = nameColumn(form, indicator);
      if (at) {
        const level = at.role === "level1" ? "一级指标" : "二级指标";
        yield { cell: level3.cell, ...severity, data: { level, column: at.label?.text.trim() ?? level } };
        continue;
      }
      const level = missingLevel(form, indicator);
      if (level) yield { cell: level3.cell, message: "missing", ...severity, data: { level } };
    }
  },
};

/** The level that has a column of its own and that neither this row nor one above it states. */
function missingLevel(form: Form, { level1, level2 }: Indicator): string | null {
  if (!level1 && columnOf(form, "level1") !== null) return "一级指标";
  if (!level2 && columnOf(form, "level2") !== null) return "二级指标";
  return null;
}
