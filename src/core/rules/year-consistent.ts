import type { Form, Located } from "../form/form";
import type { CellAddress } from "../sheet/address";
import { rewrite } from "./facts/cell-fixes";
import { valueKind } from "./facts/target-value";
import { spansYears } from "./facts/period";
import { ownYears } from "./facts/years";
import { type CellFix, type Complaint, type FixOption, type FormRule, words } from "./rule";

export const yearConsistent: FormRule = {
  code: "B01",
  name: "year-consistent",
  severity: "error",
  title: words("年度前后不一致", "Years disagree"),
  messages: {
    default: words("不一致：本表为{year}年度，此处写{other}年", "Differs: the form is for {year}, this place says {other}"),
    project: words("不一致：本表为{year}年度，项目名称写{other}年", "Differs: the form is for {year}, the project's name says {other}"),
  },
  why: words("年度写错通常是沿用了往年的表，其余内容也会被怀疑没有更新。", "A wrong year suggests last year's form was reused, and puts the rest in doubt."),
  how: words("核对表题年度和完成时限，改正写错的一处。", "Check the year under the title and the deadlines; correct the wrong one."),
  fix: { safe: false, title: words("{from}改为{to}", "Change {from} to {to}") },
  evidence: "S0-F5：2025年度，时限2026年12月31日前",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
(2025年度) | < | < | < | < | <
项目名称 | 党员教育工作经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 党建工作例会 | 12 | 次 | ≥
产出指标 | 时效指标 | 完成时限 | 2026年12月31日前{B01} | | 定性`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
(2026年度) | < | < | < | < | <
项目名称 | 党员教育工作经费 | < | < | < | <
年度总体目标 | 按照组字〔2025〕3号文件要求，对2025年度考核优秀的党员开展培训，较2024年增加两期。 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 党建工作例会 | 12 | 次 | ≥
产出指标 | 时效指标 | 完成时限 | 2026年12月31日前 | | 定性`,
  },
  scope: "form",
  kinds: ["project-target", "department-target"],
  *check(form): Generator<Complaint> {
    const year = form.fiscalYear;
    if (!year || spansYears(form)) return;
    // One wrong year is one defect, however often it is written.
    const byYear = new Map<number, CellAddress[]>();
    for (const { cell, text } of placesOf(form, year.value)) {
      for (const other of ownYears(text)) if (other !== year.value) byYear.set(other, [...(byYear.get(other) ?? []), cell]);
    }
    for (const [other, [cell, ...more]] of byYear) {
      if (cell) yield { cell, alsoCells: [...more, year.cell], data: { year: year.value, other } };
    }
    const [named] = form.projectName ? ownYears(form.projectName.value) : [];
    if (form.projectName && named !== undefined && named !== year.value) {
      yield { cell: form.projectName.cell, alsoCells: [year.cell], message: "project", severity: "hint", data: { year: year.value, other: named } };
    }
  },
  plan(form, { cell, alsoCells, data, message }): readonly FixOption[] {
    const { other } = data;
    if (!form.fiscalYear || typeof other !== "number" || message === "project") return [];
    const { value: year } = form.fiscalYear;
    // The year may be wrong under the title or in every other place: both are offered.
    const places = placesOf(form, year).filter(({ cell: at }) => [cell, ...alsoCells.map((also) => also.cell)].some((one) => one.row === at.row && one.column === at.column));
    return [
      { data: { from: other, to: year }, cells: replaced(places, other, year) },
      { data: { from: year, to: other }, cells: replaced([form.fiscalYear], year, other) },
    ];
  },
};

function replaced(places: readonly Located<unknown>[], from: number, to: number): CellFix[] {
  return places.map((place) => rewrite(place, place.text.replaceAll(String(from), String(to))));
}

/** Where the form states its own year besides the line under the title: deadlines and how they are scored, then title and goal. */
function placesOf(form: Form, year: number): Located<string>[] {
  const places: Located<string>[] = [];
  for (const { target, scoring } of form.indicators) {
    if (valueKind(target) !== "time") continue;
    const said = target.text ?? target.written;
    if (said) places.push(said);
    if (scoring) places.push(scoring);
  }
  if (form.title) places.push(form.title);
  // A goal may well speak of other years beside its own: only one that never names its own is suspicious.
  if (form.goal && !ownYears(form.goal.text).includes(year)) places.push(form.goal);
  return places;
}
