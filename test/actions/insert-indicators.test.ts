/**
 * Own indicators, and any choice of standard ones, through Excel: the rows stand in the sheet, are read back as what was kept, the check finds
 * nothing worse, and one undo takes everything back.
 */
import { checkFormsAction } from "../../src/actions/check-forms";
import { insertIndicatorsAction } from "../../src/actions/insert-indicators";
import { readOldForms } from "../../src/actions/library-files";
import { foldText } from "../../src/core/form/fold-text";
import type { OwnIndicator } from "../../src/core/library/own/own-library";
import { takeBack } from "../../src/excel/take-back";
import { ownEntry } from "../core/library/own/own-entry";
import { withWorkbook, workbookBytes } from "../support/fixture-workbooks";

async function check() {
  return (await checkFormsAction.run({}, {})).data;
}

function kept(start: string): readonly OwnIndicator[] {
  const file = readOldForms(workbookBytes(start));
  return "unusable" in file ? [] : file.library.indicators;
}

describe.each(["01", "02", "04", "05", "06", "07", "09"])("workbook %s", (start) => {
  test("own rows of another county stand in it, are read back, and are taken back with one undo", async () => {
    const sources = start === "01" ? kept("05") : kept("01");
    await withWorkbook(workbookBytes(start), async ({ save }) => {
      const untouched = Buffer.from(save());
      const before = await check();
      const inForm = new Set(before.forms.flatMap(({ indicators }) => indicators.map(({ level3 }) => foldText(level3?.value ?? ""))));
      const chosen = sources.filter(({ name, target }) => !inForm.has(foldText(name)) && target.value !== null).slice(0, 3);
      const outcome = await insertIndicatorsAction.run({}, { indicators: [...chosen] });
      if (!outcome.ok) {
        expect(outcome.undo).toBeNull();
        expect(outcome.message["zh-CN"]).toMatch(/没有找到|没有可以插入/);
        return;
      }
      const after = await check();
      const rows = after.forms.flatMap(({ indicators }) => indicators);
      for (const { name, target } of chosen) {
        const row = rows.find(({ level3 }) => foldText(level3?.value ?? "") === foldText(name));
        expect([name, row?.target.value?.value]).toEqual([name, target.value]);
      }
      expect(rows.length).toBe(before.forms.flatMap(({ indicators }) => indicators).length + chosen.length);
      await takeBack(outcome.undo ?? []);
      expect(Buffer.from(save()).equals(untouched)).toBe(true);
    });
  });
});

test("standard indicators go by id or name, with values; what the form has is left out unless it is wanted again", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    const first = await insertIndicatorsAction.run({}, { indicators: ["培训人数", "training-pass-rate"], values: { 培训人数: 120 } });
    expect(first).toMatchObject({ ok: true, messageData: { rows: 2, skipped: 0 } });
    const { forms } = await check();
    const row = forms.flatMap(({ indicators }) => indicators).find(({ level3 }) => level3?.value === "培训人数");
    expect([row?.target.value?.value, row?.level2?.value]).toEqual([120, "数量指标"]);
    const again = await insertIndicatorsAction.run({}, { indicators: ["培训人数"] });
    expect(again).toMatchObject({ ok: true, undo: null, messageData: { skipped: 1 } });
    expect((await insertIndicatorsAction.run({}, { indicators: ["培训人数"], duplicates: "insert" })).undo).not.toBeNull();
  });
});

test("what nobody knows, and a value that does not fit, is told, and nothing is written", async () => {
  await withWorkbook(workbookBytes("01"), async ({ save }) => {
    const untouched = Buffer.from(save());
    expect(await insertIndicatorsAction.run({}, { indicators: ["量子纠缠数"] })).toMatchObject({ ok: false, undo: null, messageData: { names: "量子纠缠数" } });
    expect(await insertIndicatorsAction.run({}, { indicators: ["培训人数"], values: { 培训人数: "很多" } })).toMatchObject({ ok: false, undo: null, messageData: { given: "很多" } });
    await expect(insertIndicatorsAction.run({}, { indicators: [{ ...ownEntry(1), weight: -1 }] })).rejects.toThrow(/indicators/);
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});
