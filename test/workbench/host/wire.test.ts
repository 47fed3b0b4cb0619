/** What the client and the stand-in say to each other: through the client alone. */
import { delivered, useExcel } from "./use-excel";

const session = useExcel({ 表一: [["甲", 1], ["乙", 2]], "表 二": [] });
const { run, failure } = session;
const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("表一");

describe("loading", () => {
  test("without names gives every scalar", async () => {
    await run(async (context) => {
      const sheet = first(context);
      sheet.load();
      await context.sync();
      expect([sheet.name, sheet.id, sheet.position, sheet.visibility, sheet.showGridlines]).toEqual(["表一", "s1", 0, "Visible", true]);
    });
  });

  test("goes through navigation, with / or as an object", async () => {
    await run(async (context) => {
      const range = first(context).getRange("B1");
      range.load("worksheet/name,format/font/bold");
      const same = first(context).getRange("B1");
      same.load({ values: true, format: { fill: { color: true } } });
      await context.sync();
      expect([range.worksheet.name, range.format.font.bold, same.values, same.format.fill.color]).toEqual(["表一", false, [[1]], "#FFFFFF"]);
    });
  });

  test("of collections takes items/ in strings and in lists, and pages", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load(["items/name"]);
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["表一", "表 二"]);
      const page = context.workbook.worksheets;
      page.load({ $top: 1, $skip: 1, name: true } as never);
      await context.sync();
      expect(page.items.map(({ name }) => name)).toEqual(["表 二"]);
    });
  });

  test("what was not asked for is PropertyNotLoaded", async () => {
    await run(async (context) => {
      const range = first(context).getRange("A1");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("表一!A1");
      expect(() => range.values).toThrow(/property 'values' is not available/);
    });
  });

  test("retrieve gives plain objects", async () => {
    await run(async (context) => {
      const range = first(context).getRange("A1:B1") as Excel.Range & { retrieve(names: string): { toJSON(): unknown } };
      const answer = range.retrieve("values,format/font/bold");
      const sheets = context.workbook.worksheets as Excel.WorksheetCollection & { retrieve(names: string): { toJSON(): unknown } };
      const names = sheets.retrieve("items/name");
      await context.sync();
      expect(answer.toJSON()).toEqual({ values: [["甲", 1]], format: { font: { bold: false } } });
      expect(names.toJSON()).toMatchObject({ items: [{ name: "表一" }, { name: "表 二" }] });
    });
  });
});

describe("setting", () => {
  test("set writes several properties, nested ones too", async () => {
    await run(async (context) => {
      const range = first(context).getRange("C1");
      range.set({ values: [["丙"]], format: { font: { bold: true }, fill: { color: "#00ff00" } } });
      range.load("values,format/font/bold,format/fill/color");
      await context.sync();
      expect([range.values, range.format.font.bold, range.format.fill.color]).toEqual([[["丙"]], true, "#00FF00"]);
    });
  });

  test("update, the client's own shortcut, does the same in one action", async () => {
    await run(async (context) => {
      const range = first(context).getRange("C2") as Excel.Range & { update(properties: object): void };
      range.update({ values: [[5]], format: { font: { italic: true } } });
      range.load("values,format/font/italic");
      await context.sync();
      expect([range.values, range.format.font.italic]).toEqual([[[5]], true]);
    });
  });

  test("ensureUnchanged passes while nothing changed and conflicts after", async () => {
    await run(async (context) => {
      const sheet = first(context) as Excel.Worksheet & { ensureUnchanged(state: object): void };
      sheet.ensureUnchanged({ name: "表一" });
      await context.sync();
    });
    const error = await failure(async (context) => {
      const sheet = first(context) as Excel.Worksheet & { ensureUnchanged(state: object): void };
      sheet.ensureUnchanged({ name: "别的" });
      await context.sync();
    });
    expect(error.code).toBe("Conflict");
  });
});

