import { readGrids, readSmallSheet } from "../../src/excel/read-grid";
import { tilesOf } from "../../src/excel/read-merges";
import { readWorkbook } from "../../src/files/read-workbook";
import { type Grid } from "../../src/core/sheet/grid";
import { printRange } from "../../src/core/sheet/address";
import { WORKBOOK_NAMES, makeWorkbook, withWorkbook, workbookBytes } from "../support/fixture-workbooks";

/** A grid as plain data in a fixed order, for comparison. */
function plain(grid: Grid): unknown {
  return {
    ...grid,
    merges: grid.merges.map(printRange).sort(),
    hiddenRows: [...grid.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...grid.hiddenColumns].sort((a, b) => a - b),
  };
}

test.each(WORKBOOK_NAMES)("%s reads the same from Excel and from its bytes", async (name) => {
  const bytes = workbookBytes(name);
  await withWorkbook(bytes, async () => {
    const { grids } = await readGrids("all");
    expect(grids.map(plain)).toEqual(readWorkbook(bytes).map(plain));
  });
});

test.each(["01", "05", "09"])("a small sheet is read in one sync, as it is read otherwise: %s", async (name) => {
  await withWorkbook(workbookBytes(name), async ({ traffic }) => {
    traffic.reset();
    const small = await readSmallSheet();
    expect(traffic.syncs).toBe(1);
    expect(small?.grids.map(plain)).toEqual((await readGrids("active")).grids.map(plain));
  });
});

test("an empty sheet and one that is larger are not read in one sync", async () => {
  await withWorkbook(makeWorkbook({ 空: [] }), async () => expect(await readSmallSheet()).toBeNull());
  await withWorkbook(makeWorkbook({ 长: Array.from({ length: 130 }, (_, i) => [i]) }), async () => expect(await readSmallSheet()).toBeNull());
});

test("one sheet costs two syncs, a whole workbook three", async () => {
  await withWorkbook(workbookBytes("01"), async ({ traffic }) => {
    traffic.reset();
    await readGrids("active");
    expect(traffic.syncs).toBe(2);
    traffic.reset();
    const { grids } = await readGrids("all");
    expect(grids).toHaveLength(9);
    expect(traffic.syncs).toBe(3);
    expect(traffic.largestRequest).toBeLessThan(100_000);
    expect(traffic.largestResponse).toBeLessThan(1_000_000);
  });
});

test("reading stops where the person cancels", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    const { grids } = await readGrids("all", () => false);
    expect(grids).toEqual([]);
  });
});

test("an empty sheet is a grid of one blank cell", async () => {
  await withWorkbook(makeWorkbook({ 空表: [[]] }), async () => {
    const { grids } = await readGrids("active");
    expect(grids[0]).toMatchObject({ sheet: "空表", range: { top: 0, left: 0, bottom: 0, right: 0 }, rows: [[{ value: null, text: "", formula: null }]] });
  });
});

test("more merges than one query answers", async () => {
  const rows = Array.from({ length: 700 }, (_, i) => [`项${String(i)}`, null, "值"]);
  const bytes = makeWorkbook({ 表: rows }, (sheet) => {
    sheet["!merges"] = rows.map((_, r) => ({ s: { r, c: 0 }, e: { r, c: 1 } }));
  });
  await withWorkbook(bytes, async () => {
    const { grids } = await readGrids("active");
    expect(grids[0]?.merges).toHaveLength(700);
  });
});

test("a sheet that is not there, and one far too large, are refused in a sentence", async () => {
  const bytes = makeWorkbook({ 表: [["甲"]], 大表: [["甲"]] }, (sheet) => {
    sheet["CV11000"] = { t: "s", v: "远" };
    sheet["!ref"] = "A1:CV11000";
  });
  await withWorkbook(bytes, async () => {
    await expect(readGrids({ sheet: "没有这张" })).rejects.toMatchObject({ name: "ExcelFailure", code: "SheetNotFound", data: { sheet: "没有这张" } });
    await expect(readGrids({ sheet: "大表" })).rejects.toMatchObject({ name: "ExcelFailure", code: "TooLarge" });
  });
});

test("tiles cover the range and never hold more than 512 cells", () => {
  const range = { top: 2, left: 1, bottom: 1000, right: 700 };
  const tiles = tilesOf(range);
  const cells = tiles.map((t) => (t.bottom - t.top + 1) * (t.right - t.left + 1));
  expect(Math.max(...cells)).toBeLessThanOrEqual(512);
  expect(cells.reduce((a, b) => a + b, 0)).toBe(999 * 700);
});
