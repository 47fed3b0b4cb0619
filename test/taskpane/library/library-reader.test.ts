import type { LibraryFile } from "../../../src/actions/library-files";
import { createLibraryReader } from "../../../src/taskpane/library/library-reader";
import type { LibraryEvent } from "../../../src/taskpane/library/library-state";
import { EMPTY_LIBRARY } from "../../../src/core/library/own/own-library";
import { held } from "../memory-backend";

const FOUND: LibraryFile = { library: EMPTY_LIBRARY, problems: [] };
const picked = (name: string, bytes = true) => ({ name, arrayBuffer: () => (bytes ? Promise.resolve(new ArrayBuffer(1)) : Promise.reject(new DOMException("gone", "NotReadableError"))) });

function reading(read: () => Promise<LibraryFile>) {
  const events: LibraryEvent[] = [];
  const count = { started: 0, ended: 0 };
  const reader = createLibraryReader(
    (event) => events.push(event),
    () => {
      count.started += 1;
      return { read, end: () => void (count.ended += 1) };
    },
  );
  const said = (): unknown[] => events.flatMap((event) => (event.kind === "noticed" ? [event.notice && (event.notice.canStop ? "reading" : event.notice.saying.words["zh-CN"])] : [event.kind]));
  return { reader, count, said };
}

test("shows what a file holds, with one worker for each", async () => {
  const { reader, count, said } = reading(() => Promise.resolve(FOUND));
  await reader.read(picked("a.xlsx"), "old-form");
  await reader.read(picked("b.json"), "library");
  expect(said()).toEqual([null, "file-read", null, "file-read"]);
  expect(count).toEqual({ started: 2, ended: 2 });
  reader.stop();
  expect(count.ended).toBe(2);
});

test("says why a file cannot be read, also where the worker breaks off", async () => {
  const { reader, count, said } = reading(() => Promise.reject(new Error("out of memory")));
  await reader.read(picked("a.xlsx"), "old-form");
  await reader.read(picked("b.xlsx", false), "old-form");
  expect(said()).toEqual([null, expect.stringContaining("程序中断了"), null, expect.stringContaining("文件读不出来")]);
  expect(count).toEqual({ started: 1, ended: 1 });
});

test("offers 取消 after a second, and drops what comes later", async () => {
  jest.useFakeTimers();
  try {
    const answer = held<LibraryFile>();
    const { reader, count, said } = reading(() => answer.promise);
    const run = reader.read(picked("a.xlsx"), "old-form");
    await jest.advanceTimersByTimeAsync(999);
    expect(said()).toEqual([null]);
    await jest.advanceTimersByTimeAsync(1);
    expect(said()).toEqual([null, "reading"]);
    reader.stop();
    answer.settle(FOUND);
    await run;
    expect(said()).toEqual([null, "reading", null]);
    expect(count).toEqual({ started: 1, ended: 1 });
  } finally {
    jest.useRealTimers();
  }
});

test("another file takes the place of one that is still being read", async () => {
  const answers = [held<LibraryFile>(), held<LibraryFile>()];
  let asked = 0;
  const { reader, count, said } = reading(() => answers[asked++]?.promise ?? Promise.resolve(FOUND));
  const first = reader.read(picked("a.xlsx"), "old-form");
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  const second = reader.read(picked("b.xlsx"), "old-form");
  answers[0]?.settle(FOUND);
  answers[1]?.settle(FOUND);
  await Promise.all([first, second]);
  expect(said().filter((what) => what === "file-read")).toHaveLength(1);
  expect(count).toEqual({ started: 2, ended: 2 });
});
