/**
 * The formulas of whole forms, calculated by LibreOffice from the saved file, against the evaluator.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkFormsAction } from "../../src/actions/check-forms";
import { prepareScoringAction } from "../../src/actions/prepare-scoring";
import type { Form } from "../../src/core/form/form";
import { readForms } from "../../src/core/reading/read-forms";
import { DEFAULT_PROFILE } from "../../src/core/scoring/profiles";
import { gradeChoices } from "../../src/core/scoring/score-row";
import { scoreForm } from "../../src/core/scoring/score-form";
import type { CellValue } from "../../src/core/sheet/grid";
import { applyEdits } from "../../src/excel/apply-edits";
import { readWorkbook } from "../../src/files/read-workbook";
import { libreOfficeMissing } from "../core/scoring/calculate-libreoffice";
import { withWorkbook, workbookBytes } from "../support/fixture-workbooks";

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

async function filled(name: string): Promise<{ readonly bytes: Uint8Array; readonly sheet: string }> {
  return withWorkbook(workbookBytes(name), async (excel) => {
    const found = (await checkFormsAction.run({}, { all: true })).data.forms.find(({ indicators }) => indicators.length > 0);
    const sheet = found?.sheet ?? "";
    await prepareScoringAction.run({ sheet }, { spread: true });
    const form = (await checkFormsAction.run({ sheet }, {})).data.forms[0];
    if (!form) throw new Error("no form");
    const cells = [...actualsOf(form)].map(([row, value]) => ({ cell: { row, column: form.columns.find(({ role }) => role === "actual")?.column ?? 0 }, content: { kind: "value" as const, value } }));
    await applyEdits([{ kind: "set-cells", sheet, cells }]);
    return { bytes: excel.save(), sheet };
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

(missing === null ? describe : describe.skip)(`whole forms in LibreOffice${missing === null ? "" : ` (${missing})`}`, () => {
  it.each(["01", "02", "03", "04", "05"])("workbook %s scores as the evaluator does", async (name) => {
    const { bytes, sheet } = await filled(name);
    const grid = readWorkbook(calculated(bytes)).find((one) => one.sheet === sheet);
    const [form] = grid ? readForms(grid) : [];
    if (!form) throw new Error("no form");
    const rows = scoreForm(form, DEFAULT_PROFILE).rows.map(({ indicator, score }) => [indicator.row + 1, score.kind === "points" ? score.points : null]);
    expect(rows.length).toBeGreaterThan(5);
    expect(form.indicators.map(({ row, score }) => [row + 1, score?.value ?? null])).toEqual(rows);
    expect(rows.some(([, points]) => points !== null)).toBe(true);
  }, 150_000);
});
