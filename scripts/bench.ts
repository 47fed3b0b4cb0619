/**
 * `npm run bench`: what reading, checking and writing cost. Times are medians and are given as ratios within this one run, because machines
 * differ and are never quiet; syncs and bytes are exact.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { ACTIONS, type ActionId } from "../src/actions";
import { checkGrids } from "../src/actions/check-grids";
import { fixOptions } from "../src/actions/plan-fixes";
import { PROJECT_TYPES } from "../src/core/library/catalogue";
import type { OwnIndicator } from "../src/core/library/own/own-library";
import { ownShelves } from "../src/core/library/own/own-shelves";
import { makeSearch } from "../src/core/library/search-library";
import { readForms } from "../src/core/reading/read-forms";
import { checkFormsAction } from "../src/actions/check-forms";
import { prepareScoringAction } from "../src/actions/prepare-scoring";
import { recheckSheets } from "../src/actions/recheck-sheets";
import type { Form } from "../src/core/form/form";
import { DEFAULT_PRACTICE } from "../src/core/rules/practice";
import type { CellAddress } from "../src/core/sheet/address";
import { applyEdits } from "../src/excel/apply-edits";
import { checkForms } from "../src/core/rules/check-forms";
import { emitScore } from "../src/core/scoring/emit-excel";
import { DEFAULT_PROFILE } from "../src/core/scoring/profiles";
import { scoreForm } from "../src/core/scoring/score-form";
import { scoreRow } from "../src/core/scoring/score-row";
import type { Grid } from "../src/core/sheet/grid";
import { printAddress } from "../src/core/sheet/address";
import { readWorkbook } from "../src/files/read-workbook";
import { openInNode } from "../src/workbench/host/open-in-node";

const FOLDER = join(__dirname, "../test/fixtures/workbooks");
const RUNS = 31;
const SCORED_SHEETS = 200;

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
  const formsOf = (): Form[] => readWorkbook(large).flatMap((grid) => readForms(grid));
  const [parseLarge = 1, ownLarge = 1, readLarge = 0, checkLarge = 0] = medians([() => read(large), () => readWorkbook(large), formsOf, () => checkForms(formsOf())], 7);
  row("200 sheets from bytes: read, against only parsing", ratio(readLarge, parseLarge), "at most 1.30 x");
  row("  the same against our own parser alone", ratio(readLarge, ownLarge));
  row("all rules, against reading the same forms from their file", ratio(checkLarge - readLarge, readLarge), "at most 0.50 x");
}

/** Under a practice of its own, because what is known of a form under the same practice is not asked again. */
function checkAnew(forms: readonly Form[]): unknown {
  return checkForms(forms, { practice: { ...DEFAULT_PRACTICE } });
}

/** 实时检查: somebody types into one cell of a workbook of 100 forms. The cell's own sheet is read anew, and all findings are there again. */
async function benchLive(): Promise<void> {
  const book = utils.book_new();
  const real = ["01", "02", "03", "04", "05"].flatMap((start) => Object.values(read(bytesOf(start)).Sheets));
  for (let i = 0; i < 100; i++) utils.book_append_sheet(book, real[i % real.length] ?? {}, `表${String(i)}`);
  const excel = await openInNode(new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer));
  let { data: report } = await checkFormsAction.run({}, { all: true });
  const form = report.forms.find(({ department, indicators }) => department !== null && indicators.length > 5);
  const [name, unit] = [form?.indicators[2]?.level3?.cell, form?.department?.cell];
  if (!form || !name || !unit) throw new Error("no form to type into");
  const edits = (cell: CellAddress) => async (turn: number): Promise<number> => {
    await applyEdits([{ kind: "set-cells", sheet: form.sheet, cells: [{ cell, content: { kind: "value", value: `改动后的内容${String(turn)}` } }] }]);
    excel.traffic.reset();
    const start = performance.now();
    report = await recheckSheets(report, [form.sheet], null);
    return performance.now() - start;
  };
  row("live checking: forms in the workbook", String(report.forms.length));
  for (const [what, edit] of [["an indicator's name", edits(name)], ["a unit's name, which other forms are compared with", edits(unit)]] as const) {
    const times: number[] = [];
    for (let turn = 0; turn < RUNS + 3; turn++) times.push(await edit(turn));
    const median = times.slice(3).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    row(`live checking: ${what}`, ms(median), "under 50 ms");
  }
  row("live checking: syncs, request bytes", `${String(excel.traffic.syncs)}, ${String(excel.traffic.requestBytes)}`);
  excel.close();
}

