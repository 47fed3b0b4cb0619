/**
 * Formulas calculated by Univer, a whole list in one workbook.
 */
import { createUniver, LocaleType } from "@univerjs/presets";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import locale from "@univerjs/preset-sheets-node-core/locales/zh-CN";
import type { CellValue } from "../../../src/core/sheet/grid";

/** Cells E, F, G of a sheet's row, and the formula that goes into H. */
export interface FormulaRow {
  readonly target: number | null;
  readonly actual: CellValue;
  readonly weight: number | null;
  readonly formula: string;
}

const STRING = 1;
const NUMBER = 2;

/** Sheet rows start at 2: the formula of rows[0] refers to E2, F2, G2. An actual value "#DIV/0!" stands for a cell with that error. */
export async function calculateWithUniver(rows: readonly FormulaRow[]): Promise<readonly (number | string)[]> {
  const cellData: Record<number, Record<number, object>> = {};
  rows.forEach((row, index) => {
    cellData[index + 1] = { 4: cell(row.target), 5: row.actual === "#DIV/0!" ? { f: "=1/0" } : cell(row.actual), 6: cell(row.weight), 7: { f: row.formula } };
  });
  const { univer, univerAPI } = createUniver({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: locale }, presets: [UniverSheetsNodeCorePreset()] });
  try {
    const workbook = univerAPI.createWorkbook({ id: "book", sheetOrder: ["sheet"], sheets: { sheet: { id: "sheet", name: "Sheet1", rowCount: rows.length + 2, columnCount: 8, cellData } } });
    const formulas = univerAPI.getFormula();
    // Univer's own promise for this gives up after 30 seconds, which a busy machine may need.
    const done = new Promise<void>((resolve) => {
      formulas.calculationEnd(() => resolve());
    });
    formulas.executeCalculation();
    await done;
    const sheet = workbook.getActiveSheet();
    return rows.map((_, index) => {
      const value: unknown = sheet.getRange(index + 1, 7).getValue();
      return typeof value === "number" || typeof value === "string" ? value : "";
    });
  } finally {
    univer.dispose();
  }
}

function cell(value: CellValue): object {
  if (value === null) return {};
  return typeof value === "number" ? { v: value, t: NUMBER } : { v: String(value), t: STRING };
}
