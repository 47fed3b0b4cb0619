import type { CellLook, SheetEdit } from "../../../src/core/sheet/edit";
import { applyEdits } from "../../../src/excel/apply-edits";
import { makeWorkbook, withWorkbook } from "../../support/fixture-workbooks";

const TABLE = Array.from({ length: 12 }, (_, r) => Array.from({ length: 9 }, (__, c) => `${r}行${c}列`));
const thin = { style: "thin", color: "#000000" } as const;
const framed: CellLook = { fontName: "宋体", fontSize: 10, borders: { top: thin, bottom: thin, left: thin, right: thin } };

function linesOf(address: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getItem("表").getRange(address).format;
    borders.load("items/sideIndex,items/style,items/weight");
    await context.sync();
    return borders.items.filter(({ style }) => style !== "None").map(({ sideIndex, style, weight }) => `${sideIndex} ${style} ${weight}`);
  });
}

test("a block of ten rows costs few bytes, forth and back", async () => {
  await withWorkbook(makeWorkbook({ 表: TABLE }), async ({ traffic }) => {
    const cells = Array.from({ length: 90 }, (_, i) => ({ cell: { row: 5 + Math.floor(i / 9), column: i % 9 }, content: { kind: "value", value: `第${i}个指标的内容说明` } as const }));
    const edits: SheetEdit[] = [
      { kind: "insert-rows", sheet: "表", before: 5, count: 10, formatFrom: 4 },
      { kind: "set-cells", sheet: "表", cells },
      { kind: "set-looks", sheet: "表", looks: cells.map(({ cell: { row, column } }) => ({ range: { top: row, left: column, bottom: row, right: column }, look: { ...framed, bold: column === 0 } })) },
      { kind: "merge", sheet: "表", range: { top: 5, left: 0, bottom: 9, right: 0 } },
      { kind: "set-marks", sheet: "表", marks: [{ kind: "to-fill", areas: [{ top: 5, left: 4, bottom: 14, right: 4 }] }], only: ["to-fill"] },
    ];
    traffic.reset();
    const { inverse, changed } = await applyEdits(edits);
    expect(traffic.syncs).toBeLessThanOrEqual(3);
    expect(traffic.requestBytes).toBeLessThan(100_000);
    expect(changed).toEqual(["表!6:15", "表!A6:I15", "表!A6:A10", "表!E6:E15"]);
    traffic.reset();
    await applyEdits(inverse);
    expect(traffic.syncs).toBeLessThanOrEqual(3);
    expect(traffic.requestBytes).toBeLessThan(30_000);
  });
});

test("later looks lie over earlier ones, single cells over areas", async () => {
  await withWorkbook(makeWorkbook({ 表: TABLE }), async () => {
    const all = { top: 0, left: 0, bottom: 11, right: 8 };
    await applyEdits([
      {
        kind: "set-looks",
        sheet: "表",
        looks: [
          { range: all, look: framed },
          { range: { top: 2, left: 2, bottom: 2, right: 2 }, look: { borders: { bottom: { style: "thick", color: "#FF0000" } } } },
          { range: { top: 2, left: 2, bottom: 2, right: 2 }, look: { bold: true } },
          { range: { top: 9, left: 0, bottom: 11, right: 8 }, look: { borders: { top: null, bottom: null, left: null, right: null } } },
        ],
      },
    ]);
    expect(await linesOf("C3")).toEqual(["EdgeTop Continuous Thin", "EdgeBottom Continuous Thick", "EdgeLeft Continuous Thin", "EdgeRight Continuous Thin"]);
    expect(await linesOf("C11")).toEqual([]);
    expect(await linesOf("C9")).toEqual(["EdgeTop Continuous Thin", "EdgeLeft Continuous Thin", "EdgeRight Continuous Thin"]);
  });
});

test("copied looks bring no merges along and leave those there are", async () => {
  await withWorkbook(makeWorkbook({ 表: TABLE }), async () => {
    await applyEdits([
      { kind: "set-looks", sheet: "表", looks: [{ range: { top: 0, left: 0, bottom: 1, right: 1 }, look: { ...framed, fill: "#DDEBF7" } }] },
      { kind: "merge", sheet: "表", range: { top: 0, left: 0, bottom: 0, right: 1 } },
      { kind: "merge", sheet: "表", range: { top: 4, left: 4, bottom: 5, right: 4 } },
    ]);
    await applyEdits([{ kind: "copy-looks", sheet: "表", from: { top: 0, left: 0, bottom: 1, right: 1 }, to: { top: 3, left: 3, bottom: 6, right: 6 } }]);
    await Excel.run(async (context) => {
      const merges = context.workbook.worksheets.getItem("表").getRange("A1:I12").getMergedAreasOrNullObject();
      merges.load("address");
      const fill = context.workbook.worksheets.getItem("表").getRange("D4:G7").format.fill;
      fill.load("color");
      await context.sync();
      expect(merges.address).toBe("表!A1:B1,表!E5:E6");
      expect(fill.color).toBe("#DDEBF7");
    });
  });
});

test("marks of one kind leave the others, and are put back where their rows were", async () => {
  await withWorkbook(makeWorkbook({ 表: TABLE }), async ({ save }) => {
    const area = (row: number) => ({ top: row, left: 0, bottom: row, right: 1 });
    await applyEdits([{ kind: "set-marks", sheet: "表", marks: [{ kind: "error", areas: [area(7)] }, { kind: "to-fill", areas: [area(8)] }] }]);
    const marked = save();
    const { inverse } = await applyEdits([
      { kind: "insert-rows", sheet: "表", before: 3, count: 2, formatFrom: 2 },
      { kind: "set-marks", sheet: "表", marks: [{ kind: "error", areas: [area(1)] }], only: ["error", "warning", "hint"] },
      { kind: "set-marks", sheet: "表", marks: [{ kind: "to-fill", areas: [area(4)] }], only: ["to-fill"] },
    ]);
    await applyEdits(inverse);
    const again = await withWorkbook(save(), () => marksOf());
    expect(again).toEqual(await withWorkbook(marked, () => marksOf()));
    expect(again).toEqual(["error 表!A8:B8", "to-fill 表!A9:B9"]);
  });
});

function marksOf(): Promise<string[]> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("表").getRange().conditionalFormats;
    formats.load("items/custom/rule/formula");
    await context.sync();
    const ranges = formats.items.map((format) => {
      const range = format.getRanges();
      range.load("address");
      return range;
    });
    await context.sync();
    return formats.items.map((format, i) => `${/jixiao:1:([a-z-]+)/.exec(format.custom.rule.formula)?.[1] ?? ""} ${ranges[i]?.address ?? ""}`).sort();
  });
}
