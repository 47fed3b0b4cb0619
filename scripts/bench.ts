/**
 * `npm run bench`: what reading, checking and writing cost. Times are medians and are given as ratios within this one run, because machines
 * differ and are never quiet; syncs and bytes are exact.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { ACTIONS, type ActionId } from "../src/actions";
import { checkGrids } from "../src/actions/check-grids";
import { readForms } from "../src/core/reading/read-forms";
import { checkForms } from "../src/core/rules/check-forms";
import type { Grid } from "../src/core/sheet/grid";
import { readWorkbook } from "../src/files/read-workbook";
import { openInNode } from "../src/workbench/host/open-in-node";

const FOLDER = join(__dirname, "../test/fixtures/workbooks");
const RUNS = 31;

function bytesOf(start: string): Uint8Array {
  return readFileSync(join(FOLDER, readdirSync(FOLDER).find((name) => name.startsWith(start) && name.endsWith(".xlsx")) ?? start));
}

/**
 * Median milliseconds of each of several works, done in turn so that a slow moment of the machine strikes all of them. As many rounds go
 * before that are not counted: V8 compiles for long, and what it has not compiled yet says nothing of a folder of files.
 */
function medians(works: readonly (() => unknown)[], runs = RUNS): number[] {
  const times = works.map((): number[] => []);
  for (let run = -runs; run < runs; run++) {
    works.forEach((work, i) => {
      const start = performance.now();
      work();
      if (run >= 0) times[i]?.push(performance.now() - start);
    });
  }
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0);
}

function row(what: string, figure: string, wanted = ""): void {
  console.log(`${what.padEnd(58)}${figure.padStart(16)}${wanted ? `   wanted ${wanted}` : ""}`);
}

const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)} x`;
const ms = (time: number): string => `${time.toFixed(1)} ms`;
const cellsOf = (grids: readonly Grid[]): number => grids.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);

/** The ten real workbooks' sheets over and over, under names of their own. */
function manyGrids(count: number): Grid[] {
  const real = ["01", "02", "03", "04", "05"].flatMap((start) => readWorkbook(bytesOf(start)));
  return Array.from({ length: count }, (_, i) => ({ ...(real[i % real.length] as Grid), sheet: `表${String(i)}` }));
}

/**
 * "Only parsing" is what the library that everybody parses .xlsx with takes for the same bytes. Our own parser is faster and reads less;
 * against it the same work looks dearer, so both are shown.
 */
function benchFiles(): void {
  const bytes = bytesOf("02");
  const [parse = 1, own = 1, all = 0] = medians([() => read(bytes), () => readWorkbook(bytes), () => checkGrids({ grids: readWorkbook(bytes), corrections: [] })]);
  row("workbook 02: read + check, against only parsing the file", ratio(all, parse), "at most 1.50 x");
  row("  the same against our own parser alone", ratio(all, own));
  const many = utils.book_new();
  const sheets = read(bytes).Sheets;
  const names = Object.keys(sheets);
  for (let i = 0; i < 200; i++) utils.book_append_sheet(many, sheets[names[i % names.length] ?? ""] ?? {}, `表${String(i)}`);
  const large = new Uint8Array(write(many, { type: "buffer", bookType: "xlsx" }) as Buffer);
  const [parseLarge = 1, ownLarge = 1, readLarge = 0] = medians([() => read(large), () => readWorkbook(large), () => readWorkbook(large).map((grid) => readForms(grid))], 7);
  row("200 sheets from bytes: read, against only parsing", ratio(readLarge, parseLarge), "at most 1.30 x");
  row("  the same against our own parser alone", ratio(readLarge, ownLarge));
}

function benchForms(): void {
  const hundred = manyGrids(100);
  const thousand = manyGrids(1000);
  const forms = thousand.flatMap((grid) => readForms(grid));
  const few = hundred.flatMap((grid) => readForms(grid));
  const [one = 1, ten = 0, check = 0, checkFew = 1] = medians(
    [() => hundred.map((grid) => readForms(grid)), () => thousand.map((grid) => readForms(grid)), () => checkForms(forms), () => checkForms(few)],
    5,
  );
  row("reading, per 1,000 cells", ms((ten / cellsOf(thousand)) * 1000));
  row("reading 1,000 sheets against 100", ratio(ten, one), "10 x is linear");
  row("checking, per form", ms(check / forms.length));
  row("checking 1,000 forms against 100", ratio(check, checkFew), "10 x is linear");
  row("all rules, against reading the same forms", ratio(check, ten), "at most 0.50 x");
}

async function benchHost(): Promise<void> {
  const start = performance.now();
  const excel = await openInNode(bytesOf("01"));
  row("stand-in Excel: start with workbook 01, first time", ms(performance.now() - start), "under 2,000 ms");
  for (const [id, params] of MEASURED) {
    const action = ACTIONS.find((known) => known.id === id);
    excel.traffic.reset();
    await action?.run({}, params);
    const { syncs, requestBytes, largestRequest } = excel.traffic;
    row(`${id}${"all" in params ? ", 9 sheets" : ""}: syncs, request bytes, largest`, `${String(syncs)}, ${String(requestBytes)}, ${String(largestRequest)}`);
  }
  excel.close();
}

/** Actions in an order in which each finds something to do. */
const MEASURED: readonly (readonly [ActionId, Record<string, unknown>])[] = [
  ["check-forms", {}],
  ["check-forms", { all: true }],
  ["mark-findings", {}],
  ["mark-findings", { all: true }],
  ["clear-marks", {}],
  ["select-cell", { range: "B7" }],
  ["fix-all-safe", { all: true }],
];

async function main(): Promise<void> {
  benchFiles();
  benchForms();
  await benchHost();
  row("memory: resident at the end", `${String(Math.round(process.memoryUsage().rss / 1024 / 1024))} MB`);
}

void main().then(() => process.exit(0));
