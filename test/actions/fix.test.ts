/**
 * The law of fixes, through Excel: apply, read again, gone and nothing new; twice changes nothing; undo gives back what was there.
 */
import { checkFormsAction } from "../../src/actions/check-forms";
import { fixAllSafeAction } from "../../src/actions/fix-all-safe";
import { fixFindingAction } from "../../src/actions/fix-finding";
import { safeFix } from "../../src/actions/plan-fixes";
import type { CheckReport } from "../../src/actions/check-grids";
import { printAddress } from "../../src/core/sheet/address";
import { takeBack } from "../../src/excel/take-back";
import { FAULTY_FORM } from "../support/faulty-form";
import { WORKBOOK_NAMES, makeWorkbook, withWorkbook, workbookBytes } from "../support/fixture-workbooks";

async function check(): Promise<CheckReport> {
  return (await checkFormsAction.run({}, { all: true })).data;
}

const keys = ({ findings }: CheckReport): string[] => findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${printAddress(cell)}`).sort();

test.each(WORKBOOK_NAMES)("workbook %s: all safe fixes at once", async (name) => {
  await withWorkbook(workbookBytes(name), async ({ save }) => {
    const untouched = Buffer.from(save());
    const before = await check();
    const fixed = await fixAllSafeAction.run({}, { all: true });
    const after = await check();
    expect(after.findings.filter((finding) => safeFix(after, finding) !== null)).toEqual([]);
    expect(keys(after).filter((key) => !keys(before).includes(key))).toEqual([]);
    expect((await fixAllSafeAction.run({}, { all: true })).changed).toEqual([]);
    await takeBack(fixed.undo ?? []);
    expect(keys(await check())).toEqual(keys(before));
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test("a finding with two ways to mend it asks which", async () => {
  await withWorkbook(makeWorkbook({ 表: FAULTY_FORM }), async () => {
    const found = (await check()).findings.find(({ rule }) => rule === "A02");
    const cell = printAddress(found?.cell ?? { row: 0, column: 0 });
    expect(found).toBeDefined();
    const asked = await fixFindingAction.run({}, { rule: "A02", cell });
    expect(asked).toMatchObject({ ok: false, changed: [], undo: null });
    const done = await fixFindingAction.run({}, { rule: "A02", cell, choice: 2 });
    expect(done.ok).toBe(true);
    expect(keys(await check()).filter((key) => key.startsWith("A02"))).toEqual([]);
    await takeBack(done.undo ?? []);
    expect(keys(await check())).toContain(`A02 表!${cell}`);
  });
});

test("a finding that is not there, or that only a person can mend, is said", async () => {
  await withWorkbook(makeWorkbook({ 表: FAULTY_FORM }), async () => {
    expect(await fixFindingAction.run({}, { rule: "A02", cell: "A1" })).toMatchObject({ ok: false, changed: [] });
    expect(await fixFindingAction.run({}, { rule: "Z99", cell: "A1" })).toMatchObject({ ok: false, changed: [] });
    await expect(fixFindingAction.run({}, { rule: "A02" })).rejects.toMatchObject({ name: "BadParams" });
  });
});
