/** The ten real workbooks: opened, touched, saved, and read again by an independent reader. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ICellData, IRowData, IWorksheetData } from "@univerjs/core";
import { read, type WorkBook } from "@e965/xlsx";
import { printAddress } from "../../../../src/core/sheet/address";
import { openPackage } from "../../../../src/files/open-package";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";
import { writePackage } from "../../../../src/workbench/host/xlsx/write-package";
import { setResource } from "./support/edited";
import { inUniver } from "./support/univer-session";

const FOLDER = join(__dirname, "../../../fixtures/workbooks");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

function readAgain(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellStyles: true, cellNF: true, cellFormula: true });
}

/** All that the independent reader sees of a sheet, by its own keys. */
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

/** What one session in Univer saves: each step starts from the file as it was opened. */
interface Outputs {
  readonly untouched: Uint8Array;
  readonly marked: Uint8Array;
  readonly unmarked: Uint8Array;
  readonly oneCell: Uint8Array;
  readonly setBack: Uint8Array;
  readonly inserted: Uint8Array;
}

const NEW_TEXT = "=改过的 <&>";

describe.each(FILES)("%s", (file) => {
  const bytes = bytesOf(file);
  const before = openWorkbook(bytes).snapshot;
  const id = before.sheetOrder[0] ?? "";
  const was = before.sheets[id];
  const name = was?.name ?? "";
  const place = firstText(was);
  let outputs: Outputs;

  beforeAll(async () => {
    const { snapshot, package: opened } = openWorkbook(bytes);
    outputs = await inUniver(snapshot, async ({ workbook, snapshot: now }) => {
      const save = async (): Promise<Uint8Array> => saveWorkbook(await now(), opened);
      const sheet = workbook.getSheetByName(name) ?? workbook.getActiveSheet();
      const mark = (range: string, color: string) =>
        sheet.addConditionalFormattingRule(sheet.newConditionalFormattingRule().whenFormulaSatisfied('=N("mark")=0').setBackground(color).setRanges([sheet.getRange(range).getRange()]).build());
      const untouched = await save();
      mark("A1:C3", "#ffc7ce");
      mark("D5:D9", "#ffeb9c");
      const marked = await save();
      sheet.clearConditionalFormatRules();
      const unmarked = await save();
      const cell = sheet.getRange(place.row, place.column);
      cell.setValue({ v: NEW_TEXT, t: 4 });
      const oneCell = await save();
      cell.setValue({ v: place.text, t: 1 });
      const setBack = await save();
      sheet.insertRowsBefore(4, 3);
      return { untouched, marked, unmarked, oneCell, setBack, inserted: await save() };
    });
  });

  it("saves what was not changed as it was, part by part", () => {
    const { snapshot, package: opened } = openWorkbook(bytes);
    expect(writePackage(snapshot, opened.parts, true).patch.isChanged).toBe(false);
    expect(sameBytes(outputs.untouched, bytes)).toBe(true);
    expect(sameBytes(outputs.setBack, bytes)).toBe(true);
  });

  it("changes one cell and nothing else", () => {
    expect(changedParts(outputs.oneCell, openPackage(bytes))).toEqual(["xl/worksheets/sheet1.xml"]);
    const original = readAgain(bytes);
    const saved = readAgain(outputs.oneCell);
    expect(saved.SheetNames).toEqual(original.SheetNames);
    const address = printAddress(place);
    for (const sheet of original.SheetNames) {
      const expected = seen(original, sheet);
      const found = seen(saved, sheet);
      if (sheet === name) {
        expect(found[address]).toMatchObject({ t: "s", v: NEW_TEXT, s: (expected[address] as { s: unknown }).s });
        delete found[address];
        delete expected[address];
      }
      expect(found).toEqual(expected);
    }
  });

  it("moves everything below inserted rows", () => {
    const after = openWorkbook(outputs.inserted).snapshot;
    const now = after.sheets[id];
    const isNew = (row: number): boolean => row >= 4 && row < 7;
    const contents = (sheet: Partial<IWorksheetData> | undefined, shift: number): unknown[] =>
      Object.entries(sheet?.cellData ?? {}).flatMap(([row, line]) =>
        Object.entries(line as Record<number, ICellData>).flatMap(([column, cell]) => {
          const at = Number(row) >= 4 ? Number(row) + shift : Number(row);
          const look = JSON.stringify(after.styles[typeof cell.s === "string" ? cell.s : ""]);
          // Inserted rows carry formats of the row above and no values.
          return cell.v === undefined && shift === 0 && isNew(Number(row)) ? [] : [[at, Number(column), cell.v, cell.t, movedBelow(cell.f, shift), look]];
        }),
      );
    expect(contents(now, 0)).toEqual(contents(was, 3));
    const below = (row: number): number => (row >= 4 ? row + 3 : row);
    expect(now?.mergeData).toEqual(was?.mergeData?.map((merge) => ({ ...merge, startRow: below(merge.startRow), endRow: below(merge.endRow) })));
    const heights = (sheet: Partial<IWorksheetData> | undefined, shift: number): unknown[] =>
      Object.entries((sheet?.rowData ?? {}) as Record<number, Partial<IRowData>>).flatMap(([row, data]) =>
        shift === 0 && isNew(Number(row)) ? [] : [[Number(row) >= 4 ? Number(row) + shift : Number(row), data.h, data.hd]],
      );
    expect(heights(now, 0)).toEqual(heights(was, 3));
    expect(changedParts(outputs.inserted, openPackage(bytes))).toEqual(["xl/worksheets/sheet1.xml"]);
    for (const other of before.sheetOrder.slice(1)) expect(after.sheets[other]).toEqual(before.sheets[other]);
  });

  it("takes conditional formats out again without a trace", () => {
    expect(sameBytes(outputs.unmarked, bytes)).toBe(true);
    expect(new TextDecoder().decode(openPackage(outputs.marked).get("xl/styles.xml"))).toContain('<dxfs count="2" >');
    expect(new TextDecoder().decode(openPackage(outputs.marked).get("xl/worksheets/sheet1.xml"))).toContain('<conditionalFormatting sqref="D5:D9">');
    const { snapshot, package: opened } = openWorkbook(outputs.marked);
    setResource(snapshot, "SHEET_CONDITIONAL_FORMATTING_PLUGIN", {});
    expect(changedParts(saveWorkbook(snapshot, opened), openPackage(bytes))).toEqual([]);
  });
});

function firstText(sheet: Partial<IWorksheetData> | undefined): { readonly row: number; readonly column: number; readonly text: string } {
  for (const [row, line] of Object.entries(sheet?.cellData ?? {})) {
    for (const [column, cell] of Object.entries(line as Record<number, ICellData>)) if (typeof cell.v === "string") return { row: Number(row), column: Number(column), text: cell.v };
  }
  throw new Error("no text");
}
