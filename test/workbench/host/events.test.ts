/** Events, of what programs do and of what people do in the grid. */
import { delivered, useExcel } from "./use-excel";

const session = useExcel({ 表一: [["甲", 1], ["乙", 2]], 表二: [] });
const { run } = session;

type Handler<Args> = { add(handler: (args: Args) => Promise<unknown>): OfficeExtension.EventHandlerResult<Args> };

/** Registers a handler and gives what it has heard. */
async function listen<Args>(context: Excel.RequestContext, handler: Handler<Args>): Promise<{ heard: Args[]; result: OfficeExtension.EventHandlerResult<Args> }> {
  const heard: Args[] = [];
  const result = handler.add((args) => {
    heard.push(args);
    return Promise.resolve();
  });
  await context.sync();
  return { heard, result };
}

const grid = (): NonNullable<ReturnType<typeof session.excel.univerAPI.getActiveWorkbook>> => {
  const workbook = session.excel.univerAPI.getActiveWorkbook();
  if (!workbook) throw new Error("no workbook");
  return workbook;
};

describe("onChanged", () => {
  test("tells a person's edit with the value before and after", async () => {
    await run(async (context) => {
      const { heard } = await listen(context, context.workbook.worksheets.onChanged);
      grid().getActiveSheet().getRange(0, 0).setValue("改");
      await delivered();
      expect(heard).toHaveLength(1);
      expect(heard[0]).toMatchObject({
        type: "WorksheetChanged",
        changeType: "RangeEdited",
        address: "A1",
        worksheetId: "s1",
        source: "Local",
        triggerSource: "Unknown",
        details: { valueBefore: "甲", valueAfter: "改", valueTypeBefore: "String", valueTypeAfter: "String" },
      });
      const range = heard[0]?.getRange(context);
      range?.load("address,values");
      await context.sync();
      expect([range?.address, range?.values]).toEqual(["表一!A1", [["改"]]]);
    });
  });

  test("tells a program's own writes as such, one event for one write, whole ranges without details", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表二");
      sheet.load("id");
      await context.sync();
      const { heard } = await listen(context, sheet.onChanged);
      sheet.getRange("B2:C3").values = [[1, 2], [3, 4]];
      context.workbook.worksheets.getItem("表一").getRange("A1").values = [["别的表"]];
      await context.sync();
      await delivered();
      expect(heard.map(({ address, triggerSource, details, worksheetId }) => [address, triggerSource, details, worksheetId])).toEqual([["B2:C3", "ThisLocalAddin", undefined, "s2"]]);
    });
  });

  test("tells inserted and deleted rows once, and nothing of formulas that follow", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      sheet.getRange("B9").formulas = [["=SUM(B1:B5)"]];
      await context.sync();
      const { heard } = await listen(context, context.workbook.worksheets.onChanged);
      sheet.getRange("2:3").insert("Down");
      await context.sync();
      grid().getActiveSheet().deleteRows(1, 2);
      sheet.getRange("A1").insert("Down");
      await context.sync();
      await delivered();
      expect(heard.map(({ changeType, address, triggerSource }) => [changeType, address, triggerSource])).toEqual([
        ["RowInserted", "2:3", "ThisLocalAddin"],
        ["RowDeleted", "2:3", "Unknown"],
        ["CellInserted", "A1", "ThisLocalAddin"],
      ]);
    });
  });

  test("does not tell looks, nor results of formulas", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      sheet.getRange("C1").formulas = [["=B1+1"]];
      await context.sync();
      const { heard } = await listen(context, sheet.onChanged);
      sheet.getRange("A1:C1").format.fill.color = "#ff0000";
      grid().getActiveSheet().getRange(0, 0).setBackgroundColor("#00ff00");
      sheet.getRange("B1").values = [[5]];
      const result = sheet.getRange("C1");
      result.load("values");
      await context.sync();
      await delivered();
      expect([result.values, heard.map(({ address }) => address)]).toEqual([[[6]], ["B1"]]);
    });
  });

  test("stops when the handler is removed, or while events are switched off", async () => {
    await run(async (context) => {
      const { heard, result } = await listen(context, context.workbook.worksheets.onChanged);
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("表一").getRange("A1").values = [["静"]];
      context.runtime.enableEvents = true;
      await context.sync();
      await delivered();
      expect(heard).toEqual([]);
      result.remove();
      await context.sync();
      grid().getActiveSheet().getRange(0, 0).setValue("改");
      await delivered();
      expect(heard).toEqual([]);
    });
  });
});

test("onSelectionChanged tells what a person or a program selects, merged cells whole", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    sheet.getRange("C3:D4").merge();
    await context.sync();
    const { heard } = await listen(context, context.workbook.worksheets.onSelectionChanged);
    let changes = 0;
    context.workbook.onSelectionChanged.add(() => {
      changes++;
      return Promise.resolve();
    });
    await context.sync();
    grid().getActiveSheet().getRange(1, 1, 2, 1).activate();
    sheet.getRange("C3").select();
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    await delivered();
    expect(heard.map(({ address, worksheetId }) => [address, worksheetId])).toEqual([["B2:B3", "s1"], ["C3:D4", "s1"]]);
    expect(changes).toBe(2);
  });
});

test("onActivated, onDeactivated, onAdded and onDeleted tell which sheet", async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const activated = await listen(context, worksheets.onActivated);
    const deactivated = await listen(context, worksheets.onDeactivated);
    const added = await listen(context, worksheets.onAdded);
    const deleted = await listen(context, worksheets.onDeleted);
    worksheets.getItem("表二").activate();
    await context.sync();
    worksheets.getItem("表一").activate();
    await context.sync();
    const fresh = worksheets.add("新");
    fresh.load("id");
    await context.sync();
    const { id } = fresh;
    fresh.delete();
    await context.sync();
    await delivered();
    expect(activated.heard.map(({ worksheetId }) => worksheetId)).toEqual(["s2", "s1"]);
    expect(deactivated.heard.map(({ worksheetId }) => worksheetId)).toEqual(["s1", "s2"]);
    expect([added.heard, deleted.heard].map(([event]) => event?.worksheetId)).toEqual([id, id]);
  });
});
