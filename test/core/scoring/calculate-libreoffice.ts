/**
 * Formulas calculated by LibreOffice: written to an .xlsx without results, converted headless, read back.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { read, utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { writeFileSync } from "node:fs";
import type { FormulaRow } from "./calculate-univer";

/** The reason why LibreOffice cannot be asked here, or null. */
export function libreOfficeMissing(): string | null {
  const found = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  return found.error || found.status !== 0 ? "soffice is not on the PATH" : null;
}

/** Rows as for calculateWithUniver. Throws with LibreOffice's own words where it fails. */
export function calculateWithLibreOffice(rows: readonly FormulaRow[]): readonly (number | string)[] {
  const folder = mkdtempSync(join(tmpdir(), "scoring-"));
  try {
    const from = join(folder, "in.xlsx");
    writeFileSync(from, write(workbookOf(rows), { type: "buffer", bookType: "xlsx" }) as Buffer);
    // A profile of its own: a LibreOffice that is open on this machine would swallow the command.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const run = spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), from], { encoding: "utf8", timeout: 120_000 });
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
    const sheet = read(readFileSync(join(folder, "out", "in.xlsx"))).Sheets["Sheet1"] as WorkSheet;
    return rows.map((_, index) => {
      const cell = sheet[`H${String(index + 2)}`] as CellObject | undefined;
      if (!cell) return "";
      return cell.t === "n" ? Number(cell.v) : cell.t === "e" ? String(cell.w) : String(cell.v ?? "");
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function workbookOf(rows: readonly FormulaRow[]): ReturnType<typeof utils.book_new> {
  const sheet: WorkSheet = { "!ref": `A1:H${String(rows.length + 1)}` };
  const put = (address: string, value: FormulaRow["actual"]): void => {
    if (value === null) return;
    sheet[address] = value === "#DIV/0!" ? { t: "n", f: "1/0" } : typeof value === "number" ? { t: "n", v: value } : { t: "s", v: String(value) };
  };
  rows.forEach((row, index) => {
    const at = String(index + 2);
    put(`E${at}`, row.target);
    put(`F${at}`, row.actual);
    put(`G${at}`, row.weight);
    sheet[`H${at}`] = { t: "n", f: row.formula.slice(1) };
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Sheet1");
  return book;
}
