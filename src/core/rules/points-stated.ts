import type { Form, Indicator } from "../form/form";
import type { CellAddress } from "../sheet/address";
import { rewriteAt } from "./facts/cell-fixes";
import { cellFor, columnOf, textAt } from "./facts/cells";
import { valueKind } from "./facts/target-value";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const pointsStated: FormRule = {
  code: "G04",
  name: "points-stated",
  severity: "error",
  title: words("缺少分值", "No points"),
  messages: {
    default: words("缺少分值：评分标准没有写明得几分", "Missing points: the scoring rule does not say how many"),
    column: words("缺少分值：本行的分值没有填写", "Missing points: the row has none"),
  },
  why: words("没有分值，这一项无法评分，满分合计也不足。", "Without points the row cannot be scored and the total falls short."),
  how: words("写明分值，如“得满分10分”；各行合计应为90分或100分。", "State the points, as in 得满分10分; the rows should add up to 90 or 100."),
  fix: { safe: false, title: words("补上{points}分", "Add {points} points") },
  evidence: "S0-F9",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 养老保险补助 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 发放人数 | 117 | 达到计划值得50分,否则按实际值/计划值*指标分值计分。 | 人 | ≥
产出指标 | 时效指标 | 完成时限 | 2026年12月31日前 | 在2026年12月31日前完成得满分, 否则不得分。{G04} | | 定性`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 养老保险补助 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 发放人数 | 117 | 达到计划值得50分,否则按实际值/计划值*指标分值计分。 | 人 | ≥
产出指标 | 时效指标 | 完成时限 | 2026年12月31日前 | 在2026年12月31日前完成得满分10分, 否则不得分。 | | 定性`,
  },
  scope: "form",
  kinds: ["project-target", "department-target", "self-evaluation"],
  *check(form): Generator<Complaint> {
    // A layout that gives no points at all is not a scored one.
    if (!form.indicators.some(({ weight }) => weight !== null)) return;
    const column = pointsColumn(form);
    for (const indicator of form.indicators) {
      if (indicator.weight || valueKind(indicator.target) === "none") continue;
      yield { cell: placeOf(indicator, column), ...(indicator.scoring && column === null ? {} : { message: "column" }) };
    }
  },
  plan(form, { cell, message }): readonly FixOption[] {
    const points = missingPoints(form);
    if (points === null) return [];
    const text = textAt(form, cell);
    const stated = message === "column" ? points : text.replace(/得满分(?!\d)/, `得满分${points}分`);
    return stated === text ? [] : [{ data: { points }, cells: [rewriteAt(form, cell, stated)] }];
  },
};

/** The table's own column of points. One that prepare-scoring has put beside the table repeats what the scoring texts say; there it is mended. */
function pointsColumn(form: Form): number | null {
  const column = columnOf(form, "weight");
  const beside = form.facts.find(({ name }) => name === "scoringProfile")?.label.cell.column;
  return column !== null && beside !== undefined && column >= beside && columnOf(form, "scoring") !== null ? null : column;
}

function placeOf(indicator: Indicator, column: number | null): CellAddress {
  return column === null ? (indicator.scoring?.cell ?? cellFor(indicator, "scoring", 0)) : cellFor(indicator, "weight", column);
}

/** The points that the only row without any must have, because the others leave 10, 20 … of 90 open; null where that is not certain. */
function missingPoints({ indicators }: Form): number | null {
  const open = indicators.filter(({ weight }) => weight === null);
  const rest = 90 - indicators.reduce((sum, { weight }) => sum + (weight?.value ?? 0), 0);
  return open.length === 1 && rest > 0 && rest <= 30 ? Number(rest.toFixed(2)) : null;
}
