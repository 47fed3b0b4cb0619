import { SaxesParser } from "saxes";
import { checkGrids } from "../../../src/actions/check-grids";
import { printHtml } from "../../../src/core/report/print-html";
import { reportOf, type FileReport } from "../../../src/core/report/report";
import { readWorkbook } from "../../../src/files/read-workbook";
import { WORKBOOK_NAMES, workbookBytes } from "../../support/fixture-workbooks";
import { gridFromText } from "../../support/grid-from-text";

const OPTIONS = { language: "zh-CN", checkedOn: { year: 2026, month: 8, day: 1 } } as const;

function fileReport(name: string): FileReport {
  return { file: name, error: null, report: reportOf(checkGrids({ grids: readWorkbook(workbookBytes(name)), corrections: [] })) };
}

/** Names of elements and attributes, and the text between them; throws where the page is not well-formed. */
function parse(html: string): { readonly names: ReadonlySet<string>; readonly text: string } {
  const names = new Set<string>();
  let text = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    names.add(name);
    for (const attribute of Object.keys(attributes)) names.add(`@${attribute}`);
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.write(html.replace("<!DOCTYPE html>\n", "").replace(/<(meta|col)\b([^>]*)>/g, "<$1$2/>")).close();
  return { names, text };
}

test("one page holds all ten workbooks, each finding once, and asks nobody for anything", () => {
  const files = WORKBOOK_NAMES.map(fileReport);
  const html = printHtml(files, OPTIONS);
  const { names, text } = parse(html);
  expect([...names].filter((name) => ["script", "link", "img", "iframe", "@src", "@onclick"].includes(name))).toEqual([]);
  expect(html).not.toMatch(/https?:|url\(|@import/);
  const lines = files.flatMap(({ report }) => report?.sections ?? []).flatMap(({ lines: own }) => own);
  expect(html.match(/<tr class="(?:open|ignored)">/g)).toHaveLength(lines.length);
  for (const name of WORKBOOK_NAMES) expect(text).toContain(name);
  expect(text).toContain("检查日期：2026年8月1日");
  expect(text).toContain("项目资金15万元，年度资金总额45万元");
});

test("what a workbook says stays text", () => {
  const grid = gridFromText(
    `项目支出绩效目标表 | < | <
项目名称 | <script>alert(1)</script> | <
项目资金（万元） | 15 | 年度资金总额 | 45
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | <img src=x onerror=alert(1)> & "期数" | 3期`,
    { sheet: `"><b onmouseover='x'>` },
  );
  const { forms, findings } = checkGrids({ grids: [grid], corrections: [] });
  const report = reportOf({ forms, findings: findings.slice(1), ignored: findings.slice(0, 1).map((finding) => ({ finding, entry: { reason: "</td><u>reason" } })) });
  const { names, text } = parse(printHtml([{ file: "<i>.xlsx", error: null, report }], OPTIONS));
  for (const name of ["script", "img", "b", "u", "i", "@onerror", "@onmouseover"]) expect(names).not.toContain(name);
  expect(text).toContain("<script>alert(1)</script>");
  expect(text).toContain("已忽略：</td><u>reason");
});

test("a file that was not checked says why, between the others", () => {
  const files: FileReport[] = [fileReport("09"), { file: "坏.xlsx", error: { code: "Damaged", message: "文件<损坏>，请重新另存。" }, report: null }];
  const { text } = parse(printHtml(files, OPTIONS));
  expect(text.match(/没有检查：文件<损坏>，请重新另存。/g)).toHaveLength(2);
  expect(text).toMatch(/结论：请先修改（错误\d+处.*1个文件没有检查）/);
});

test("speaks English where the pane does", () => {
  const { text } = parse(printHtml([fileReport("10")], { ...OPTIONS, language: "en-US" }));
  expect(text).toContain("Report on performance forms");
  expect(text).toContain("Checked on 2026-8-1");
});
