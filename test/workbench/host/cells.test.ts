/** What is in cells, and what Excel makes of what is put into them. */
import { useExcel } from "./use-excel";

const session = useExcel({ 表一: [], 表二: [[21]] });
const { run, failure } = session;
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("表一");

/** Puts values into column A and tells what is there then. */
async function entered(values: unknown[], numberFormat?: string): Promise<Excel.Range> {
  return await run(async (context) => {
    const range = sheetOf(context).getRangeByIndexes(0, 0, values.length, 1);
    if (numberFormat !== undefined) range.numberFormat = values.map(() => [numberFormat]);
    range.values = values.map((value) => [value]);
    range.load("values,text,formulas,numberFormat,valueTypes");
    await context.sync();
    return range;
  });
}

const column = (rows: unknown[][]): unknown[] => rows.map(([value]) => value);

test.each([
  [7, 7, "Double", "General"],
  ["7", 7, "Double", "General"],
  ["5,117.65", 5117.65, "Double", "#,##0.00"],
  ["95%", 0.95, "Double", "0%"],
  ["86.55%", 0.8655, "Double", "0.00%"],
  ["1e3", 1000, "Double", "0.00E+00"],
  ["TRUE", true, "Boolean", "General"],
  ["绩效", "绩效", "String", "General"],
  ["≥95%", "≥95%", "String", "General"],
  ["2026年12月31日", 46387, "Double", 'yyyy"年"m"月"d"日"'],
  ["2026年12月31日前", "2026年12月31日前", "String", "General"],
  ["2026年13月1日", "2026年13月1日", "String", "General"],
  ["2026年12月", 46357, "Double", 'yyyy"年"m"月"'],
  ["2026-12-31", 46387, "Double", "yyyy-mm-dd"],
  ["'007", "007", "String", "General"],
  ["'=1+1", "=1+1", "String", "General"],
  ["=", "=", "String", "General"],
  ["-5", -5, "Double", "General"],
  ["+5", 5, "Double", "General"],
  ["-", "-", "String", "General"],
  ["-甲", "#NAME?", "Error", "General"],
  ["+1+2", 3, "Double", "General"],
  ["@某人", "#NAME?", "Error", "General"],
  ["'-甲", "-甲", "String", "General"],
  ["", "", "Empty", "General"],
])("%j entered is %j, %s, %s", async (input, value, type, format) => {
  const range = await entered([input]);
  expect([range.values[0]?.[0], range.valueTypes[0]?.[0], range.numberFormat[0]?.[0]]).toEqual([value, type, format]);
});

test("a text format keeps what is entered", async () => {
  const range = await entered(["007", "95%", "=1+1", "2026-1-1"], "@");
  expect(column(range.values)).toEqual(["007", "95%", "=1+1", "2026-1-1"]);
  expect(column(range.valueTypes)).toEqual(["String", "String", "String", "String"]);
});

test("null leaves a cell as it is, and a blank text empties it", async () => {
  await entered(["甲", "乙"]);
  const range = await entered([null, ""]);
  expect(column(range.values)).toEqual(["甲", ""]);
});

test("one value fills a range; rows of another size are refused", async () => {
  await run(async (context) => {
    const range = sheetOf(context).getRange("A1:B2");
    range.values = "同" as never;
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["同", "同"], ["同", "同"]]);
  });
  const error = await failure(async (context) => {
    sheetOf(context).getRange("A1:B2").values = [[1, 2]];
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
  expect(error.message).toContain("doesn't match the size");
});

test("text shows numbers in their format", async () => {
  await run(async (context) => {
    const range = sheetOf(context).getRange("A1:A6");
    range.values = [[0.95], [5117.65], [46387], [-3], [0], [true]];
    range.numberFormat = [["0%"], ["#,##0.00"], ['yyyy"年"m"月"d"日"'], ["0;[Red](0)"], ['0;-0;"-"'], ["General"]];
    range.load("text");
    await context.sync();
    expect(column(range.text)).toEqual(["95%", "5,117.65", "2026年12月31日", "(3)", "-", "TRUE"]);
  });
});

test("numbers keep their value when their format becomes text", async () => {
  await run(async (context) => {
    const range = sheetOf(context).getRange("A1");
    range.values = [[7]];
    range.numberFormat = [["@"]];
    range.load("values,numberFormat");
    await context.sync();
    expect([range.values, range.numberFormat]).toEqual([[[7]], [["@"]]]);
  });
});

