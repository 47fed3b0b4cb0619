import { ActionCancelled } from "../../src/actions/action";
import { checkFormsAction } from "../../src/actions/check-forms";
import { ignoreFindingAction } from "../../src/actions/ignore-finding";
import { markFindingsAction } from "../../src/actions/mark-findings";
import { writeReportAction } from "../../src/actions/write-report";
import { REPORT_HEADING_ROW, REPORT_SHEET, REPORT_TITLE } from "../../src/core/form/report-sheet";
import { printAddress } from "../../src/core/sheet/address";
import { cellAt, type Grid } from "../../src/core/sheet/grid";
import { say } from "../../src/core/words";
import { readGrids } from "../../src/excel/read-grid";
import { sheetNames } from "../../src/excel/sheet-names";
import { takeBack } from "../../src/excel/take-back";
import { readWorkbook } from "../../src/files/read-workbook";
import { FAULTY_FORM } from "../support/faulty-form";
import { makeWorkbook, withWorkbook, workbookBytes, WORKBOOK_NAMES } from "../support/fixture-workbooks";
import { readWorkbookCells } from "../support/workbook-cells";

async function gridOf(sheet: string): Promise<Grid> {
  const { grids } = await readGrids({ sheet });
  if (!grids[0]) throw new Error(`no sheet ${sheet}`);
  return grids[0];
}

const findings = async () => (await checkFormsAction.run({}, { all: true })).data.findings;

test.each(WORKBOOK_NAMES)("%s: every finding has its line, the forms are as they were, and the report is no form", async (name) => {
  await withWorkbook(workbookBytes(name), async ({ save, settle }) => {
    const untouched = Buffer.from(save());
    const before = await findings();
    const outcome = await writeReportAction.run({}, {});
    expect(outcome).toMatchObject({ ok: true, changed: [`${REPORT_SHEET}!A:XFD`], data: { sheet: REPORT_SHEET } });
    const grid = await gridOf(REPORT_SHEET);
    const lines = grid.rows.slice(REPORT_HEADING_ROW + 1).filter(([number]) => typeof number?.value === "number");
    expect(lines).toHaveLength(before.length);
    for (const line of lines) expect(line[2]?.formula).toMatch(/^=HYPERLINK\("#'.+'![A-Z]+\d+","[A-Z]+\d+"\)$/);
    expect(await findings()).toEqual(before);
    await settle();
    const saved = save();
    const cells = readWorkbookCells(saved).cells;
    for (const [address, cell] of Object.entries(readWorkbookCells(untouched).cells)) expect([address, cells[address]]).toEqual([address, cell]);
    // Read from the file by itself: results of links are there, and still no form is found in it.
    const fromFile = readWorkbook(saved).find(({ sheet }) => sheet === REPORT_SHEET);
    expect(fromFile && cellAt(fromFile, 0, 0).value).toBe(REPORT_TITLE);
    await takeBack(outcome.undo ?? []);
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test("a report is written over by the next one, and shorter leaves nothing behind", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    await writeReportAction.run({}, {});
    const long = await gridOf(REPORT_SHEET);
    const second = await writeReportAction.run({ sheet: "远程教育经费" }, {});
    expect(second.data).toEqual({ sheet: REPORT_SHEET });
    const short = await gridOf(REPORT_SHEET);
    expect(short.range.bottom).toBeLessThan(long.range.bottom);
    expect(cellAt(short, 1, 0).text).toMatch(/^结论：可以报送（提醒\d+处/);
    await takeBack(second.undo ?? []);
    expect((await gridOf(REPORT_SHEET)).rows).toEqual(long.rows);
  });
});

test("what is ignored is in the report with its reason", async () => {
  await withWorkbook(makeWorkbook({ 表: FAULTY_FORM }), async () => {
    const found = (await findings()).find(({ severity }) => severity === "error");
    expect(found).toBeDefined();
    await ignoreFindingAction.run({}, { rule: found?.rule, cell: printAddress(found?.cell ?? { row: 0, column: 0 }), reason: "已请示" });
    await writeReportAction.run({}, {});
    const grid = await gridOf(REPORT_SHEET);
    expect(grid.rows.filter((row) => row[7]?.text === "已忽略：已请示")).toHaveLength(1);
    expect(cellAt(grid, 1, 0).text).toContain("已忽略1处");
  });
});

test("a person's own sheet of that name is left alone, and so is a report that was renamed", async () => {
  await withWorkbook(makeWorkbook({ 表: FAULTY_FORM, [REPORT_SHEET]: [["请领导审阅"]] }), async () => {
    const first = await writeReportAction.run({}, {});
    expect(first.data).toEqual({ sheet: "校核报告 (2)" });
    expect(say(first.message, "zh-CN", first.messageData)).toContain("「校核报告 (2)」");
    expect((await writeReportAction.run({}, {})).data).toEqual({ sheet: "校核报告 (2)" });
    expect((await gridOf(REPORT_SHEET)).rows[0]?.[0]?.value).toBe("请领导审阅");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("校核报告 (2)").name = "十一月的报告";
      await context.sync();
    });
    expect((await writeReportAction.run({}, {})).data).toEqual({ sheet: "校核报告 (2)" });
    expect((await gridOf("十一月的报告")).rows[0]?.[0]?.value).toBe(REPORT_TITLE);
  });
});

test("what a form says is never taken for a formula, and links survive odd names", async () => {
  const sheet = `O'Brien "表" {n}`;
  const rows = FAULTY_FORM.map((row) => [...row]);
  rows[2] = ["项目名称", '=HYPERLINK("http://example.invalid","点我")'];
  await withWorkbook(makeWorkbook({ [sheet]: rows }), async () => {
    expect((await writeReportAction.run({}, {})).ok).toBe(true);
    const grid = await gridOf(REPORT_SHEET);
    const formulas = grid.rows.flatMap((row) => row.flatMap(({ formula }) => formula ?? []));
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(formula).toMatch(/^=HYPERLINK\("#'O''Brien ""表"" \{n\}'![A-Z]+\d+","[A-Z]+\d+"\)$/);
    expect(grid.rows.some((row) => row[0]?.text.includes("=HYPERLINK"))).toBe(true);
  });
});

test("one sheet alone, no form at all, and marks beside the report", async () => {
  await withWorkbook(makeWorkbook({ 空: [["备忘"]], 表: FAULTY_FORM }), async () => {
    const nothing = await writeReportAction.run({ sheet: "空" }, {});
    expect(nothing).toMatchObject({ ok: false, changed: [], undo: null });
    expect((await writeReportAction.run({}, { all: false })).ok).toBe(false);
    expect((await writeReportAction.run({}, { all: true })).ok).toBe(true);
    const marked = await markFindingsAction.run({}, { all: true });
    expect(marked.changed.every((address) => address.startsWith("表!"))).toBe(true);
  });
});

test("cancelled before anything is written", async () => {
  await withWorkbook(makeWorkbook({ 表: FAULTY_FORM }), async () => {
    await expect(writeReportAction.run({}, {}, { report: () => undefined, cancelled: () => true })).rejects.toThrow(ActionCancelled);
    expect(await sheetNames()).toEqual(["表"]);
  });
});
