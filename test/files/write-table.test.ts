import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { readWorkbook } from "../../src/files/read-workbook";
import { writeTable } from "../../src/files/write-table";
import { libreOfficeMissing } from "../core/scoring/calculate-libreoffice";

const table = (rows: readonly (readonly (string | number)[])[]) => writeTable({ sheet: "我的指标库", rows, widths: [10, 20] });

test("what is written is read back, cell by cell, whatever the texts are", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: "binary" }), fc.constantFrom("=1+1", "_x000D_", "a&<b>\"'", " 两端空格 ")), fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1, maxLength: 5 }), (rows) => {
      const [grid] = readWorkbook(table(rows));
      expect(grid?.sheet).toBe("我的指标库");
      expect(grid?.rows.map((row) => row.map(({ value }) => value))).toEqual(rows.map(([text, number]) => [text, Object.is(number, -0) ? 0 : number]));
      expect(grid?.rows.flat().every(({ formula }) => formula === null)).toBe(true);
    }),
  );
});

test("text that looks like a formula is text, for a third party's reader and for whoever edits the cell", () => {
  const bytes = table([["名称"], ["=SUM(A1:A9)"], ["+1"], ["-1"], ["@某"], ["普通"]]);
  const sheet = read(bytes, { cellStyles: true }).Sheets["我的指标库"];
  expect(utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 }).flat()).toEqual(["名称", "=SUM(A1:A9)", "+1", "-1", "@某", "普通"]);
  expect(Object.values(sheet ?? {}).some((cell: unknown) => cell instanceof Object && "f" in cell)).toBe(false);
});

(libreOfficeMissing() === null ? test : test.skip)("LibreOffice opens it and sees the same", () => {
  const folder = mkdtempSync(join(tmpdir(), "table-"));
  try {
    writeFileSync(join(folder, "t.xlsx"), table([["三级指标", "分值"], ["=1+1", 10], ["培训人数，多行\n第二行", 7.5]]));
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder, join(folder, "t.xlsx")], { stdio: "ignore" });
    expect(readFileSync(join(folder, "t.csv"), "utf8")).toBe('三级指标,分值\n=1+1,10\n"培训人数，多行\n第二行",7.5\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
