/** Looks of cells, and conditional formats. */
import { useExcel } from "./use-excel";

const session = useExcel({ 表一: [["甲", 1], ["乙", 2]] });
const { run, failure } = session;
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("表一");

describe("formats", () => {
  test("are told as they were set", async () => {
    await run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.format.fill.color = "yellow";
      range.format.font.set({ name: "宋体", size: 12, bold: true, italic: true, color: "#f00", underline: "Double", strikethrough: true });
      range.format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true });
      range.format.rowHeight = 30;
      range.format.columnWidth = 90;
      range.numberFormat = [["0.00", "@"], ["0.00", "@"]];
      range.load("numberFormat,format,format/fill,format/font");
      await context.sync();
      expect(range.numberFormat).toEqual([["0.00", "@"], ["0.00", "@"]]);
      expect(range.format.toJSON()).toMatchObject({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 0,
        rowHeight: 30,
        columnWidth: 90,
        fill: { color: "#FFFF00", pattern: "Solid" },
        font: { name: "宋体", size: 12, bold: true, italic: true, color: "#FF0000", underline: "Double", strikethrough: true },
      });
    });
  });

  test("that differ from cell to cell are null", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").format.fill.color = "#ff0000";
      sheet.getRange("A1").format.rowHeight = 30;
      const range = sheet.getRange("A1:A2");
      range.load("format/fill/color,format/font/bold,format/rowHeight");
      await context.sync();
      expect([range.format.fill.color, range.format.font.bold, range.format.rowHeight]).toEqual([null, false, null]);
    });
  });

  test("of whole rows and columns reach cells that are written later", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("5:6").format.font.bold = true;
      sheet.getRange("D:D").format.fill.color = "#00ff00";
      sheet.getRange("D5").values = [["后"]];
      const cell = sheet.getRange("D5");
      cell.load("format/font/bold,format/fill/color");
      const whole = sheet.getRange("5:6");
      whole.load("format/font/bold");
      await context.sync();
      expect([cell.format.font.bold, cell.format.fill.color, whole.format.font.bold]).toEqual([true, "#00FF00", true]);
    });
  });

  test("indents, turned text and fills can be taken away again", async () => {
    await run(async (context) => {
      const { format } = sheetOf(context).getRange("A1");
      format.indentLevel = 2;
      format.textOrientation = 90;
      format.fill.color = "#ff0000";
      format.load("indentLevel,textOrientation,fill/color");
      await context.sync();
      expect([format.indentLevel, format.textOrientation, format.fill.color]).toEqual([2, 90, "#FF0000"]);
      format.indentLevel = 0;
      format.textOrientation = 0;
      format.fill.clear();
      format.load("indentLevel,textOrientation,fill/color");
      await context.sync();
      expect([format.indentLevel, format.textOrientation, format.fill.color]).toEqual([0, 0, "#FFFFFF"]);
    });
  });

  test("columns fit their longest text, Chinese characters taking two places", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("D1:D2").values = [["一"], ["项目支出绩效目标表"]];
      sheet.getRange("E1").values = [["abcdefghi"]];
      sheet.getRange("D:E").format.autofitColumns();
      const [wide, narrow] = [sheet.getRange("D1").format, sheet.getRange("E1").format];
      wide.load("columnWidth");
      narrow.load("columnWidth");
      await context.sync();
      expect(wide.columnWidth).toBeGreaterThan(narrow.columnWidth * 1.5);
    });
  });

  test("what Univer has no place for is a gap, not silence", async () => {
    const error = await failure(async (context) => {
      sheetOf(context).getRange("A1").format.shrinkToFit = true;
      await context.sync();
    });
    expect(error.code).toBe("HostGap");
  });

  test("colours that are none are refused", async () => {
    const error = await failure(async (context) => {
      sheetOf(context).getRange("A1").format.fill.color = "没有这种颜色";
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("borders", () => {
  test("outside and inside lines stand where they were drawn", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      const { borders } = sheet.getRange("B2:C3").format;
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) borders.getItem(edge).style = "Double";
      borders.getItem("InsideHorizontal").style = "Dash";
      borders.getItem("InsideVertical").set({ style: "Continuous", weight: "Thick", color: "#ff0000" });
      borders.load("items/sideIndex,items/style,items/weight,items/color,count");
      const below = sheet.getRange("B4").format.borders.getItem("EdgeTop");
      const inner = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
      below.load("style");
      inner.load("style");
      await context.sync();
      expect(borders.count).toBe(8);
      expect(borders.items.map(({ sideIndex, style, weight, color }) => [sideIndex, style, weight, color])).toEqual([
        ["EdgeTop", "Double", "Thick", "#000000"],
        ["EdgeBottom", "Double", "Thick", "#000000"],
        ["EdgeLeft", "Double", "Thick", "#000000"],
        ["EdgeRight", "Double", "Thick", "#000000"],
        ["InsideHorizontal", "Dash", "Thin", "#000000"],
        ["InsideVertical", "Continuous", "Thick", "#FF0000"],
        ["DiagonalDown", "None", "Thin", "#000000"],
        ["DiagonalUp", "None", "Thin", "#000000"],
      ]);
      // The line between two cells belongs to both.
      expect([below.style, inner.style]).toEqual(["Double", "Dash"]);
    });
  });

  test("a line taken away is gone for the neighbour too", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B2").format.borders.getItem("EdgeBottom").style = "Continuous";
      await context.sync();
      sheet.getRange("B3").format.borders.getItem("EdgeTop").style = "None";
      const line = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
      line.load("style");
      await context.sync();
      expect(line.style).toBe("None");
    });
  });
});

