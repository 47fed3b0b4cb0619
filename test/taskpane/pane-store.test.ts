import { rangeOf } from "../../src/core/sheet/address";
import type { CheckAnswer, Outcome } from "../../src/taskpane/pane-backend";
import { createPaneStore, type PaneStore } from "../../src/taskpane/pane-store";
import { bothWords, sheetReport, workbookReport } from "./check-report";
import { MemoryBackend, REFUSAL, done, held, refused, touched, usedPane } from "./memory-backend";

let backend: MemoryBackend;
let used: number;

beforeEach(() => {
  backend = new MemoryBackend();
  used = 0;
});

function storeOf(firstRun = false): PaneStore {
  return createPaneStore(backend, usedPane({ firstRun, onUsed: () => (used += 1) }));
}

async function started(firstRun = false): Promise<PaneStore> {
  const store = storeOf(firstRun);
  await store.start();
  return store;
}

const place = (sheet: string) => ({ sheet, area: rangeOf({ row: 6, column: 1 }) });

describe("starting", () => {
  it("learns the sheet in front and follows the workbook", async () => {
    const store = await started();
    expect(store.state()).toMatchObject({ sheet: "表一", phase: { kind: "idle" }, notice: null });
    backend.watcher?.onSheetActivated("表二");
    expect(store.state().sheet).toBe("表二");
  });

  it("tells of marks from an earlier time", async () => {
    backend.opens = () => Promise.resolve({ kind: "open", sheet: "表一", hasMarks: true });
    expect((await started()).state().notice).toMatchObject({ kind: "done" });
  });

  it("says what Excel refused, and asks again with the next check", async () => {
    backend.opens = () => Promise.resolve({ kind: "refused", saying: REFUSAL });
    const store = await started();
    expect(store.state().phase).toEqual({ kind: "refused", scope: "sheet", saying: REFUSAL });
    backend.opens = () => Promise.resolve({ kind: "open", sheet: "表二", hasMarks: false });
    await store.commands.check("sheet");
    await store.commands.check("sheet");
    expect(backend.asked).toEqual(["open", "open", "check sheet", "check sheet"]);
    expect(store.state().sheet).toBe("表二");
  });

  it("is waited for once where a check comes before it has ended", async () => {
    const store = storeOf();
    await Promise.all([store.start(), store.commands.check("sheet")]);
    expect(backend.asked).toEqual(["open", "check sheet"]);
    expect(store.state().phase.kind).toBe("checked");
  });
});

