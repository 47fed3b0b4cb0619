import type { ICellData } from "@univerjs/core";
import { WorkbookError } from "../../../../src/files/open-package";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { craftWorkbook, PLAIN_STYLES, rows } from "./support/craft-workbook";
import { fullWorkbook } from "./support/full-workbook";

type Matrix = Record<number, Record<number, ICellData>>;

function cellsOf(bytes: Uint8Array, at = 0): Matrix {
  const { snapshot } = openWorkbook(bytes);
  return snapshot.sheets[snapshot.sheetOrder[at] ?? ""]?.cellData ?? {};
}

function content(cell: ICellData | undefined): unknown[] {
  return [cell?.v, cell?.t, cell?.f];
}

const one = (xml: string, more: Partial<Parameters<typeof craftWorkbook>[0]> = {}): Matrix => cellsOf(craftWorkbook({ sheets: [{ name: "表", xml: rows(xml) }], ...more }));

it("reads every kind of value", () => {
  const cells = cellsOf(fullWorkbook());
  expect(content(cells[0]?.[0])).toEqual(["项目支出绩效目标表", 1, undefined]);
  expect(content(cells[1]?.[1])).toEqual([0.95, 2, undefined]);
  expect(content(cells[1]?.[3])).toEqual([1, 3, undefined]);
  expect(content(cells[1]?.[4])).toEqual(["#N/A", 1, undefined]);
  expect(content(cells[1]?.[5])).toEqual(["粗 细", 1, undefined]);
  expect(content(cells[2]?.[0])).toEqual(["=不是公式", 4, undefined]);
  expect(content(cells[2]?.[3])).toEqual([" 竖排 \r", 1, undefined]);
  expect(content(cells[4]?.[2])).toEqual(["是2", 1, '="是"&A5']);
  expect(content(cells[7]?.[3])).toEqual([1, 3, "=A4=1"]);
  expect(content(cells[11]?.[2])).toEqual([46053, 2, undefined]);
});

it("spells shared formulas out, drops prefixes of newer functions, and shows arrays by their results", () => {
  const cells = cellsOf(fullWorkbook());
  expect([3, 4, 5].map((row) => cells[row]?.[1]?.f)).toEqual(["=A4*2+$A$4", "=A5*2+$A$4", "=A6*2+$A$4"]);
  expect(cells[7]?.[2]?.f).toBe("=IFS(A4>0,1,TRUE,2)");
  expect([content(cells[5]?.[2]), content(cells[5]?.[3])]).toEqual([
    [2, 2, undefined],
    [6, 2, undefined],
  ]);
});

it("reads cells and rows that do not say where they are, and a prefix", () => {
  const cells = one("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='4'><c r='C4'><v>3</v></c><c><v>4</v></c></row>");
  expect([cells[0]?.[0]?.v, cells[0]?.[2]?.v, cells[3]?.[2]?.v, cells[3]?.[3]?.v]).toEqual([1, 2, 3, 4]);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const prefixed = craftWorkbook({
    sheets: [{ name: "表", xml: rows("") }],
    parts: { "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>` },
  });
  const found = cellsOf(prefixed)[0];
  expect([content(found?.[0]), content(found?.[1])]).toEqual([
    ["甲", 1, undefined],
    [2, 2, "=1+1"],
  ]);
});

it("keeps text text that looks like a number, a logical value or a formula", () => {
  const cells = one('<row r="1"><c r="A1" t="str"><v>007</v></c><c r="B1" t="inlineStr"><is><t>TRUE</t></is></c><c r="C1" t="inlineStr"><is><t>-甲</t></is></c><c r="D1" t="inlineStr"><is><t>甲</t></is></c><c r="E1" t="inlineStr"><is/></c></row>');
  expect([0, 1, 2, 3].map((column) => [cells[0]?.[column]?.v, cells[0]?.[column]?.t])).toEqual([["007", 4], ["TRUE", 4], ["-甲", 4], ["甲", 1]]);
  expect(cells[0]?.[4]?.v).toBe("");
});

it("reads the frame of a sheet", () => {
  const { snapshot } = openWorkbook(fullWorkbook());
  const sheet = snapshot.sheets["sheet-1"];
  expect(sheet).toMatchObject({ name: "第一张", hidden: 0, tabColor: "#ff0000", showGridlines: 0, freeze: { xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 }, defaultRowHeight: 19 });
  expect(sheet?.mergeData).toEqual([
    { startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 },
    { startRow: 7, endRow: 8, startColumn: 0, endColumn: 1 },
  ]);
  // 宋体 11: digits of 8 px.
  expect([sheet?.columnData?.[0]?.w, sheet?.columnData?.[1]?.w, sheet?.columnData?.[4]?.hd, sheet?.columnData?.[25]?.s]).toEqual([164, 96, 1, "x2"]);
  expect([sheet?.rowData?.[0]?.h, sheet?.rowData?.[0]?.ia, sheet?.rowData?.[2]?.s, sheet?.rowData?.[4]?.hd, sheet?.rowData?.[5]?.ia, sheet?.rowData?.[7]]).toEqual([40, 0, "x8", 1, 1, undefined]);
  expect(sheet?.custom).toMatchObject({
    protection: { protected: true, password: false, options: { allowFormatCells: true, allowEditObjects: false, allowInsertRows: false, selectionMode: "Normal" } },
    pageLayout: { orientation: "landscape", paperSize: 9, fitToWidth: 1, fitToHeight: 0, centerHorizontally: true, printArea: "A1:G12", printTitleRows: "1:2", printTitleColumns: null },
  });
  expect(snapshot.custom).toEqual({ activeSheet: "sheet-1", date1904: false, settings: {}, properties: {} });
});

it("reads names, formats, validations and notes into Univer's resources", () => {
  const { snapshot } = openWorkbook(fullWorkbook());
  const resource = (name: string): unknown => JSON.parse(snapshot.resources?.find((candidate) => candidate.name === name)?.data ?? "null");
  expect(resource("SHEET_DEFINED_NAME_PLUGIN")).toEqual({ "name-3": { id: "name-3", name: "合计", formulaOrRefString: "第一张!$C$4", localSheetId: "AllDefaultWorkbook" } });
  expect(resource("SHEET_NOTE_PLUGIN")).toEqual({ "sheet-1": { 4: { 1: { id: "note-0", row: 4, col: 1, width: 144, height: 80, note: "甲某:\n请核对" } } } });
  expect(resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN")).toMatchObject({
    "sheet-1": [{ cfId: "cf-0", rule: { type: "highlightCell", subType: "formula", value: "=$A4>1", style: { cl: { rgb: "#9c0006" }, bg: { rgb: "#ffc7ce" } } } }, { cfId: "cf-1", rule: { type: "iconSet" } }],
  });
  expect(resource("SHEET_DATA_VALIDATION_PLUGIN")).toMatchObject({ "sheet-1": [{ type: "list", formula1: "是,否", showDropDown: true }, { type: "whole", operator: "greaterThan", formula1: "=$A$2", error: "只能填整数" }] });
});

