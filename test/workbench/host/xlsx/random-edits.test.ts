/** Law: whatever is edited, saving and opening again gives what was there to see. */
import fc from "fast-check";
import type { ICellData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";
import { comparable } from "./support/comparable";
import { moveRows } from "./support/edited";
import { fullWorkbook } from "./support/full-workbook";

const ROWS = 14;
const COLUMNS = 7;

type Edit =
  | { readonly kind: "value"; readonly row: number; readonly column: number; readonly cell: Pick<ICellData, "v" | "t"> }
  | { readonly kind: "formula"; readonly row: number; readonly column: number; readonly f: string }
  | { readonly kind: "clear"; readonly row: number; readonly column: number }
  | { readonly kind: "style"; readonly row: number; readonly column: number; readonly style: IStyleData }
  | { readonly kind: "merge"; readonly row: number; readonly column: number; readonly down: number; readonly right: number }
  | { readonly kind: "insert"; readonly row: number; readonly count: number }
  | { readonly kind: "delete"; readonly row: number; readonly count: number }
  | { readonly kind: "height"; readonly row: number; readonly pixels: number }
  | { readonly kind: "hide"; readonly row: number; readonly hidden: boolean }
  | { readonly kind: "width"; readonly column: number; readonly pixels: number };

const row = fc.nat({ max: ROWS - 1 });
const column = fc.nat({ max: COLUMNS - 1 });
const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom("=1+1", "@x", "-3", "007", "TRUE", " a ", "a\nb", "_x0041_", "<b>&amp;</b>", "绩效目标", "\u0001"));
const cell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => ({ v: Object.is(v, -0) ? 0 : v, t: 2 as const })),
  text.map((v) => ({ v, t: 4 as const })),
  fc.boolean().map((v) => ({ v: v ? 1 : 0, t: 3 as const })),
);
const color = fc.constantFrom("#ff0000", "#00b050", "#ffffff", "#123456");
const style: fc.Arbitrary<IStyleData> = fc.record(
  {
    bl: fc.constantFrom(0 as const, 1 as const),
    it: fc.constantFrom(0 as const, 1 as const),
    fs: fc.constantFrom(9, 11, 16),
    ff: fc.constantFrom("宋体", "黑体", "Arial"),
    cl: color.map((rgb) => ({ rgb })),
    bg: color.map((rgb) => ({ rgb })),
    ht: fc.constantFrom(1 as const, 2 as const, 3 as const),
    vt: fc.constantFrom(1 as const, 2 as const, 3 as const),
    tb: fc.constantFrom(1 as const, 3 as const),
    n: fc.constantFrom("0.00", "0%", "@", "yyyy-mm-dd", '0.0"万元"').map((pattern) => ({ pattern })),
    bd: color.map((rgb) => ({ t: { s: 1 as const, cl: { rgb } }, b: { s: 7 as const, cl: { rgb } } })),
    tr: fc.constantFrom({ a: 45 }, { a: -90 }, { a: 0, v: 1 as const }),
  },
  { requiredKeys: [] },
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("value" as const), row, column, cell }),
  fc.record({ kind: fc.constant("formula" as const), row, column, f: fc.constantFrom("=SUM(A1:A9)", '=IF(A1>0,"是","<否>")', "=XLOOKUP(1,A:A,B:B)") }),
  fc.record({ kind: fc.constant("clear" as const), row, column }),
  fc.record({ kind: fc.constant("style" as const), row, column, style }),
  fc.record({ kind: fc.constant("merge" as const), row, column, down: fc.nat({ max: 2 }), right: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant("insert" as const), row, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("delete" as const), row, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("height" as const), row, pixels: fc.constantFrom(20, 24, 36.4) }),
  fc.record({ kind: fc.constant("hide" as const), row, hidden: fc.boolean() }),
  fc.record({ kind: fc.constant("width" as const), column, pixels: fc.integer({ min: 10, max: 200 }) }),
);

/** Edits the snapshot as Univer does: cells move with their marks, styles are laid over those that are there. */
function apply(snapshot: IWorkbookData, sheet: Partial<IWorksheetData>, change: Edit): void {
  const cells = (sheet.cellData ??= {}) as Record<number, Record<number, ICellData>>;
  const rowData = (sheet.rowData ??= {}) as Record<number, Partial<IRowData>>;
  const at = (r: number, c: number): ICellData => ((cells[r] ??= {})[c] ??= {});
  switch (change.kind) {
    case "value": {
      const target = at(change.row, change.column);
      delete target.f;
      Object.assign(target, change.cell);
      return;
    }
    case "formula": {
      const target = at(change.row, change.column);
      delete target.v;
      delete target.t;
      target.f = change.f;
      return;
    }
    case "clear": {
      const target = at(change.row, change.column);
      delete target.v;
      delete target.f;
      return;
    }
    case "style": {
      const target = at(change.row, change.column);
      const before = typeof target.s === "string" ? snapshot.styles[target.s] : target.s;
      const id = `r${String(Object.keys(snapshot.styles).length)}`;
      snapshot.styles[id] = { ...before, ...change.style };
      target.s = id;
      return;
    }
    case "merge": {
      const range = { startRow: change.row, startColumn: change.column, endRow: change.row + change.down, endColumn: change.column + change.right };
      const free = (sheet.mergeData ?? []).every((m) => m.endRow < range.startRow || m.startRow > range.endRow || m.endColumn < range.startColumn || m.startColumn > range.endColumn);
      if (free && (change.down > 0 || change.right > 0)) (sheet.mergeData ??= []).push(range);
      return;
    }
    case "insert":
    case "delete":
      moveRows(sheet, change.row, change.kind === "insert" ? change.count : -change.count);
      return;
    case "height":
      rowData[change.row] = { ...rowData[change.row], h: change.pixels, ia: 0 };
      return;
    case "hide":
      rowData[change.row] = { ...rowData[change.row], hd: change.hidden ? 1 : 0 };
      return;
    case "width":
      (sheet.columnData ??= {})[change.column] = { ...sheet.columnData[change.column], w: change.pixels };
  }
}

it("saving and opening gives what was there to see", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ sheet: fc.nat({ max: 1 }), change: edit }), { maxLength: 25 }), (edits) => {
      const { snapshot, package: opened } = openWorkbook(fullWorkbook());
      for (const { sheet, change } of edits) apply(snapshot, snapshot.sheets[snapshot.sheetOrder[sheet] ?? ""] ?? {}, change);
      const saved = saveWorkbook(snapshot, opened);
      expect(comparable(openWorkbook(saved).snapshot)).toEqual(comparable(snapshot));
    }),
    { numRuns: 120 },
  );
});

it("a workbook that came from no file is saved as it is seen", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const snapshot: IWorkbookData = { ...openWorkbook(fullWorkbook()).snapshot, sheetOrder: ["s"], sheets: { s: { id: "s", name: "新表" } }, resources: [] };
      for (const change of edits) apply(snapshot, snapshot.sheets["s"] ?? {}, change);
      expect(comparable(openWorkbook(saveWorkbook(snapshot, null)).snapshot)).toEqual(comparable(snapshot));
    }),
    { numRuns: 60 },
  );
});
