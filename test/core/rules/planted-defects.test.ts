/**
 * Defects planted in the real workbooks, cell by cell as a tired hand makes them: wherever a form has the place, the rule speaks.
 */
import type { Form, Indicator, Located } from "../../../src/core/form/form";
import { readForms, readWorkbookForms } from "../../../src/core/reading/read-forms";
import { checkForms } from "../../../src/core/rules/check-forms";
import type { Finding } from "../../../src/core/rules/finding";
import { printAddress, type CellAddress } from "../../../src/core/sheet/address";
import type { CellValue, Grid } from "../../../src/core/sheet/grid";
import { readWorkbook } from "../../../src/files/read-workbook";
import { workbookBytes, WORKBOOK_NAMES } from "../../support/fixture-workbooks";

/** What is written where, or null where the form has no such place. */
type Plant = (form: Form) => readonly (readonly [CellAddress, CellValue])[] | null;

const write = (at: Located<unknown>, value: CellValue): readonly (readonly [CellAddress, CellValue])[] => [[at.cell, value]];
const isPlain = (at: Located<number> | null): at is Located<number> => at !== null && /^[\d.]+$/.test(at.text);
const isTarget = (form: Form): boolean => form.kind === "project-target";

/** Changes what one indicator holds; rows that have slipped are another rule's. */
const inRow =
  (fits: (row: Indicator) => boolean, plant: (row: Indicator, form: Form) => ReturnType<Plant>, kinds: readonly Form["kind"][] = ["project-target"]): Plant =>
  (form) => {
    const row = kinds.includes(form.kind) ? form.indicators.find((one) => one.misplaced === null && fits(one)) : undefined;
    return row ? plant(row, form) : null;
  };

const level2Is = (name: RegExp) => (row: Indicator): boolean => name.test(row.level2?.value ?? "");
const isDeadline = (row: Indicator): boolean => level2Is(/时效/)(row) && /20\d\d年\d/.test(row.target.text?.text ?? "");
const valueAlone = ({ target: { value, operator, unit } }: Indicator): boolean =>
  value !== null && /^[\d.]+$/.test(value.text) && operator !== null && operator.cell.column !== value.cell.column && unit !== null && unit.cell.column !== value.cell.column;
const inGoal = (add: string): Plant => (form) => form.goal && write(form.goal, `${form.goal.text}${add}`);
const inScoring = (fits: RegExp, by: string): Plant =>
  ({ kind, indicators }) => {
    const scoring = kind === "project-target" ? indicators.find((row) => fits.test(row.scoring?.text ?? ""))?.scoring : null;
    return scoring ? write(scoring, scoring.text.replace(fits, by)) : null;
  };

