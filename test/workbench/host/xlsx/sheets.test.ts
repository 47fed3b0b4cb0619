/** Sheets that come, go, move, hide and change their names. */
import { read } from "@e965/xlsx";
import type { IWorkbookData } from "@univerjs/core";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { craftWorkbook, rows } from "./support/craft-workbook";
import { cellOf, edited, resourceOf, setResource, sheetOf } from "./support/edited";
import { fullWorkbook } from "./support/full-workbook";
import { inUniver } from "./support/univer-session";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";

const full = fullWorkbook();
const WORKBOOK = "xl/workbook.xml";

function addSheet(snapshot: IWorkbookData, name: string, at = snapshot.sheetOrder.length): void {
  const id = `new-${name}`;
  snapshot.sheets[id] = { id, name, cellData: { 0: { 0: { v: name, t: 1 } } } };
  snapshot.sheetOrder.splice(at, 0, id);
}

function removeSheet(snapshot: IWorkbookData, at: number): void {
  const [id = ""] = snapshot.sheetOrder.splice(at, 1);
  // The snapshot's own record.
  delete snapshot.sheets[id];
}

const listed = (part: string): string[] => [...part.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1] ?? "");

it("adds sheets with parts, relations and content types of their own", () => {
  const saved = edited(full, (snapshot) => {
    addSheet(snapshot, "校核报告", 0);
    addSheet(snapshot, "汇总 & 表");
  });
  expect(listed(saved.part(WORKBOOK))).toEqual(["校核报告", "第一张", "第二张", "汇总 &amp; 表"]);
  expect(saved.part(WORKBOOK)).toMatch(/sheetId="3" r:id="rId6"/);
  expect(saved.part(WORKBOOK)).toContain('localSheetId="1">第一张!$A$1:$G$12');
  expect(saved.part(WORKBOOK)).toContain('activeTab="1"');
  expect(saved.part("[Content_Types].xml")).toContain('PartName="/xl/worksheets/sheet3.xml"');
  expect(saved.part("[Content_Types].xml")).toContain('PartName="/xl/worksheets/sheet4.xml"');
  expect(saved.changed).not.toContain("xl/worksheets/sheet1.xml");
  const book = read(saved.bytes);
  expect(book.SheetNames).toEqual(["校核报告", "第一张", "第二张", "汇总 & 表"]);
  expect(book.Sheets["汇总 & 表"]?.["A1"]).toMatchObject({ v: "汇总 & 表" });
  expect(openWorkbook(saved.bytes).snapshot.custom).toMatchObject({ activeSheet: "sheet-1" });
});

