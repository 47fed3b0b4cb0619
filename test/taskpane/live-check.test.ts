import type { PaneReport } from "../../src/taskpane/pane-backend";
import { createPaneStore, type PaneStore } from "../../src/taskpane/pane-store";
import { sheetReport } from "./check-report";
import { MemoryBackend, done, held, usedPane } from "./memory-backend";
import type { Outcome } from "../../src/taskpane/pane-backend";

let backend: MemoryBackend;
let store: PaneStore;
let rechecked: string[][];
const remembered: boolean[] = [];

const fewer = (): PaneReport => ({ ...sheetReport(), findings: [] });

function report(answer: () => Promise<PaneReport | null>): PaneReport {
  return {
    ...sheetReport(),
    recheck: (changed) => {
      rechecked.push([...changed]);
      return answer();
    },
  };
}

async function started(answer: () => Promise<PaneReport | null> = () => Promise.resolve(fewer()), live = true): Promise<void> {
  backend.checks = () => Promise.resolve({ kind: "checked", report: report(answer) });
  store = createPaneStore(backend, usedPane({ live, onLive: (on) => remembered.push(on) }));
  await store.start();
  await store.commands.check("sheet");
}

const type = (sheet = "表一"): void => backend.watcher?.onSheetChanged(sheet);
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  jest.useFakeTimers();
  backend = new MemoryBackend();
  rechecked = [];
  remembered.length = 0;
});
afterEach(() => jest.useRealTimers());

it("is off until it is switched on, which is remembered", async () => {
  await started(undefined, false);
  type();
  await pass(1000);
  expect(rechecked).toEqual([]);
  await store.commands.setLive(true);
  expect(backend.asked.filter((asked) => asked === "check sheet")).toHaveLength(2);
  await store.commands.setLive(false);
  expect(remembered).toEqual([true, false]);
});

it("looks once after a series of entries, at what they touched, and shows it without selecting anything", async () => {
  await started();
  type();
  await pass(200);
  type();
  await pass(200);
  expect(rechecked).toEqual([]);
  expect(store.state().phase).toMatchObject({ stale: true });
  await pass(100);
  expect(rechecked).toEqual([["表一"]]);
  expect(store.state()).toMatchObject({ notice: null, busy: null, phase: { kind: "checked", stale: false, report: { findings: [] } } });
  expect(backend.asked.some((asked) => asked.startsWith("select"))).toBe(false);
  expect(jest.getTimerCount()).toBe(0);
});

it("leaves alone what it does not show", async () => {
  await started();
  type("表二");
  await pass(1000);
  expect(rechecked).toEqual([]);
});

it("checks the sheet in front for the first time when something is typed there", async () => {
  store = createPaneStore(backend, usedPane({ live: true }));
  await store.start();
  type("表二");
  await pass(1000);
  expect(backend.asked).toEqual(["open"]);
  type();
  await pass(1000);
  expect(backend.asked).toEqual(["open", "look 表一"]);
  expect(store.state().phase.kind).toBe("checked");
});

it("waits for what a person asked for, and drops an answer that nobody waits for", async () => {
  const answer = held<PaneReport | null>();
  await started(() => answer.promise);
  const marking = held<Outcome>();
  backend.performs["mark-findings"] = () => marking.promise;
  const marked = store.commands.mark();
  type();
  await pass(1000);
  expect(rechecked).toEqual([]);
  marking.settle(done("已标记"));
  await marked;
  await pass(300);
  expect(rechecked).toHaveLength(1);
  await store.commands.check("sheet");
  const { phase } = store.state();
  answer.settle(fewer());
  await pass(0);
  expect(store.state().phase).toBe(phase);
});

it("looks again at what was typed while it looked", async () => {
  const first = held<PaneReport | null>();
  const answers = [() => first.promise, () => Promise.resolve(report(() => Promise.resolve(null)))];
  await started(() => (answers.shift() ?? (() => Promise.resolve(null)))());
  type();
  await pass(300);
  type();
  await pass(300);
  expect(rechecked).toHaveLength(1);
  first.settle(report(() => Promise.resolve(fewer())));
  await pass(600);
  expect(rechecked).toHaveLength(2);
  expect(store.state().phase).toMatchObject({ report: { findings: [] } });
});

it("stays quiet where Excel does not let look, and shows a fault of ours", async () => {
  await started(() => Promise.resolve(null));
  type();
  await pass(1000);
  expect(store.state()).toMatchObject({ notice: null, phase: { stale: true } });
  await started(() => Promise.reject(new TypeError("x")));
  type();
  await pass(1000);
  expect(store.state().phase.kind).toBe("crashed");
});
