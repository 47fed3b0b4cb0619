import { type SheetEdit } from "../../src/core/sheet/edit";
import { applyEdits } from "../../src/excel/apply-edits";
import { findMarks } from "../../src/excel/find-marks";
import { readGrids } from "../../src/excel/read-grid";
import { markFormula } from "../../src/excel/marks";
import { makeWorkbook, withWorkbook, workbookBytes } from "../support/fixture-workbooks";

const TABLE = [
  ["一级指标", "二级指标", "指标值"],
  ["产出指标", "数量指标", 200],
  ["效益指标", "社会效益指标", "明显"],
];

async function texts(): Promise<string[][]> {
  const { grids } = await readGrids("active");
  return (grids[0]?.rows ?? []).map((row) => row.map(({ text }) => text));
}

describe("cells", () => {
  test.each(["=1+1", "+86", "-5", "@SUM(A1)", "95%", "2026", "<b>粗</b>"])("%s is written as text and stays text", async (text) => {
    await withWorkbook(makeWorkbook({ 表: TABLE }), async () => {
      await applyEdits([{ kind: "set-cells", sheet: "表", cells: [{ cell: { row: 1, column: 2 }, content: { kind: "value", value: text } }] }]);
      const { grids } = await readGrids("active");
      expect(grids[0]?.rows[1]?.[2]).toEqual({ value: text, text, formula: null });
    });
  });

  test("the inverse puts back values, formulas and formats, in one sync of writing", async () => {
    await withWorkbook(makeWorkbook({ 表: TABLE }), async ({ traffic }) => {
      const before = await texts();
      traffic.reset();
      const { changed, inverse } = await applyEdits([
        {
          kind: "set-cells",
          sheet: "表",
          cells: [
            { cell: { row: 1, column: 2 }, content: { kind: "formula", formula: "=100*2+1" } },
            { cell: { row: 2, column: 2 }, content: { kind: "value", value: 0.5, numberFormat: "0%" } },
          ],
        },
      ]);
      expect(traffic.syncs).toBe(2);
      expect(changed).toEqual(["表!C2:C3"]);
      expect(await texts()).toEqual([TABLE[0], ["产出指标", "数量指标", "201"], ["效益指标", "社会效益指标", "50%"]]);
      await applyEdits(inverse);
      expect(await texts()).toEqual(before);
    });
  });

  test("a number in a cell formatted as text becomes a number, and is text again when taken back", async () => {
    await withWorkbook(makeWorkbook({ 表: TABLE }), async () => {
      await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("表").getRange("C2");
        cell.numberFormat = [["@"]];
        cell.values = [["200万"]];
        await context.sync();
      });
      const { inverse } = await applyEdits([{ kind: "set-cells", sheet: "表", cells: [{ cell: { row: 1, column: 2 }, content: { kind: "value", value: 200 } }] }]);
      expect((await readGrids("active")).grids[0]?.rows[1]?.[2]?.value).toBe(200);
      await applyEdits(inverse);
      expect((await readGrids("active")).grids[0]?.rows[1]?.[2]?.value).toBe("200万");
    });
  });

  test("rows that are inserted and filled are taken away whole", async () => {
    await withWorkbook(makeWorkbook({ 表: TABLE }), async () => {
      const before = await texts();
      const { inverse } = await applyEdits([
        { kind: "insert-rows", sheet: "表", before: 2, count: 2, formatFrom: 1 },
        { kind: "set-cells", sheet: "表", cells: [{ cell: { row: 2, column: 0 }, content: { kind: "value", value: "新行" } }] },
        { kind: "merge", sheet: "表", range: { top: 1, left: 0, bottom: 3, right: 0 } },
      ]);
      expect((await texts())[4]).toEqual(["效益指标", "社会效益指标", "明显"]);
      await applyEdits(inverse);
      expect(await texts()).toEqual(before);
    });
  });
});

