/**
 * Marks through saving and opening again, in all real workbooks: they are there again, are known as ours, and come off without a trace.
 */
import { clearMarksAction } from "../../src/actions/clear-marks";
import { markFindingsAction } from "../../src/actions/mark-findings";
import { findMarks } from "../../src/excel/find-marks";
import { takeBack } from "../../src/excel/take-back";
import { WORKBOOK_NAMES, withWorkbook, workbookBytes } from "../support/fixture-workbooks";
import { readWorkbookCells } from "../support/workbook-cells";

const tags = (bytes: Uint8Array) => Object.entries(readWorkbookCells(bytes).conditions).flatMap(([sheet, formulas]) => formulas.filter((formula) => formula.includes("jixiao:")).map((formula) => `${sheet} ${formula}`));

test.each(WORKBOOK_NAMES)("workbook %s: marked, saved, opened, cleared", async (name) => {
  const original = workbookBytes(name);
  const { marked, sheets } = await withWorkbook(original, async ({ save }) => {
    await markFindingsAction.run({}, { all: true });
    return { marked: save(), sheets: await findMarks() };
  });
  expect(sheets.length).toBeGreaterThan(0);
  expect([...new Set(tags(marked).map((tag) => tag.slice(0, tag.lastIndexOf(" "))))]).toEqual(sheets);
  const [before, after] = [readWorkbookCells(original), readWorkbookCells(marked)];
  expect([after.cells, after.layout]).toEqual([before.cells, before.layout]);
  await withWorkbook(marked, async ({ save }) => {
    expect(await findMarks()).toEqual(sheets);
    expect(await clearMarksAction.run({}, {})).toMatchObject({ ok: true, data: { sheets } });
    expect(await findMarks()).toEqual([]);
    const cleared = save();
    expect(tags(cleared)).toEqual([]);
    const left = readWorkbookCells(cleared);
    expect([left.cells, left.layout, left.conditions]).toEqual([before.cells, before.layout, before.conditions]);
  });
});

test("clearing takes three syncs, brings the marks back as they were, and asks nothing of a protected sheet without marks", async () => {
  await withWorkbook(workbookBytes("01"), async ({ save, traffic }) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("受保护的表").protection.protect();
      await context.sync();
    });
    await markFindingsAction.run({}, {});
    const marked = save();
    traffic.reset();
    const { undo } = await clearMarksAction.run({}, {});
    expect(traffic.syncs).toBe(3);
    expect(await findMarks()).toEqual([]);
    await takeBack(undo ?? []);
    expect(readWorkbookCells(save()).conditions).toEqual(readWorkbookCells(marked).conditions);
  });
});
