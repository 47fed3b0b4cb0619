import type { BlankField, Form } from "../form/form";
import { isBlankForm } from "./facts/blank-form";
import { fillBlank } from "./facts/cell-fixes";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Fields that every form needs; a source of the funds may stay blank. */
const REQUIRED: readonly BlankField["field"][] = ["projectName", "department", "fiscalYear", "goal", "projectAmount", "annualTotal"];

export const requiredFilled: FormRule = {
  code: "A01",
  name: "required-filled",
  severity: "error",
  title: words("必填内容未填写", "Required field is empty"),
  messages: {
    default: words("缺少{label}：这一格还没有填写", "Missing: {label} is not filled in"),
    "blank-form": words("缺少内容：本表还没有填写", "Missing: nothing has been filled in on this form yet"),
  },
  why: words("项目名称、单位、年度、金额和年度目标不全，审核无法受理。", "Without project, unit, year, amount and goal a reviewer cannot accept the form."),
  how: words("在标出的单元格填写；可从表题上方的名称行或汇总表同名行抄录。", "Fill in the marked cell; the line under the title or the summary has the value."),
  fix: { safe: false, title: words("填入“{text}”", "Fill in “{text}”") },
  evidence: "S0-F6；S2-F9",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
(2026年度) | < | < | <
项目名称 | {A01} | < | <
项目资金(万元) | 6 | 年度资金总额 | 6
年度总体目标 | 开展三期业务培训，覆盖全县二百名村级会计人员。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训期数 | ≥3期`,
    good: `
项目支出绩效目标表 | < | < | <
(2026年度) | < | < | <
项目名称 | 业务培训经费 | < | <
项目资金(万元) | 6 | 年度资金总额 | 6
年度总体目标 | 开展三期业务培训，覆盖全县二百名村级会计人员。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训期数 | ≥3期`,
  },
  scope: "form",
  *check(form): Generator<Complaint> {
    if (isBlankForm(form)) {
      yield { cell: form.title?.cell ?? { row: form.range.top, column: form.range.left }, message: "blank-form", severity: "hint" };
      return;
    }
    let amountSaid = hasAmount(form);
    for (const { field, label, cell } of form.blanks) {
      if (!REQUIRED.includes(field)) continue;
      if (field === "projectAmount" || field === "annualTotal") {
        if (amountSaid) continue;
        amountSaid = true;
      }
      yield { cell, data: { label: printLabel(label.value) } };
    }
  },
  plan(form, finding): readonly FixOption[] {
    const blank = form.blanks.find(({ cell }) => cell.row === finding.cell.row && cell.column === finding.cell.column);
    if (blank?.field !== "projectName") return [];
    const name = nameUnderTitle(form);
    if (name === null) return [];
    return [{ data: { text: name }, cells: [fillBlank(blank, name)] }];
  },
};

function hasAmount({ funds, execution, budget }: Form): boolean {
  return (funds.projectAmount ?? funds.annualTotal ?? execution?.budget ?? budget?.expenditureTotal ?? null) !== null;
}

/** A label without its colon and its brackets: "填报单位（盖章）：" → "填报单位", "（    年度）" → "年度". */
function printLabel(label: string): string {
  return label.replace(/[\s:：]+$/, "").replace(/[（(](?:盖章|公章|签章)[）)]$/, "").replace(/^[（(][\s_]*([^（()）]*)[）)]$/, "$1");
}

/** The project's name as some templates repeat it in a line of its own between the title and the table. */
function nameUnderTitle(form: Form): string | null {
  const first = form.blanks.reduce((row, { label }) => Math.min(row, label.cell.row), Number.POSITIVE_INFINITY);
  const labels = new Set(form.evidence.found.map(({ cell }) => cell.row));
  const lines = form.texts.filter(({ cell, text }) => {
    const inTitle = form.title !== null && cell.row > form.title.cell.row && cell.row < first && !labels.has(cell.row);
    return inTitle && text !== form.department?.value && !/[（(]?\d{4}|[:：]|单位|[局委部办院校会府]$/.test(text.trim());
  });
  return lines.length === 1 ? (lines[0]?.text.trim() ?? null) : null;
}