it("tells what it does not show, once for each sheet and kind, in both languages", () => {
  const { losses } = openWorkbook(fullWorkbook());
  expect(losses.map((loss) => [loss.key, loss.sheet, loss.range, loss.kept])).toEqual([
    ["RichText", "第一张", "F2", true],
    ["FillPattern", "第一张", "B3", true],
    ["ArrayFormula", "第一张", "C6", true],
    ["Outline", "第一张", "A9", true],
    ["ConditionalFormat", "第一张", "B2:B9", true],
    ["Extension", "第一张", null, true],
    ["Drawing", "第一张", null, true],
    ["Hyperlink", "第一张", "A8", true],
    ["AutoFilter", "第一张", "A2:D8", true],
    ["Table", "第一张", null, true],
  ]);
  expect(losses[0]?.words["zh-CN"]).toBe("工作表“第一张”（从F2起）：2个单元格的文字有多种格式，按一种格式显示；不改这些单元格就原样保留。");
  for (const { words } of losses) expect([words["zh-CN"].endsWith("。"), words["en-US"].endsWith(".")]).toEqual([true, true]);
});

it("has nothing to tell of a plain workbook", () => {
  expect(openWorkbook(craftWorkbook({ sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1"><v>1</v></c></row>') }] })).losses).toEqual([]);
});

it("leaves 1904 dates as they are and says so; hidden sheets stay hidden, chart sheets are told", () => {
  const bytes = craftWorkbook({
    sheets: [
      { name: "图表1", xml: rows("") },
      { name: "数据", xml: rows('<row r="1"><c r="A1"><v>100</v></c></row>') },
      { name: "很隐蔽", xml: rows(""), attributes: 'state="veryHidden"' },
    ],
    beforeSheets: '<workbookPr date1904="1"/><bookViews><workbookView activeTab="0"/></bookViews>',
    parts: {
      "xl/_rels/workbook.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>' +
        '<Relationship Id="rId2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Type="x/worksheet" Target="worksheets/Sheet3.xml"/></Relationships>',
    },
  });
  const { snapshot, losses } = openWorkbook(bytes);
  expect(Object.values(snapshot.sheets).map((sheet) => [sheet.name, sheet.hidden])).toEqual([["数据", 0], ["很隐蔽", 1]]);
  expect(snapshot.custom).toMatchObject({ activeSheet: "sheet-2", date1904: true });
  expect(losses.map((loss) => loss.key)).toEqual(["OtherSheet", "Date1904"]);
  expect(cellsOf(bytes)[0]?.[0]?.v).toBe(100);
});

it.each([
  ["no sheets", { sheets: [] }],
  ["a sheet that is missing", { sheets: [{ name: "表", xml: rows("") }], parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" } }],
  ["a sheet without cells", { sheets: [{ name: "表", xml: "<cols/>" }] }],
  ["a row that does not end", { sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1">') }] }],
  ["a cell that does not end", { sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1"><v>1</v></row>') }] }],
  ["a wrong address", { sheets: [{ name: "表", xml: rows('<row r="1"><c r="ZZZ1"/></row>') }] }],
  ["a wrong row", { sheets: [{ name: "表", xml: rows('<row r="x"><c/></row>') }] }],
  ["broken styles", { sheets: [{ name: "表", xml: rows("") }], styles: `${PLAIN_STYLES}<dxfs>` }],
])("refuses a workbook with %s as damaged", (_name, workbook) => {
  try {
    openWorkbook(craftWorkbook(workbook));
    throw new Error("was opened");
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code: "Damaged" });
  }
});
