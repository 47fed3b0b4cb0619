import type { ColumnRole, Form, Indicator, Located, Money } from "../../../src/core/form/form";
import { fullMarks } from "../../../src/core/form/target";
import type { FilledRow } from "../../../src/core/library/fill-block";
import type { FormFacts } from "../../../src/core/library/fill-placeholders";

/** Columns as the scored forms of the fixtures have them. */
const ROLES: readonly ColumnRole[] = ["level1", "level2", "level3", "value", "explanation", "scoring", "unit", "operator", "remark"];
const HEADINGS = ["一级指标", "二级指标", "三级指标", "指标值", "指标解释", "评（扣）分标准", "度量单位", "指标值类型", "备注"];
const FIRST_ROW = 13;

function at<T>(row: number, column: number, value: T, text = String(value)): Located<T> {
  return { value, text, cell: { row, column } };
}

/** A faultless project form whose table holds exactly these rows. */
export function formOfRows(rows: readonly FilledRow[], family: "A" | "B", facts: FormFacts, name: string): Form {
  const texts: Located<string>[] = [];
  const put = (row: number, column: number, text: string): Located<string> => {
    const located = at(row, column, text);
    texts.push(located);
    return located;
  };
  const budget = facts.budget ?? 0;
  const money = (row: number, column: number): Money => ({ ...at(row, column, budget, put(row, column, String(budget)).text), unit: "万元" });
  const title = put(0, 0, "项目支出绩效目标表");
  const year = { ...put(1, 0, `(${facts.fiscalYear}年度)`), value: facts.fiscalYear ?? 0 };
  const department = put(2, 1, "某县某局");
  const projectName = put(3, 1, name);
  const [projectAmount, annualTotal, fiscal] = [money(4, 1), money(4, 4), money(5, 4)];
  const goal = put(8, 1, "按照年度工作计划组织实施，保质保量完成各项任务，让服务对象得到实惠，促进本地各项事业稳定发展。");
  const columns = ROLES.map((role, column) => ({ role, column: column + 1, label: put(FIRST_ROW - 1, column + 1, HEADINGS[column] ?? "") }));
  const indicators = rows.map((row, index) => indicatorOf(row, FIRST_ROW + index, put));
  return {
    sheet: "表一",
    range: { top: 0, left: 0, bottom: FIRST_ROW + rows.length, right: ROLES.length },
    kind: "project-target",
    family,
    title,
    fiscalYear: year,
    department,
    projectName,
    projectCode: null,
    goal,
    facts: [],
    moneyUnit: at(4, 0, "万元", "项目资金（万元）"),
    funds: { projectAmount, annualTotal, fiscal, carriedOver: null, other: null, superior: null },
    spendingPlan: [],
    columns,
    indicators,
    budget: null,
    sections: [],
    projects: [],
    summaryTotal: null,
    scoreTotal: null,
    execution: null,
    footer: [],
    blanks: [],
    texts,
    evidence: { columns: [], found: [], missing: [], unassigned: [], doubts: [] },
  };
}

function indicatorOf(row: FilledRow, sheetRow: number, put: (row: number, column: number, text: string) => Located<string>): Indicator {
  const place = (role: ColumnRole): number => ROLES.indexOf(role) + 1;
  const write = (role: ColumnRole, text: string): Located<string> => put(sheetRow, place(role), text);
  const { target } = row;
  const level1 = write("level1", row.level1);
  const level2 = write("level2", row.level2);
  const level3 = write("level3", row.name);
  const words = target.kind === "date" ? target.text : target.kind === "grades" ? target.full : null;
  const written = write("value", target.kind === "number" ? String(target.value) : (words ?? ""));
  const explanation = write("explanation", row.explanation);
  const scoring = write("scoring", row.scoring);
  const points = fullMarks(row.scoring);
  const unit = target.kind === "number" ? write("unit", target.unit) : null;
  const type = write("operator", target.kind === "number" ? target.operator : "定性");
  return {
    row: sheetRow,
    level1,
    level2,
    level3,
    target: {
      operator: target.kind === "number" ? { ...type, value: target.operator } : null,
      value: target.kind === "number" ? { ...written, value: target.value ?? 0 } : null,
      unit,
      text: words === null ? null : written,
      qualitative: target.kind !== "number",
      type,
      written,
    },
    description: null,
    explanation,
    scoring,
    basis: null,
    remark: null,
    weight: points === null ? null : { ...scoring, value: points },
    actual: null,
    score: null,
    deviation: null,
    misplaced: null,
    cells: Object.fromEntries(ROLES.map((role) => [role, { row: sheetRow, column: place(role) }])),
  };
}