describe("errors", () => {
  test("an item that is not there is ItemNotFound, and debugInfo says where", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("无").load("name");
      await context.sync();
    });
    expect(error).toMatchObject({ code: "ItemNotFound", message: "The requested resource doesn't exist." });
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect((error.debugInfo as { statement?: string }).statement).toBe("var worksheet = worksheets.getItem(...);");
  });

  test("a batch stops where it fails; what was written before stays, and what comes after is not done", async () => {
    const error = await failure(async (context) => {
      const sheet = first(context);
      sheet.getRange("A1").values = [["先"]];
      sheet.getRange("B1:B2").values = [["形状不对"]];
      sheet.getRange("A2").values = [["后"]];
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range.values"]);
    await run(async (context) => {
      const range = first(context).getRange("A1:B2");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["先", 1], ["乙", 2]]);
    });
  });

  test.each(["A0", "XFE1", "甲", "A1:B", "'表 二'!A1"])("the address %s is InvalidArgument", async (address) => {
    const error = await failure(async (context) => {
      first(context).getRange(address).load("values");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("a fault of the stand-in is told, with its trace", async () => {
    const { model } = session.excel.host.book;
    jest.spyOn(model, "getSheets").mockImplementation(() => {
      throw new TypeError("broken");
    });
    const error = await failure(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    expect(error.code).toBe("HostFault");
    expect(error.message).toContain("TypeError: broken");
  });
});

describe("null objects", () => {
  test("stand for what is not there, and for what is asked of it", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("无");
      const range = sheet.getRange("A1");
      const used = first(context).getUsedRangeOrNullObject();
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, used.isNullObject]).toEqual([true, true, false]);
    });
  });

  test("what is done to one fails", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("无").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });
});

describe("references", () => {
  test("a range keeps standing for its cells while rows move, over several syncs", async () => {
    await run(async (context) => {
      const cell = first(context).getRange("A2");
      cell.load("address");
      await context.sync();
      first(context).getRange("1:3").insert("Down");
      cell.load("address,values");
      await context.sync();
      expect([cell.address, cell.values]).toEqual(["表一!A5", [["乙"]]]);
    });
  });

  test("a range whose cells are deleted is InvalidReference", async () => {
    const error = await failure(async (context) => {
      const cell = first(context).getRange("A2");
      await context.sync();
      first(context).getRange("2:2").delete("Up");
      cell.load("values");
      await context.sync();
    });
    expect(error.code).toBe("InvalidReference");
  });

  test("tracked objects outlive their run, and are given back", async () => {
    const context = new session.excel.Excel.RequestContext();
    const range = context.workbook.worksheets.getItem("表一").getRange("B1");
    range.track();
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[1]]);
    range.untrack();
    await context.sync();
  });

  test("items that a query gives back are kept while the run lasts, and released after it", async () => {
    await run(async (context) => {
      const areas = first(context).getRanges("A1,B2").areas;
      areas.load("items/address");
      await context.sync();
      first(context).getRange("1:1").insert("Down");
      areas.items[1]?.load("address,values");
      await context.sync();
      expect([areas.items[1]?.address, areas.items[1]?.values]).toEqual(["表一!B3", [[2]]]);
    });
    await delivered();
    const context = new session.excel.Excel.RequestContext();
    const count = (context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> })._GetReferenceCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

describe("someone types in a cell", () => {
  test("requests fail", async () => {
    session.excel.host.cellEditing = true;
    const error = await failure(async (context) => {
      first(context).load("name");
      await context.sync();
    });
    expect(error.code).toBe("InvalidOperationInCellEditMode");
  });

  test("requests with delayForCellEdit wait until it ends", async () => {
    session.excel.host.cellEditing = true;
    let done = false;
    const waiting = session.excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      first(context).getRange("A1").values = [["等"]];
      await context.sync();
      done = true;
    });
    await delivered();
    expect(done).toBe(false);
    session.excel.host.cellEditing = false;
    await waiting;
    expect(done).toBe(true);
  });
});

describe("limits", () => {
  test("an answer above 5 MB is refused", async () => {
    const error = await failure(async (context) => {
      const sheet = first(context);
      sheet.getRange("A1:A100").values = Array.from({ length: 100 }, () => ["长".repeat(10_000)]);
      await context.sync();
      sheet.getRange("A1:A100").load("values,text");
      await context.sync();
    });
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("a request above 5 MB is refused, and nothing of it is done", async () => {
    const error = await failure(async (context) => {
      first(context).getRange("A1").values = [["长".repeat(2_000_000)]];
      await context.sync();
    });
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    await run(async (context) => {
      const cell = first(context).getRange("A1");
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["甲"]]);
    });
  });

  test("ranges without an end, or of more than five million cells, have no values", async () => {
    await run(async (context) => {
      const rows = first(context).getRange("1:2");
      const large = first(context).getRange("A1:F1000000");
      rows.load("values,address");
      large.load("values,text,cellCount");
      await context.sync();
      expect([rows.values, rows.address, large.values, large.text, large.cellCount]).toEqual([null, "表一!1:2", null, null, 6_000_000]);
    });
  });

  test("large inputs, which the client sends in pieces, arrive whole", async () => {
    await run(async (context) => {
      const range = first(context).getRange("A1:C1000");
      range.values = Array.from({ length: 1000 }, (_, r) => [r, r * 2, `第${String(r)}行`]);
      const last = first(context).getRange("A1000:C1000");
      last.load("values");
      await context.sync();
      expect(last.values).toEqual([[999, 1998, "第999行"]]);
    });
  });
});
