/** Rows, columns, cells and merges: inserted, deleted, and what goes with them. */
import fc from "fast-check";
import { shiftCells, shiftLines } from "../../../src/workbench/host/engine/changes";
import { useExcel } from "./use-excel";

const session = useExcel({ 表一: [], 表二: [] });
const { run, failure } = session;

/** The second sheet, which is not in front: Univer takes the sheet in front for the one that is meant. */
const NAMES = ["表一", "表二"];
const sheetOf = (context: Excel.RequestContext, name: string): Excel.Worksheet => context.workbook.worksheets.getItem(name);

async function merges(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<string[]> {
  const areas = sheet.getRange().getMergedAreasOrNullObject();
  areas.load("address");
  await context.sync();
  return areas.isNullObject ? [] : areas.address.split(",").map((address) => address.slice(address.indexOf("!") + 1));
}

describe.each(NAMES)("on %s", (name) => {
  test("rows inserted inside a merge make it grow, those above move it", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, name);
      sheet.getRange("B2:C4").merge();
      sheet.getRange("B2").values = [["合并"]];
      sheet.getRange("3:4").insert("Down");
      expect(await merges(context, sheet)).toEqual(["B2:C6"]);
      sheet.getRange("1:1").insert("Down");
      expect(await merges(context, sheet)).toEqual(["B3:C7"]);
      sheet.getRange("8:8").insert("Down");
      expect(await merges(context, sheet)).toEqual(["B3:C7"]);
    });
  });

  test("a print area moves with its cells, grows with what is inserted inside it, and goes with the last of them", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, name);
      const areaNow = async (): Promise<string | null> => {
        const area = sheet.pageLayout.getPrintAreaOrNullObject();
        area.load("address");
        await context.sync();
        return area.isNullObject ? null : area.address.slice(area.address.indexOf("!") + 1);
      };
      sheet.pageLayout.setPrintArea("B2:C4");
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("A:A").insert("Right");
      expect(await areaNow()).toBe("C2:D6");
      sheet.getRange("7:7").insert("Down");
      sheet.getRange("1:1").delete("Up");
      sheet.getRange("D:D").delete("Left");
      expect(await areaNow()).toBe("C1:C5");
      sheet.getRange("1:5").delete("Up");
      expect(await areaNow()).toBeNull();
    });
  });

  test("rows deleted inside a merge make it shrink, all of them take it away", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, name);
      sheet.getRange("B2:C4").merge();
      sheet.getRange("E1").values = [["留"]];
      sheet.getRange("3:3").delete("Up");
      expect(await merges(context, sheet)).toEqual(["B2:C3"]);
      sheet.getRange("2:9").delete("Up");
      expect(await merges(context, sheet)).toEqual([]);
    });
  });

  test("formulas, names, validations and conditional formats move along", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, name);
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A4").formulas = [["=SUM(A1:A3)"]];
      context.workbook.names.add("合计", sheet.getRange("A4"));
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "优,良" } };
      const rule = sheet.getRange("A2:A3").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$A2>1";
      await context.sync();
      sheet.getRange("3:4").insert("Down");
      const total = sheet.getRange("A6");
      total.load("formulas,values");
      const named = context.workbook.names.getItem("合计");
      named.load("formula");
      const validation = sheet.getRange("A5").dataValidation;
      validation.load("type");
      const ranges = rule.getRanges();
      ranges.load("address");
      rule.load("custom/rule/formula");
      await context.sync();
      expect([total.formulas, total.values]).toEqual([[["=SUM(A1:A5)"]], [[6]]]);
      expect([named.formula, validation.type, ranges.address, rule.custom.rule.formula]).toEqual([`=${name}!$A$6`, "List", `${name}!A2:A5`, "=$A2>1"]);
    });
  });

  test("new rows take a height that was set, and follow their text below a row that follows its own", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, name);
      sheet.getRange("A2").values = [["一\n二\n三"]];
      sheet.getRange("A2:A3").format.wrapText = true;
      sheet.getRange("2:2").format.autofitRows();
      sheet.getRange("5:5").format.rowHeight = 60;
      await context.sync();
      sheet.getRange("6:6").insert("Down");
      sheet.getRange("3:3").insert("Down");
      const heights = ["A3", "A7"].map((address) => sheet.getRange(address).format);
      for (const format of heights) format.load("rowHeight");
      await context.sync();
      expect(heights[1]?.rowHeight).toBe(60);
      const made = session.excel.host.book.getSheet(name).model.getRowManager().getRow(2);
      expect(made).toMatchObject({ ia: 1 });
    });
  });

  test("columns too", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, name);
      sheet.getRange("A1:C1").formulas = [[1, 2, "=A1+B1"]];
      sheet.getRange("B3:C3").merge();
      sheet.getRange("B:B").insert("Right");
      const row = sheet.getRange("A1:D1");
      row.load("formulas");
      await context.sync();
      expect([row.formulas, await merges(context, sheet)]).toEqual([[[1, "", 2, "=A1+C1"]], ["C3:D3"]]);
      sheet.getRange("B:B").delete("Left");
      row.load("formulas");
      await context.sync();
      // The range that was asked for has lost a column itself.
      expect([row.formulas, await merges(context, sheet)]).toEqual([[[1, 2, "=A1+B1"]], ["B3:C3"]]);
    });
  });

  test("cells push their neighbours only", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, name);
      const all = sheet.getRange("A1:C4");
      all.values = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]];
      const eight = sheet.getRange("B3");
      const made = sheet.getRange("B2").insert("Down");
      made.load("address,values");
      eight.load("address,values");
      const more = sheet.getRange("A1:C5");
      more.load("values");
      await context.sync();
      expect([made.address, made.values, eight.address, eight.values]).toEqual([`${name}!B2`, [[""]], `${name}!B4`, [[8]]]);
      expect(more.values).toEqual([[1, 2, 3], [4, "", 6], [7, 5, 9], [10, 8, 12], ["", 11, ""]]);
      sheet.getRange("A1").delete("Left");
      more.load("values");
      await context.sync();
      expect(more.values[0]).toEqual([2, 3, ""]);
    });
  });

  test("undo puts deleted rows back, with merges, formulas and conditional formats", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, name);
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A5").formulas = [["=SUM(A1:A3)"]];
      sheet.getRange("B1:B3").merge();
      const rule = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      await context.sync();
      session.excel.univerAPI.getActiveWorkbook()?.undo();
      const column = sheet.getRange("A1:A5");
      column.load("formulas");
      const ranges = rule.getRanges();
      ranges.load("address");
      await context.sync();
      expect(column.formulas.map(([cell]: unknown[]) => cell)).toEqual([1, 2, 3, "", "=SUM(A1:A3)"]);
      expect([ranges.address, await merges(context, sheet)]).toEqual([`${name}!A1:A3`, ["B1:B3"]]);
    });
  });

  test("the user's selection and the sheet in front stay", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, name);
      sheetOf(context, "表一").getRange("D9").select();
      await context.sync();
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("3:3").delete("Up");
      sheet.getRange("A1").values = [["写"]];
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      await context.sync();
      expect(selected.address).toBe("表一!D9");
    });
  });
});