describe("cell properties", () => {
  test("are read and written for many cells at once", async () => {
    await run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.setCellProperties([
        [{ format: { fill: { color: "#ff0000" }, font: { bold: true }, borders: { bottom: { style: "Continuous", color: "#00ff00" } } } }, {}],
        [{ format: { horizontalAlignment: "Right" } }, { format: { font: { name: "仿宋", size: 14 } } }],
      ]);
      const told = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true, name: true }, horizontalAlignment: true, borders: { style: true, color: true } },
      });
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["甲", 1], ["乙", 2]]);
      const unframed = Object.fromEntries(["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"].map((side) => [side, { style: "None", color: "#000000" }]));
      expect(told.value[0]?.[0]).toEqual({
        address: "表一!A1",
        format: { fill: { color: "#FF0000" }, font: { bold: true, name: "等线" }, horizontalAlignment: "General", borders: { ...unframed, bottom: { style: "Continuous", color: "#00FF00" } } },
      });
      expect(told.value[1]?.map((cell) => [cell.format?.font?.name, cell.format?.horizontalAlignment])).toEqual([["等线", "Right"], ["仿宋", "General"]]);
    });
  });

  test("of rows and columns set heights, widths, hiding and looks", async () => {
    await run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.setRowProperties([{ format: { rowHeight: 25 } }, { rowHidden: true }]);
      range.setColumnProperties([{ format: { columnWidth: 100 } }, { columnHidden: true }]);
      const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      await context.sync();
      expect(rows.value).toEqual([{ rowHidden: false, format: { rowHeight: 25 } }, { rowHidden: true, format: { rowHeight: 0 } }]);
      expect(columns.value).toEqual([{ columnHidden: false, format: { columnWidth: 100 } }, { columnHidden: true, format: { columnWidth: 0 } }]);
    });
  });

  test("of another size are refused", async () => {
    const error = await failure(async (context) => {
      sheetOf(context).getRange("A1:B2").setCellProperties([[{}]]);
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("conditional formats", () => {
  test("with a formula, over several areas, and found again by it", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      const added = sheet.getRanges("A1:B2,D4").conditionalFormats.add("Custom");
      added.custom.rule.formula = '=N("标记:1")=0';
      added.custom.format.fill.color = "#fbdada";
      added.custom.format.font.set({ bold: true, color: "#c50f1f" });
      const top = added.custom.format.borders.getItem("EdgeTop");
      top.style = "Dash";
      top.color = "#c50f1f";
      const found = sheet.getRange().conditionalFormats;
      found.load("items/type,items/priority,items/stopIfTrue,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font,items/customOrNullObject/format/borders/top/style");
      await context.sync();
      const [rule] = found.items;
      expect(rule).toMatchObject({ type: "Custom", priority: 0, stopIfTrue: false });
      expect(rule?.customOrNullObject.rule.formula).toBe('=N("标记:1")=0');
      expect(rule?.customOrNullObject.format.fill.color).toBe("#FBDADA");
      expect(rule?.customOrNullObject.format.font.toJSON()).toMatchObject({ bold: true, color: "#C50F1F" });
      expect(rule?.customOrNullObject.format.borders.top.style).toBe("Dash");
      const ranges = rule?.getRanges();
      ranges?.load("address");
      await context.sync();
      expect(ranges?.address).toBe("表一!A1:B2,表一!D4");
      rule?.delete();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("of other types have a null custom, and fail a load that asks for custom", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      const value = sheet.getRange("B1:B2").conditionalFormats.add("CellValue");
      value.cellValue.rule = { operator: "GreaterThan", formula1: "=1" };
      value.cellValue.format.font.color = "#ff0000";
      const text = sheet.getRange("A1:A2").conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "甲" };
      const all = sheet.getRange().conditionalFormats;
      all.load("items/type,items/cellValueOrNullObject/rule,items/textComparisonOrNullObject/rule,items/customOrNullObject/rule/formula");
      await context.sync();
      expect(all.items.map(({ type }) => type)).toEqual(["ContainsText", "CellValue", "Custom"]);
      expect(all.items.map(({ customOrNullObject }) => customOrNullObject.isNullObject)).toEqual([true, true, false]);
      expect(all.items[1]?.cellValueOrNullObject.rule).toEqual({ operator: "GreaterThan", formula1: "=1" });
      expect(all.items[0]?.textComparisonOrNullObject.rule).toEqual({ operator: "Contains", text: "甲" });
    });
    const error = await failure(async (context) => {
      sheetOf(context).getRange().conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
    });
    expect(error).toMatchObject({ code: "InvalidOperation", message: "This operation is not permitted for the current object." });
  });

  test("keep their order, which can be changed", async () => {
    await run(async (context) => {
      const formats = sheetOf(context).getRange("A1").conditionalFormats;
      for (const formula of ["=1", "=2", "=3"]) formats.add("Custom").custom.rule.formula = formula;
      const last = formats.getItemAt(2);
      last.priority = 0;
      last.stopIfTrue = true;
      formats.load("items/custom/rule/formula,items/priority,items/stopIfTrue");
      await context.sync();
      expect(formats.items.map(({ custom, priority, stopIfTrue }) => [custom.rule.formula, priority, stopIfTrue])).toEqual([
        ["=1", 0, true],
        ["=3", 1, false],
        ["=2", 2, false],
      ]);
    });
  });

  test("deleted ones are ItemNotFound or null", async () => {
    await run(async (context) => {
      const formats = sheetOf(context).getRange("A1").conditionalFormats;
      const one = formats.add("Custom");
      one.load("id");
      await context.sync();
      const { id } = one;
      one.delete();
      const gone = formats.getItemOrNullObject(id);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    const error = await failure(async (context) => {
      sheetOf(context).getRange("A1").conditionalFormats.getItem("没有").delete();
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });

  test("cleared from a part of their cells stay on the rest", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      const rule = sheet.getRange("A1:C3").conditionalFormats.add("Custom");
      await context.sync();
      sheet.getRange("B2").conditionalFormats.clearAll();
      const ranges = rule.getRanges();
      ranges.load("address,cellCount");
      await context.sync();
      expect([ranges.address, ranges.cellCount]).toEqual(["表一!A1:C1,表一!A3:C3,表一!A2,表一!C2", 8]);
    });
  });

  test("go along when formats are copied", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      const rule = sheet.getRange("A1:B1").conditionalFormats.add("Custom");
      sheet.getRange("A5:B5").copyFrom("A1:B1", "Formats");
      const ranges = rule.getRanges();
      ranges.load("address");
      await context.sync();
      expect(ranges.address).toBe("表一!A1:B1,表一!A5:B5");
    });
  });

  test("types that cannot be made here are a gap", async () => {
    const error = await failure(async (context) => {
      sheetOf(context).getRange("A1").conditionalFormats.add("DataBar");
      await context.sync();
    });
    expect(error).toMatchObject({ code: "HostGap", message: "HostGap: ConditionalFormatCollection.add (DataBar)" });
  });
});
