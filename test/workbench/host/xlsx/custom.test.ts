/** What the host keeps in `custom`: settings of add-ins, properties of the document and of sheets, locked cells. */
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";
import { craftWorkbook, rows } from "./support/craft-workbook";
import { cellOf, edited, sheetOf } from "./support/edited";
import { fullWorkbook } from "./support/full-workbook";
import { inUniver } from "./support/univer-session";

const full = fullWorkbook();
const CORE =
  '<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:title>标题</dc:title><dc:creator>甲某</dc:creator><cp:lastModifiedBy>乙某</cp:lastModifiedBy><cp:keywords/></cp:coreProperties>';
const documented = craftWorkbook({
  sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1"><v>1</v></c></row>') }],
  parts: {
    "docProps/core.xml": CORE,
    "docProps/app.xml": "<Properties><Company>某局</Company></Properties>",
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>' +
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
      '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
  },
});

it("keeps settings and custom properties of sheets in the file, changes them, and takes the part out with the last", () => {
  const settings = { "jixiao.roles": { 表: "<三级指标>" }, n: 1 };
  const saved = edited(full, (snapshot) => {
    snapshot.custom = { ...snapshot.custom, settings };
    const sheet = sheetOf(snapshot, 1);
    sheet.custom = { ...sheet.custom, properties: { 口径: "本地" } };
  });
  expect(saved.changed).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "customXml/item1.xml"]);
  const again = openWorkbook(saved.bytes).snapshot;
  expect(again.custom?.["settings"]).toEqual(settings);
  expect(sheetOf(again, 1).custom?.["properties"]).toEqual({ 口径: "本地" });
  const changed = edited(saved.bytes, (snapshot) => (snapshot.custom = { ...snapshot.custom, settings: { n: 2 } }));
  expect(changed.changed).toEqual(["customXml/item1.xml"]);
  const emptied = edited(changed.bytes, (snapshot) => {
    snapshot.custom = { ...snapshot.custom, settings: {} };
    sheetOf(snapshot, 1).custom = { properties: {} };
  });
  for (const [name, part] of openWorkbook(full).package.parts) expect(emptied.part(name)).toBe(new TextDecoder().decode(part));
  expect(emptied.names).not.toContain("customXml/item1.xml");
});

it("leaves custom XML of others alone, and takes settings that cannot be read for none", () => {
  const bytes = craftWorkbook({
    sheets: [{ name: "表", xml: rows("") }],
    relations: [["a", "customXml", "../customXml/item1.xml"], ["b", "customXml", "../customXml/item2.xml"]],
    parts: { "customXml/item1.xml": "<x/>", "customXml/item2.xml": '<workbook xmlns="urn:jixiao-addin:workbench"><settings>{oh</settings></workbook>' },
  });
  expect(openWorkbook(bytes).snapshot.custom?.["settings"]).toEqual({});
  const saved = edited(bytes, (snapshot) => (snapshot.custom = { ...snapshot.custom, settings: { a: 1 } }));
  expect(saved.changed).toEqual(["customXml/item2.xml"]);
});

it("reads and changes the document's properties, and takes out who saved last with the author", () => {
  expect(openWorkbook(documented).snapshot.custom?.["properties"]).toEqual({ title: "标题", author: "甲某", company: "某局" });
  const saved = edited(documented, (snapshot) => (snapshot.custom = { ...snapshot.custom, properties: { title: "A & B", keywords: "绩效", category: "表" } }));
  expect(saved.part("docProps/core.xml")).toBe(
    '<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:title>A &amp; B</dc:title><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy><cp:keywords>绩效</cp:keywords><cp:category>表</cp:category></cp:coreProperties>',
  );
  expect(saved.part("docProps/app.xml")).toBe("<Properties><Company></Company></Properties>");
  expect(edited(documented, (snapshot) => delete snapshot.custom).changed).toEqual([]);
});

it("makes the parts of properties where the package has none", () => {
  const properties = { author: "甲某", manager: "乙某" };
  const saved = edited(full, (snapshot) => (snapshot.custom = { ...snapshot.custom, properties }));
  expect(saved.part("_rels/.rels")).toContain('Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"');
  expect(openWorkbook(saved.bytes).snapshot.custom?.["properties"]).toEqual(properties);
});

it("reads which cells are unlocked, keeps it when Univer changes their look, and writes it where the host sets it", async () => {
  const { snapshot, package: opened } = openWorkbook(full);
  expect(snapshot.styles["x1"]).toMatchObject({ locked: false });
  expect(snapshot.styles["x2"]).not.toHaveProperty("locked");
  const saved = await inUniver(snapshot, async ({ workbook, snapshot: now }) => {
    const sheet = workbook.getActiveSheet();
    sheet.getRange("A1").setFontSize(20);
    sheet.getRange("B1").setBackground("#ffffff");
    sheet.insertRowsBefore(1, 1);
    const changed = await now();
    const own = cellOf(changed, 4, 0);
    own.custom = { ...own.custom, locked: false };
    const bare = cellOf(changed, 40, 1);
    bare.custom = { locked: false };
    return saveWorkbook(changed, opened);
  });
  const again = openWorkbook(saved).snapshot;
  const locked = (row: number, column: number): unknown => (again.styles[cellOf(again, row, column).s as string] as { locked?: boolean }).locked ?? true;
  expect([locked(0, 0), locked(0, 1), locked(1, 0), locked(1, 2), locked(4, 0), locked(5, 0), locked(40, 1)]).toEqual([false, false, false, false, false, true, false]);
});