test("new rows look like the row above, and are as high", async () => {
  await run(async (context) => {
    const sheet = sheetOf(context, "表一");
    sheet.getRange("A2:B2").format.fill.color = "#112233";
    sheet.getRange("2:2").format.rowHeight = 40;
    await context.sync();
    const made = sheet.getRange("3:3").insert("Down");
    const cells = sheet.getRange("A3:B3");
    cells.load("format/fill/color,format/rowHeight,values");
    made.load("address");
    await context.sync();
    expect([made.address, cells.format.fill.color, cells.format.rowHeight, cells.values]).toEqual(["表一!3:3", "#112233", 40, [["", ""]]]);
  });
});

test("cells that would tear a merge apart are not pushed", async () => {
  const error = await failure(async (context) => {
    const sheet = sheetOf(context, "表一");
    sheet.getRange("A3:B4").merge();
    sheet.getRange("A1").insert("Down");
    await context.sync();
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(["InsertDeleteConflict", "Range.insert"]);
});

describe("merging", () => {
  test("keeps the first cell's content and empties the others", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, "表一");
      const range = sheet.getRange("A1:B2");
      range.values = [["甲", "乙"], ["丙", "丁"]];
      range.merge();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["甲", ""], ["", ""]]);
    });
  });

  test("across merges row by row; a merge over others swallows them; unmerge takes all apart", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, "表一");
      sheet.getRange("A1:B2").merge(true);
      expect(await merges(context, sheet)).toEqual(["A1:B1", "A2:B2"]);
      sheet.getRange("B1:C2").merge();
      expect(await merges(context, sheet)).toEqual(["A1:C2"]);
      sheet.getRange("A1:Z9").unmerge();
      expect(await merges(context, sheet)).toEqual([]);
    });
  });

  test("only merges whose first cell is in the range are found", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, "表一");
      sheet.getRange("B2:D3").merge();
      const partial = sheet.getRange("C1:Z9").getMergedAreasOrNullObject();
      const whole = sheet.getRange("B2").getMergedAreasOrNullObject();
      whole.load("address,areaCount");
      await context.sync();
      expect([partial.isNullObject, whole.address, whole.areaCount]).toEqual([true, "表一!B2:D3", 1]);
    });
  });

  test("512 of them are answered, 513 are too many", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, "表一");
      sheet.getRange("A1:B512").merge(true);
      const areas = sheet.getRange("A1:B512").getMergedAreasOrNullObject();
      areas.load("areaCount");
      await context.sync();
      expect(areas.areaCount).toBe(512);
      sheet.getRange("A513:B513").merge();
      await context.sync();
    });
    const error = await failure(async (context) => {
      sheetOf(context, "表一").getRange("A1:B600").getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["GeneralException", "Range.getMergedAreasOrNullObject"]);
  });
});

