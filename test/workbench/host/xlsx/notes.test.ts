import { read } from "@e965/xlsx";
import { NOTES_RESOURCE, type NotesBySheet, type SheetNote } from "../../../../src/workbench/host/xlsx/notes/read-notes";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";
import { craftWorkbook, rows } from "./support/craft-workbook";
import { edited, resourceOf, setResource } from "./support/edited";
import { fullWorkbook, SHEET_TYPE } from "./support/full-workbook";
import { inUniver } from "./support/univer-session";

const full = fullWorkbook();
const SHEET = "xl/worksheets/sheet1.xml";
const plain = craftWorkbook({ sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1"><v>1</v></c></row>') }] });
const note = (row: number, col: number, text: string): SheetNote => ({ id: `n${String(row)}-${String(col)}`, row, col, width: 160, height: 80, note: text });
const placed = (...notes: readonly SheetNote[]): NotesBySheet => {
  const bySheet: Record<number, Record<number, SheetNote>> = {};
  for (const entry of notes) bySheet[entry.row] = { ...bySheet[entry.row], [entry.col]: entry };
  return { "sheet-1": bySheet };
};
const first = (bytes: Uint8Array): SheetNote => {
  const found = resourceOf<NotesBySheet>(openWorkbook(bytes).snapshot, NOTES_RESOURCE)["sheet-1"]?.[4]?.[1];
  if (!found) throw new Error("no note");
  return found;
};

it("makes the parts that notes need, and others read them", () => {
  const saved = edited(plain, (snapshot) => setResource(snapshot, NOTES_RESOURCE, placed(note(0, 0, "请核对 <数>"), { ...note(3, 2, "二"), show: true })));
  expect(saved.part(SHEET)).toMatch(/<\/sheetData><legacyDrawing xmlns:r="[^"]*" r:id="rId2"\/><\/worksheet>/);
  expect(saved.names).toEqual(expect.arrayContaining(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels"]));
  expect(saved.part("xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>3</x:Row><x:Column>2</x:Column><x:Visible/>");
  expect(read(saved.bytes).Sheets["表"]?.["A1"]).toMatchObject({ c: [{ t: "请核对 <数>" }] });
  const again = resourceOf<NotesBySheet>(openWorkbook(saved.bytes).snapshot, NOTES_RESOURCE)["sheet-1"];
  expect(again?.[0]?.[0]).toMatchObject({ note: "请核对 <数>", width: 160, height: 80 });
  expect(again?.[3]?.[2]).toMatchObject({ note: "二", show: true });
});

it("adds a note beside those that are there, and changes and deletes one", () => {
  const added = edited(full, (snapshot) => setResource(snapshot, NOTES_RESOURCE, placed(first(full), note(1, 1, "新"))));
  expect(added.part("xl/comments1.xml")).toContain('<authors><author>甲某</author><author></author></authors>');
  expect(added.part("xl/comments1.xml")).toContain('<comment ref="B2" authorId="1"><text><t xml:space="preserve">新</t></text></comment></commentList>');
  expect(added.part("xl/drawings/vmlDrawing1.vml")).toContain('id="_x0000_s1026"');
  expect(added.changed).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
  const changed = edited(full, (snapshot) => setResource(snapshot, NOTES_RESOURCE, placed({ ...first(full), note: "改" })));
  expect(changed.part("xl/comments1.xml")).toContain('<comment ref="B5" authorId="0"><text><t xml:space="preserve">改</t></text></comment>');
  const deleted = edited(full, (snapshot) => setResource(snapshot, NOTES_RESOURCE, {}));
  expect(deleted.part("xl/comments1.xml")).not.toContain("<comment ");
  expect(deleted.part("xl/drawings/vmlDrawing1.vml")).not.toContain("<v:shape ");
  expect(edited(full, (snapshot) => (snapshot.resources = [])).changed).toEqual([]);
});

it("lets boxes share a drawing that is there for other things, and leaves one alone that it cannot read", () => {
  const withDrawing = (vml: string): Uint8Array =>
    craftWorkbook({ sheets: [{ name: "表", xml: '<sheetData/><legacyDrawing r:id="rId9"/>', relations: [["rId9", "vmlDrawing", "../drawings/vmlDrawing1.vml"]] }], parts: { "xl/drawings/vmlDrawing1.vml": vml } });
  const shared = edited(withDrawing('<xml xmlns:v="v"><v:shape id="_x0000_s3000"/></xml>'), (snapshot) => setResource(snapshot, NOTES_RESOURCE, placed(note(0, 0, "一"))));
  expect(shared.part("xl/drawings/vmlDrawing1.vml")).toContain('id="_x0000_s3001"');
  expect(shared.part(SHEET)).toContain('<legacyDrawing r:id="rId9"/>');
  const broken = craftWorkbook({
    sheets: [{ name: "表", xml: '<sheetData/><legacyDrawing r:id="rId9"/>', relations: [["rId9", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId8", "comments", "../comments1.xml"]] }],
    parts: { "xl/drawings/vmlDrawing1.vml": "<xml><br></xml>", "xl/comments1.xml": '<comments><authors/><commentList><comment ref="A1" authorId="0"><text><t>一</t></text></comment></commentList></comments>' },
    types: { "xl/comments1.xml": `${SHEET_TYPE}comments+xml` },
  });
  expect(resourceOf<NotesBySheet>(openWorkbook(broken).snapshot, NOTES_RESOURCE)["sheet-1"]?.[0]?.[0]?.note).toBe("一");
});

it("moves threaded comments with their cells", () => {
  const bytes = craftWorkbook({
    sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'), relations: [["rId1", "comments", "../comments1.xml"], ["rId2", "threadedComment", "../threadedComments/threadedComment1.xml"]] }],
    parts: {
      "xl/comments1.xml": '<comments><authors><author/></authors><commentList><comment ref="A2" authorId="0"><text><t>[话]</t></text></comment></commentList></comments>',
      "xl/threadedComments/threadedComment1.xml": '<ThreadedComments><threadedComment ref="A2" id="{1}"><text>话</text></threadedComment><threadedComment ref="A2" id="{2}" parentId="{1}"/></ThreadedComments>',
    },
  });
  const saved = edited(bytes, (snapshot) => {
    const sheet = snapshot.sheets["sheet-1"];
    if (sheet?.cellData) sheet.cellData = { 0: sheet.cellData[0] ?? {}, 3: sheet.cellData[1] ?? {} };
  });
  expect(saved.part("xl/comments1.xml")).toContain('ref="A4"');
  expect(saved.part("xl/threadedComments/threadedComment1.xml")).toBe('<ThreadedComments><threadedComment ref="A4" id="{1}"><text>话</text></threadedComment><threadedComment ref="A4" id="{2}" parentId="{1}"/></ThreadedComments>');
  expect(edited(bytes, (snapshot) => setResource(snapshot, NOTES_RESOURCE, {})).part("xl/threadedComments/threadedComment1.xml")).toBe("<ThreadedComments></ThreadedComments>");
});

it("follows Univer's own notes", async () => {
  const { snapshot, package: opened } = openWorkbook(full);
  const saved = await inUniver(snapshot, async (session) => {
    const sheet = session.workbook.getActiveSheet();
    sheet.insertRowsBefore(1, 2);
    sheet.getRange("C3").createOrUpdateNote({ id: "own", row: 2, col: 2, note: "来自表格", width: 100, height: 60 });
    return saveWorkbook(await session.snapshot(), opened);
  });
  const again = resourceOf<NotesBySheet>(openWorkbook(saved).snapshot, NOTES_RESOURCE)["sheet-1"];
  expect(again?.[6]?.[1]?.note).toBe("甲某:\n请核对");
  expect(again?.[2]?.[2]?.note).toBe("来自表格");
});
