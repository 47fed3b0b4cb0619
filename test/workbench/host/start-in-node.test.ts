import { startExcelInNode, type NodeExcel } from "../../../src/workbench/host/start-in-node";

let excel: NodeExcel;
beforeAll(async () => {
  excel = await startExcelInNode({
    sheetOrder: ["a"],
    sheets: { a: { id: "a", name: "表一", cellData: { 0: { 0: { v: "绩效", t: 1 }, 1: { v: 7, t: 2 } } } } },
  });
});
afterAll(() => excel.dispose());

test("the unmodified client reads a cell through the bridge", async () => {
  const read = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.load("values,address,rowIndex");
    await context.sync();
    return { values: range.values, address: range.address, row: range.rowIndex };
  });
  expect(read).toEqual({ values: [["绩效", 7]], address: "表一!A1:B1", row: 0 });
});

test("traffic counts one request for one sync, and can be reset", async () => {
  excel.traffic.reset();
  const context = new excel.Excel.RequestContext();
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  await context.sync();
  expect(sheet.name).toBe("表一");
  expect(excel.traffic.syncs).toBe(1);
  expect(excel.traffic.requestBytes).toBe(excel.traffic.largestRequest);
  expect(excel.traffic.requestBytes).toBeGreaterThan(100);
});

test("a property that was not loaded is the client's PropertyNotLoaded", async () => {
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表一").getRange("A1");
    range.load("address");
    await context.sync();
    expect(() => range.values).toThrow(/property 'values' is not available/);
  });
});

test("globals come and go", () => {
  const remove = excel.installGlobals();
  expect(globalThis.Excel).toBe(excel.Excel);
  remove();
  expect("Excel" in globalThis).toBe(false);
});