it("puts another sheet in front", () => {
  const saved = edited(full, (snapshot) => (snapshot.custom = { ...snapshot.custom, activeSheet: "sheet-2" }));
  expect(saved.part(WORKBOOK)).toContain('activeTab="1"');
  expect(saved.part("xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
  expect(saved.part("xl/worksheets/sheet2.xml")).toContain('<sheetView workbookViewId="0" tabSelected="1">');
});

it("deletes a sheet with all that belonged to it alone", () => {
  const saved = edited(full, (snapshot) => removeSheet(snapshot, 0));
  expect(listed(saved.part(WORKBOOK))).toEqual(["第二张"]);
  expect(saved.names.filter((name) => /sheet1|comments|drawing|table|calcChain/i.test(name))).toEqual([]);
  expect(saved.part("[Content_Types].xml")).not.toMatch(/sheet1|comments|drawing1|table1/);
  expect(saved.part(WORKBOOK)).toContain('<definedName name="合计">#REF!</definedName>');
  expect(saved.part(WORKBOOK)).not.toContain("localSheetId");
  expect(read(saved.bytes).SheetNames).toEqual(["第二张"]);
});

it("keeps what two sheets share when one of them goes", () => {
  const shared = craftWorkbook({
    sheets: ["一", "二"].map((name) => ({ name, xml: rows(""), relations: [["rId1", "printerSettings", "../printerSettings/p.bin"]] as const })),
    parts: { "xl/printerSettings/p.bin": "p", "xl/lonely.bin": "l" },
  });
  const saved = edited(shared, (snapshot) => removeSheet(snapshot, 0));
  expect(saved.names).toEqual(expect.arrayContaining(["xl/printerSettings/p.bin", "xl/lonely.bin"]));
  expect(saved.names).not.toContain("xl/worksheets/_rels/sheet1.xml.rels");
});

it("renames, reorders and hides sheets", () => {
  const saved = edited(full, (snapshot) => {
    sheetOf(snapshot, 0).name = "绩效 表";
    sheetOf(snapshot, 1).hidden = 1;
    snapshot.sheetOrder.reverse();
  });
  const text = saved.part(WORKBOOK);
  expect(text).toContain('<sheet name="第二张" sheetId="2"  r:id="rId2" state="hidden"/><sheet name="绩效 表" sheetId="1"');
  expect(text).toContain("localSheetId=\"1\">'绩效 表'!$A$1:$G$12");
  expect(text).toContain("name=\"合计\">'绩效 表'!$C$4");
  expect(text).toContain('activeTab="1"');
  expect(saved.part("xl/worksheets/sheet1.xml")).toContain("<xm:f>'绩效 表'!A4:A6</xm:f>");
  const again = openWorkbook(saved.bytes).snapshot;
  expect(again.sheetOrder.map((id) => [again.sheets[id]?.name, again.sheets[id]?.hidden])).toEqual([["第二张", 1], ["绩效 表", 0]]);
});

it("keeps a very hidden sheet as it is, and a chart sheet where it stood", () => {
  const bytes = craftWorkbook({
    sheets: [
      { name: "一", xml: rows("") },
      { name: "图", xml: rows("") },
      { name: "二", xml: rows(""), attributes: 'state="veryHidden"' },
    ],
    parts: {
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      "xl/_rels/workbook.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="o/worksheet" Target="worksheets/sheet1.xml"/>' +
        '<Relationship Id="rId2" Type="o/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId3" Type="o/worksheet" Target="worksheets/sheet3.xml"/></Relationships>',
    },
  });
  const saved = edited(bytes, (snapshot) => addSheet(snapshot, "三", 0));
  expect(listed(saved.part(WORKBOOK))).toEqual(["三", "一", "图", "二"]);
  expect(saved.part(WORKBOOK)).toContain('state="veryHidden"');
  expect(saved.part("xl/chartsheets/sheet1.xml")).toBe("<chartsheet/>");
  expect(listed(edited(bytes, (snapshot) => removeSheet(snapshot, 0)).part(WORKBOOK))).toEqual(["二", "图"]);
});

it("adds, changes and deletes names", () => {
  const NAMES = "SHEET_DEFINED_NAME_PLUGIN";
  const saved = edited(full, (snapshot) => {
    const names = resourceOf<Record<string, object>>(snapshot, NAMES);
    setResource(snapshot, NAMES, {
      "name-3": { ...names["name-3"], formulaOrRefString: "=第一张!$C$5" },
      x: { id: "x", name: "税率", formulaOrRefString: "0.06", localSheetId: "sheet-2", comment: "说明" },
      y: { id: "y", name: "全部", formulaOrRefString: "第二张!$A:$A" },
    });
  });
  expect(saved.part(WORKBOOK)).toContain('<definedName name="合计">第一张!$C$5</definedName><definedName name="税率" comment="说明" localSheetId="1">0.06</definedName><definedName name="全部">第二张!$A:$A</definedName>');
  const gone = edited(full, (snapshot) => setResource(snapshot, NAMES, {}));
  expect(gone.part(WORKBOOK)).not.toContain("合计");
  expect(gone.part(WORKBOOK)).toContain("_xlnm.Print_Area");
  expect(edited(full, (snapshot) => (snapshot.resources = [])).changed).toEqual([]);
});

it("copies of a sheet carry the original's cells as they stand", async () => {
  const { snapshot, package: opened } = openWorkbook(full);
  const saved = await inUniver(snapshot, async (session) => {
    session.workbook.duplicateSheet(session.workbook.getSheetByName("第一张") ?? session.workbook.getActiveSheet());
    return saveWorkbook(await session.snapshot(), opened);
  });
  const again = openWorkbook(saved).snapshot;
  expect(again.sheetOrder).toHaveLength(3);
  const copy = again.sheetOrder.findIndex((id) => id === "sheet-3");
  expect(cellOf(again, 1, 5, copy).v).toBe("粗 细");
  expect(cellOf(again, 4, 1, copy).f).toBe("=A5*2+$A$4");
  const written = new TextDecoder().decode(openWorkbook(saved).package.parts.get("xl/worksheets/sheet3.xml"));
  expect(written).toContain("<r><rPr><b/></rPr><t>粗</t></r>");
  expect(written).toContain('<c r="B5"><f>A5*2+$A$4</f><v>5</v></c>');
});
