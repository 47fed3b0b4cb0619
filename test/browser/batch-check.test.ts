import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame } from "playwright-core";
import { openWorkbench, type OpenWorkbench } from "../support/browser";
import { WORKBOOKS_FOLDER, WORKBOOK_NAMES } from "../support/fixture-workbooks";

jest.setTimeout(300_000);

describe("批量检查", () => {
  const broken = path.join(mkdtempSync(path.join(tmpdir(), "batch-")), "坏文件.xlsx");
  let workbench: OpenWorkbench;
  let pane: Frame;

  beforeAll(async () => {
    writeFileSync(broken, "no workbook");
    workbench = await openWorkbench({ workbook: "05-hengdong-combined.xlsx" });
    pane = await workbench.pane();
    await pane.getByRole("button", { name: "跳过" }).click();
    await pane.getByRole("tab", { name: "更多" }).click();
    await pane.getByRole("button", { name: /^批量检查/ }).click();
  });
  afterAll(() => workbench.close());

  it("checks all ten workbooks and one that is none in a worker, with a verdict each", async () => {
    await pane.locator('input[type="file"]').setInputFiles([...WORKBOOK_NAMES.map((name) => path.join(WORKBOOKS_FOLDER, name)), broken]);
    await pane.getByText("10个请先修改，1个没有检查成").waitFor();
    const list = pane.getByRole("list", { name: "检查的文件" });
    expect(await list.getByRole("button").count()).toBe(10);
    expect(await list.getByText("这不是 .xlsx 工作簿").count()).toBe(1);
    expect(await workbench.page.locator("h1").textContent()).toBe("05-hengdong-combined.xlsx");
  });

  it("opens a file to what was found in it, by keyboard", async () => {
    const file = pane.getByRole("button", { name: /01-zhijiang/ });
    await file.focus();
    await workbench.page.keyboard.press("Enter");
    expect(await file.getAttribute("aria-expanded")).toBe("true");
    await pane.getByText("项目资金15万元，年度资金总额45万元").waitFor();
    await pane.getByRole("button", { name: /^再显示/ }).click();
    await workbench.page.keyboard.press("Escape");
    await pane.getByRole("button", { name: /^批量检查/ }).click();
    expect(await pane.getByRole("button", { name: /01-zhijiang/ }).count()).toBe(1);
  });

  it("saves the results as one page", async () => {
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), pane.getByRole("button", { name: "保存报告" }).click()]);
    expect(download.suggestedFilename()).toMatch(/^批量校核报告-\d{8}\.html$/);
    const html = readFileSync(await download.path(), "utf8");
    for (const name of [...WORKBOOK_NAMES, "坏文件.xlsx"]) expect(html).toContain(name);
    await pane.getByText("一般在“下载”文件夹").waitFor();
  });
});