describe("checking", () => {
  it("shows the answer, and tells listeners until they leave", async () => {
    const store = await started();
    const seen: string[] = [];
    const leave = store.subscribe(() => seen.push(store.state().phase.kind));
    await store.commands.check("workbook");
    leave();
    await store.commands.check("sheet");
    expect(seen).toEqual(["reading", "checked"]);
    expect(backend.asked.slice(1)).toEqual(["check workbook", "check sheet"]);
  });

  it("shows progress after a second, and never at once", async () => {
    jest.useFakeTimers();
    try {
      const store = await started();
      const answer = held<CheckAnswer>();
      backend.checks = () => answer.promise;
      const check = store.commands.check("workbook");
      await jest.advanceTimersByTimeAsync(999);
      expect(store.state().phase).toMatchObject({ kind: "reading", slow: false });
      backend.progress?.report(3, 20, bothWords("正在读取"));
      await jest.advanceTimersByTimeAsync(1);
      expect(store.state().phase).toMatchObject({ slow: true, progress: { done: 3, of: 20 } });
      answer.settle({ kind: "checked", report: workbookReport() });
      await check;
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it("can be cancelled: Excel is told, and a late answer changes nothing", async () => {
    const store = await started();
    const answer = held<CheckAnswer>();
    backend.checks = () => answer.promise;
    const check = store.commands.check("workbook");
    await Promise.resolve();
    await Promise.resolve();
    expect(backend.progress?.cancelled()).toBe(false);
    store.commands.cancelCheck();
    expect(store.state().phase.kind).toBe("idle");
    expect(backend.progress?.cancelled()).toBe(true);
    backend.progress?.report(9, 20, bothWords("正在读取"));
    answer.settle({ kind: "checked", report: workbookReport() });
    await check;
    expect(store.state().phase.kind).toBe("idle");
  });

  it("runs once at a time", async () => {
    const store = await started();
    const answer = held<CheckAnswer>();
    backend.checks = () => answer.promise;
    const first = store.commands.check("sheet");
    await store.commands.check("sheet");
    answer.settle({ kind: "cancelled" });
    await first;
    expect(backend.asked.filter((asked) => asked.startsWith("check"))).toHaveLength(1);
  });

  it("ends the first run for good", async () => {
    const store = await started(true);
    await store.commands.check("sheet");
    await store.commands.check("sheet");
    expect(used).toBe(1);
    const skipping = await started(true);
    skipping.commands.skipFirstRun();
    expect(used).toBe(2);
  });
});

describe("going to a cell", () => {
  it("keeps the list when the sheet comes to the front", async () => {
    const store = await started();
    await store.commands.check("sheet");
    await store.commands.goTo(place("表二"));
    backend.watcher?.onSheetActivated("表二");
    expect(store.state()).toMatchObject({ sheet: "表二", phase: { kind: "checked", report: { sheets: ["表一"] } } });
    expect(backend.asked.at(-1)).toBe("select 表二 6,1");
  });

  it("says why Excel did not go, and then follows the user again", async () => {
    const store = await started();
    await store.commands.check("sheet");
    backend.selects = () => Promise.resolve(REFUSAL);
    await store.commands.goTo(place("表二"));
    expect(store.state().notice).toEqual({ kind: "refused", saying: REFUSAL });
    backend.watcher?.onSheetActivated("表二");
    expect(store.state().phase.kind).toBe("idle");
  });
});

describe("marking", () => {
  it("marks the sheet of the list, or all sheets, and nothing without a list", async () => {
    const store = await started();
    await store.commands.mark();
    await store.commands.check("sheet");
    await store.commands.mark();
    backend.checks = () => Promise.resolve({ kind: "checked", report: workbookReport() });
    await store.commands.check("workbook");
    await store.commands.mark();
    expect(backend.asked.filter((asked) => asked.startsWith("mark"))).toEqual(['mark-findings 表一 {"all":false}', 'mark-findings {"all":true}']);
  });

  it("can be taken back, once", async () => {
    const store = await started();
    await store.commands.check("sheet");
    await store.commands.undo();
    await store.commands.mark();
    expect(store.state()).toMatchObject({ undo: { "zh-CN": "标记到表中" }, notice: { kind: "done", saying: { words: bothWords("已标记") } } });
    await store.commands.undo();
    expect(store.state()).toMatchObject({ undo: null, notice: { saying: { words: bothWords("已撤销") } } });
  });

  it("leaves what could be taken back before where it is refused or changes nothing", async () => {
    const store = await started();
    await store.commands.check("sheet");
    await store.commands.mark();
    backend.performs["mark-findings"] = () => Promise.resolve(refused());
    await store.commands.mark();
    expect(store.state()).toMatchObject({ undo: { "zh-CN": "标记到表中" }, notice: { kind: "refused", saying: REFUSAL } });
    backend.performs["clear-marks"] = () => Promise.resolve(done("没有标记"));
    await store.commands.clearMarks();
    expect(store.state().undo).toMatchObject({ "zh-CN": "标记到表中" });
  });

  it("keeps 撤销 where taking back is refused", async () => {
    const store = await started();
    backend.performs["clear-marks"] = () => Promise.resolve({ ...done("已清除", () => Promise.resolve(refused())), title: bothWords("清除标记") });
    await store.commands.clearMarks();
    await store.commands.undo();
    expect(store.state()).toMatchObject({ undo: { "zh-CN": "清除标记" }, notice: { kind: "refused" } });
  });

  it("shows after a second that it is at work, and does one thing at a time", async () => {
    jest.useFakeTimers();
    try {
      const store = await started();
      await store.commands.check("sheet");
      const outcome = held<Outcome>();
      backend.performs["mark-findings"] = () => outcome.promise;
      const marking = store.commands.mark();
      await jest.advanceTimersByTimeAsync(1000);
      expect(store.state().busy).toMatchObject({ action: "mark-findings", label: { "zh-CN": "正在标记" }, slow: true });
      await store.commands.clearMarks();
      await store.commands.check("sheet");
      outcome.settle({ ...done("已标记"), report: sheetReport() });
      await marking;
      expect(store.state().busy).toBeNull();
      expect(backend.asked).toEqual(["open", "check sheet", 'mark-findings 表一 {"all":false}']);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("any action", () => {
  it("is named by its title or by what the button says, and takes the list up to date and back", async () => {
    const store = await started();
    await store.commands.check("sheet");
    const fewer = { ...sheetReport(), findings: [] };
    backend.performs["fix-finding"] = () => Promise.resolve(touched("已修改", fewer, sheetReport()));
    expect(await store.commands.perform({ action: "fix-finding", params: { rule: "A02", cell: "B7" } })).toMatchObject({ done: true });
    expect(backend.shown).toEqual({ sheet: "表一" });
    expect(store.state()).toMatchObject({ undo: bothWords("做了"), phase: { kind: "checked", report: { findings: [] } } });
    await store.commands.undo();
    expect(store.state()).toMatchObject({ undo: null, phase: { stale: false, report: sheetReport() } });
    await store.commands.perform({ action: "fix-finding", undoing: bothWords("采用45") });
    expect(store.state().undo).toEqual(bothWords("采用45"));
  });

  it("makes old what was found before, where it touched forms and nobody looked again", async () => {
    const store = await started();
    await store.commands.check("sheet");
    backend.watcher?.onSheetActivated("表二");
    backend.performs["fix-all-safe"] = () => Promise.resolve(touched("已修改", null));
    await store.commands.perform({ action: "fix-all-safe" });
    expect(backend.shown).toBeNull();
    backend.watcher?.onSheetActivated("表一");
    expect(store.state().phase).toMatchObject({ kind: "checked", stale: true });
  });

  it("tells how far it is", async () => {
    const store = await started();
    const outcome = held<Outcome>();
    backend.performs["fix-all-safe"] = () => outcome.promise;
    const fixing = store.commands.perform({ action: "fix-all-safe" });
    backend.progress?.report(2, 9, bothWords("正在读取"));
    expect(backend.progress?.cancelled()).toBe(false);
    expect(store.state().busy).toMatchObject({ label: { "zh-CN": "正在处理" }, progress: { done: 2, of: 9 } });
    expect(await store.commands.perform({ action: "clear-marks" })).toBeNull();
    outcome.settle(done("好了"));
    await fixing;
    expect(store.state().busy).toBeNull();
  });

  it("can be cancelled while nothing is written, and no longer after that", async () => {
    const store = await started();
    const outcome = held<Outcome>();
    backend.performs["make-summary"] = () => outcome.promise;
    const making = store.commands.perform({ action: "make-summary" });
    store.commands.cancelAction();
    backend.progress?.report(2, 9, bothWords("正在写入"));
    store.commands.cancelAction();
    expect(backend.progress?.cancelled()).toBe(false);
    backend.progress?.report(2, 9, bothWords("正在读取"), true);
    expect(store.state().busy).toMatchObject({ stopping: false, progress: { canStop: true } });
    store.commands.cancelAction();
    expect(backend.progress?.cancelled()).toBe(true);
    outcome.settle({ ...refused(), cancelled: true });
    await making;
    expect(store.state()).toMatchObject({ busy: null, undo: null, notice: { kind: "done" } });
    store.commands.cancelAction();
    expect(store.state().busy).toBeNull();
  });

  it("lets marks follow only where the workbook holds any", async () => {
    const store = await started();
    await store.commands.check("sheet");
    await store.commands.perform({ action: "fix-finding" });
    expect(backend.shown).toEqual({ sheet: "表一" });
    await store.commands.mark();
    await store.commands.perform({ action: "fix-finding" });
    expect(backend.shown).toEqual({ sheet: "表一", marked: true });
  });

  it("can be asked for its data alone", async () => {
    const store = await started();
    backend.performs["check-forms"] = () => Promise.resolve({ ...done("没有问题"), data: 7 });
    expect(await store.commands.ask({ action: "check-forms" })).toMatchObject({ data: 7 });
    expect(store.state()).toMatchObject({ notice: null, undo: null, busy: null });
  });
});

describe("检查本表 on the ribbon", () => {
  it("checks and marks what it found", async () => {
    await (await started()).checkAndMark();
    expect(backend.asked).toEqual(["open", "check sheet", 'mark-findings 表一 {"all":false}']);
  });

  it("marks nothing where nothing was found", async () => {
    backend.checks = () => Promise.resolve({ kind: "checked", report: { ...sheetReport(), findings: [] } });
    await (await started()).checkAndMark();
    backend.checks = () => Promise.resolve({ kind: "no-form", scope: "sheet", lookedFor: [] });
    await (await started()).checkAndMark();
    expect(backend.asked.some((asked) => asked.startsWith("mark"))).toBe(false);
  });
});

describe("a fault of ours", () => {
  it("is shown, wherever it comes from, and the pane starts again", async () => {
    const store = await started();
    const fault = new TypeError("x is undefined");
    backend.checks = () => Promise.reject(fault);
    await store.commands.check("sheet");
    expect(store.state().phase).toEqual({ kind: "crashed", error: fault });
    store.commands.restart();
    expect(store.state().phase.kind).toBe("idle");
    store.crash(fault);
    expect(store.state().phase.kind).toBe("crashed");
  });
});

it("shows a fault that comes up while it follows the workbook", async () => {
  const store = await started();
  let faults = 1;
  store.subscribe(() => {
    if (faults-- > 0) throw new RangeError("x");
  });
  backend.watcher?.onSheetActivated("表二");
  expect(store.state().phase).toEqual({ kind: "crashed", error: new RangeError("x") });
});

it("passes on the form chosen and dismisses notices", async () => {
  backend.checks = () => Promise.resolve({ kind: "checked", report: workbookReport() });
  backend.opens = () => Promise.resolve({ kind: "open", sheet: "表一", hasMarks: true });
  const store = await started();
  store.commands.dismissNotice();
  expect(store.state().notice).toBeNull();
  await store.commands.check("workbook");
  store.commands.chooseForm(1);
  expect(store.state().phase).toMatchObject({ form: 1 });
});
