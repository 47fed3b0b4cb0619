import { checkFile } from "../../../src/actions/check-file";
import { fileReportOf } from "../../../src/actions/file-report";
import { DEFAULT_PRACTICE } from "../../../src/core/rules/practice";
import type { FileReport } from "../../../src/core/report/report";
import { outcomeOfBatch, reportsOf } from "../../../src/taskpane/batch/batch-outcome";
import { createBatchStore } from "../../../src/taskpane/batch/batch-store";
import { answerCheck, type CheckRequest } from "../../../src/taskpane/file-worker/answer-request";
import type { PickedFile } from "../../../src/taskpane/file-worker/picked-file";
import type { FileWorker } from "../../../src/taskpane/file-worker/start-file-worker";
import { paneText } from "../../../src/taskpane/pane-text";
import { workbookBytes } from "../../support/fixture-workbooks";
import { held } from "../memory-backend";

const SETTINGS = { language: "zh-CN", practice: null } as const;
const TEXT = paneText("zh-CN");

function picked(name: string, bytes: Uint8Array | null = new Uint8Array([1])): PickedFile {
  return { name, arrayBuffer: () => (bytes ? Promise.resolve(new Uint8Array(bytes).buffer) : Promise.reject(new DOMException("gone", "NotReadableError"))) };
}

/** A worker in the test's own thread that counts how often it was started and ended. */
function workers(check: (request: CheckRequest) => Promise<FileReport> = (request) => Promise.resolve(answerCheck(request))) {
  const count = { started: 0, ended: 0 };
  const start = (): Pick<FileWorker, "check" | "end"> => {
    count.started += 1;
    return { check, end: () => void (count.ended += 1) };
  };
  return { count, start };
}

test("checks one file after the other in one worker, and goes on where one is bad", async () => {
  const { count, start } = workers();
  const store = createBatchStore(start);
  await store.check([picked("05.xlsx", workbookBytes("05")), picked("坏.xlsx"), picked("没了.xlsx", null), picked("06.xlsx", workbookBytes("06"))], SETTINGS);
  const { files, running } = store.state();
  expect(running).toBe(false);
  expect(reportsOf(files).map(({ file, error }) => [file, error?.code ?? null])).toEqual([["05.xlsx", null], ["坏.xlsx", "NotAWorkbook"], ["没了.xlsx", "InUse"], ["06.xlsx", null]]);
  expect(reportsOf(files)[0]).toEqual(fileReportOf("05.xlsx", checkFile(workbookBytes("05"))));
  expect(outcomeOfBatch(files, TEXT)).toBe("2个请先修改，2个没有检查成");
  expect(count).toEqual({ started: 1, ended: 1 });
});

test("files that bring no practice of their own are checked by the person's", async () => {
  const store = createBatchStore(workers().start);
  const codes = () => reportsOf(store.state().files).flatMap(({ report }) => report?.sections ?? []).flatMap(({ lines }) => lines.map(({ rule }) => rule));
  await store.check([picked("05.xlsx", workbookBytes("05"))], SETTINGS);
  const [first = ""] = codes();
  expect(first).not.toBe("");
  await store.check([picked("05.xlsx", workbookBytes("05"))], { ...SETTINGS, practice: { ...DEFAULT_PRACTICE, off: [first] } });
  expect(codes()).not.toContain(first);
});

test("a worker that breaks off costs one file its check", async () => {
  const { count, start } = workers((request) => (request.file === "b.xlsx" ? Promise.reject(new Error("out of memory")) : Promise.resolve(answerCheck(request))));
  const store = createBatchStore(start);
  await store.check(["a.xlsx", "b.xlsx", "c.xlsx"].map((name) => picked(name)), SETTINGS);
  expect(reportsOf(store.state().files).map(({ error }) => error?.code)).toEqual(["NotAWorkbook", "BrokenOff", "NotAWorkbook"]);
  expect(count).toEqual({ started: 2, ended: 2 });
});

test("cancelling keeps what was checked, ends the worker and drops its late answer", async () => {
  const late = held<FileReport>();
  const { count, start } = workers((request) => (request.file === "b.xlsx" ? late.promise : Promise.resolve(answerCheck(request))));
  const store = createBatchStore(start);
  let told = 0;
  const unsubscribe = store.subscribe(() => void (told += 1));
  const run = store.check(["a.xlsx", "b.xlsx", "c.xlsx"].map((name) => picked(name)), SETTINGS);
  while (store.state().files[1]?.state !== "checking") await Promise.resolve();
  await store.check([picked("not now.xlsx")], SETTINGS);
  store.cancel();
  late.settle(answerCheck({ kind: "check", file: "b.xlsx", bytes: new Uint8Array(), language: "zh-CN", practice: null }));
  await run;
  expect(store.state()).toMatchObject({ running: false, files: [{ state: "done" }, { file: "b.xlsx", state: "left" }, { file: "c.xlsx", state: "left" }] });
  expect(outcomeOfBatch(store.state().files, TEXT)).toBe("1个没有检查成，2个没有检查（已取消）");
  expect(count.ended).toBe(1);
  expect(told).toBeGreaterThan(3);
  unsubscribe();
  const before = told;
  store.cancel();
  expect(told).toBe(before);
  await store.check([], SETTINGS);
  expect(store.state().files).toHaveLength(3);
});

test("says that it takes long after a second", async () => {
  jest.useFakeTimers();
  try {
    const answer = held<FileReport>();
    const store = createBatchStore(workers(() => answer.promise).start);
    const run = store.check([picked("a.xlsx")], SETTINGS);
    expect(store.state().slow).toBe(false);
    jest.advanceTimersByTime(1000);
    expect(store.state().slow).toBe(true);
    await Promise.resolve();
    answer.settle(answerCheck({ kind: "check", file: "a.xlsx", bytes: new Uint8Array(), language: "en-US", practice: null }));
    await run;
    expect(store.state()).toMatchObject({ slow: false, running: false });
  } finally {
    jest.useRealTimers();
  }
});
