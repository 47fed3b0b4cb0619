import { printColumn, printRange } from "../../src/core/sheet/address";
import { findMarks } from "../../src/excel/find-marks";
import { queueAreas, queueMarks } from "../../src/excel/marks";
import { withExcel } from "../../src/excel/with-excel";
import { createActionBackend } from "../../src/taskpane/action-backend";
import { explainFromCatalogue } from "../../src/taskpane/catalogue-words";
import type { CheckProgress, PaneReport, Scope } from "../../src/taskpane/pane-backend";
import { makeWorkbook, withWorkbook, workbookBytes } from "../support/fixture-workbooks";

const actionBackend = createActionBackend({ recall: () => null, remember: () => undefined });
const QUIET: CheckProgress = { report: () => undefined, cancelled: () => false };
const SHEET = "党内激励关怀帮扶经费";

async function check(scope: Scope): Promise<PaneReport> {
  const answer = await actionBackend.check(scope, QUIET);
  if (answer.kind !== "checked") throw new Error(`the check ended as ${answer.kind}`);
  return answer.report;
}

/** Kind and area of every mark, by sheet. */
function marksIn(sheets: readonly string[]): Promise<Record<string, string[]>> {
  return withExcel(async (context) => {
    const asked = sheets.map((sheet) => ({ sheet, found: queueMarks(context.workbook.worksheets.getItem(sheet)) }));
    await context.sync();
    const areas = asked.map(({ sheet, found }) => ({ sheet, marks: queueAreas(found()) }));
    await context.sync();
    return Object.fromEntries(areas.map(({ sheet, marks }) => [sheet, marks().flatMap(({ kind, areas: all }) => all.map((area) => `${kind} ${printRange(area)}`)).sort()]));
  });
}

