/** Sheets, names, settings, protection, selection, validation, page layout. */
import { useExcel } from "./use-excel";

const session = useExcel({ 表一: [["甲", 1]], "表 二": [], 隐藏: [] });
const { run, failure } = session;
const sheetOf = (context: Excel.RequestContext, name = "表一"): Excel.Worksheet => context.workbook.worksheets.getItem(name);

async function names(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

describe("sheets", () => {
  test("are added at the end and stay behind, found by id and by name in any case", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Abc");
      added.load("id,position,name");
      const unnamed = worksheets.add();
      unnamed.load("name");
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      expect([added.position, unnamed.name, active.name]).toEqual([3, "Sheet1", "表一"]);
      const same = worksheets.getItem(added.id);
      const lower = worksheets.getItem("abc");
      same.load("name");
      lower.load("name");
      const count = worksheets.getCount();
      await context.sync();
      expect([same.name, lower.name, count.value]).toEqual(["Abc", "Abc", 5]);
    });
  });

  test.each([
    ["", "InvalidArgument"],
    ["甲:乙", "InvalidArgument"],
    ["长".repeat(32), "InvalidArgument"],
    ["'甲", "InvalidArgument"],
    ["表一", "ItemAlreadyExists"],
  ])("cannot be called %j", async (name, code) => {
    const error = await failure(async (context) => {
      sheetOf(context, "表 二").name = name;
      await context.sync();
    });
    expect(error.code).toBe(code);
  });

  test("are renamed, moved, coloured, hidden, copied and deleted", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.set({ name: "新名", tabColor: "#ff0000", showGridlines: false });
      sheet.position = 1;
      sheet.load("name,tabColor,showGridlines,position");
      const copy = sheet.copy("After", sheet);
      copy.load("name");
      const content = copy.getRange("A1:B1");
      content.load("values");
      await context.sync();
      expect([sheet.name, sheet.tabColor, sheet.showGridlines, sheet.position]).toEqual(["新名", "#FF0000", false, 1]);
      expect([copy.name, content.values]).toEqual(["新名 (2)", [["甲", 1]]]);
      expect(await names(context)).toEqual(["表 二", "新名", "新名 (2)", "隐藏"]);
      sheet.visibility = "Hidden";
      copy.delete();
      const [next, last] = [sheetOf(context, "表 二").getNext(true), context.workbook.worksheets.getLast()];
      next.load("name");
      last.load("name");
      sheet.load("visibility");
      await context.sync();
      expect([sheet.visibility, next.name, last.name]).toEqual(["Hidden", "隐藏", "隐藏"]);
    });
  });

  test("the last one that can be seen stays", async () => {
    const error = await failure(async (context) => {
      sheetOf(context, "表 二").delete();
      sheetOf(context, "隐藏").visibility = "Hidden";
      sheetOf(context).delete();
      await context.sync();
    });
    expect(error.code).toBe("InvalidOperation");
    expect(await run(names)).toEqual(["表一", "隐藏"]);
  });

  test("used after they were deleted are ItemNotFound", async () => {
    const error = await failure(async (context) => {
      const sheet = sheetOf(context, "表 二");
      sheet.load("name");
      await context.sync();
      sheet.delete();
      sheet.getRange("A1").load("values");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });

  test("keep panes, custom properties and page layout", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.freezePanes.freezeAt("A1:B2");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      sheet.customProperties.add("来源", "县财政局");
      const property = sheet.customProperties.getItem("来源");
      property.load("key,value");
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.paperSize = "A3";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintMargins("Centimeters", { left: 2.54 });
      sheet.pageLayout.setPrintArea("A1:K25");
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.pageLayout.load("orientation,paperSize,zoom,leftMargin");
      const area = sheet.pageLayout.getPrintArea();
      area.load("address");
      await context.sync();
      expect([frozen.address, property.toJSON(), area.address]).toEqual(["表一!A1:B2", { key: "来源", value: "县财政局" }, "表一!A1:K25"]);
      expect(sheet.pageLayout.toJSON()).toMatchObject({ orientation: "Landscape", paperSize: "A3", zoom: { horizontalFitToPages: 1 }, leftMargin: 72 });
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      const custom = session.excel.univerAPI.getActiveWorkbook()?.save().sheets["s1"]?.custom as { pageLayout: object };
      expect(custom.pageLayout).toMatchObject({ orientation: "landscape", paperSize: 8, fitToWidth: 1, printArea: "A1:K25", printTitleRows: "1:3" });
    });
  });
});

