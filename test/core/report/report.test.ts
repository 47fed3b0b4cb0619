import { checkGrids, type CheckReport } from "../../../src/actions/check-grids";
import { overviewOf, reportOf, type FileReport, type Report } from "../../../src/core/report/report";
import { sayConclusion, sayTally } from "../../../src/core/report/report-words";
import { readWorkbook } from "../../../src/files/read-workbook";
import { WORKBOOK_NAMES, workbookBytes } from "../../support/fixture-workbooks";

function checked(start: string): CheckReport {
  return checkGrids({ grids: readWorkbook(workbookBytes(start)), corrections: [] });
}

const open = (report: Report) => report.tally.error + report.tally.warning + report.tally.hint;

test.each(WORKBOOK_NAMES)("%s: every form has its section, every finding its line", (name) => {
  const check = checked(name);
  const report = reportOf(check);
  expect(report.sections.filter(({ form }) => form !== null)).toHaveLength(check.forms.length);
  expect(report.sections.flatMap(({ lines }) => lines)).toHaveLength(check.findings.length);
  expect(open(report)).toBe(check.findings.length);
});

test("what is ignored is counted apart and does not stand in the way", () => {
  const check = checked("05");
  const before = reportOf(check);
  const errors = check.findings.filter(({ severity }) => severity === "error");
  const after = reportOf({ ...check, findings: check.findings.filter((finding) => !errors.includes(finding)), ignored: errors.map((finding) => ({ finding, entry: { reason: "已请示" } })) });
  expect(before.tally.error).toBeGreaterThan(0);
  expect(after.tally).toEqual({ ...before.tally, error: 0, ignored: before.tally.error });
  const conclusion = (report: Report) => sayConclusion(overviewOf([{ file: "a.xlsx", error: null, report }]), "zh-CN");
  expect(conclusion(before)).toMatch(/^结论：请先修改（错误1处，/);
  expect(conclusion(after)).toMatch(/^结论：可以报送（.*已忽略1处）$/);
});

test("a check that broke off is said in words of its own", () => {
  const report = reportOf({ forms: [], findings: [{ rule: "A02", severity: "warning", message: "crash", sheet: "表", cell: { row: 0, column: 0 }, data: { reason: "x" }, alsoCells: [], form: null }] });
  expect(report.sections).toMatchObject([{ form: null, lines: [{ title: { "zh-CN": "没有完成的检查" } }], tally: { warning: 1 } }]);
});

test("nothing is ready as long as a file could not be looked at", () => {
  const empty = reportOf({ forms: [], findings: [] });
  const files: FileReport[] = [
    { file: "a.xlsx", error: null, report: empty },
    { file: "b.xlsx", error: { code: "Damaged", message: "文件损坏。" }, report: null },
  ];
  expect(overviewOf(files.slice(0, 1)).ready).toBe(true);
  expect(overviewOf(files)).toMatchObject({ files: 2, unread: 1, ready: false });
  expect(sayConclusion(overviewOf(files), "zh-CN")).toBe("结论：请先修改（没有发现问题，1个文件没有检查）");
  expect(sayConclusion(overviewOf(files.slice(1)), "en-US")).toBe("Verdict: Correct first (files not checked: 1)");
  expect(sayTally({ error: 0, warning: 0, hint: 0, ignored: 0 }, "en-US")).toBe("nothing found");
});