function benchForms(): void {
  const hundred = manyGrids(100);
  const thousand = manyGrids(1000);
  const forms = thousand.flatMap((grid) => readForms(grid));
  const few = hundred.flatMap((grid) => readForms(grid));
  const [one = 1, ten = 0, check = 0, checkFew = 1] = medians(
    [() => hundred.map((grid) => readForms(grid)), () => thousand.map((grid) => readForms(grid)), () => checkAnew(forms), () => checkAnew(few)],
    5,
  );
  row("reading, per 1,000 cells", ms((ten / cellsOf(thousand)) * 1000));
  row("reading 1,000 sheets against 100", ratio(ten, one), "10 x is linear");
  row("checking, per form", ms(check / forms.length));
  row("checking 1,000 forms against 100", ratio(check, checkFew), "10 x is linear");
  row("  all rules, against reading the forms from grids alone", ratio(check, ten));
}

async function benchHost(): Promise<void> {
  const start = performance.now();
  const excel = await openInNode(bytesOf("01"));
  row("stand-in Excel: start with workbook 01, first time", ms(performance.now() - start), "under 2,000 ms");
  for (const [id, params] of MEASURED) {
    const action = ACTIONS.find((known) => known.id === id);
    if (!action) throw new Error(`no action ${id}`);
    await releases();
    excel.traffic.reset();
    const outcome = await action.run({}, action.params.parse(params));
    await releases();
    const { syncs, requestBytes, largestRequest } = excel.traffic;
    const all = "all" in params && params["all"] === true;
    row(`${id}${all ? ", 9 sheets" : ""}: syncs, request bytes, largest`, `${String(syncs)}, ${String(requestBytes)}, ${String(largestRequest)}`, outcome.ok ? "" : "something to do");
  }
  excel.close();
}

