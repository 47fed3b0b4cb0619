import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { isReportSheet, REPORT_SHEET } from "../../src/core/form/report-sheet";
import { findOwnSummary, SUMMARY_SHEET } from "../../src/core/summary/own-summary";
import { readWorkbook } from "../../src/files/read-workbook";
import { openWorkbench, type OpenWorkbench } from "../support/browser";
import { WORKBOOKS_FOLDER } from "../support/fixture-workbooks";
import { readWorkbookCells } from "../support/workbook-cells";

const FILE = "01-zhijiang-scored.xlsx";

jest.setTimeout(300_000);

describe("校核报告, 汇总表 and 清洁副本 in the pane", () => {
  let workbench: OpenWorkbench;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ workbook: FILE });
    page = workbench.page;
    pane = await workbench.pane();
    await pane.getByRole("button", { name: "跳过" }).click();
    await pane.getByRole("tab", { name: "更多" }).click();
  });
  afterAll(() => workbench.close());

  it("saves the page for printing", async () => {
    await pane.getByRole("button", { name: /^校核报告/ }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "打印版" }).click()]);
    expect(download.suggestedFilename()).toMatch(/校核报告\.html$/);
    const html = readFileSync(await download.path(), "utf8");
    expect(html).toContain("结论：请先修改（错误");
    expect(html).toContain("党内激励关怀帮扶经费");
    await pane.getByText("按“写入工作簿”，在 Excel 中打印").waitFor();
  });

  it("writes the report into the workbook and shows it", async () => {
    await pane.getByRole("button", { name: "写入工作簿" }).click();
    await pane.getByText("校核报告已写入工作表「校核报告」").waitFor();
    await page.getByText(REPORT_SHEET, { exact: true }).first().waitFor();
    const sheets = readWorkbook(await save());
    expect(sheets.filter(isReportSheet).map(({ sheet }) => sheet)).toEqual([REPORT_SHEET]);
  });

  it("makes the summary from the list of 更多 and takes it back", async () => {
    await pane.getByRole("button", { name: "返回" }).click();
    await pane.getByRole("button", { name: /^汇总表/ }).click();
    await pane.getByText("已生成工作表「汇总表」：9个项目，合计4403.89万元。").waitFor();
    expect(readWorkbook(await save()).filter((grid) => findOwnSummary(grid) !== null).map(({ sheet }) => sheet)).toEqual([SUMMARY_SHEET]);
    await pane.getByRole("button", { name: "撤销：汇总表" }).click();
    await pane.getByText("已撤销").waitFor();
    expect(readWorkbook(await save()).map(({ sheet }) => sheet)).not.toContain(SUMMARY_SHEET);
  });

  it("cleans what was left in the workbook, and says what cannot be taken back", async () => {
    await pane.getByRole("button", { name: /^清洁副本/ }).click();
    await pane.getByRole("checkbox").check();
    await pane.getByRole("button", { name: "清理", exact: true }).click();
    await pane.getByText("已清理：工作表「校核报告」").waitFor();
    await pane.getByText("撤销不能找回").waitFor();
    const saved = await save();
    expect(readWorkbookCells(saved).cells).toEqual(readWorkbookCells(readFileSync(path.join(WORKBOOKS_FOLDER, FILE))).cells);
  });

  async function save(): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存为 .xlsx" }).click()]);
    return readFileSync(await download.path());
  }
});
