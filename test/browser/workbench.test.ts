/**
 * The workbench as a person meets it, in a real Chromium: Microsoft's own office.js in the pane's frame, our host behind it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { fullWorkbook } from "../workbench/host/xlsx/support/full-workbook";
import { openWorkbench, type OpenWorkbench } from "../support/browser";

const WORKBOOKS = path.join(__dirname, "../fixtures/workbooks");
const FIRST = "01-zhijiang-scored.xlsx";

jest.setTimeout(300_000);

describe("the workbench", () => {
  let workbench: OpenWorkbench;
  let page: Page;

  beforeAll(async () => {
    workbench = await openWorkbench({ workbook: FIRST });
    page = workbench.page;
  });
  // Fails if anything wrote to the console or asked another site for anything.
  afterAll(() => workbench.close());

  it("boots Microsoft's office.js as Excel for Windows would", async () => {
    const pane = await workbench.pane();
    const office = await pane.evaluate(async () => ({
      ready: await Office.onReady(),
      language: Office.context.displayLanguage,
      background: Office.context.officeTheme?.bodyBackgroundColor,
      supported: ["1.14", "1.15"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
    }));
    expect(office).toEqual({
      ready: { host: "Excel", platform: "PC", addin: null },
      language: "zh-CN",
      background: "#ffffff",
      supported: [true, false],
    });
  });

  it("lets the pane read the sheet that is open", async () => {
    expect(await readCell("A1")).toEqual({ address: "远程教育经费!A1", value: "项目支出绩效目标表" });
  });

  it("shows the pane at Excel's width, and lets the keyboard change it", async () => {
    const pane = page.locator("iframe");
    const splitter = page.getByRole("separator", { name: "任务窗格的宽度" });
    expect((await pane.boundingBox())?.width).toBe(350);
    await splitter.focus();
    await splitter.press("ArrowLeft");
    await splitter.press("ArrowLeft");
    expect((await pane.boundingBox())?.width).toBe(382);
    await splitter.press("ArrowRight");
    expect(await splitter.getAttribute("aria-valuenow")).toBe("366");
    await splitter.press("Home");
    expect((await pane.boundingBox())?.width).toBe(350);
  });

  it("saves a workbook that was not changed to the byte", async () => {
    expect((await save()).equals(readFileSync(path.join(WORKBOOKS, FIRST)))).toBe(true);
    await page.getByRole("status").getByText(`已保存 ${FIRST}`).waitFor();
    await expectTitle(FIRST);
  });

  it("takes typing into the grid, undoes and redoes it", async () => {
    await select("E14");
    await page.keyboard.type("210");
    await page.keyboard.press("Enter");
    await expectTitle(`${FIRST}未保存`);
    expect((await readCell("E14")).value).toBe(210);
    await page.keyboard.press("Control+z");
    expect((await readCell("E14")).value).toBe(200);
    await page.keyboard.press("Control+y");
    expect((await readCell("E14")).value).toBe(210);
  });

  it("keeps the add-in waiting while someone types in a cell, or refuses it, as Excel does", async () => {
    await select("E15");
    await page.keyboard.type("16");
    const pane = await workbench.pane();
    expect(await pane.evaluate(() => Excel.run((context) => context.sync()).then(() => "done", (refusal: OfficeExtension.Error) => refusal.code))).toBe("InvalidOperationInCellEditMode");
    const waiting = pane.evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("E15");
        range.load("values");
        await context.sync();
        return range.values[0]?.[0] as unknown;
      }),
    );
    await page.keyboard.press("Enter");
    expect(await waiting).toBe(16);
  });

  it("asks before it lets go of changes, and keeps them when told to cancel", async () => {
    await page.getByLabel("打开示例").selectOption("05-hengdong-combined.xlsx");
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    await expectTitle(`${FIRST}未保存`);
    expect((await readCell("E14")).value).toBe(210);
  });

  it("says in one sentence why a file was not opened, and keeps the one that was", async () => {
    await page.keyboard.press("Control+s");
    await expectTitle(FIRST);
    await page.setInputFiles("input[type=file]", { name: "说明.xlsx", mimeType: "", buffer: Buffer.from("不是工作簿") });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/^没有打开 说明\.xlsx：这不是 \.xlsx 工作簿.*。/);
    await expectTitle(FIRST);
    expect((await readCell("E14")).value).toBe(210);
    await alert.getByRole("button", { name: "关闭" }).click();
    await alert.waitFor({ state: "detached" });
  });

  it("opens a file that is dropped on the grid or on the pane, with a pane of its own", async () => {
    const pane = await workbench.pane();
    await pane.evaluate(() => document.body.setAttribute("data-of", "workbook 01"));
    await drop("main", "07-qingjian-shaanxi-goal.xlsx");
    await expectTitle("07-qingjian-shaanxi-goal.xlsx");
    await (await workbench.pane()).waitForFunction(() => document.body.getAttribute("data-of") === null);
    expect((await readCell("A1")).address).toBe("附表1!A1");

    await drop("iframe", "10-haidian-beijing-selfeval-method-col.xlsx");
    await expectTitle("10-haidian-beijing-selfeval-method-col.xlsx");
    expect((await readCell("A1")).address).toBe("'2016'!A1");
  });

  it("lists what a workbook holds that is not shown, and keeps it", async () => {
    const bytes = Buffer.from(fullWorkbook());
    await page.setInputFiles("input[type=file]", { name: "图形和批注.xlsx", mimeType: "", buffer: bytes });
    await expectTitle("图形和批注.xlsx");
    await page.getByRole("button", { name: /项未显示/ }).click();
    const list = page.getByRole("region", { name: "这里看不到的内容" });
    expect(await list.getByRole("listitem").count()).toBeGreaterThan(0);
    expect(await list.textContent()).toContain("第一张");
    await page.keyboard.press("Escape");
    expect((await save()).equals(bytes)).toBe(true);
    await page.getByLabel("打开示例").selectOption("10-haidian-beijing-selfeval-method-col.xlsx");
    await expectTitle("10-haidian-beijing-selfeval-method-col.xlsx");
  });

  it("forgets the undo steps of the workbook before", async () => {
    const before = await readCell("A1");
    await select("A1");
    await page.keyboard.press("Control+z");
    expect(await readCell("A1")).toEqual(before);
    await expectTitle("10-haidian-beijing-selfeval-method-col.xlsx");
  });

  it("leaves the row of a title as high as it was when columns change their width", async () => {
    await page.getByLabel("打开示例").selectOption(FIRST);
    await expectTitle(FIRST);
    const before = await rowHeight("A1", null);
    expect(before).toBeGreaterThan(20);
    expect(await rowHeight("A1", "L:L")).toBe(before);
  });

  it("gives Excel a pane without the stand-in in it", async () => {
    const bundle = await (await fetch(`${workbench.url}taskpane.js`)).text();
    expect(bundle).toContain("检查本表");
    expect(bundle).not.toMatch(/univer/i);
  });

  async function readCell(address: string): Promise<{ address: string; value: unknown }> {
    const pane = await workbench.pane();
    return pane.evaluate(
      (wanted) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange(wanted);
          range.load("address,values");
          await context.sync();
          return { address: range.address, value: range.values[0]?.[0] as unknown };
        }),
      address,
    );
  }

  /** In points, after the columns, if any, have got another width. */
  async function rowHeight(address: string, narrowed: string | null): Promise<number> {
    const pane = await workbench.pane();
    return pane.evaluate(
      ([wanted, columns]) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          if (columns) sheet.getRange(columns).format.columnWidth = 30;
          const { format } = sheet.getRange(wanted);
          format.load("rowHeight");
          await context.sync();
          return format.rowHeight;
        }),
      [address, narrowed] as const,
    );
  }

  /** As a person does: by the name box left of the formula bar, which gives the grid the keyboard. */
  async function select(address: string): Promise<void> {
    const nameBox = page.locator('main [data-u-comp="defined-name"] input');
    await nameBox.fill(address);
    await nameBox.press("Enter");
  }

  async function save(): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    return readFileSync(await download.path());
  }

  async function expectTitle(title: string): Promise<void> {
    await page.waitForFunction((wanted) => document.querySelector("h1")?.textContent === wanted, title, { timeout: 20_000 });
  }

  async function drop(target: string, file: string): Promise<void> {
    const bytes = readFileSync(path.join(WORKBOOKS, file)).toString("base64");
    await page.evaluate(
      ({ target, file, bytes }) => {
        const element = document.querySelector(target);
        const receiver = element instanceof HTMLIFrameElement ? element.contentDocument?.body : element;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], file));
        for (const name of ["dragenter", "dragover", "drop"]) receiver?.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
      },
      { target, file, bytes },
    );
  }
});
