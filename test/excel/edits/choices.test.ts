import type { SheetEdit } from "../../../src/core/sheet/edit";
import { applyEdits } from "../../../src/excel/apply-edits";
import { makeWorkbook, withWorkbook } from "../../support/fixture-workbooks";

const RANGE = { top: 1, left: 0, bottom: 3, right: 0 };

function choose(choices: readonly string[] | null, range = RANGE): SheetEdit {
  return { kind: "set-choices", sheet: "表", range, choices };
}

function validation(address: string): Promise<{ type: string; source: unknown; alert: boolean | undefined }> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem("表").getRange(address).dataValidation;
    found.load("type,rule,errorAlert");
    await context.sync();
    return { type: found.type, source: found.rule.list?.source, alert: found.errorAlert.showAlert };
  });
}

const workbook = (): Uint8Array => makeWorkbook({ 表: [["得分"], [1], [2], [3]] });

test("come, are replaced and go; what is typed is never refused", async () => {
  await withWorkbook(workbook(), async () => {
    const first = await applyEdits([choose(["优", "良"])]);
    expect(first.changed).toEqual(["表!A2:A4"]);
    expect(await validation("A2:A4")).toEqual({ type: "List", source: "优,良", alert: false });
    const second = await applyEdits([choose(["是", "否"])]);
    expect(await validation("A3")).toEqual({ type: "List", source: "是,否", alert: false });
    await applyEdits(second.inverse);
    expect(await validation("A4")).toEqual({ type: "List", source: "优,良", alert: false });
    await applyEdits(first.inverse);
    expect((await validation("A2:A4")).type).toBe("None");
  });
});

test("leave out what no list can hold", async () => {
  await withWorkbook(workbook(), async () => {
    const long = Array.from({ length: 40 }, (_, i) => `第${i}种很长的选择`);
    await applyEdits([choose(["=甲", "一,二", "", ...long])]);
    const { source } = await validation("A2");
    expect(String(source).length).toBeLessThanOrEqual(255);
    expect(String(source).startsWith("第0种很长的选择,第1种很长的选择,")).toBe(true);
  });
});

test.each([
  ["a rule of another type", (range: Excel.Range) => (range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } })],
  ["a list of somebody's, that refuses", (range: Excel.Range) => (range.dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } })],
  ["a list from cells", (range: Excel.Range) => (range.dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$1:$A$2" } })],
])("leave %s alone, wherever in the range it is", async (_, put) => {
  await withWorkbook(workbook(), async () => {
    await Excel.run(async (context) => {
      put(context.workbook.worksheets.getItem("表").getRange("A3"));
      await context.sync();
    });
    const before = await validation("A3");
    expect(await applyEdits([choose(["优", "良"])])).toEqual({ changed: [], inverse: [] });
    expect(await validation("A3")).toEqual(before);
    expect((await validation("A2")).type).toBe("None");
  });
});