describe("marks", () => {
  const paint = (sheet: string): SheetEdit => ({
    kind: "set-marks",
    sheet,
    marks: [
      { kind: "error", areas: [{ top: 4, left: 1, bottom: 4, right: 10 }, { top: 6, left: 1, bottom: 6, right: 1 }] },
      { kind: "hint", areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] },
    ],
  });

  test("come and go without a trace in the file", async () => {
    await withWorkbook(workbookBytes("01"), async ({ save, traffic }) => {
      const untouched = save();
      const sheet = "远程教育经费";
      traffic.reset();
      const { changed, inverse } = await applyEdits([paint(sheet)]);
      expect(traffic.syncs).toBe(2);
      expect(changed).toEqual(["远程教育经费!B5:K5", "远程教育经费!B7", "远程教育经费!A1"]);
      expect(await findMarks()).toEqual([sheet]);
      expect(Buffer.from(save()).equals(Buffer.from(untouched))).toBe(false);
      await applyEdits(inverse);
      expect(await findMarks()).toEqual([]);
      expect(Buffer.from(save()).equals(Buffer.from(untouched))).toBe(true);
    });
  });

  test("leave the user's own conditional formats alone, of whatever type", async () => {
    await withWorkbook(makeWorkbook({ 表: TABLE }), async () => {
      const own = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("表").getRange("A1:C3");
        range.conditionalFormats.add("Custom").custom.rule.formula = "=$A1=1";
        range.conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
        await context.sync();
        return range.conditionalFormats.getCount();
      });
      await applyEdits([paint("表")]);
      const { inverse } = await applyEdits([{ kind: "set-marks", sheet: "表", marks: [] }]);
      expect(await findMarks()).toEqual([]);
      const formulas = await Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem("表").getRange().conditionalFormats;
        formats.load("items/type,items/customOrNullObject/rule/formula");
        await context.sync();
        return formats.items.map((format) => (format.customOrNullObject.isNullObject ? format.type : format.customOrNullObject.rule.formula));
      });
      expect(own.value).toBe(2);
      expect([...formulas].sort()).toEqual(["=$A1=1", "CellValue"]);
      await applyEdits(inverse);
      expect(await findMarks()).toEqual(["表"]);
    });
  });

  test("are replaced, not doubled, by new ones", async () => {
    await withWorkbook(makeWorkbook({ 表: TABLE }), async () => {
      await applyEdits([paint("表")]);
      const { inverse } = await applyEdits([{ kind: "set-marks", sheet: "表", marks: [{ kind: "warning", areas: [{ top: 1, left: 1, bottom: 1, right: 1 }] }] }]);
      const back = inverse[0];
      expect(back?.kind === "set-marks" ? back.marks.map(({ kind }) => kind).sort() : back).toEqual(["error", "hint"]);
      const count = await Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem("表").getRange().conditionalFormats;
        const answer = formats.getCount();
        await context.sync();
        return answer.value;
      });
      expect(count).toBe(1);
    });
  });

  test("a formula that refers to no cell and says whose it is", () => {
    expect(markFormula("error")).toBe('=N("jixiao:1:error")=0');
  });
});

describe("what Excel must not be asked", () => {
  test("a protected sheet is left as it is, and so are the others of the plan", async () => {
    await withWorkbook(makeWorkbook({ 表: TABLE, 锁表: TABLE }), async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("锁表").protection.protect({ allowFormatCells: false });
        await context.sync();
      });
      const before = await texts();
      const content = { kind: "value", value: "改" } as const;
      const edits: SheetEdit[] = ["表", "锁表"].map((sheet) => ({ kind: "set-cells", sheet, cells: [{ cell: { row: 0, column: 0 }, content }] }));
      await expect(applyEdits(edits)).rejects.toMatchObject({ name: "ExcelFailure", code: "Protected", data: { sheet: "锁表" } });
      await expect(applyEdits([{ kind: "set-marks", sheet: "锁表", marks: [] }])).rejects.toMatchObject({ code: "Protected" });
      expect(await texts()).toEqual(before);
    });
  });

  test("a sheet that is gone", async () => {
    await withWorkbook(makeWorkbook({ 表: TABLE }), async () => {
      await expect(applyEdits([{ kind: "set-marks", sheet: "没有", marks: [] }])).rejects.toMatchObject({ code: "SheetNotFound" });
    });
  });

  test("nothing costs nothing", async () => {
    await withWorkbook(makeWorkbook({ 表: TABLE }), async ({ traffic }) => {
      traffic.reset();
      expect(await applyEdits([])).toEqual({ changed: [], inverse: [] });
      expect(traffic.syncs).toBe(0);
    });
  });

  test("while a cell is being edited, it waits", async () => {
    await withWorkbook(makeWorkbook({ 表: TABLE }), async ({ host }) => {
      host.cellEditing = true;
      const reading = readGrids("active");
      const first = await Promise.race([reading.then(() => "read"), new Promise((resolve) => setTimeout(() => resolve("waiting"), 50))]);
      host.cellEditing = false;
      expect(first).toBe("waiting");
      expect((await reading).grids).toHaveLength(1);
    });
  });
});
