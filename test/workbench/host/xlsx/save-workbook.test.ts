/** What is written where, on a workbook that holds one of everything. */
import { read, utils } from "@e965/xlsx";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";
import { verifySheet } from "../../../../src/workbench/host/xlsx/verify-sheet";
import { parseXml } from "../../../../src/workbench/host/xlsx/xml";
import { WORKSHEET_ORDER } from "../../../../src/workbench/host/xlsx/text-patch";
import { craftWorkbook, rows } from "./support/craft-workbook";
import { cellOf, edited, moveRows, sheetOf } from "./support/edited";
import { fullWorkbook } from "./support/full-workbook";

const full = fullWorkbook();
const FIRST = "xl/worksheets/sheet1.xml";
const SECOND = "xl/worksheets/sheet2.xml";
const cellXml = (part: string, address: string): string => new RegExp(`<c r="${address}"[^>]*?(?:/>|>[\\s\\S]*?</c>)`).exec(part)?.[0] ?? "";

it("changes the cell alone that was changed", () => {
  const saved = edited(full, (snapshot) => Object.assign(cellOf(snapshot, 3, 0), { v: 5 }));
  expect(saved.changed).toEqual(["xl/workbook.xml", FIRST]);
  const before = openWorkbook(full).package.parts.get(FIRST);
  expect(saved.part(FIRST)).toBe(new TextDecoder().decode(before).replace('<c r="A4"><v>1</v>', '<c r="A4"><v>5</v>'));
  expect(saved.part("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

it("asks for no calculation where there is no formula", () => {
  const plain = craftWorkbook({ sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1"><v>1</v></c></row>') }] });
  expect(edited(plain, (snapshot) => Object.assign(cellOf(snapshot, 0, 0), { v: 2 })).changed).toEqual([FIRST]);
});

it.each([
  ["text", { v: "甲 & <乙>", t: 1 }, '<c r="A4" t="inlineStr"><is><t>甲 &amp; &lt;乙&gt;</t></is></c>'],
  ["text with blanks around", { v: " 甲\n", t: 1 }, '<c r="A4" t="inlineStr"><is><t xml:space="preserve"> 甲\n</t></is></c>'],
  ["text like a formula", { v: "=1+1", t: 1 }, '<c r="A4" t="inlineStr"><is><t>=1+1</t></is></c>'],
  ["text like a number", { v: "007", t: 4 }, '<c r="A4" t="inlineStr"><is><t>007</t></is></c>'],
  ["characters that XML forbids", { v: "a\u0001_x0041_", t: 1 }, '<c r="A4" t="inlineStr"><is><t>a_x0001__x005F_x0041_</t></is></c>'],
  ["a number without dust", { v: 0.1, t: 2 }, '<c r="A4"><v>0.1</v></c>'],
  ["a logical value", { v: 1, t: 3 }, '<c r="A4" t="b"><v>1</v></c>'],
  ["an error", { v: "#DIV/0!", t: 1 }, '<c r="A4" t="e"><v>#DIV/0!</v></c>'],
  ["text that is called like an error", { v: "#N/A", t: 4 }, '<c r="A4" t="inlineStr"><is><t>#N/A</t></is></c>'],
  ["a formula with text", { f: '=IF(A1>1,"是","")', v: "是", t: 1 }, '<c r="A4" t="str"><f>IF(A1&gt;1,"是","")</f><v>是</v></c>'],
  ["a newer function", { f: "=XLOOKUP(1,A:A,B:B)", v: 2, t: 2 }, '<c r="A4"><f>_xlfn.XLOOKUP(1,A:A,B:B)</f><v>2</v></c>'],
  ["a newer error", { f: "=SEQUENCE(3)", v: "#SPILL!", t: 1 }, '<c r="A4" t="e"><f>_xlfn.SEQUENCE(3)</f><v>#VALUE!</v></c>'],
  ["a formula without a result", { f: "=1+1" }, '<c r="A4"><f>1+1</f></c>'],
  ["nothing", {}, '<c r="A4"/>'],
])("writes %s", (_name, cell, expected) => {
  const saved = edited(full, (snapshot) => {
    const target = cellOf(snapshot, 3, 0);
    delete target.v;
    delete target.t;
    Object.assign(target, cell);
  });
  expect(cellXml(saved.part(FIRST), "A4")).toBe(expected);
});

it("writes the runs of text that was edited with its formats", () => {
  const saved = edited(full, (snapshot) => {
    const target = cellOf(snapshot, 3, 0);
    target.v = "粗细";
    target.p = { id: "p", documentStyle: {}, body: { dataStream: "粗细\r\n", textRuns: [{ st: 0, ed: 1, ts: { bl: 1, cl: { rgb: "#ff0000" } } }] } };
  });
  expect(cellXml(saved.part(FIRST), "A4")).toBe('<c r="A4" t="inlineStr"><is><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>粗</t></r><r><t>细</t></r></is></c>');
});

it("keeps the runs of text whose format alone was changed", () => {
  const saved = edited(full, (snapshot) => {
    snapshot.styles["new"] = { ...snapshot.styles["x0"], bl: 1 };
    cellOf(snapshot, 1, 5).s = "new";
  });
  expect(cellXml(saved.part(FIRST), "F2")).toMatch(/^<c r="F2" t="inlineStr" s="9"><is><r><rPr><b\/><\/rPr><t>粗<\/t><\/r>.*<rPh/);
});

it("keeps the quote that makes text of what looks like a formula", () => {
  const saved = edited(full, (snapshot) => Object.assign(cellOf(snapshot, 2, 0), { v: "=改了", t: 4 }));
  expect(cellXml(saved.part(FIRST), "A3")).toBe('<c r="A3" s="4" t="inlineStr"><is><t>=改了</t></is></c>');
  expect(saved.changed).not.toContain("xl/styles.xml");
});

it("moves everything below inserted rows, in this part and in those that belong to it", () => {
  const saved = edited(full, (snapshot) => {
    moveRows(sheetOf(snapshot), 3, 2);
    // As Univer does with formulas.
    for (const [row, column, f] of [[5, 1, "=A6*2+$A$6"], [6, 1, "=A7*2+$A$6"], [7, 1, "=A8*2+$A$6"], [5, 2, "=SUM(A6:A8)"], [6, 2, '="是"&A7'], [9, 2, "=IFS(A6>0,1,TRUE,2)"], [9, 3, "=A6=1"]] as const) cellOf(snapshot, row, column).f = f;
    cellOf(snapshot, 0, 0, 1).f = "=第一张!A6+1";
  });
  const sheet = saved.part(FIRST);
  expect(cellXml(sheet, "B6")).toBe('<c r="B6"><f>A6*2+$A$6</f><v>3</v></c>');
  expect(cellXml(sheet, "C8")).toBe('<c r="C8" cm="1"><f t="array" ref="C8:D8">A6:B6*2</f><v>2</v></c>');
  expect(cellXml(sheet, "C10")).toBe('<c r="C10"><f>_xlfn.IFS(A6&gt;0,1,TRUE,2)</f><v>1</v></c>');
  expect(sheet).toContain('<row r="8" ht="21" x14ac:dyDescent="0.15" xmlns:x14ac');
  expect(sheet).toContain('<row r="11" outlineLevel="1"/>');
  for (const text of [
    '<dimension ref="A1:G14"/>',
    '<protectedRange sqref="A6:A8"',
    '<autoFilter ref="A2:D10"/>',
    '<mergeCell ref="A10:B11"/>',
    '<conditionalFormatting sqref="A6:A8 C6"><cfRule type="expression" dxfId="0" priority="2"><formula>$A6&gt;1</formula>',
    '<conditionalFormatting sqref="B2:B11">',
    'sqref="D6:D8"><formula1>"是,否"</formula1>',
    'sqref="A6:A14"><formula1>$A$2</formula1>',
    '<hyperlink ref="A10" r:id="rIdLink"/><hyperlink ref="C3"',
    '<brk id="10"',
    "<xm:f>第一张!A6:A8</xm:f><xm:sqref>E6</xm:sqref>",
  ]) {
    expect(sheet).toContain(text);
  }
  expect(saved.part("xl/comments1.xml")).toContain('<comment ref="B7"');
  expect(saved.part("xl/drawings/vmlDrawing1.vml")).toContain("<x:Anchor>2, 15, 6, 2, 4, 31, 10, 1</x:Anchor><x:Row>6</x:Row>");
  expect(saved.part("xl/drawings/drawing1.xml")).toContain("<xdr:row>11</xdr:row>");
  expect(saved.part("xl/tables/table1.xml")).toContain('ref="A14:B16"><autoFilter ref="A14:B16"/>');
  expect(saved.part("xl/workbook.xml")).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">第一张!$A$1:$G$14</definedName>');
  expect(saved.part("xl/workbook.xml")).toContain("第一张!$C$6</definedName>");
  expect(saved.names).not.toContain("xl/calcChain.xml");
  expect(saved.part("[Content_Types].xml")).not.toContain("calcChain");
  expect(saved.part("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
});

it("takes what stood in deleted rows out with them", () => {
  const saved = edited(full, (snapshot) => moveRows(sheetOf(snapshot), 3, -5));
  const sheet = saved.part(FIRST);
  expect(sheet).not.toMatch(/protectedRange|A8"|sqref="D4:D6"|rIdLink/);
  expect(sheet).toContain('<hyperlink ref="C3"');
  expect(saved.part("xl/comments1.xml")).not.toContain("<comment ");
  expect(saved.part("xl/drawings/vmlDrawing1.vml")).not.toContain("ClientData");
  expect(saved.part("xl/workbook.xml")).toContain('name="合计">第一张!#REF!</definedName>');
  expect(() => openWorkbook(saved.bytes)).not.toThrow();
});

it("spells a shared formula out when one of its cells goes its own way, and drops an array that fell apart", () => {
  const saved = edited(full, (snapshot) => {
    cellOf(snapshot, 4, 1).f = "=1";
    Object.assign(cellOf(snapshot, 5, 3), { v: 99 });
  });
  const sheet = saved.part(FIRST);
  expect(sheet).not.toContain('t="shared"');
  expect(cellXml(sheet, "B6")).toBe('<c r="B6"><f>A6*2+$A$4</f><v>7</v></c>');
  expect(cellXml(sheet, "C6")).toBe('<c r="C6"><v>2</v></c>');
  expect(cellXml(sheet, "D6")).toBe('<c r="D6"><v>99</v></c>');
});

it("does not take new results of formulas for a change, but writes them with one", () => {
  const results = (snapshot: Parameters<typeof cellOf>[0]): void => {
    Object.assign(cellOf(snapshot, 3, 2), { v: 7, t: 2 });
    Object.assign(cellOf(snapshot, 0, 0, 1), { v: 2.0000000000000004, t: 2 });
    Object.assign(cellOf(snapshot, 7, 2), { v: "#NAME?", t: 1 });
  };
  expect(edited(full, results).changed).toEqual([]);
  const saved = edited(full, (snapshot) => {
    results(snapshot);
    Object.assign(cellOf(snapshot, 3, 0), { v: 2 });
  });
  expect(cellXml(saved.part(FIRST), "C4")).toBe('<c r="C4"><f>SUM(A4:A6)</f><v>7</v></c>');
  expect(cellXml(saved.part(FIRST), "C8")).toBe('<c r="C8"><f>_xlfn.IFS(A4&gt;0,1,TRUE,2)</f><v>1</v></c>');
  expect(saved.changed).toEqual(["xl/workbook.xml", FIRST]);
});

it("writes cells that share a formula in Univer's way", () => {
  const saved = edited(full, (snapshot) => {
    Object.assign(cellOf(snapshot, 0, 0, 1), { f: "=C3*2", si: "s", v: 10 });
    Object.assign(cellOf(snapshot, 1, 0, 1), { si: "s", v: 0, t: 2 });
  });
  expect(cellXml(saved.part(SECOND), "A2")).toBe('<c r="A2"><f>C4*2</f><v>0</v></c>');
});

it("changes widths, heights, hidden rows and columns, and leaves the other columns as they are", () => {
  const saved = edited(full, (snapshot) => {
    const sheet = sheetOf(snapshot);
    Object.assign(sheet.columnData?.[1] ?? {}, { w: 80 });
    Object.assign(sheet.columnData?.[4] ?? {}, { hd: 0 });
    sheet.rowData = { ...sheet.rowData, 3: { h: 24, ia: 0 }, 4: { ...sheet.rowData?.[4], hd: 0 }, 0: { ...sheet.rowData?.[0], ia: 1 }, 40: { ah: 30 } };
  });
  const sheet = saved.part(FIRST);
  expect(sheet).toContain(
    '<cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="2" max="2" width="10" style="8" customWidth="1"/><col min="3" max="3" width="12" style="8" customWidth="1"/>' +
      '<col min="5" max="5" width="9" customWidth="1"/><col min="6" max="16384" width="9" style="2"/></cols>',
  );
  expect(sheet).toContain('<row r="1">');
  expect(sheet).toContain('<row r="4" ht="18" customHeight="1">');
  expect(sheet).toContain('<row r="5"><c');
  expect(sheet).not.toContain('r="41"');
});

it("writes panes, grid lines, the tab's colour, default sizes, protection and page layout where they changed", () => {
  const saved = edited(full, (snapshot) => {
    const second = sheetOf(snapshot, 1);
    second.freeze = { xSplit: 1, ySplit: 3, startColumn: 1, startRow: 3 };
    second.showGridlines = 0;
    second.tabColor = "rgb(0, 176, 80)";
    second.defaultRowHeight = 24;
    second.custom = {
      protection: { protected: true, password: false, options: { ...(sheetOf(snapshot).custom?.["protection"] as { options: object }).options, allowFormatCells: false, selectionMode: "Unlocked" } },
      pageLayout: { orientation: "landscape", paperSize: 9, margins: { left: 0.5 }, fitToWidth: 1, fitToHeight: 0, centerHorizontally: true, printArea: "A1:C9", printTitleRows: "1:2" },
    };
    const first = sheetOf(snapshot);
    first.custom = { protection: { ...(first.custom?.["protection"] as object), protected: false }, pageLayout: { printArea: null } };
    first.freeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  });
  const root = saved.part(SECOND);
  for (const text of [
    '<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetView workbookViewId="0" showGridLines="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/></sheetView>',
    '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>',
    '<sheetProtection sheet="1" objects="1" selectLockedCells="1"/>',
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.7"',
    '<pageSetup orientation="landscape" paperSize="9" fitToWidth="1" fitToHeight="0"/>',
  ]) {
    expect(root).toContain(text);
  }
  expect(saved.part("xl/workbook.xml")).toContain('<definedName name="_xlnm.Print_Area" localSheetId="1">第二张!$A$1:$C$9</definedName>');
  expect(saved.part("xl/workbook.xml")).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">第二张!$1:$2</definedName>');
  expect(saved.part("xl/workbook.xml")).not.toContain('Print_Area" localSheetId="0"');
  expect(saved.part(FIRST)).not.toMatch(/sheetProtection|<pane/);
  const again = openWorkbook(saved.bytes).snapshot;
  expect(sheetOf(again, 1).custom).toMatchObject({ pageLayout: { printArea: "A1:C9", printTitleRows: "1:2", fitToWidth: 1 }, protection: { protected: true, options: { selectionMode: "Unlocked" } } });
});

it("keeps the children of a sheet in the schema's order", () => {
  const saved = edited(craftWorkbook({ sheets: [{ name: "表", xml: '<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>' }] }), (snapshot) => {
    const sheet = sheetOf(snapshot);
    Object.assign(sheet, { tabColor: "#ff0000", freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 }, defaultColumnWidth: 100, mergeData: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }], columnData: { 0: { w: 99 } } });
    sheet.custom = { protection: { ...(sheet.custom?.["protection"] as object), protected: true }, pageLayout: { orientation: "landscape", centerVertically: true } };
    cellOf(snapshot, 0, 0).v = 1;
    snapshot.resources = [
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify({ "sheet-1": [{ cfId: "n", stopIfTrue: false, ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }], rule: { type: "highlightCell", subType: "duplicateValues", style: {} } }] }) },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify({ "sheet-1": [{ uid: "v", type: "list", formula1: "a", ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }] }] }) },
      { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify({ "sheet-1": { 0: { 0: { id: "x", row: 0, col: 0, width: 100, height: 50, note: "注" } } } }) },
    ];
  });
  const children = parseXml(saved.part(FIRST), FIRST).children.map((child) => child.name);
  expect(children).toEqual(["sheetPr", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "mergeCells", "conditionalFormatting", "dataValidations", "printOptions", "pageMargins", "pageSetup", "legacyDrawing"]);
  expect([...children].sort((a, b) => WORKSHEET_ORDER.indexOf(a) - WORKSHEET_ORDER.indexOf(b))).toEqual(children);
});

