import { mkdirSync, mkdtempSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand } from "../../src/cli/run-command";
import { REPORT_HEADING_ROW, REPORT_SHEET, isReportSheet } from "../../src/core/form/report-sheet";
import { readWorkbook } from "../../src/files/read-workbook";
import { WORKBOOKS_FOLDER, WORKBOOK_NAMES } from "../support/fixture-workbooks";
import { readWorkbookCells } from "../support/workbook-cells";

async function run(...args: string[]) {
  let out = "";
  let err = "";
  const status = await runCommand(args, { out: (text) => void (out += text), err: (text) => void (err += text), isTerminal: false });
  return { status, out, err };
}

const folder = () => mkdtempSync(path.join(tmpdir(), "jixiao-"));
const workbook = (start: string) => path.join(WORKBOOKS_FOLDER, WORKBOOK_NAMES.find((name) => name.startsWith(start)) ?? "");

test("one workbook holds one report over all files, the bad ones too", async () => {
  const at = folder();
  const bad = path.join(at, "坏文件.xlsx");
  const report = path.join(at, "报告.xlsx");
  writeFileSync(bad, "no workbook");
  const plain = await run("check", workbook("05"), bad, workbook("10"), "--json");
  const { status, out, err } = await run("check", workbook("05"), bad, workbook("10"), "--json", "--report", report);
  expect(status).toBe(2);
  expect(out).toBe(plain.out);
  expect(err).toContain("坏文件.xlsx：");
  const { files } = JSON.parse(out) as { files: { findings: unknown[] }[] };

  const sheets = readWorkbook(readFileSync(report));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([REPORT_SHEET]);
  const [grid] = sheets;
  expect(grid && isReportSheet(grid)).toBe(true);
  const rows = grid?.rows.slice(REPORT_HEADING_ROW + 1) ?? [];
  expect(rows.filter(([number]) => typeof number?.value === "number")).toHaveLength(files.reduce((n, { findings }) => n + findings.length, 0));
  const bands = rows.flatMap(([first]) => (typeof first?.value === "string" ? [first.value] : []));
  expect(bands).toEqual(expect.arrayContaining([path.basename(workbook("05")), "坏文件.xlsx", path.basename(workbook("10"))]));
  expect(rows.find(([first]) => first?.value === "坏文件.xlsx")?.[5]?.text).toMatch(/^没有检查：这不是 .xlsx 工作簿/);
  // A second witness, which shares no code with the product: the link and its text.
  const cells = Object.values(readWorkbookCells(readFileSync(report)).cells).map(({ content }) => JSON.parse(content) as [string, string, string]);
  const links = cells.filter(([, , formula]) => formula.startsWith("HYPERLINK("));
  expect(links.length).toBeGreaterThan(10);
  for (const [kind, shown, formula] of links) {
    expect(kind).toBe("text");
    expect(formula).toMatch(new RegExp(`^HYPERLINK\\("\\.\\./.*\\.xlsx#'.+'!${shown}","${shown}"\\)$`));
  }
});

test("as a page for printing, with the exit status of the check alone", async () => {
  const report = path.join(folder(), "报告.html");
  const { status, out } = await run("check", workbook("06"), "--report", report);
  expect(status).toBe(1);
  expect(out).toContain(`校核报告已写入 ${report}`);
  expect(readFileSync(report, "utf8")).toContain(path.basename(workbook("06")));
});

test("an earlier report among the files is written over, not checked", async () => {
  const at = folder();
  const report = path.join(at, "报告.xlsx");
  writeFileSync(path.join(at, "表.xlsx"), readFileSync(workbook("06")));
  const first = await run("check", at, "--json", "--report", report);
  const second = await run("check", at, "--json", "--report", report);
  expect(second).toEqual(first);
  expect(second.status).toBe(1);
  expect((JSON.parse(second.out) as { files: unknown[] }).files).toHaveLength(1);
});

test("says at once where the report cannot go", async () => {
  const at = folder();
  const text = await run("check", workbook("06"), "--report", path.join(at, "报告.txt"));
  expect(text).toMatchObject({ status: 2, out: "" });
  expect(text.err).toContain("以 .xlsx 或 .html 结尾");
  const file = path.join(at, "表.xlsx");
  writeFileSync(file, readFileSync(workbook("06")));
  expect((await run("check", file, "--report", file)).err).toContain("不能是要检查的文件");
  expect(readFileSync(file).equals(readFileSync(workbook("06")))).toBe(true);
  const nowhere = await run("check", workbook("06"), "--report", path.join(at, "没有", "报告.html"));
  expect(nowhere.status).toBe(2);
  expect(nowhere.err).toContain("没有这个文件夹");
  expect(nowhere.out).toContain("条");
  mkdirSync(path.join(at, "占用.html"));
  expect((await run("check", workbook("06"), "--report", path.join(at, "占用.html"))).err).toContain("不能写");
  expect(existsSync(path.join(at, "报告.txt"))).toBe(false);
});
