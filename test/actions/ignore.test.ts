/**
 * 忽略 through Excel: with a reason, kept in the workbook, and back again when the cell says something else.
 */
import { checkFile } from "../../src/actions/check-file";
import { checkFormsAction } from "../../src/actions/check-forms";
import type { CheckReport } from "../../src/actions/check-grids";
import { fixFindingAction } from "../../src/actions/fix-finding";
import { ignoreFindingAction } from "../../src/actions/ignore-finding";
import { markFindingsAction } from "../../src/actions/mark-findings";
import { unignoreFindingAction } from "../../src/actions/unignore-finding";
import { printAddress } from "../../src/core/sheet/address";
import { applyEdits } from "../../src/excel/apply-edits";
import { findMarks } from "../../src/excel/find-marks";
import { takeBack } from "../../src/excel/take-back";
import { makeWorkbook, withWorkbook, workbookBytes } from "../support/fixture-workbooks";

const SHEET = "党内激励关怀帮扶经费";

async function check(): Promise<CheckReport> {
  return (await checkFormsAction.run({}, { all: true })).data;
}

const places = (findings: CheckReport["findings"]): string[] => findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${printAddress(cell)}`);
const ignore = (params: object, sheet = SHEET) => ignoreFindingAction.run({ sheet }, { reason: "已与预算股核实", ...params });

test("an ignored finding counts for nothing, in the workbook and in its file, and is taken back alone", async () => {
  await withWorkbook(workbookBytes("01"), async ({ save }) => {
    const untouched = Buffer.from(save());
    const before = await check();
    expect(places(before.findings)).toContain(`A02 ${SHEET}!B7`);
    expect(await ignore({ rule: "A02", cell: "B7" })).toMatchObject({ ok: true, changed: [] });
    const after = await check();
    expect(places(after.findings)).toEqual(places(before.findings).filter((place) => place !== `A02 ${SHEET}!B7`));
    expect(after.ignored.map(({ entry }) => entry.reason)).toEqual(["已与预算股核实"]);
    const { report } = checkFile(save());
    expect(places(report?.findings ?? [])).toEqual(places(after.findings));
    expect(report?.ignored).toHaveLength(1);
    expect(await fixFindingAction.run({ sheet: SHEET }, { rule: "A02", cell: "B7" })).toMatchObject({ ok: false });
    expect(await unignoreFindingAction.run({ sheet: SHEET }, { rule: "A02", cell: "$B$7" })).toMatchObject({ ok: true, messageData: { n: 1 } });
    expect(places((await check()).findings)).toEqual(places(before.findings));
    expect(await unignoreFindingAction.run({}, {})).toMatchObject({ ok: true, undo: null });
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test("it comes back when its cell, or another cell that takes part, says something else", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    await ignore({ rule: "A02", cell: "B7" });
    const write = (row: number, column: number, value: number) => applyEdits([{ kind: "set-cells", sheet: SHEET, cells: [{ cell: { row, column }, content: { kind: "value", value } }] }]);
    const { inverse } = await write(6, 1, 16);
    expect(places((await check()).findings)).toContain(`A02 ${SHEET}!B7`);
    await takeBack(inverse);
    expect(places((await check()).findings)).not.toContain(`A02 ${SHEET}!B7`);
    await write(6, 10, 46);
    expect(places((await check()).findings)).toContain(`A02 ${SHEET}!B7`);
  });
});

test("it stays ignored when its row moves, and hides no other row of the same kind", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    const before = (await check()).findings.filter(({ rule, sheet }) => rule === "G03" && sheet === SHEET);
    expect(before.map(({ cell }) => printAddress(cell))).toEqual(["G16", "G17"]);
    await ignore({ rule: "G03", cell: "G16" });
    await applyEdits([{ kind: "insert-rows", sheet: SHEET, before: 0, count: 1, formatFrom: null }]);
    const left = () => check().then(({ findings }) => findings.filter(({ rule, sheet }) => rule === "G03" && sheet === SHEET).map(({ cell }) => printAddress(cell)));
    expect(await left()).toEqual(["G18"]);
    await applyEdits([{ kind: "delete-rows", sheet: SHEET, first: 16, count: 1 }]);
    expect(await left()).toEqual(["G17"]);
  });
});

test("a whole rule is ignored in the workbook, with everything of it, and comes back at once", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    const before = await check();
    const hints = before.findings.filter(({ rule }) => rule === "C08").length;
    expect(hints).toBeGreaterThan(1);
    expect(await ignore({ rule: "C08" })).toMatchObject({ ok: true });
    await ignore({ rule: "C08" });
    const after = await check();
    expect(after.findings.some(({ rule }) => rule === "C08")).toBe(false);
    expect(after.ignored).toHaveLength(hints);
    await unignoreFindingAction.run({}, { rule: "C08" });
    expect(places((await check()).findings)).toEqual(places(before.findings));
    expect(await ignore({ rule: "Z99" })).toMatchObject({ ok: false });
  });
});

test("no mark stands at what is ignored, and it is asked for a reason", async () => {
  const form = [["项目支出绩效目标表"], ["项目名称", "村干部业务培训经费"], ["项目资金(万元)", 15, "年度资金总额", 45], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训期数", "≥3期"]];
  await withWorkbook(makeWorkbook({ 表: form }), async () => {
    for (const { rule, cell, message } of (await check()).findings) await ignore({ rule, cell: printAddress(cell), message }, "表");
    expect((await check()).findings).toEqual([]);
    await markFindingsAction.run({}, { all: true });
    expect(await findMarks()).toEqual([]);
    await expect(ignore({ rule: "A02", cell: "B3", reason: "  " }, "表")).rejects.toMatchObject({ name: "BadParams" });
    expect(await ignore({ rule: "A02", cell: "A1" }, "表")).toMatchObject({ ok: false, undo: null });
  });
});
