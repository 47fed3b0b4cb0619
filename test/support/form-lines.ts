/**
 * A form as a few lines that a person can compare with the table it was read from.
 */
import { printForm } from "../../src/core/form/form-json";
import type { Form } from "../../src/core/form/form";
import { printAddress } from "../../src/core/sheet/address";

/** One line a row: 6 产出指标/数量指标/培训人数 ≥100人 20分 =98 得18, with what stands in a wrong column as ←1 or →1. */
export function rowLines(form: Form): string[] {
  return printForm(form).indicators.map((row, i) => {
    const misplaced = form.indicators[i]?.misplaced ?? null;
    const target = row.value === null ? `${row.operator ?? ""}${row.text ?? ""}` : `${row.operator ?? ""}${row.value}${row.unit ?? ""}`;
    const parts = [
      String(row.row),
      [row.level1, row.level2, row.level3].map((level) => level ?? "-").join("/"),
      target,
      row.qualitative ? "定性" : "",
      row.weight === null ? "" : `${row.weight}分`,
      row.actual === null ? "" : `完成${row.actual}`,
      row.score === null ? "" : `得${row.score}`,
      ...(["description", "explanation", "scoring", "basis", "remark", "deviation"] as const).map((key) => (row[key] === null ? "" : `${key}:${row[key]}`)),
      misplaced ? (misplaced.columns < 0 ? `←${-misplaced.columns}` : `→${misplaced.columns}`) : "",
    ];
    return parts.filter((part) => part !== "").join(" ");
  });
}

/** What the header says, blank parts left out. */
export function headerOf(form: Form): Record<string, unknown> {
  const { kind, range, family, title, fiscalYear, department, projectName, projectCode, goal, funds, execution, total, spendingPlan, budget } = printForm(form);
  const said = { kind, range, family, title, fiscalYear, department, projectName, projectCode, goal, funds: filled(funds), execution, total, spendingPlan, budget };
  return filled({ ...said, spendingPlan: spendingPlan.length > 0 ? spendingPlan.map(({ by, percent }) => `${by} ${percent ?? ""}`) : null });
}

function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && !(typeof value === "object" && Object.keys(value).length === 0)));
}

/** What the reading is not sure of: "header-offset A12", and cells without a role with their text. */
export function doubtLines(form: Form): string[] {
  const { doubts, unassigned } = form.evidence;
  const textAt = new Map(form.texts.map(({ cell, text }) => [printAddress(cell), text]));
  return [...doubts.map(({ key, cell }) => `${key} ${printAddress(cell)}`), ...unassigned.map((cell) => `? ${printAddress(cell)} ${textAt.get(printAddress(cell)) ?? ""}`)];
}
