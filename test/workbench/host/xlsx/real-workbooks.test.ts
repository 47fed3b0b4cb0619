/** The ten real workbooks: opened, touched, saved, and read again by an independent reader. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ICellData, IWorksheetData } from "@univerjs/core";
import { read, type WorkBook } from "@e965/xlsx";
import { openPackage } from "../../../../src/files/open-package";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";
import { writePackage } from "../../../../src/workbench/host/xlsx/write-package";
import { inUniver } from "./support/univer-session";

const FOLDER = join(__dirname, "../../../fixtures/workbooks");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

function readAgain(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellStyles: true, cellNF: true, cellFormula: true });
}

/** All that the independent reader sees of a sheet, cell by cell, with `shift` rows taken off from row `from` on. */
function seen(book: WorkBook, name: string): Record<string, unknown> {
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return Object.fromEntries(Object.entries(sheet).filter(([key]) => key !== "!ref"));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(Buffer.from(b));
}

/** Names of parts that are new, gone or other than they were. */
function changedParts(saved: Uint8Array, before: ReadonlyMap<string, Uint8Array>): string[] {
  const now = openPackage(saved);
  return [...new Set([...now.keys(), ...before.keys()])].filter((part) => !sameBytes(now.get(part) ?? new Uint8Array(), before.get(part) ?? new Uint8Array()));
}

/** A formula as it reads when `shift` rows come in above the fifth. */
function movedBelow(formula: ICellData["f"], shift: number): string | undefined {
  return formula ? formula.replace(/(?<=[A-Z])\d+/g, (row) => String(Number(row) >= 5 ? Number(row) + shift : Number(row))) : undefined;
}

describe.each(FILES)("%s", (file) => {
  const bytes = bytesOf(file);

  it("saves what was not changed as it was, part by part", () => {
    const { snapshot, package: opened } = openWorkbook(bytes);
    const { patch } = writePackage(snapshot, opened.parts, true);
    expect(patch.isChanged).toBe(false);
    expect(sameBytes(saveWorkbook(snapshot, opened), bytes)).toBe(true);
  });

  it("saves what went through Univer unchanged as it was", async () => {
    const { snapshot, package: opened } = openWorkbook(bytes);
    const saved = await inUniver(snapshot, async (session) => saveWorkbook(await session.snapshot(), opened));
    expect(sameBytes(saved, bytes)).toBe(true);
  });

  it("changes one cell and nothing else", async () => {
    const { snapshot, package: opened } = openWorkbook(bytes);
    const name = Object.values(snapshot.sheets)[0]?.name ?? "";
    const saved = await inUniver(snapshot, async (session) => {
      session.workbook.getSheetByName(name)?.getRange("A1").setValue({ v: "=改过的", t: 4 });
      return saveWorkbook(await session.snapshot(), opened);
    });
    expect(changedParts(saved, opened.parts)).toEqual(["xl/worksheets/sheet1.xml"]);
    const before = readAgain(bytes);
    const after = readAgain(saved);
    expect(after.SheetNames).toEqual(before.SheetNames);
    for (const sheet of before.SheetNames) {
      const expected = seen(before, sheet);
      const found = seen(after, sheet);
      if (sheet === name) {
        expect(found["A1"]).toMatchObject({ t: "s", v: "=改过的", s: (expected["A1"] as { s: unknown }).s });
        delete found["A1"];
        delete expected["A1"];
      }
      expect(found).toEqual(expected);
    }
  });

  it("moves everything below inserted rows", async () => {
    const { snapshot, package: opened } = openWorkbook(bytes);
    const name = Object.values(snapshot.sheets)[0]?.name ?? "";
    const saved = await inUniver(snapshot, async (session) => {
      session.workbook.getSheetByName(name)?.insertRowsBefore(4, 3);
      return saveWorkbook(await session.snapshot(), opened);
    });
    const before = openWorkbook(bytes).snapshot;
    const after = openWorkbook(saved).snapshot;
    const id = before.sheetOrder[0] ?? "";
    const was = before.sheets[id];
    const now = after.sheets[id];
    const contents = (sheet: Partial<IWorksheetData> | undefined, shift: number): unknown[] =>
      Object.entries(sheet?.cellData ?? {}).flatMap(([row, line]) =>
        Object.entries(line as Record<number, ICellData>).flatMap(([column, cell]) => {
          const at = Number(row) >= 4 ? Number(row) + shift : Number(row);
          // Inserted rows carry formats of the row above and no values.
          return cell.v === undefined && shift === 0 && Number(row) >= 4 && Number(row) < 7 ? [] : [[at, Number(column), cell.v, cell.t, movedBelow(cell.f, shift), JSON.stringify(after.styles[String(cell.s)])]];
        }),
      );
    expect(contents(now, 0)).toEqual(contents(was, 3));
    expect(now?.mergeData).toEqual(
      was?.mergeData?.map((merge) => ({ ...merge, startRow: merge.startRow >= 4 ? merge.startRow + 3 : merge.startRow, endRow: merge.endRow >= 4 ? merge.endRow + 3 : merge.endRow })),
    );
    const heights = (sheet: Partial<IWorksheetData> | undefined, shift: number): unknown[] =>
      Object.entries(sheet?.rowData ?? {}).flatMap(([row, data]) => (shift === 0 && Number(row) >= 4 && Number(row) < 7 ? [] : [[Number(row) >= 4 ? Number(row) + shift : Number(row), data.h, data.hd]]));
    expect(heights(now, 0)).toEqual(heights(was, 3));
    for (const other of before.sheetOrder.slice(1)) expect(after.sheets[other]).toEqual(before.sheets[other]);
  });

  it("takes conditional formats out again without a trace", async () => {
    const { snapshot, package: opened } = openWorkbook(bytes);
    const marked = await inUniver(snapshot, async ({ workbook, snapshot: save }) => {
      const sheet = workbook.getActiveSheet();
      const mark = (range: string, color: string) =>
        sheet.addConditionalFormattingRule(sheet.newConditionalFormattingRule().whenFormulaSatisfied('=N("mark")=0').setBackground(color).setRanges([sheet.getRange(range).getRange()]).build());
      mark("A1:C3", "#ffc7ce");
      mark("D5:D9", "#ffeb9c");
      const saved = saveWorkbook(await save(), opened);
      sheet.clearConditionalFormatRules();
      expect(sameBytes(saveWorkbook(await save(), opened), bytes)).toBe(true);
      return saved;
    });
    expect(Buffer.from(openPackage(marked).get("xl/styles.xml") ?? []).toString()).toContain('<dxfs count="2" >');
    const again = openWorkbook(marked);
    const cleared = await inUniver(again.snapshot, async ({ workbook, snapshot: save }) => {
      workbook.getActiveSheet().clearConditionalFormatRules();
      return saveWorkbook(await save(), again.package);
    });
    expect(changedParts(cleared, opened.parts)).toEqual([]);
  });
});
