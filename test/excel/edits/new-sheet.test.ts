import type { SheetEdit } from "../../../src/core/sheet/edit";
import { applyEdits } from "../../../src/excel/apply-edits";
import { makeWorkbook, withWorkbook, workbookBytes } from "../../support/fixture-workbooks";

const line = { style: "thin", color: "#000000" } as const;

/** A form of 80 rows and 10 columns with everything that a sheet of ours has. */
function newSheet(sheet: string, after: string | null): SheetEdit[] {
  const cells = Array.from({ length: 800 }, (_, i) => ({ cell: { row: Math.floor(i / 10), column: i % 10 }, content: { kind: "value", value: `第${i}格的内容` } as const }));
  return [
    { kind: "add-sheet", sheet, after },
    { kind: "set-cells", sheet, cells },
    { kind: "merge", sheet, range: { top: 0, left: 0, bottom: 0, right: 9 } },
    {
      kind: "set-looks",
      sheet,
      looks: [
        { range: { top: 0, left: 0, bottom: 79, right: 9 }, look: { fontName: "宋体", fontSize: 10, vertical: "center", wrap: true, borders: { top: line, bottom: line, left: line, right: line } } },
        { range: { top: 0, left: 0, bottom: 0, right: 9 }, look: { bold: true, fontSize: 16, horizontal: "center", fill: "#DDEBF7" } },
        ...Array.from({ length: 40 }, (_, i) => ({ range: { top: 2 * i + 1, left: 3, bottom: 2 * i + 1, right: 3 }, look: { horizontal: "right", numberFormat: "0.00" } as const })),
      ],
    },
    { kind: "set-sizes", sheet, columns: Array.from({ length: 10 }, (_, column) => ({ column, width: 60 + column })), rows: Array.from({ length: 80 }, (_, row) => ({ row, height: row === 0 ? 36 : 24 })) },
    { kind: "set-choices", sheet, range: { top: 1, left: 4, bottom: 79, right: 4 }, choices: ["≥", "≤", "=", "定性"] },
    { kind: "set-page", sheet, page: { orientation: "landscape", fitWide: 1, fitTall: null, titleRows: { first: 0, last: 1 }, frozenRows: 2, centered: true } },
  ];
}

test("a sheet of ours costs two syncs and few bytes, and goes again", async () => {
  await withWorkbook(workbookBytes("01"), async ({ traffic, save }) => {
    const untouched = save();
    traffic.reset();
    const { changed, inverse } = await applyEdits(newSheet("新表", null));
    expect(traffic.syncs).toBe(2);
    expect(traffic.requestBytes).toBeLessThan(100_000);
    expect(changed).toEqual(["新表!A:XFD"]);
    expect(inverse).toEqual([{ kind: "delete-sheet", sheet: "新表" }]);
    await applyEdits(inverse);
    expect(Buffer.from(save()).equals(Buffer.from(untouched))).toBe(true);
  });
});

test("what it is like survives saving and opening", async () => {
  const bytes = await withWorkbook(workbookBytes("01"), async ({ save }) => {
    await applyEdits(newSheet("新 表'一", "远程教育经费"));
    return save();
  });
  await withWorkbook(bytes, async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("新 表'一");
      sheet.load("position");
      const { pageLayout } = sheet;
      pageLayout.load("orientation,paperSize,zoom,centerHorizontally");
      const titles = pageLayout.getPrintTitleRows();
      titles.load("address");
      const frozen = sheet.freezePanes.getLocation();
      frozen.load("address");
      const choices = sheet.getRange("E2:E80").dataValidation;
      choices.load("type,rule,errorAlert");
      const title = sheet.getRange("A1");
      title.load("values,format/rowHeight,format/font/bold,format/font/size,format/fill/color,format/horizontalAlignment");
      const merged = title.getMergedAreasOrNullObject();
      merged.load("address");
      const column = sheet.getRange("J:J");
      column.load("format/columnWidth");
      const inner = sheet.getRange("D4");
      inner.load("numberFormat,format/horizontalAlignment,format/wrapText,format/font/name");
      const lines = inner.format.borders;
      lines.load("items/sideIndex,items/style");
      await context.sync();
      expect(sheet.position).toBe(1);
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.centerHorizontally]).toEqual(["Landscape", "A4", { horizontalFitToPages: 1 }, true]);
      expect(titles.address).toBe("'新 表''一'!1:2");
      expect(frozen.address).toBe("'新 表''一'!1:2");
      expect([choices.type, choices.rule.list?.source, choices.errorAlert.showAlert]).toEqual(["List", "≥,≤,=,定性", false]);
      expect(title.values).toEqual([["第0格的内容"]]);
      expect([title.format.rowHeight, title.format.font.bold, title.format.font.size, title.format.fill.color, title.format.horizontalAlignment]).toEqual([36, true, 16, "#DDEBF7", "Center"]);
      expect(merged.address).toBe("'新 表''一'!A1:J1");
      expect(Math.abs(column.format.columnWidth - 69)).toBeLessThan(1);
      expect([inner.numberFormat, inner.format.horizontalAlignment, inner.format.wrapText, inner.format.font.name]).toEqual([[["0.00"]], "Right", true, "宋体"]);
      expect(lines.items.filter(({ sideIndex }) => sideIndex.startsWith("Edge")).map(({ style }) => style)).toEqual(["Continuous", "Continuous", "Continuous", "Continuous"]);
    });
  });
});

describe("a new sheet's place", () => {
  const names = (): Promise<string[]> =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });

  test("is behind the sheet it belongs to, or the last", async () => {
    await withWorkbook(makeWorkbook({ 甲: [[1]], 乙: [[2]], 丙: [[3]] }), async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("乙").visibility = "Hidden";
        await context.sync();
      });
      await applyEdits([
        { kind: "add-sheet", sheet: "甲之后", after: "甲" },
        { kind: "add-sheet", sheet: "最后", after: null },
        { kind: "add-sheet", sheet: "再后", after: "甲之后" },
      ]);
      expect(await names()).toEqual(["甲", "甲之后", "再后", "乙", "丙", "最后"]);
    });
  });

  test.each([
    ["a name that is taken", "乙", "SheetExists"],
    ["a name that differs only by case", "ab", "SheetExists"],
    ["a reserved sign", "表/一", "SheetName"],
    ["an apostrophe at the end", "表'", "SheetName"],
    ["32 characters", "表".repeat(32), "SheetName"],
    ["no name", "", "SheetName"],
  ])("is refused to %s, and nothing is written", async (_, sheet, code) => {
    await withWorkbook(makeWorkbook({ 甲: [[1]], 乙: [[2]], AB: [[3]] }), async () => {
      await expect(applyEdits([{ kind: "add-sheet", sheet: "好名", after: null }, { kind: "add-sheet", sheet, after: null }])).rejects.toMatchObject({ name: "ExcelFailure", code });
      expect(await names()).toEqual(["甲", "乙", "AB"]);
    });
  });

  test("is refused in a workbook whose structure is protected", async () => {
    await withWorkbook(makeWorkbook({ 甲: [[1]] }), async () => {
      await Excel.run(async (context) => {
        context.workbook.protection.protect();
        await context.sync();
      });
      await expect(applyEdits(newSheet("新表", null))).rejects.toMatchObject({ code: "StructureProtected" });
      expect(await names()).toEqual(["甲"]);
    });
  });
});
