/** Tables, charts, pivot caches and pictures: parts that name cells of a sheet. */
import { craftWorkbook, rows } from "./support/craft-workbook";
import { cellOf, edited, moveRows, sheetOf } from "./support/edited";

const HEADER = '<row r="1"><c r="A1"><v>0</v></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>名称</t></is></c><c r="C3" t="inlineStr"><is><t>金额</t></is></c></row><row r="4"><c r="B4"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c></row>';
const TABLE = '<table id="1" name="表1" ref="B3:C5"><autoFilter ref="B3:C5"/><tableColumns count="2"><tableColumn id="1" name="名称"/><tableColumn id="2" name="金额"/></tableColumns></table>';
const CHART = '<c:chartSpace xmlns:c="c"><c:ser><c:f>数据!$B$4:$B$5</c:f></c:ser></c:chartSpace>';
const CACHE = '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="B3:C5" sheet="数据"/></cacheSource></pivotCacheDefinition>';
const bytes = craftWorkbook({
  sheets: [{ name: "数据", xml: `${rows(HEADER)}<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>`, relations: [["rIdTable", "table", "../tables/table1.xml"]] }],
  parts: { "xl/tables/table1.xml": TABLE, "xl/charts/chart1.xml": CHART, "xl/pivotCache/pivotCacheDefinition1.xml": CACHE },
});
const NAME = "xl/tables/table1.xml";

it("moves what names the cells of moved rows and renamed sheets", () => {
  const saved = edited(bytes, (snapshot) => {
    moveRows(sheetOf(snapshot), 1, 2);
    sheetOf(snapshot).name = "新 表";
  });
  expect(saved.part(NAME)).toContain('ref="B5:C7"><autoFilter ref="B5:C7"/>');
  expect(saved.part("xl/charts/chart1.xml")).toContain("<c:f>'新 表'!$B$6:$B$7</c:f>");
  expect(saved.part("xl/pivotCache/pivotCacheDefinition1.xml")).toContain('<worksheetSource ref="B5:C7" sheet="新 表"/>');
});

it("grows a table with rows inserted in it, and renames its columns with its header", () => {
  const saved = edited(bytes, (snapshot) => {
    moveRows(sheetOf(snapshot), 4, 1);
    cellOf(snapshot, 2, 2).v = "金额\n(元)";
  });
  expect(saved.part(NAME)).toContain('ref="B3:C6"');
  expect(saved.part(NAME)).toContain('<tableColumn id="2" name="金额_x000a_(元)"/>');
});

it.each([
  ["its header is emptied", (snapshot: Parameters<typeof cellOf>[0]) => delete cellOf(snapshot, 2, 2).v],
  ["two of its columns are called the same", (snapshot: Parameters<typeof cellOf>[0]) => (cellOf(snapshot, 2, 2).v = "名称")],
  ["its header row is deleted", (snapshot: Parameters<typeof cellOf>[0]) => moveRows(sheetOf(snapshot), 2, -1)],
  ["all of it is deleted", (snapshot: Parameters<typeof cellOf>[0]) => moveRows(sheetOf(snapshot), 2, -3)],
])("makes plain cells of a table when %s", (_name, change) => {
  const saved = edited(bytes, (snapshot) => void change(snapshot));
  expect(saved.names).not.toContain(NAME);
  expect(saved.part("xl/worksheets/sheet1.xml")).not.toContain("tablePart");
  expect(saved.part("xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("rIdTable");
});