describe("formulas", () => {
  test.each([
    ['=IF(A1>3,"是","否")', "是", "String"],
    ["=ROUND(2.345,2)", 2.35, "Double"],
    ["=SUM(A1:A3)", 12, "Double"],
    ["=MAX(A1:A3)-MIN(A1:A3)", 2, "Double"],
    ['=A1&"分"', "5分", "String"],
    ["=表二!A1*2", 42, "Double"],
    ["=A1/0", "#DIV/0!", "Error"],
    ["=没有这个(1)", "#NAME?", "Error"],
    ["=A1=5", true, "Boolean"],
    ['=IF(A1>3,"","x")', "", "String"],
    ["=MAX(0,MIN(10,A1*3))", 10, "Double"],
    ['=IFERROR(A1/0,"无")', "无", "String"],
    ["=ROUND(A1/A2*10,2)", 12.5, "Double"],
    ['=TEXT(0.955,"0.0%")', "95.5%", "String"],
    ["=COUNTIF(A1:A3,\">3\")", 2, "Double"],
  ])("%s is %j", async (formula, value, type) => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [[5], [4], [3]];
      const cell = sheet.getRange("C1");
      cell.formulas = [[formula]];
      cell.load("values,formulas,valueTypes");
      await context.sync();
      expect([cell.values, cell.formulas, cell.valueTypes]).toEqual([[[value]], [[formula]], [[type]]]);
    });
  });

  test("are calculated again before the next answer, on other sheets too", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").formulas = [["=表二!A1+1"]];
      await context.sync();
      context.workbook.worksheets.getItem("表二").getRange("A1").values = [[100]];
      const cell = sheet.getRange("A1");
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[101]]);
    });
  });

  test("follow what they refer to when a sheet is renamed", async () => {
    await run(async (context) => {
      const cell = sheetOf(context).getRange("A1");
      cell.formulas = [["=表二!A1+1"]];
      context.workbook.worksheets.getItem("表二").name = "新 名";
      cell.load("formulas,values");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["='新 名'!A1+1"]], [[22]]]);
    });
  });

  test("that are none are refused", async () => {
    const error = await failure(async (context) => {
      sheetOf(context).getRange("A1").formulas = [["=SUM(A2"]];
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range.formulas"]);
  });

  test("stay when only the look of their cell is changed", async () => {
    await run(async (context) => {
      const cell = sheetOf(context).getRange("A1");
      cell.formulas = [["=1+1"]];
      cell.format.fill.color = "#ff0000";
      cell.numberFormat = [["0.00"]];
      cell.load("formulas,values,text");
      await context.sync();
      expect([cell.formulas, cell.values, cell.text]).toEqual([[["=1+1"]], [[2]], [["2.00"]]]);
    });
  });
});

describe("used ranges", () => {
  test("are around content, or around looks as well", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B2:C3").values = [[1, null as never], [null as never, 2]];
      sheet.getRange("E9").format.fill.color = "#ff0000";
      const content = sheet.getUsedRange(true);
      const looks = sheet.getUsedRange();
      const part = sheet.getRange("C:C").getUsedRange(true);
      for (const range of [content, looks, part]) range.load("address");
      await context.sync();
      expect([content.address, looks.address, part.address]).toEqual(["表一!B2:C3", "表一!B2:E9", "表一!C3"]);
    });
  });

  test("of an empty sheet is its first cell, or a null object", async () => {
    await run(async (context) => {
      const used = sheetOf(context).getUsedRange();
      const orNull = sheetOf(context).getUsedRangeOrNullObject();
      used.load("address");
      await context.sync();
      expect([used.address, orNull.isNullObject]).toEqual(["表一!A1", true]);
    });
  });
});

