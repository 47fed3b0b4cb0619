import { cellFor } from "./facts/cells";
import { printTarget, valueKind } from "./facts/target-value";
import { INDICATOR_FORMS, words, type Complaint, type FormRule } from "./rule";

export const nameAndValuePresent: FormRule = {
  code: "D01",
  name: "name-and-value-present",
  severity: "error",
  title: words("指标名称或指标值未填", "Name or target is missing"),
  messages: {
    default: words("缺少指标值：“{name}”没有填写指标值", "Missing target: “{name}” has none"),
    name: words("缺少指标名称：本行有指标值“{value}”，没有名称", "Missing name: the row has the target “{value}” and no name"),
  },
  why: words("名称和指标值缺一，这一行无法考核。", "Without name or target the row measures nothing."),
  how: words("补填名称或指标值；多余的行删去。", "Fill it in, or delete the row."),
  fix: null,
  evidence: "S2；自评表空行",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 人才专项经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 招聘人才人数 | 8 | 人 | ≥
产出指标 | 数量指标 | 示范基地数 | {D01} | 个 | ≥
产出指标 | 质量指标 | {D01} | 90 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 人才专项经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 招聘人才人数 | 8 | 人 | ≥
产出指标 | 数量指标 | 示范基地数 | 3 | 个 | ≥
产出指标 | 质量指标 | …… | | |`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  yieldsTo: [
    { code: "C08", over: "row" },
    { code: "C13", over: "row" },
    { code: "E01", over: "row" },
  ],
  *check(form): Generator<Complaint> {
    for (const indicator of form.indicators) {
      const { level3, target } = indicator;
      const kind = valueKind(target);
      if (level3 && kind === "none") {
        yield { cell: cellFor(indicator, "value", level3.cell.column), data: { name: level3.value } };
      } else if (!level3 && kind !== "none") {
        yield { cell: cellFor(indicator, "level3", form.range.left), message: "name", data: { value: printTarget(target).trim() } };
      }
    }
  },
};