it("patches parts whose elements have a prefix", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const bytes = craftWorkbook({
    sheets: [{ name: "表", xml: "" }],
    parts: {
      [FIRST]: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      "xl/styles.xml": `<x:styleSheet xmlns:x="${main}"><x:fonts count="1"><x:font><x:sz val="11"/><x:name val="宋体"/></x:font></x:fonts><x:cellXfs count="1"><x:xf fontId="0"/></x:cellXfs></x:styleSheet>`,
    },
  });
  const saved = edited(bytes, (snapshot) => {
    snapshot.styles["b"] = { bl: 1 };
    Object.assign(cellOf(snapshot, 2, 2), { v: "乙", t: 1, s: "b" });
    Object.assign(cellOf(snapshot, 0, 0), { v: 3, t: 2 });
    sheetOf(snapshot).mergeData = [{ startRow: 2, endRow: 3, startColumn: 2, endColumn: 2 }];
  });
  expect(saved.part(FIRST)).toContain('<x:c r="A1"><x:f>1+1</x:f><x:v>3</x:v></x:c>');
  expect(saved.part(FIRST)).toContain('<x:row r="3"><x:c r="C3" s="1" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="C3:C4"/></x:mergeCells>');
  expect(saved.part("xl/styles.xml")).toContain("<x:font><x:b/>");
  expect(cellOf(openWorkbook(saved.bytes).snapshot, 2, 2).v).toBe("乙");
});