describe("names", () => {
  test("stand for ranges and constants, and take part in formulas", async () => {
    await run(async (context) => {
      const total = context.workbook.names.add("总额", sheetOf(context).getRange("B1"), "备注");
      context.workbook.names.add("比例", "=0.5");
      const local = sheetOf(context, "表 二").names.add("本表", "='表 二'!$A$1:$B$2");
      sheetOf(context).getRange("C1").formulas = [["=总额*比例"]];
      const result = sheetOf(context).getRange("C1");
      result.load("values");
      const all = context.workbook.names;
      all.load("items/name,items/type,items/value,items/formula,items/scope");
      total.load("comment,visible");
      const range = local.getRange();
      range.load("address");
      await context.sync();
      expect(all.items.map(({ name, type, value, formula, scope }): unknown[] => [name, type, value, formula, scope])).toEqual([
        ["总额", "Range", "表一!B1", "=表一!$B$1", "Workbook"],
        ["比例", "Double", 0.5, "=0.5", "Workbook"],
      ]);
      expect([result.values, total.comment, total.visible, range.address]).toEqual([[[0.5]], "备注", true, "'表 二'!A1:B2"]);
      total.visible = false;
      total.formula = "=表一!$A$1";
      total.load("visible,value");
      await context.sync();
      expect([total.visible, total.value]).toEqual([false, "表一!A1"]);
      const byName = sheetOf(context).getRange("总额");
      byName.load("address");
      await context.sync();
      expect(byName.address).toBe("表一!A1");
      total.delete();
      const gone = context.workbook.names.getItemOrNullObject("总额");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test.each([["1甲", "InvalidArgument"], ["A1", "InvalidArgument"], ["甲 乙", "InvalidArgument"], ["已有", "ItemAlreadyExists"]])("cannot be %s", async (name, code) => {
    const error = await failure(async (context) => {
      context.workbook.names.add("已有", "=1");
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
    expect(error.code).toBe(code);
  });
});

describe("settings", () => {
  test("hold any JSON by key, dates too, and tell when they change", async () => {
    await run(async (context) => {
      const { settings } = context.workbook;
      let told = 0;
      settings.onSettingsChanged.add(() => {
        told++;
        return Promise.resolve();
      });
      await context.sync();
      settings.add("忽略", { 规则: ["A02"], 数: 1 });
      settings.add("日期", new Date(0));
      const [one, date] = [settings.getItem("忽略"), settings.getItem("日期")];
      one.load("key,value");
      date.load("value");
      const none = settings.getItemOrNullObject("无");
      settings.load("items/key");
      await context.sync();
      expect([one.value, date.value, none.isNullObject]).toEqual([{ 规则: ["A02"], 数: 1 }, new Date(0), true]);
      expect(settings.items.map(({ key }) => key)).toEqual(["忽略", "日期"]);
      one.value = "改";
      one.load("value");
      await context.sync();
      expect(one.value).toBe("改");
      one.delete();
      const count = settings.getCount();
      await context.sync();
      expect([count.value, told]).toEqual([1, 4]);
    });
  });
});

describe("protection", () => {
  test("lets nobody write locked cells, and says what is allowed", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("C1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.load("protected,options");
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowFormatCells, sheet.protection.options.allowInsertRows]).toEqual([true, true, false]);
      sheet.getRange("C1").values = [["可写"]];
      sheet.getRange("A1").format.fill.color = "#ff0000";
      sheet.getRange("A1").conditionalFormats.add("Custom");
      await context.sync();
    });
    const refused: [string, (sheet: Excel.Worksheet) => void][] = [
      ["Range.values", (sheet) => (sheet.getRange("A1").values = [["不可写"]])],
      ["Range.insert", (sheet) => void sheet.getRange("1:1").insert("Down")],
      ["Range.delete", (sheet) => sheet.getRange("1:1").delete("Up")],
      ["Range.merge", (sheet) => sheet.getRange("A1:B1").merge()],
      ["RangeFormat.rowHeight", (sheet) => (sheet.getRange("A1").format.rowHeight = 30)],
      ["Range.clear", (sheet) => sheet.getRange("A1").clear()],
    ];
    for (const [member, attempt] of refused) {
      const error = await failure(async (context) => {
        attempt(sheetOf(context));
        await context.sync();
      });
      expect([error.code, error.debugInfo.errorLocation]).toEqual(["AccessDenied", member]);
    }
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [["又可写"]];
      await context.sync();
    });
  });

  test("twice, or off with a password that nobody knows, is refused", async () => {
    const twice = await failure(async (context) => {
      sheetOf(context).protection.protect();
      sheetOf(context).protection.protect();
      await context.sync();
    });
    expect(twice.code).toBe("InvalidOperation");
    const locked = await failure(async (context) => {
      sheetOf(context, "表 二").protection.protect({}, "口令");
      sheetOf(context, "表 二").protection.unprotect();
      await context.sync();
    });
    expect(locked.code).toBe("AccessDenied");
  });

  test("of the workbook keeps its sheets as they are", async () => {
    const error = await failure(async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add("多");
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["AccessDenied", "WorksheetCollection.add"]);
  });
});

