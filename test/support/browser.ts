/**
 * The workbench in a real Chromium. The page is built once, served to this machine alone, and may ask no other site for anything.
 */
import { execFile } from "node:child_process";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { serve, type Server } from "../../scripts/serve";
import { chromiumLaunchOptions } from "./chromium";

const ROOT = path.join(__dirname, "../..");
const BUILT = path.join(ROOT, ".cache/browser/dist");

export interface WorkbenchOptions {
  /** One of the samples, by file name; 01 without it. */
  readonly workbook?: string;
  readonly language?: "zh-CN" | "en-US";
  readonly theme?: "light" | "dark" | "contrast";
  /** 1366 × 768 without it. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface OpenWorkbench {
  readonly page: Page;
  /** Where the page comes from, with a slash at the end. */
  readonly url: string;
  /** The task pane's own page; a new workbook brings a new one. */
  readonly pane: () => Promise<Frame>;
  /** Addresses of other sites that the page asked for and did not get. */
  readonly refusedRequests: readonly string[];
  /** Everything written to the console, and errors nobody caught. */
  readonly consoleCalls: readonly string[];
  /** Closes the browser. Fails if the page asked another site for anything or wrote to the console. */
  readonly close: () => Promise<void>;
}

/** Opens the page and waits until the workbook is shown and office.js in the pane is ready. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  await buildIfStale();
  const server = await serve({ directory: BUILT, port: 0, workbench: true });
  const browser = await chromium.launch(await chromiumLaunchOptions());
  const consoleCalls: string[] = [];
  const refusedRequests: string[] = [];
  const context = await browser.newContext({ viewport: options.viewport ?? { width: 1366, height: 768 }, acceptDownloads: true, locale: options.language ?? "zh-CN", timezoneId: "Asia/Shanghai" });
  await context.route(
    (url) => !url.href.startsWith(server.url),
    (route) => {
      refusedRequests.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("console", (message) => consoleCalls.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (failure) => consoleCalls.push(`uncaught: ${failure.message}`));
  const query = new URLSearchParams({
    ...(options.workbook ? { sample: options.workbook } : {}),
    ...(options.language ? { lang: options.language } : {}),
    ...(options.theme ? { theme: options.theme } : {}),
  });
  const pane = () => readyPane(page);
  try {
    await page.goto(`${server.url}?${query.toString()}`);
    await pane();
  } catch (failure) {
    await stop(browser, server);
    throw new Error(["The workbench did not start.", ...consoleCalls, ...refusedRequests].join("\n"), { cause: failure });
  }
  return {
    page,
    url: server.url,
    pane,
    refusedRequests,
    consoleCalls,
    close: async () => {
      await stop(browser, server);
      const unwanted = [...consoleCalls, ...refusedRequests.map((url) => `refused: ${url}`)];
      if (unwanted.length > 0) throw new Error(`The page must be quiet and stay on this machine:\n${unwanted.join("\n")}`);
    },
  };
}

async function stop(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  await server.close();
}

async function readyPane(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe", { state: "attached" });
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The pane's frame has no page.");
  await frame.waitForFunction(() => typeof Office !== "undefined" && typeof Excel !== "undefined" && Boolean(Office.context.displayLanguage));
  return frame;
}

/** Builds in a process of its own, once for all test files that run at the same time. */
async function buildIfStale(): Promise<void> {
  const lock = path.join(ROOT, ".cache/browser/building");
  await mkdir(path.dirname(lock), { recursive: true });
  while (!(await tookLock(lock))) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    const built = await stat(path.join(BUILT, "workbench.html")).then(({ mtimeMs }) => mtimeMs, () => 0);
    const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "test/fixtures/workbooks"];
    const changed = Math.max(...(await Promise.all(sources.map((source) => newest(path.join(ROOT, source))))));
    if (changed > built) await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/build.ts", BUILT, "addin", "workbench"], { cwd: ROOT });
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** A folder can be made only once; one that is older than any build was left behind by a process that was stopped. */
async function tookLock(lock: string): Promise<boolean> {
  const made = await mkdir(lock).then(() => true, () => false);
  if (made) return true;
  const since = await stat(lock).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
  if (since > 180_000) await rm(lock, { recursive: true, force: true });
  return false;
}

/** The time of the newest file in a folder, or of the file. */
async function newest(place: string): Promise<number> {
  const found = await stat(place).catch(() => null);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const inside = await readdir(place);
  return Math.max(found.mtimeMs, ...(await Promise.all(inside.map((name) => newest(path.join(place, name))))));
}