const PLANTS: readonly (readonly [rule: string, what: string, plant: Plant])[] = [
  ["A01", "no project name", (form) => (isTarget(form) && form.projectName?.text === form.projectName?.value && form.projectName ? write(form.projectName, null) : null)],
  ["A03", "fiscal money one less", ({ kind, funds: { fiscal, annualTotal } }) => (kind === "project-target" && isPlain(fiscal) && isPlain(annualTotal) && fiscal.value > 2 ? write(fiscal, fiscal.value - 1) : null)],
  ["A04", "total cost doubled", inRow(({ level3, target }) => /总成本|预算成本/.test(level3?.value ?? "") && isPlain(target.value), ({ target: { value } }, { funds }) => (value && funds.annualTotal ? write(value, value.value * 2) : null))],
  ["A07", "another total of the summary", ({ summaryTotal }) => (isPlain(summaryTotal) ? write(summaryTotal, summaryTotal.value + 7) : null)],
  ["A10", "a project nobody has", ({ projects }) => (projects[2] ? write(projects[2].name, "另一个没有项目表的项目") : null)],
  ["A11", "basic spending five more", ({ budget }) => (budget && isPlain(budget.basicTotal) ? write(budget.basicTotal, budget.basicTotal.value + 5) : null)],
  ["A13", "money in yuan", ({ moneyUnit, funds: { projectAmount, annualTotal } }) => (projectAmount && isPlain(annualTotal) && moneyUnit?.value === "万元" ? write(annualTotal, annualTotal.value * 10000) : null)],
  ["B01", "last year's deadline", inRow(isDeadline, ({ target: { text } }, { fiscalYear }) => text && fiscalYear && write(text, text.text.replace(/20\d\d年/, `${String(fiscalYear.value - 1)}年`)))],
  ["B05", "30 February", inRow(isDeadline, ({ target: { text } }, { fiscalYear }) => text && fiscalYear && write(text, `${String(fiscalYear.value)}年2月30日前`))],
  ["B07", "a year for a deadline", inRow(isDeadline, ({ target: { text } }, { fiscalYear }) => text && fiscalYear && write(text, `${String(fiscalYear.value)}年`))],
  ["C02", "a level that no system has", inRow((row) => level2Is(/质量/)(row) && row.level2?.cell.row === row.row, ({ level2 }, { family }) => (level2 && family !== null && "ABC".includes(family) ? write(level2, "办公指标") : null))],
  ["C03", "quantity below benefit", inRow((row) => level2Is(/社会效益/)(row) && row.level2?.cell.row === row.row, ({ level2 }, { family }) => (level2 && family !== null && "ABC".includes(family) ? write(level2, "数量指标") : null))],
  ["D01", "a name without value", inRow(({ level3, target }) => level3 !== null && target.value !== null && target.unit?.cell.column !== target.written?.cell.column, ({ target: { written } }) => written && write(written, null))],
  ["D04", "a number for a name", inRow((row) => level2Is(/数量/)(row) && row.target.value !== null, ({ level3 }) => level3 && write(level3, "54个村"))],
  ["D05", "a sentence for a name", inRow((row) => row.target.value !== null, ({ level3 }) => level3 && write(level3, "全年组织开展面向全县各乡镇各部门党员干部和群众的教育培训活动次数"))],
  ["E01", "words beside ≥", inRow(valueAlone, ({ target: { value } }) => value && write(value, "若干"))],
  ["E02", "no sign", inRow(valueAlone, ({ target: { operator } }) => operator && write(operator, null))],
  ["E03", "sign, number and words", inRow(({ target }) => target.value !== null, ({ target: { value } }) => value && write(value, "≥95全部满意"))],
  ["E05", "satisfaction at most", inRow((row) => valueAlone(row) && /满意/.test(row.level3?.value ?? ""), ({ target: { operator } }) => operator && write(operator, "≤"))],
  ["E11", "a template's placeholder", inRow((row) => level2Is(/数量/)(row) && row.target.value !== null, ({ target: { value } }) => value && write(value, "XX"))],
  ["E12", "satisfaction of sixty", inRow((row) => valueAlone(row) && /满意/.test(row.level3?.value ?? ""), ({ target: { value } }) => value && write(value, 60))],
  ["F01", "no unit", inRow((row) => valueAlone(row) && row.target.unit?.value !== "%", ({ target: { unit } }) => unit && write(unit, null))],
  ["F02", "percent in words", inRow((row) => valueAlone(row) && row.target.unit?.text === "%", ({ target: { unit } }) => unit && write(unit, "百分比"))],
  ["G01", "points that do not add up", inScoring(/得满分\d+分/, "得满分37分")],
  ["G03", "a sentence cut off", inScoring(/指标分值计分.*/, "指标")],
  ["G04", "full marks without a number", inScoring(/得满分\d+分/, "得满分")],
  ["G06", "a gap between bands", inScoring(/小于95%且大于等于80%/, "小于95%且大于等于85%")],
  ["H03", "more points than there are", inRow(({ weight, score }) => weight !== null && score !== null, ({ weight, score }) => weight && score && write(score, weight.value + 3), ["self-evaluation"])],
  ["H04", "half the points for all that was planned", inRow(
    ({ weight, score, target, actual, deviation }) => weight !== null && score?.value === weight.value && target.value !== null && target.operator?.value !== "≤" && actual?.value === target.value.value && deviation === null,
    ({ score }) => score && write(score, score.value / 2),
    ["self-evaluation"],
  )],
  ["I03", "a goal of a few words", (form) => (isTarget(form) && form.goal && form.goal.text === form.goal.value ? write(form.goal, "完成项目任务。") : null)],
  ["J01", "markup", (form) => form.goal && write(form.goal, `<p style="text-indent:2em">${form.goal.text}</p>`)],
  ["J02", "a bookmark", inGoal("_GoBack")],
  ["J03", "a doubled word", inGoal("做好工作工作。")],
  ["J05", "square brackets of a document's number", inGoal("依据财预[2017]12号文件。")],
  ["J08", "a mobile number", inGoal("联系电话13800000000")],
];

interface Opened {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly forms: readonly Form[];
  readonly findings: readonly Finding[];
}

const workbooks: readonly Opened[] = WORKBOOK_NAMES.map((name) => {
  const grids = readWorkbook(workbookBytes(name));
  const forms = readWorkbookForms(grids);
  return { name, grids, forms, findings: checkForms(forms) };
});

test.each(PLANTS)("%s: %s", (rule, _what, plant) => {
  let planted = 0;
  const missed: string[] = [];
  for (const { name, grids, forms, findings } of workbooks) {
    for (const form of forms) {
      const cells = plant(form);
      const grid = grids.find(({ sheet }) => sheet === form.sheet);
      if (!cells || !grid || said(findings, rule, form, cells)) continue;
      planted++;
      const found = checkForms([...forms.filter(({ sheet }) => sheet !== form.sheet), ...readForms(withCells(grid, cells))]);
      if (!found.some((finding) => finding.rule === rule && finding.sheet === form.sheet)) missed.push(`${name} ${form.sheet} ${cells.map(([cell]) => printAddress(cell)).join(" ")}`);
    }
  }
  expect(planted).toBeGreaterThan(0);
  expect(missed).toEqual([]);
});

/** Whether the workbook has the defect there already. */
function said(findings: readonly Finding[], rule: string, { sheet }: Form, cells: readonly (readonly [CellAddress, CellValue])[]): boolean {
  return findings.some((finding) => finding.rule === rule && finding.sheet === sheet && cells.some(([cell]) => printAddress(cell) === printAddress(finding.cell)));
}

function withCells(grid: Grid, cells: readonly (readonly [CellAddress, CellValue])[]): Grid {
  const rows = grid.rows.map((row) => [...row]);
  for (const [{ row, column }, value] of cells) {
    rows[row - grid.range.top]?.splice(column - grid.range.left, 1, { value, text: value === null ? "" : String(value), formula: null });
  }
  return { ...grid, rows };
}
