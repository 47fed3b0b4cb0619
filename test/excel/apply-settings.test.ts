import { applySettings } from "../../src/excel/apply-settings";
import { storeKept } from "../../src/excel/kept-store";
import { readGrids } from "../../src/excel/read-grid";
import { takeBack } from "../../src/excel/take-back";
import { makeWorkbook, withWorkbook } from "../support/fixture-workbooks";

const BYTES = makeWorkbook({ 表: [["甲"]] });
const SAID = [{ sheet: "表", label: "口径 <&\"", column: 4, role: null }];

async function stored(): Promise<unknown> {
  return (await readGrids("active")).kept.corrections;
}

test("settings are written in two syncs, read back with the sheet, and taken back", async () => {
  await withWorkbook(BYTES, async ({ traffic }) => {
    expect(await stored()).toBeUndefined();
    traffic.reset();
    const undo = await applySettings([storeKept("corrections", SAID)]);
    expect(traffic.syncs).toBe(2);
    expect(await stored()).toEqual(SAID);
    await takeBack(undo);
    expect(await stored()).toBeUndefined();
  });
});

test("an empty list leaves no setting behind, and comes back as it was", async () => {
  await withWorkbook(BYTES, async () => {
    await applySettings([storeKept("corrections", SAID)]);
    const undo = await applySettings([storeKept("corrections", [])]);
    const count = await Excel.run(async (context) => {
      const result = context.workbook.settings.getCount();
      await context.sync();
      return result.value;
    });
    expect(count).toBe(0);
    await takeBack(undo);
    expect(await stored()).toEqual(SAID);
    expect(await applySettings([])).toEqual([]);
  });
});

test("edits of one key go one after the other, and one that is gone already stays so", async () => {
  await withWorkbook(BYTES, async () => {
    const undo = await applySettings([storeKept("corrections", []), storeKept("corrections", SAID), storeKept("corrections", []), storeKept("corrections", [])]);
    expect(await stored()).toBeUndefined();
    expect(undo).toHaveLength(1);
  });
});

test("cells and settings are taken back together", async () => {
  await withWorkbook(BYTES, async () => {
    await applySettings([storeKept("corrections", SAID)]);
    await takeBack([{ kind: "set-cells", sheet: "表", cells: [{ cell: { row: 0, column: 0 }, content: { kind: "value", value: "乙" } }] }, storeKept("corrections", [])]);
    const { grids, kept } = await readGrids("active");
    expect([grids[0]?.rows[0]?.[0]?.value, kept.corrections]).toEqual(["乙", undefined]);
  });
});