it("gives the same bytes for the same workbook", () => {
  const change = (snapshot: Parameters<typeof cellOf>[0]): void => void Object.assign(cellOf(snapshot, 3, 0), { v: 5 });
  expect(Buffer.from(edited(full, change).bytes).equals(Buffer.from(edited(full, change).bytes))).toBe(true);
});

it("saves a workbook that came from no file so that others can read it", () => {
  const { snapshot } = openWorkbook(full);
  const book = read(saveWorkbook(snapshot, null), { cellFormula: true });
  expect(book.SheetNames).toEqual(["第一张", "第二张"]);
  expect(book.Sheets["第一张"]?.["C4"]).toMatchObject({ f: "SUM(A4:A6)", v: 6 });
  expect(utils.sheet_to_json<unknown[]>(book.Sheets["第二张"] ?? {}, { header: 1 })[2]).toEqual([undefined, undefined, 5]);
});

it("throws rather than leave out a cell", () => {
  const { snapshot } = openWorkbook(full);
  const text = edited(full, () => undefined).part(FIRST);
  expect(() => verifySheet(text, sheetOf(snapshot), [{ text: "项目支出绩效目标表", rich: false }])).toThrow(/would lose the cell/);
  Object.assign(cellOf(snapshot, 90, 3), { v: 1, t: 2 });
  expect(() => verifySheet(text, sheetOf(snapshot), [])).toThrow(Error);
});
