/**
 * 实时检查 at the level of actions: what was typed is found, and nothing is read that was not touched.
 */
import { checkFormsAction } from "../../src/actions/check-forms";
import type { CheckReport } from "../../src/actions/check-grids";
import { recheckSheets } from "../../src/actions/recheck-sheets";
import { setPracticeAction } from "../../src/actions/set-practice";
import { printAddress } from "../../src/core/sheet/address";
import { applyEdits } from "../../src/excel/apply-edits";
import { withWorkbook, workbookBytes } from "../support/fixture-workbooks";

const SHEET = "党内激励关怀帮扶经费";

const check = async (): Promise<CheckReport> => (await checkFormsAction.run({}, { all: true })).data;
const write = (row: number, column: number, value: string | number) => applyEdits([{ kind: "set-cells", sheet: SHEET, cells: [{ cell: { row, column }, content: { kind: "value", value } }] }]);
const places = ({ findings }: CheckReport): string[] => findings.map(({ rule, sheet, cell, message }) => `${rule} ${message} ${sheet}!${printAddress(cell)}`);

test("finds what a full check finds, after a change in a form and after one that other forms are compared with", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    const before = await check();
    await write(6, 1, 45);
    const mended = await recheckSheets(before, [SHEET], null);
    expect(places(mended)).toEqual(places(await check()));
    expect(places(mended)).not.toEqual(places(before));
    await write(4, 1, "另一个单位");
    const renamed = await recheckSheets(mended, [SHEET], null);
    expect(places(renamed)).toEqual(places(await check()));
    expect(places(renamed)).not.toEqual(places(mended));
  });
});

test("reads the touched sheet alone, in three syncs, and keeps the forms of the others", async () => {
  await withWorkbook(workbookBytes("01"), async ({ traffic }) => {
    const before = await check();
    await write(6, 1, 45);
    traffic.reset();
    const after = await recheckSheets(before, [SHEET, SHEET, "没有看过的表"], null);
    expect(traffic.syncs).toBeLessThanOrEqual(3);
    expect(traffic.requestBytes).toBeLessThan(20_000);
    const others = (report: CheckReport) => report.forms.filter(({ sheet }) => sheet !== SHEET);
    expect(others(after).every((form, i) => form === others(before)[i])).toBe(true);
    expect(after.forms.some((form) => form.sheet === SHEET && before.forms.includes(form))).toBe(false);
  });
});

test("goes by what the workbook keeps now", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    const before = await check();
    await setPracticeAction.run({}, { practice: { format: "jixiao-practice", off: ["C08"] } });
    expect((await recheckSheets(before, [SHEET], null)).findings.some(({ rule }) => rule === "C08")).toBe(false);
  });
});

test("refuses where the sheet is gone", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    const before = await check();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).name = "改了名";
      await context.sync();
    });
    await expect(recheckSheets(before, [SHEET], null)).rejects.toMatchObject({ code: "SheetNotFound" });
  });
});