describe("ranges from ranges", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (range) => range.getCell(1, 2), "D3"],
    ["getCell beyond", (range) => range.getCell(9, 9), "K11"],
    ["getRow", (range) => range.getRow(1), "B3:D3"],
    ["getColumn", (range) => range.getColumn(0), "B2:B4"],
    ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
    ["getLastCell", (range) => range.getLastCell(), "D4"],
    ["getLastRow", (range) => range.getLastRow(), "B4:D4"],
    ["getLastColumn", (range) => range.getLastColumn(), "D2:D4"],
    ["getOffsetRange", (range) => range.getOffsetRange(2, -1), "A4:C6"],
    ["getResizedRange", (range) => range.getResizedRange(1, -2), "B2:B5"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 1), "B2"],
    ["getRowsAbove", (range) => range.getRowsAbove(1), "B1:D1"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "B5:D6"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(1), "A2:A4"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(1), "E2:E4"],
    ["getBoundingRect", (range) => range.getBoundingRect("F9"), "B2:F9"],
    ["getIntersection", (range) => range.getIntersection("C3:Z9"), "C3:D4"],
  ])("%s", async (_name, derive, address) => {
    await run(async (context) => {
      const derived = derive(sheetOf(context).getRange("B2:D4"));
      derived.load("address");
      await context.sync();
      expect(derived.address).toBe(`表一!${address}`);
    });
  });

  test("that would leave the sheet are refused", async () => {
    const error = await failure(async (context) => {
      sheetOf(context).getRange("B2").getOffsetRange(-2, 0).load("address");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("that share no cell are a null object, or an error", async () => {
    await run(async (context) => {
      const none = sheetOf(context).getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    const error = await failure(async (context) => {
      sheetOf(context).getRange("A1").getIntersection("B2").load("address");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });

  test("surrounding region ends at blank rows and columns", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B2:C3").values = [[1, 2], [3, 4]];
      sheet.getRange("F9").values = [[5]];
      const region = sheet.getRange("B2").getSurroundingRegion();
      region.load("address");
      await context.sync();
      expect(region.address).toBe("表一!B2:C3");
    });
  });
});

describe("several areas", () => {
  test("have one address, areas, and looks in common", async () => {
    await run(async (context) => {
      const areas = sheetOf(context).getRanges("A1:B2, D4,F:F");
      areas.format.font.bold = true;
      areas.load("address,areaCount,cellCount,isEntireColumn,format/font/bold");
      areas.areas.load("items/address,items/values");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount, areas.isEntireColumn, areas.format.font.bold]).toEqual([
        "表一!A1:B2,表一!D4,表一!F:F",
        3,
        4 + 1 + 1_048_576,
        false,
        true,
      ]);
      expect(areas.areas.items.map(({ address }) => address)).toEqual(["表一!A1:B2", "表一!D4", "表一!F:F"]);
    });
  });

  test("beyond 8,192 characters are cut off, and refused where the cut leaves no address", async () => {
    const whole = Array.from({ length: 1365 }, (_, i) => `A${String(1000 + i)}`).join(",");
    expect(whole.length).toBe(8189);
    await run(async (context) => {
      const areas = sheetOf(context).getRanges(`${whole},B1,C1`);
      areas.load("areaCount");
      await context.sync();
      expect(areas.areaCount).toBe(1366);
    });
    const error = await failure(async (context) => {
      sheetOf(context).getRanges(`${whole},$,C1`).load("areaCount");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("searching", () => {
  test("finds by text, whole or in part, forwards or backwards", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [["培训人数"], ["人数"], ["培训"]];
      const part = sheet.getRange("A1:A9").find("人数", { completeMatch: false });
      const whole = sheet.getRange("A1:A9").find("人数", { completeMatch: true });
      const last = sheet.getRange("A1:A9").find("培训*", { searchDirection: "Backwards" });
      const none = sheet.getRange("A1:A9").findOrNullObject("没有", {});
      for (const range of [part, whole, last]) range.load("address");
      await context.sync();
      expect([part.address, whole.address, last.address, none.isNullObject]).toEqual(["表一!A1", "表一!A2", "表一!A3", true]);
    });
  });

  test("replaces and counts", async () => {
    await run(async (context) => {
      const range = sheetOf(context).getRange("A1:A3");
      range.values = [["甲乙甲"], ["甲"], ["丙"]];
      const count = range.replaceAll("甲", "丁", {});
      range.load("values");
      await context.sync();
      expect([count.value, column(range.values)]).toEqual([3, ["丁乙丁", "丁", "丙"]]);
    });
  });
});

describe("copying", () => {
  test("takes formulas, looks and merges along, as often as the target has room", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:C1").formulas = [[1, 2, "=A1+$B$1"]];
      sheet.getRange("A1:B1").format.fill.color = "#123456";
      sheet.getRange("A2:B2").merge();
      sheet.getRange("A5:C8").copyFrom("A1:C2");
      const copy = sheet.getRange("A5:C7");
      copy.load("formulas,values");
      const fill = sheet.getRange("A7:B7").format.fill;
      fill.load("color");
      const merges = sheet.getRange("A1:C9").getMergedAreasOrNullObject();
      merges.load("address");
      await context.sync();
      expect(copy.formulas).toEqual([[1, 2, "=A5+$B$1"], ["", "", ""], [1, 2, "=A7+$B$1"]]);
      expect([copy.values[2], fill.color, merges.address]).toEqual([[1, 2, 3], "#123456", "表一!A2:B2,表一!A6:B6,表一!A8:B8"]);
    });
  });

  test("formats only leaves content alone, values only leaves formulas and looks behind", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").formulas = [["=1+1", "文"]];
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("A2:B2").formulas = [["=2+2", "旧"]];
      await context.sync();
      sheet.getRange("A2:B2").copyFrom("A1:B1", "Formats");
      sheet.getRange("A3:B3").copyFrom("A1:B1", "Values");
      const formats = sheet.getRange("A2:B2");
      formats.load("formulas,format/font/bold");
      const values = sheet.getRange("A3:B3");
      values.load("formulas,format/font/bold");
      await context.sync();
      expect([formats.formulas, formats.format.font.bold]).toEqual([[["=2+2", "旧"]], true]);
      expect([values.formulas, values.format.font.bold]).toEqual([[[2, "文"]], false]);
    });
  });

  test("whole rows copies heights", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("1:1").format.rowHeight = 33;
      sheet.getRange("A1").values = [["高"]];
      sheet.getRange("3:4").copyFrom("1:1", "Formats");
      const rows = sheet.getRange("A3:A4");
      rows.load("format/rowHeight,values");
      await context.sync();
      expect([rows.format.rowHeight, rows.values]).toEqual([33, [[""], [""]]]);
    });
  });
});

