/**
 * 指标库 as a person uses it, in a real Chromium: search by initials, open a block, fill in values, insert, look at the sheet, take it back.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { openWorkbench, type OpenWorkbench } from "../support/browser";
import { readWorkbookCells } from "../support/workbook-cells";

const FILE = "01-zhijiang-scored.xlsx";
const SHEET = "党内激励关怀帮扶经费";

jest.setTimeout(300_000);

describe("inserting from the library into workbook 01", () => {
  const original = readFileSync(path.join(__dirname, "../fixtures/workbooks", FILE));
  let workbench: OpenWorkbench;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ workbook: FILE });
    page = workbench.page;
    pane = await workbench.pane();
    await pane.getByRole("button", { name: "跳过" }).click();
    await page.getByText(SHEET, { exact: true }).first().click();
    await pane.getByRole("tab", { name: "指标库" }).click();
  });
  afterAll(() => workbench.close());

  it("suggests a block for the project in front, and finds by initials with the keyboard alone", async () => {
    await pane.getByText("适合本项目").waitFor();
    await pane.getByRole("searchbox").focus();
    await page.keyboard.type("wwbf");
    await pane.getByRole("button", { name: /^慰问帮扶 · / }).waitFor();
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: /^慰问帮扶 · / }).waitFor();
  });

  it("inserts the rows that are ticked, with the values that were given, and says so", async () => {
    const rows = pane.getByRole("list", { name: "指标" }).getByRole("listitem");
    const asked = rows.filter({ has: pane.getByRole("textbox") });
    await asked.nth(1).getByRole("textbox").fill("43");
    const name = (await asked.nth(1).locator("label").textContent()) ?? "";
    const before = await namesInSheet();
    expect(before).not.toContain(name);
    await pane.getByRole("button", { name: "插入到本表" }).click();
    await pane.getByText(/已插入「慰问帮扶」\d+条指标/).waitFor();
    const after = await namesInSheet();
    expect(after).toContain(name);
    expect(before.every((old) => after.includes(old))).toBe(true);
  });

  it("shows what is there now as 已有, unticked", async () => {
    await pane.getByRole("searchbox").fill("wwbf");
    await pane.getByRole("button", { name: /^慰问帮扶 · / }).click();
    await pane.getByText("已有").first().waitFor();
    expect(await pane.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await page.keyboard.press("Escape");
  });

  it("keeps selected rows in 我的指标库, where they are found by pinyin", async () => {
    await pane.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("D13:D14").select();
        await context.sync();
      });
    });
    await pane.getByRole("tab", { name: "我的指标库" }).click();
    await pane.getByRole("button", { name: "保存所选行" }).click();
    await pane.getByText(/已保存到我的指标库：新增[12]条/).waitFor();
    expect(await pane.getByRole("link", { name: /^编辑/ }).or(pane.getByRole("button", { name: /^编辑/ })).count()).toBeGreaterThan(0);
  });

  it("deletes and takes back by keyboard, and the focus is never lost", async () => {
    await pane.getByRole("checkbox").first().focus();
    await page.keyboard.press("Space");
    await pane.getByRole("button", { name: "删除" }).focus();
    await page.keyboard.press("Enter");
    await pane.getByText("已删除1条。").waitFor();
    await pane.waitForFunction(() => document.activeElement !== document.body);
    await pane.getByRole("button", { name: "撤销", exact: true }).focus();
    await page.keyboard.press("Enter");
    await pane.getByText("已撤销。").waitFor();
    await pane.waitForFunction(() => document.activeElement?.textContent === "知道了");
  });

  it("takes the insertion back with one 撤销: every cell is as it was", async () => {
    await pane.getByRole("button", { name: /^撤销：/ }).click();
    await pane.getByText("已撤销，恢复到操作之前").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存为 .xlsx" }).click()]);
    const saved = readWorkbookCells(readFileSync(await download.path()));
    const before = readWorkbookCells(original);
    expect(saved.cells).toEqual(before.cells);
    expect(saved.layout).toEqual(before.layout);
  });

  /** Texts of the sheet in front. */
  function namesInSheet(): Promise<string[]> {
    return pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
        range.load("text");
        await context.sync();
        return range.text.flat().filter((text) => text !== "");
      }),
    );
  }
});