describe("selection", () => {
  test("goes to the sheet and takes merged cells whole", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, "表 二");
      sheet.getRange("B2:C3").merge();
      sheet.getRange("C3").select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      const areas = context.workbook.getSelectedRanges();
      const active = context.workbook.worksheets.getActiveWorksheet();
      for (const range of [selected, cell]) range.load("address");
      areas.load("address");
      active.load("name");
      await context.sync();
      expect([selected.address, areas.address, active.name]).toEqual(["'表 二'!B2:C3", "'表 二'!B2:C3", "表 二"]);
      expect(cell.address).toBe("'表 二'!C3");
    });
  });

  test("is A1 before anyone has selected, and refuses hidden sheets", async () => {
    await run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      await context.sync();
      expect(selected.address).toBe("表一!A1");
    });
    const error = await failure(async (context) => {
      sheetOf(context, "隐藏").visibility = "Hidden";
      sheetOf(context, "隐藏").getRange("A1").select();
      await context.sync();
    });
    expect(error.code).toBe("InvalidOperation");
  });
});

describe("data validation", () => {
  test("offers a list, with its prompt and its alert", async () => {
    await run(async (context) => {
      const { dataValidation } = sheetOf(context).getRange("C1:C3");
      dataValidation.rule = { list: { inCellDropDown: true, source: "优,良,中,差" } };
      dataValidation.prompt = { title: "等级", message: "请选择", showPrompt: true };
      dataValidation.errorAlert = { title: "不对", message: "只能选四级", showAlert: true, style: "Warning" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load();
      const second = sheetOf(context).getRange("C2").dataValidation;
      second.load("type");
      await context.sync();
      expect(dataValidation.toJSON()).toMatchObject({
        type: "List",
        rule: { list: { inCellDropDown: true, source: "优,良,中,差" } },
        prompt: { title: "等级", message: "请选择", showPrompt: true },
        errorAlert: { title: "不对", message: "只能选四级", showAlert: true, style: "Warning" },
        ignoreBlanks: false,
      });
      expect(second.type).toBe("List");
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      expect(dataValidation.type).toBe("None");
    });
  });

  test("compares numbers, and takes its list from a range", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("D1").dataValidation.rule = { wholeNumber: { operator: "Between", formula1: 0, formula2: 100 } };
      sheet.getRange("D2").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A3") } };
      const [number, list] = [sheet.getRange("D1").dataValidation, sheet.getRange("D2").dataValidation];
      number.load("type,rule");
      list.load("rule");
      await context.sync();
      expect([number.type, number.rule]).toEqual(["WholeNumber", { wholeNumber: { operator: "Between", formula1: "0", formula2: "100" } }]);
      expect(list.rule.list?.source).toBe("=表一!A1:A3");
    });
  });
});

test("the workbook knows its name, its properties, and whether it was changed", async () => {
  await run(async (context) => {
    const { workbook } = context;
    workbook.load("name,isDirty,readOnly");
    await context.sync();
    expect([workbook.name, workbook.isDirty, workbook.readOnly]).toEqual(["工作簿", false, false]);
    sheetOf(context).getRange("A1").values = [["改"]];
    workbook.properties.title = "绩效目标";
    workbook.properties.load("title,author");
    workbook.load("isDirty");
    await context.sync();
    expect([workbook.isDirty, workbook.properties.title, workbook.properties.author]).toEqual([true, "绩效目标", ""]);
  });
});

test("the application calculates, and takes what only asks for speed", async () => {
  await run(async (context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    sheetOf(context).getRange("C1").formulas = [["=B1*2"]];
    application.calculate("Full");
    application.load("calculationMode");
    const cell = sheetOf(context).getRange("C1");
    cell.load("values");
    await context.sync();
    expect([application.calculationMode, cell.values]).toEqual(["Automatic", [[2]]]);
  });
});