describe("hidden rows and columns", () => {
  test("are told one by one or for all", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context, "表一");
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const rows = sheet.getRange("A1:A4").getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = sheet.getRange("A1:C1").getColumnProperties({ columnHidden: true });
      const [mixed, hidden] = [sheet.getRange("A1:A4"), sheet.getRange("A2:A3")];
      for (const range of [mixed, hidden]) range.load("rowHidden,columnHidden,hidden");
      await context.sync();
      expect(rows.value).toEqual([0, 1, 2, 3].map((rowIndex) => ({ rowHidden: rowIndex === 1 || rowIndex === 2, rowIndex })));
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, true, false]);
      expect([mixed.rowHidden, hidden.rowHidden, hidden.hidden, hidden.columnHidden]).toEqual([null, true, true, false]);
      sheet.getRange("1:4").rowHidden = false;
      mixed.load("rowHidden");
      await context.sync();
      expect(mixed.rowHidden).toBe(false);
    });
  });
});

describe("where an area is after lines moved (laws)", () => {
  const area = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(5), fc.nat(5)).map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));
  const lines = fc.tuple(fc.nat(30), fc.nat(4)).map(([first, more]) => ({ top: first, bottom: first + more, left: 0, right: 16_383 }));

  test("deleting what was inserted gives the area back", () => {
    fc.assert(
      fc.property(area, lines, (one, inserted) => {
        const pushed = shiftLines(one, inserted, "rows", 1);
        expect(pushed && shiftLines(pushed, inserted, "rows", -1)).toEqual(one);
      }),
    );
  });

  test("deleting keeps exactly the rows that are not deleted", () => {
    fc.assert(
      fc.property(area, lines, (one, gone) => {
        const rows = Array.from({ length: one.bottom - one.top + 1 }, (_, i) => one.top + i).filter((row) => row < gone.top || row > gone.bottom);
        const left = shiftLines(one, gone, "rows", -1);
        expect(left ? left.bottom - left.top + 1 : 0).toBe(rows.length);
      }),
    );
  });

  test("cells move what lies wholly in their way and nothing else", () => {
    fc.assert(
      fc.property(area, area, (one, cells) => {
        const moved = shiftCells(one, cells, "rows", 1);
        const inside = one.left >= cells.left && one.right <= cells.right;
        expect(moved).toEqual(inside ? shiftLines(one, cells, "rows", 1) : one);
      }),
    );
  });
});