describe("clearing", () => {
  test("contents, formats, or all", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A1:A3").format.fill.color = "#ff0000";
      await context.sync();
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
      const properties = sheet.getRange("A1:A3").getCellProperties({ format: { fill: { color: true } } });
      const range = sheet.getRange("A1:A3");
      range.load("values");
      await context.sync();
      expect(column(range.values)).toEqual(["", 2, ""]);
      expect(properties.value.map((row) => row[0]?.format?.fill?.color)).toEqual(["#FF0000", "#FFFFFF", "#FFFFFF"]);
    });
  });
});

test("undo takes back one sync at a time, and redo does it again", async () => {
  await run(async (context) => {
    const range = sheetOf(context).getRange("A1:B1");
    sheetOf(context).getRange("A1").values = [["甲"]];
    sheetOf(context).getRange("B1").values = [["乙"]];
    await context.sync();
    sheetOf(context).getRange("A1:B1").values = [["丙", "丁"]];
    await context.sync();
    const values = async (): Promise<unknown> => {
      range.load("values");
      await context.sync();
      return range.values;
    };
    const workbook = session.excel.univerAPI.getActiveWorkbook();
    workbook?.undo();
    expect(await values()).toEqual([["甲", "乙"]]);
    workbook?.undo();
    expect(await values()).toEqual([["", ""]]);
    workbook?.redo();
    expect(await values()).toEqual([["甲", "乙"]]);
  });
});

describe("writes of one batch", () => {
  test("are seen by those that follow", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [["007"]];
      cell.format.fill.color = "#ff0000";
      cell.format.font.bold = true;
      sheet.getRange("A2").values = [[7]];
      sheet.getRange("A2").numberFormat = [["0.0"]];
      sheet.getRange("A3").formulas = [["=A2*2"]];
      sheet.getRange("A3").clear("Formats");
      sheet.getRange("A3").format.font.italic = true;
      const range = sheet.getRange("A1:A3");
      range.load("formulas,values,text,numberFormat");
      const properties = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true, italic: true } } });
      await context.sync();
      expect([column(range.formulas), column(range.values), column(range.text)]).toEqual([["007", 7, "=A2*2"], ["007", 7, 14], ["007", "7.0", "14"]]);
      expect(column(range.numberFormat)).toEqual(["@", "0.0", "General"]);
      expect(properties.value.map((row) => row[0]?.format)).toEqual([
        { fill: { color: "#FF0000" }, font: { bold: true, italic: false } },
        { fill: { color: "#FFFFFF" }, font: { bold: false, italic: false } },
        { fill: { color: "#FFFFFF" }, font: { bold: false, italic: true } },
      ]);
    });
  });

  test("to several sheets, with rows inserted in between, land where they were meant", async () => {
    await run(async (context) => {
      const other = context.workbook.worksheets.getItem("表二");
      sheetOf(context).getRange("A1").values = [["一"]];
      other.getRange("A2").values = [["二"]];
      sheetOf(context).getRange("1:1").insert("Down");
      sheetOf(context).getRange("A1").values = [["三"]];
      const [first, second] = [sheetOf(context).getRange("A1:A2"), other.getRange("A1:A2")];
      first.load("values");
      second.load("values");
      await context.sync();
      expect([column(first.values), column(second.values)]).toEqual([["三", "一"], [21, "二"]]);
    });
  });

  test("stay when a later one fails", async () => {
    await failure(async (context) => {
      sheetOf(context).getRange("A1").values = [["先"]];
      sheetOf(context).getRange("A2").formulas = [["=SUM("]];
      await context.sync();
    });
    await run(async (context) => {
      const range = sheetOf(context).getRange("A1:A2");
      range.load("values");
      await context.sync();
      expect(column(range.values)).toEqual(["先", ""]);
    });
  });
});