/** Lets the client give back what an action had kept: it does so behind the back of whoever asked, and the bytes are the action's. */
function releases(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

/** The first finding of workbook 01 that can be mended in one way. */
function fixable(): Record<string, unknown> {
  const report = checkGrids({ grids: readWorkbook(bytesOf("01")), corrections: [] });
  const finding = report.findings.find((one) => one.sheet === report.sheets[0] && fixOptions(report, one).length === 1);
  return finding ? { rule: finding.rule, cell: printAddress(finding.cell) } : { rule: "", cell: "A1" };
}

/** A block of ten into the longest of the real forms, which has 66 rows. */
async function benchInsertion(): Promise<void> {
  const excel = await openInNode(bytesOf("05"));
  excel.traffic.reset();
  await ACTIONS.find(({ id }) => id === "insert-block")?.run({}, { block: "培训" });
  const { syncs, requestBytes } = excel.traffic;
  row("insert-block, 10 rows into 66: syncs, request bytes", `${String(syncs)}, ${String(requestBytes)}`, "at most 3, under 200,000");
  excel.close();
}

/** Scoring texts of the real forms, each with points of its own, so that hardly two are the same. */
function benchScoringTexts(): void {
  const rows = ["01", "02"].flatMap((start) => readWorkbook(bytesOf(start)).flatMap((grid) => readForms(grid))).flatMap((form) => scoreForm(form, DEFAULT_PROFILE).rows);
  const scored = rows.flatMap(({ indicator, target, weight }) => (indicator.scoring ? [{ text: indicator.scoring.value, row: { target, weight } }] : []));
  const texts = Array.from({ length: 10_000 }, (_, i) => {
    const one = scored[i % scored.length];
    if (!one) throw new Error("no scoring texts");
    return { ...one, text: one.text.replace(/(?<![\d.])(\d+)分/, `$1.${String(i + 1).padStart(5, "0")}分`) };
  });
  const cells = { actual: "G7", weight: "F7", target: null, percent: "shown" } as const;
  const [time = 0] = medians([() => texts.map(({ text, row }) => emitScore(scoreRow(text, row, DEFAULT_PROFILE).scheme, cells))], 1);
  row(`10,000 scoring texts to formulas (${String(scored.length)} wordings)`, ms(time));
}

/**
 * Formulas beside many forms, which are those of workbook 02 over and over. Requests grow with the forms, fifteen forms at a time; the
 * stand-in calculates once, when all of them are written.
 */
async function benchScoringForms(): Promise<void> {
  const book = utils.book_new();
  const sheets = Object.values(read(bytesOf("02")).Sheets);
  for (let i = 0; i < SCORED_SHEETS; i++) utils.book_append_sheet(book, sheets[i % sheets.length] ?? {}, `表${String(i)}`);
  const excel = await openInNode(new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer));
  excel.traffic.reset();
  const start = performance.now();
  const { ok } = await prepareScoringAction.run({}, { all: true });
  await excel.settle();
  const time = performance.now() - start;
  await releases();
  const { syncs, requestBytes, largestRequest } = excel.traffic;
  row(`prepare-scoring, ${String(SCORED_SHEETS)} sheets: syncs, bytes, largest`, `${String(syncs)}, ${String(requestBytes)}, ${String(largestRequest)}`, ok ? "largest under 5,000,000" : "something to do");
  row("  in the stand-in Excel, which calculates them as well", ms(time));
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
  ["fix-finding", fixable()],
  ["fix-all-safe", { all: true }],
  ["ignore-finding", { rule: "A01", reason: "本地口径" }],
  ["unignore-finding", { rule: "A01" }],
  ["set-practice", { practice: { format: "jixiao-practice" } }],
  ["show-practice", {}],
  ["reset-practice", {}],
  ["correct-column", { column: "F", role: "explanation" }],
  ["reset-corrections", {}],
  ["collect-rows", { rows: "14:16" }],
  ["insert-block", { block: "培训" }],
  ["prepare-scoring", {}],
  ["remove-scoring", {}],
  ["make-self-evaluation", {}],
  ["make-summary", {}],
  ["write-report", { all: true }],
  ["clean-copy", {}],
];

/** 2,000 indicators to search: the standard ones, and own ones with their names in other orders. */
function benchLibrary(): void {
  const standard = PROJECT_TYPES.flatMap(({ indicators }) => indicators);
  const own = Array.from({ length: 2000 - standard.length }, (_, i): OwnIndicator => {
    const [one, other] = [standard[i % standard.length], standard[(i * 7 + 3) % standard.length]];
    const name = `${(other?.name ?? "").slice(0, 4)}${one?.name ?? ""}`;
    const target = { kind: "written" as const, operator: "≥" as const, value: i, unit: "人", text: null };
    return { id: `own-${String(i + 1)}`, source: "own", name, aspect: one?.aspect ?? "quantity", place: null, target, explanation: one?.explanation ?? "", scoring: "", basis: "", weight: 10, type: "" };
  });
  const shelves = [...ownShelves({ indicators: own }, PROJECT_TYPES), ...PROJECT_TYPES];
  const search = makeSearch(shelves);
  const queries = ["p", "pxrs", "peixunrenshu", "培训人数", "率", "满意", "人数 培训", "培讯仁数", "zzzz"];
  const times = medians([() => makeSearch(shelves), ...queries.map((query) => () => search.find(query))]);
  row("library of 2,000 indicators: made ready, once", ms(times[0] ?? 0));
  const slowest = Math.max(...times.slice(1));
  row(`library: slowest of ${String(queries.length)} searches (${queries[times.indexOf(slowest) - 1] ?? ""})`, ms(slowest), "under 16 ms");
}

async function main(): Promise<void> {
  benchFiles();
  benchForms();
  benchLibrary();
  benchScoringTexts();
  await benchHost();
  await benchInsertion();
  await benchScoringForms();
  await benchLive();
  row("memory: resident at the end", `${String(Math.round(process.memoryUsage().rss / 1024 / 1024))} MB`);
}

void main().then(() => process.exit(0));