function activate(name: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

async function withForms(work: () => Promise<void>): Promise<void> {
  await withWorkbook(workbookBytes("01"), work);
}

test("opens on the sheet in front and follows the person to another", async () => {
  await withForms(async () => {
    let tell: (sheet: string, sheets?: readonly string[]) => void = () => undefined;
    const activated = new Promise<{ sheet: string; sheets: readonly string[] }>((resolve) => (tell = (sheet, sheets = []) => resolve({ sheet, sheets })));
    expect(await actionBackend.open({ onSheetActivated: tell, onSheetChanged: () => undefined })).toEqual({ kind: "open", sheet: "远程教育经费", hasMarks: false });
    await activate(SHEET);
    const { sheet, sheets } = await activated;
    expect(sheet).toBe(SHEET);
    expect(sheets).toHaveLength(9);
  });
});

test("checks the sheet in front, or all, and can explain every finding", async () => {
  await withForms(async () => {
    await activate(SHEET);
    const one = await check("sheet");
    expect(one).toMatchObject({ scope: "sheet", sheets: [SHEET] });
    expect(one.findings.map(({ rule, area }) => `${rule} ${printRange(area)}`)).toContain("A02 B7");
    const all = await check("workbook");
    expect(all.scope).toBe("workbook");
    expect(all.forms).toHaveLength(9);
    for (const finding of all.findings) {
      const { title, message, why, how } = explainFromCatalogue(finding);
      for (const words of [title, message, why, how]) expect(words["zh-CN"].length * words["en-US"].length).toBeGreaterThan(0);
    }
  });
});

test("says what it looked for where there is no form, and stops when told to", async () => {
  await withWorkbook(makeWorkbook({ 说明: [["请先阅读"]] }), async () => {
    expect(await actionBackend.check("sheet", QUIET)).toEqual({ kind: "no-form", scope: "sheet", lookedFor: ["一级指标", "三级指标", "指标值"] });
    expect(await actionBackend.check("workbook", { ...QUIET, cancelled: () => true })).toEqual({ kind: "cancelled" });
  });
});

test("marks one sheet or all, takes marks back and clears them", async () => {
  await withForms(async () => {
    const marked = await actionBackend.perform({ action: "mark-findings", target: { sheet: SHEET } }, { sheet: SHEET }, QUIET);
    expect(marked).toMatchObject({ done: true, touched: false, marks: true, report: { scope: "sheet", sheets: [SHEET] } });
    expect(await findMarks()).toEqual([SHEET]);
    expect(await marked.undo?.({ sheet: SHEET })).toMatchObject({ done: true, touched: false, marks: false, report: null, undo: null });
    expect(await findMarks()).toEqual([]);
    expect(await actionBackend.perform({ action: "mark-findings", params: { all: true } }, { sheet: null }, QUIET)).toMatchObject({ done: true, report: { scope: "workbook" } });
    expect((await findMarks()).length).toBeGreaterThan(5);
    expect(await actionBackend.open({ onSheetActivated: () => undefined, onSheetChanged: () => undefined })).toMatchObject({ hasMarks: true });
    const cleared = await actionBackend.perform({ action: "clear-marks" }, { sheet: SHEET }, QUIET);
    expect(cleared).toMatchObject({ done: true, touched: false, report: null });
    expect(await findMarks()).toEqual([]);
    await cleared.undo?.(null);
    expect((await findMarks()).length).toBeGreaterThan(5);
  });
});

describe("marks after a fix", () => {
  const OTHER = "远程教育经费";
  const A02 = { action: "fix-finding", target: { sheet: SHEET }, params: { rule: "A02", cell: "B7", choice: 1 } } as const;
  const marksOf = () => marksIn([SHEET, OTHER]);

  test("follow what is found then, on sheets that have marks, and go back with it", async () => {
    await withForms(async () => {
      const shown = { sheet: SHEET, marked: true };
      await actionBackend.perform({ action: "mark-findings", target: { sheet: SHEET } }, shown, QUIET);
      const before = await marksOf();
      expect(before[SHEET]).toContain("error B7");
      expect(before[OTHER]).toEqual([]);
      const fixed = await actionBackend.perform(A02, shown, QUIET);
      expect(fixed).toMatchObject({ done: true, touched: true, marks: true, inStep: true });
      const after = await marksOf();
      expect(after[SHEET]?.some((mark) => mark.endsWith(" B7"))).toBe(false);
      expect(after[SHEET]?.length).toBeGreaterThan(0);
      expect(after[OTHER]).toEqual([]);
      expect(new Set(fixed.report?.findings.map(({ area }) => printRange(area)))).toEqual(new Set(after[SHEET]?.map((mark) => mark.split(" ")[1])));
      expect(await fixed.undo?.(shown)).toMatchObject({ done: true, marks: true });
      expect(await marksOf()).toEqual(before);
    });
  });

  test("are not put on where there were none", async () => {
    await withForms(async () => {
      expect(await actionBackend.perform(A02, { sheet: SHEET, marked: true }, QUIET)).toMatchObject({ done: true, marks: null });
      expect(await findMarks()).toEqual([]);
    });
  });
});

test("an action that is cancelled while it reads changes nothing", async () => {
  await withForms(async () => {
    const stopped = await actionBackend.perform({ action: "make-summary" }, null, { report: () => undefined, cancelled: () => true });
    expect(stopped).toMatchObject({ done: false, cancelled: true, undo: null, report: null });
    const said: unknown[] = [];
    const progress = { report: (...told: unknown[]) => said.push(told), cancelled: () => false };
    await actionBackend.perform({ action: "make-summary" }, null, progress);
    expect(said[0]).toEqual([0, 9, expect.anything(), true]);
    expect(said.at(-1)).toEqual([9, 9, expect.anything()]);
  });
});

test("keeps what a column is, checks again, and takes both back", async () => {
  await withForms(async () => {
    const roles = (report: PaneReport | null | undefined) => report?.forms[0]?.evidence.columns.map(({ role }) => role) ?? [];
    const shown = { sheet: SHEET };
    const correct = (params: { column: string; role: string }, sheet = SHEET) => actionBackend.perform({ action: "correct-column", target: { sheet, form: 0 }, params }, shown, QUIET);
    await activate(SHEET);
    const before = await check("sheet");
    const remark = printColumn(before.forms[0]?.evidence.columns.find(({ role }) => role === "remark")?.left ?? -1);
    const corrected = await correct({ column: remark, role: "basis" });
    expect(corrected).toMatchObject({ done: true, touched: true, report: { scope: "sheet", sheets: [SHEET] } });
    expect(roles(corrected.report)).toEqual(roles(before).map((role) => (role === "remark" ? "basis" : role)));
    expect(roles(await check("sheet"))).toEqual(roles(corrected.report));
    const undone = await corrected.undo?.(shown);
    expect(undone).toMatchObject({ done: true, touched: true, undo: null });
    expect(roles(undone?.report)).toEqual(roles(before));
    await correct({ column: remark, role: "none" });
    const reset = () => actionBackend.perform({ action: "reset-corrections", target: { sheet: SHEET, form: 0 } }, { sheet: null }, QUIET);
    expect(await reset()).toMatchObject({ done: true, report: { scope: "workbook" } });
    expect(await reset()).toMatchObject({ done: true, touched: false, undo: null, report: null });
    expect(await correct({ column: remark, role: "none" }, "没有这张表")).toMatchObject({ done: false, report: null });
    expect(await correct({ column: "第一列", role: "none" })).toMatchObject({ done: false, saying: { data: { action: "correct-column" } } });
  });
});

test("goes to the whole merged area of a finding, on whatever sheet", async () => {
  await withForms(async () => {
    const area = { top: 12, left: 0, bottom: 19, right: 0 };
    expect(await actionBackend.select({ sheet: SHEET, area })).toBeNull();
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe(`${SHEET}!A13:A20`);
  });
});

describe("what Excel refuses", () => {
  test("comes as an answer: a sheet that is gone, a protected one", async () => {
    await withForms(async () => {
      expect(await actionBackend.select({ sheet: "没有这张表", area: { top: 0, left: 0, bottom: 0, right: 0 } })).toMatchObject({ data: { sheet: "没有这张表" } });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(SHEET).protection.protect();
        await context.sync();
      });
      expect(await actionBackend.perform({ action: "mark-findings", target: { sheet: SHEET } }, { sheet: SHEET }, QUIET)).toMatchObject({ done: false, undo: null, report: null, saying: { data: { sheet: SHEET } } });
      expect(await findMarks()).toEqual([]);
    });
  });

  test("comes as an answer where there is no Excel at all", async () => {
    const noExcel = { words: expect.objectContaining({ "zh-CN": expect.stringContaining("没有连接到Excel") as string }) as object };
    expect(await actionBackend.open({ onSheetActivated: () => undefined, onSheetChanged: () => undefined })).toMatchObject({ kind: "refused", saying: noExcel });
    expect(await actionBackend.check("sheet", QUIET)).toMatchObject({ kind: "refused", saying: noExcel });
    expect(await actionBackend.perform({ action: "clear-marks" }, null, QUIET)).toMatchObject({ done: false, saying: noExcel });
  });
});

test("a check that broke off is explained by the pane's own words", () => {
  const { title, why } = explainFromCatalogue({ rule: "A02", severity: "warning", message: "crash", sheet: "表", cell: { row: 0, column: 0 }, data: { reason: "x" }, alsoCells: [], form: 0 });
  expect(title["zh-CN"]).toBe("没有完成的检查");
  expect(why["zh-CN"]).toContain("其余检查不受影响");
});

test("taking back a sheet that the pane shows is done, and nothing is left to show of it", async () => {
  await withForms(async () => {
    const inserted = await actionBackend.perform({ action: "insert-form", params: { template: "self-evaluation" } }, null, QUIET);
    const { sheet } = inserted.data as { sheet: string };
    expect(await inserted.undo?.({ sheet })).toMatchObject({ done: true, touched: true, report: null, undo: null });
  });
});
