/**
 * The formulas of whole workbooks, calculated by LibreOffice from the saved file, against the stand-in Excel and the evaluator.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkFormsAction } from "../../src/actions/check-forms";
import { prepareScoringAction } from "../../src/actions/prepare-scoring";
import type { Form } from "../../src/core/form/form";
import { readWorkbookForms } from "../../src/core/reading/read-forms";
import { checkForms } from "../../src/core/rules/check-forms";
import { DEFAULT_PROFILE } from "../../src/core/scoring/profiles";
import { gradeChoices } from "../../src/core/scoring/score-row";
import { scoreForm } from "../../src/core/scoring/score-form";
import { REASONS } from "../../src/core/form/score-reasons";
import { printAddress } from "../../src/core/sheet/address";
import type { SheetEdit } from "../../src/core/sheet/edit";
import { cellAt, type CellValue } from "../../src/core/sheet/grid";
import { applyEdits } from "../../src/excel/apply-edits";
import { readWorkbook } from "../../src/files/read-workbook";
import { libreOfficeMissing } from "../core/scoring/calculate-libreoffice";
import { withWorkbook, WORKBOOK_NAMES, workbookBytes } from "../support/fixture-workbooks";

const missing = libreOfficeMissing();
if (missing !== null) process.stderr.write(`LibreOffice does not witness whole forms: ${missing}\n`);

/** Something different in each row: met, missed, below 0, far beyond, late, each grade in turn. */
function actualsOf(form: Form): ReadonlyMap<number, CellValue> {
  return new Map<number, CellValue>(
    scoreForm(form, DEFAULT_PROFILE).rows.map(({ indicator, scoring, target }, i) => {
      const choices = gradeChoices(scoring.scheme);
      const share = [-1, 0.9, 2.5, 1, 0.57, 90, 1.12][i % 7] ?? 1;
      if (choices.length > 0) return [indicator.row, choices[i % choices.length] ?? null];
      if (scoring.scheme.reading.kind === "date") return [indicator.row, i % 2 === 0 ? "2027年1月15日" : "2026-12-30"];
      const value = (target.value ?? 1) * share;
      return [indicator.row, target.unit === "%" ? value / 100 : value];
    }),
  );
}

/** The workbook with scoring beside all its forms and actual values in the rows that have none, saved with its calculated values. */
function filled(name: string): Promise<Uint8Array> {
  return withWorkbook(workbookBytes(name), async (excel) => {
    await prepareScoringAction.run({}, { all: true, spread: true });
    const { forms } = (await checkFormsAction.run({}, { all: true })).data;
    await applyEdits(
      forms.flatMap((form): SheetEdit[] => {
        const column = form.columns.find(({ role }) => role === "actual")?.column;
        const blank = new Set(form.indicators.flatMap(({ row, actual }) => (actual === null ? [row] : [])));
        const cells = [...actualsOf(form)].flatMap(([row, value]) => (blank.has(row) && column !== undefined ? [{ cell: { row, column }, content: { kind: "value" as const, value } }] : []));
        return cells.length > 0 ? [{ kind: "set-cells", sheet: form.sheet, cells }] : [];
      }),
    );
    await excel.settle();
    return excel.save();
  });
}

function calculated(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "forms-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const run = spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "in.xlsx")], { encoding: "utf8", timeout: 120_000 });
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
    return readFileSync(join(folder, "out", "in.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What formulas show, by sheet and cell. */
function formulaValues(bytes: Uint8Array): Record<string, CellValue> {
  const shown: Record<string, CellValue> = {};
  for (const { sheet, range, rows } of readWorkbook(bytes)) {
    rows.forEach((row, r) =>
      row.forEach(({ formula, value }, c) => {
        if (formula !== null) shown[`${sheet}!${printAddress({ row: range.top + r, column: range.left + c })}`] = typeof value === "number" ? Number(value.toFixed(9)) : (value ?? "");
      }),
    );
  }
  return shown;
}

/** Rows with a score that a formula gave, and what the evaluator gives them. */
function scores(bytes: Uint8Array): readonly (readonly [place: string, shown: CellValue, evaluated: CellValue])[] {
  const grids = readWorkbook(bytes);
  return readWorkbookForms(grids).flatMap((form) => {
    const grid = grids.find(({ sheet }) => sheet === form.sheet);
    return scoreForm(form, DEFAULT_PROFILE).rows.flatMap(({ indicator, score }) => {
      const at = indicator.cells.score;
      const cell = grid && at && cellAt(grid, at.row, at.column);
      if (!at || !cell || cell.formula === null || score.kind === "by-hand") return [];
      return [[`${form.sheet}!${printAddress(at)}`, cell.value ?? "", score.kind === "points" ? score.points : score.kind === "reason" ? REASONS[score.reason]["zh-CN"] : ""] as const];
    });
  });
}

function findings(bytes: Uint8Array): readonly string[] {
  return checkForms(readWorkbookForms(readWorkbook(bytes))).map(({ rule, sheet, cell }) => `${rule} ${sheet}!${printAddress(cell)}`);
}

(missing === null ? describe : describe.skip)(`whole workbooks in LibreOffice${missing === null ? "" : ` (${missing})`}`, () => {
  it.each(WORKBOOK_NAMES)("workbook %s scores as the evaluator does, and as the stand-in Excel", async (name) => {
    const bytes = await filled(name);
    const witness = calculated(bytes);
    expect(formulaValues(witness)).toEqual(formulaValues(bytes));
    const rows = scores(witness);
    expect(rows.map(([place, shown]) => [place, shown])).toEqual(rows.map(([place, , evaluated]) => [place, evaluated]));
    // Scores and reasons in their places are nothing to complain of.
    const before = findings(workbookBytes(name));
    expect(findings(witness).filter((finding) => !before.includes(finding))).toEqual([]);
  }, 150_000);
});
