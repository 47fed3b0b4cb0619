/**
 * The real workbooks, and small ones made for a test, opened in the stand-in Excel.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { openInNode, type OpenedInNode } from "../../src/workbench/host/open-in-node";

export const WORKBOOKS_FOLDER = join(__dirname, "../fixtures/workbooks");

/** Names of the ten real workbooks, in their order. */
export const WORKBOOK_NAMES: readonly string[] = readdirSync(WORKBOOKS_FOLDER)
  .filter((name) => name.endsWith(".xlsx"))
  .sort();

/** Bytes of the workbook whose name begins so: "01". */
export function workbookBytes(start: string): Uint8Array {
  const name = WORKBOOK_NAMES.find((known) => known.startsWith(start));
  if (name === undefined) throw new Error(`no workbook ${start}`);
  return readFileSync(join(WORKBOOKS_FOLDER, name));
}

/** A workbook of values, one table a sheet. */
export function makeWorkbook(sheets: Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>, touch: (sheet: WorkSheet) => void = () => undefined): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    touch(sheet);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** Opens the bytes for the length of `work`, whatever becomes of it. */
export async function withWorkbook<T>(bytes: Uint8Array, work: (excel: OpenedInNode) => Promise<T>): Promise<T> {
  const excel = await openInNode(bytes);
  try {
    return await work(excel);
  } finally {
    excel.close();
  }
}
