/**
 * The whole job as a person does it, in a real Chromium: open workbook 01, check, go to a finding's cell, mark, save, clear, save.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { openWorkbench, type OpenWorkbench } from "../support/browser";
import { readWorkbookCells } from "../support/workbook-cells";

const FILE = "01-zhijiang-scored.xlsx";
const SHEET = "党内激励关怀帮扶经费";
const PICTURE = path.join(__dirname, "../../docs/images/workbench.png");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** The fill of the marks for errors (src/excel/marks.ts). */
const MARK_COLOUR = [0xfb, 0xda, 0xda] as const;

jest.setTimeout(300_000);

describe("checking workbook 01", () => {
  const original = readFileSync(path.join(__dirname, "../fixtures/workbooks", FILE));
  let workbench: OpenWorkbench;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ workbook: FILE });
    page = workbench.page;
    pane = await workbench.pane();
  });
  afterAll(() => workbench.close());

  it("lists the findings of the sheet in front, by rule", async () => {
    await page.getByText(SHEET, { exact: true }).first().click();
    await pane.getByRole("button", { name: "检查本表" }).click();
    await pane.getByRole("tree").waitFor();
    expect(await pane.getByRole("treeitem", { level: 2, name: "错误 B7" }).textContent()).toContain("项目资金15万元，年度资金总额45万元");
    expect(await page.locator("h1").textContent()).toBe(FILE);
  });

  it("goes to the cell of a finding, and says why and what to do", async () => {
    const finding = pane.getByRole("treeitem", { level: 2, name: "错误 B7" });
    await finding.click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value.startsWith("B7"));
    expect(await pane.evaluate(selectedAddress)).toMatch(new RegExp(`^${SHEET}!B7`));
    expect(await finding.textContent()).toMatch(/为什么.*怎么改/);
  });

  it("marks the faulty cells so that they can be seen, over the user's own formats", async () => {
    expect(await markedPixels()).toBe(0);
    await pane.getByRole("button", { name: "标记到表中" }).click();
    await page.waitForFunction(() => document.querySelector("h1")?.textContent?.endsWith("未保存") === true);
    await expect(atLeast(1000)).resolves.toBe(true);
    if (process.env["UPDATE_SCREENSHOT"] === "1") await page.screenshot({ path: PICTURE });
  });

  it("saves the marks beside everything that was there: every cell, every format", async () => {
    const saved = readWorkbookCells(await save());
    const before = readWorkbookCells(original);
    expect(saved.cells).toEqual(before.cells);
    expect(saved.layout).toEqual(before.layout);
    expect(before.conditions[SHEET]).toEqual([]);
    expect(saved.conditions[SHEET]).toContainEqual(expect.stringContaining("jixiao:"));
    expect(saved.conditions["远程教育经费"]).toEqual([]);
  });

  it("clears the marks and leaves the file as it was, to the byte", async () => {
    await pane.getByRole("button", { name: "清除标记" }).click();
    await expect(atLeast(1000, false)).resolves.toBe(true);
    expect(await markedPixels()).toBe(0);
    expect((await save()).equals(original)).toBe(true);
  });

  it("runs the commands of the ribbon in the same page", async () => {
    const ribbon = page.getByRole("group", { name: "绩效目标助手" });
    await ribbon.getByRole("button", { name: "检查本表" }).click();
    await expect(atLeast(1000)).resolves.toBe(true);
    await ribbon.getByRole("button", { name: "清除标记" }).click();
    await expect(atLeast(1000, false)).resolves.toBe(true);
  });

  it("says that its findings are old as soon as the sheet is changed", async () => {
    await pane.getByRole("button", { name: "检查本表" }).click();
    await pane.getByText("请先修改").waitFor();
    await page.locator('main [data-u-comp="defined-name"] input').fill("B7");
    await page.keyboard.press("Enter");
    await page.keyboard.type("45");
    await page.keyboard.press("Enter");
    await pane.getByText("表格已改动，请重新检查").waitFor();
    await pane.getByRole("button", { name: "检查本表" }).click();
    await pane.getByText("请先修改").waitFor();
    expect(await pane.getByRole("treeitem", { level: 2, name: "错误 B7" }).count()).toBe(0);
  });

  it("is usable by keyboard and screen reader, page and pane", async () => {
    await pane.getByRole("treeitem", { level: 2 }).first().click();
    // The grid is Univer's; the dummies are where Fluent's focus manager catches Tab.
    expect(await violations(page.mainFrame(), "main")).toEqual([]);
    expect(await violations(pane, "[data-tabster-dummy]")).toEqual([]);
  });

  /** Waits until that many pixels have the colour of a mark, or until none has. */
  async function atLeast(pixels: number, marked = true): Promise<boolean> {
    for (let attempt = 0; attempt < 100; attempt++) {
      const found = await markedPixels();
      if (marked ? found >= pixels : found === 0) return true;
      await page.waitForTimeout(100);
    }
    return false;
  }

  /** Pixels of the grid as it is drawn that have the colour of a mark for errors. */
  function markedPixels(): Promise<number> {
    return page.evaluate(([red, green, blue]) => {
      const grid = document.querySelector<HTMLCanvasElement>('canvas[id^="univer-sheet-main-canvas"]');
      if (!grid) return -1;
      const copy = new OffscreenCanvas(grid.width, grid.height).getContext("2d", { willReadFrequently: true });
      copy?.drawImage(grid, 0, 0);
      const pixels = copy?.getImageData(0, 0, grid.width, grid.height).data ?? [];
      let found = 0;
      for (let at = 0; at < pixels.length; at += 4) if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) found++;
      return found;
    }, MARK_COLOUR);
  }

  async function save(): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存为 .xlsx" }).click()]);
    return readFileSync(await download.path());
  }
});

/** What axe finds against WCAG 2.2 A and AA, leaving out what `except` selects. */
async function violations(frame: Frame, except: string): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async (left) => {
    const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const found = await axe.run(
      { include: [["html"]], exclude: [[left]] },
      { iframes: false, runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } },
    );
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, except);
}

function selectedAddress(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
}
