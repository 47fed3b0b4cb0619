/** Law: whatever is done in Univer itself, saving and opening again gives what was there to see. */
import fc from "fast-check";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";
import { comparable } from "./support/comparable";
import { fullWorkbook } from "./support/full-workbook";
import { inUniver } from "./support/univer-session";

const row = fc.nat({ max: 12 });
const column = fc.nat({ max: 6 });
const count = fc.integer({ min: 1, max: 2 });

const step: fc.Arbitrary<readonly [string, (sheet: FWorksheet) => unknown]> = fc.oneof(
  fc.tuple(row, column, fc.constantFrom("文字", "=A1", "007", 3.5, true)).map(([r, c, v]) => [`set ${String(v)} at ${String(r)},${String(c)}`, (sheet: FWorksheet) => sheet.getRange(r, c).setValue(v)] as const),
  fc.tuple(row, column).map(([r, c]) => [`clear ${String(r)},${String(c)}`, (sheet: FWorksheet) => sheet.getRange(r, c).clear()] as const),
  fc.tuple(row, column).map(([r, c]) => [`bold ${String(r)},${String(c)}`, (sheet: FWorksheet) => sheet.getRange(r, c, 2, 2).setFontWeight("bold").setBackground("#ffeb9c").setWrap(true)] as const),
  fc.tuple(row, count).map(([r, n]) => [`insert ${String(n)} rows at ${String(r)}`, (sheet: FWorksheet) => sheet.insertRowsBefore(r, n)] as const),
  fc.tuple(row, count).map(([r, n]) => [`delete ${String(n)} rows at ${String(r)}`, (sheet: FWorksheet) => sheet.deleteRows(r, n)] as const),
  fc.tuple(column, count).map(([c, n]) => [`insert ${String(n)} columns at ${String(c)}`, (sheet: FWorksheet) => sheet.insertColumnsBefore(c, n)] as const),
  fc.tuple(column).map(([c]) => [`delete column ${String(c)}`, (sheet: FWorksheet) => sheet.deleteColumns(c, 1)] as const),
  fc.tuple(row, column).map(([r, c]) => [`merge ${String(r)},${String(c)}`, (sheet: FWorksheet) => merge(sheet, r, c)] as const),
  fc.tuple(row).map(([r]) => [`hide ${String(r)}`, (sheet: FWorksheet) => sheet.hideRows(r, 1)] as const),
  fc.tuple(row).map(([r]) => [`height ${String(r)}`, (sheet: FWorksheet) => sheet.setRowHeight(r, 41)] as const),
  fc.tuple(column).map(([c]) => [`width ${String(c)}`, (sheet: FWorksheet) => sheet.setColumnWidth(c, 130)] as const),
);

/** Univer refuses a merge over another one. */
function merge(sheet: FWorksheet, r: number, c: number): void {
  const free = sheet.getSheet().getMergeData().every((area) => area.endRow < r || area.startRow > r + 1 || area.endColumn < c || area.startColumn > c + 1);
  if (free) sheet.getRange(r, c, 2, 2).merge();
}

it("saving and opening gives what Univer showed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const { snapshot, package: opened } = openWorkbook(fullWorkbook());
      const now = await inUniver(snapshot, async (session) => {
        for (const [, apply] of steps) apply(session.workbook.getActiveSheet());
        return session.snapshot();
      });
      expect(comparable(openWorkbook(saveWorkbook(now, opened)).snapshot, false)).toEqual(comparable(now, false));
    }),
    { numRuns: Number(process.env["RUNS"] ?? 8) },
  );
});
