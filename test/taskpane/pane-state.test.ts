import type { CheckAnswer } from "../../src/taskpane/pane-backend";
import { marksAreOld } from "../../src/taskpane/marks-are-old";
import { reduce, startState, type PaneEvent, type PaneState } from "../../src/taskpane/pane-state";
import { bothWords, sheetReport, workbookReport } from "./check-report";

function after(...events: readonly PaneEvent[]): PaneState {
  return events.reduce(reduce, reduce(startState(false), { kind: "sheet-activated", sheet: "表一" }));
}

const answered = (answer: CheckAnswer, at = 0): PaneEvent => ({ kind: "check-answered", answer, at });
const start: PaneEvent = { kind: "check-started", scope: "sheet" };
const checkedSheet = (sheet: string): PaneEvent[] => [start, answered({ kind: "checked", report: sheetReport(sheet) })];
const checkedWorkbook: PaneEvent[] = [
  { kind: "check-started", scope: "workbook" },
  answered({ kind: "checked", report: workbookReport() }),
];
const activate = (sheet: string): PaneEvent => ({ kind: "sheet-activated", sheet });
const change = (sheet: string): PaneEvent => ({ kind: "sheet-changed", sheet });
const saying = { words: bothWords("受保护"), data: {} };

describe("the first run", () => {
  it("gives way to a check or to skipping it, and does not come back", () => {
    const first = startState(true);
    expect(first.phase.kind).toBe("first-run");
    expect(reduce(first, { kind: "first-run-skipped" }).phase.kind).toBe("idle");
    const cancelled = reduce(reduce(first, start), answered({ kind: "cancelled" }));
    expect(cancelled.phase.kind).toBe("first-run");
    expect(reduce({ ...first, phase: { kind: "idle" } }, { kind: "first-run-skipped" }).phase.kind).toBe("idle");
  });
});

describe("a check", () => {
  it("reads, then shows what it found", () => {
    expect(after(start).phase).toMatchObject({ kind: "reading", scope: "sheet", slow: false, progress: null, before: { kind: "idle" } });
    expect(after(...checkedSheet("表一")).phase).toMatchObject({ kind: "checked", form: null, stale: false });
  });

  it("remembers when it was, the next one too", () => {
    const first = after(start, answered({ kind: "checked", report: sheetReport() }, 1000));
    expect(first.phase).toMatchObject({ at: 1000 });
    expect([start, answered({ kind: "checked", report: sheetReport() }, 2000)].reduce(reduce, first).phase).toMatchObject({ at: 2000 });
  });

  it("tells its progress once it is slow", () => {
    const what = bothWords("正在读取");
    expect(after(start, { kind: "check-slow" }, { kind: "check-progressed", done: 3, of: 20, what }).phase).toMatchObject({ slow: true, progress: { done: 3, of: 20, what } });
  });

  it("does not start twice, and drops answers that nobody waits for", () => {
    const reading = after(start);
    expect(reduce(reading, start)).toBe(reading);
    const idle = after();
    expect(reduce(idle, answered({ kind: "cancelled" }))).toBe(idle);
    expect(reduce(idle, { kind: "check-slow" })).toBe(idle);
    expect(reduce(idle, { kind: "check-progressed", done: 1, of: 2, what: saying.words })).toBe(idle);
  });

  it("leads back where it came from when it is cancelled", () => {
    const before = after(...checkedSheet("表一"));
    expect([start, answered({ kind: "cancelled" })].reduce(reduce, before).phase).toBe(before.phase);
  });

  it("says what it looked for, or why Excel refused", () => {
    expect(after(start, answered({ kind: "no-form", scope: "sheet", lookedFor: ["三级指标"] })).phase).toEqual({ kind: "no-form", scope: "sheet", lookedFor: ["三级指标"] });
    expect(after(start, answered({ kind: "refused", saying })).phase).toEqual({ kind: "refused", scope: "sheet", saying });
    expect(after({ kind: "open-refused", saying }).phase).toEqual({ kind: "refused", scope: "sheet", saying });
    expect(after(...checkedSheet("表一"), { kind: "open-refused", saying }).phase.kind).toBe("checked");
  });

  it("keeps the chosen form when the same forms are checked again, and forgets it with others", () => {
    const chosen = after(...checkedWorkbook, { kind: "form-chosen", form: 1 });
    expect(checkedWorkbook.reduce(reduce, chosen).phase).toMatchObject({ form: 1 });
    expect(checkedSheet("表二").reduce(reduce, chosen).phase).toMatchObject({ form: null });
  });

  it("takes away an old notice", () => {
    expect(after({ kind: "noticed", notice: { kind: "done", saying } }, start).notice).toBeNull();
  });
});

describe("going to another sheet", () => {
  it("shows what is known of it, and keeps what was known of the other", () => {
    const moved = after(...checkedSheet("表一"), activate("表二"));
    expect(moved).toMatchObject({ sheet: "表二", phase: { kind: "idle" } });
    expect(reduce(moved, activate("表一")).phase).toMatchObject({ kind: "checked", report: { sheets: ["表一"] } });
    expect(reduce(moved, activate("表一")).shelf.size).toBe(0);
  });

  it("forgets messages that were about the other sheet", () => {
    const none: PaneEvent = answered({ kind: "no-form", scope: "sheet", lookedFor: [] });
    expect(after(start, none, activate("表二")).phase.kind).toBe("idle");
  });

  it("keeps the list where our own click went there", () => {
    const gone = after(...checkedSheet("表一"), { kind: "going-to", sheet: "表二" }, activate("表二"));
    expect(gone).toMatchObject({ sheet: "表二", goingTo: null, phase: { kind: "checked", report: { sheets: ["表一"] } } });
    expect(reduce(gone, activate("表一")).phase).toBe(gone.phase);
    expect(reduce(gone, activate("表三")).phase.kind).toBe("idle");
  });

  it("does not disturb a check, a fault or the first page", () => {
    expect(after(start, activate("表二")).phase.kind).toBe("reading");
    expect(after({ kind: "crashed", error: new Error("x") }, activate("表二")).phase.kind).toBe("crashed");
    expect(reduce(startState(true), activate("表二")).phase.kind).toBe("first-run");
  });

  it("leaves a check of the whole workbook, where a chosen form follows", () => {
    expect(after(...checkedWorkbook, activate("表二")).phase).toMatchObject({ kind: "checked", form: null });
    const chosen = after(...checkedWorkbook, { kind: "form-chosen", form: 0 });
    expect(reduce(chosen, activate("表二")).phase).toMatchObject({ form: 1 });
    expect(reduce(chosen, activate("汇总")).phase).toMatchObject({ form: 0 });
  });

  it("forgets sheets that are gone, in front or not, and what was found in them", () => {
    const among = (sheet: string, ...sheets: string[]): PaneEvent => ({ kind: "sheet-activated", sheet, sheets });
    const removed = after(...checkedSheet("表一"), among("表二", "表二", "表三"));
    expect(removed).toMatchObject({ sheet: "表二", phase: { kind: "idle" } });
    expect(removed.shelf.size).toBe(0);
    expect(reduce(removed, among("表一", "表一", "表二")).phase.kind).toBe("idle");
    const later = after(...checkedSheet("表一"), among("表二", "表一", "表二"), among("表三", "表二", "表三"));
    expect(later.shelf.size).toBe(0);
    expect(after(...checkedWorkbook, among("表二", "表二", "汇总")).phase).toMatchObject({ kind: "checked", stale: true });
    expect(after(...checkedWorkbook, among("表二", "表一", "表二", "汇总")).phase).toMatchObject({ stale: false });
    expect(after(start, among("表二", "表二")).phase.kind).toBe("reading");
  });

  it("changes nothing where the sheet is in front already", () => {
    const state = after(...checkedSheet("表一"));
    expect(reduce(state, activate("表一"))).toBe(state);
    expect(reduce({ ...state, goingTo: "表二" }, activate("表一")).goingTo).toBeNull();
  });
});

describe("a change in the sheet", () => {
  it("makes its check stale, in front or not, and no other", () => {
    expect(after(...checkedSheet("表一"), change("表二")).phase).toMatchObject({ stale: false });
    const stale = after(...checkedSheet("表一"), change("表一"));
    expect(stale.phase).toMatchObject({ stale: true });
    expect(reduce(stale, change("表一"))).toEqual({ ...stale, changes: stale.changes + 1 });
    const shelved = after(...checkedSheet("表一"), activate("表二"), change("表一"), activate("表一"));
    expect(shelved.phase).toMatchObject({ kind: "checked", stale: true });
  });

  it("is mended by the next check", () => {
    expect(after(...checkedSheet("表一"), change("表一"), ...checkedSheet("表一")).phase).toMatchObject({ stale: false });
  });
});

describe("an action on the sheet", () => {
  const begun: PaneEvent = { kind: "action-started", action: "mark-findings", label: bothWords("正在标记") };
  const ended: PaneEvent = { kind: "action-ended", notice: { kind: "done", saying }, undo: bothWords("标记"), touched: false, marks: null, report: null, at: 5 };

  it("is shown while it lasts, then says what it did and what takes it back", () => {
    expect(after(begun).busy).toEqual({ action: "mark-findings", label: bothWords("正在标记"), slow: false, stopping: false, progress: null });
    expect(after(begun, { kind: "action-slow" }).busy).toMatchObject({ action: "mark-findings", slow: true });
    expect(after(begun, ended)).toMatchObject({ busy: null, notice: { kind: "done" }, undo: bothWords("标记") });
    const idle = after();
    expect(reduce(idle, { kind: "action-slow" })).toBe(idle);
  });

  it("brings the list up to date with what it found", () => {
    const report = { ...sheetReport("表一"), findings: [] };
    expect(after(...checkedSheet("表一"), change("表一"), begun, { ...ended, report }).phase).toMatchObject({ report, stale: false, at: 5 });
    expect(after(begun, { ...ended, report }).phase.kind).toBe("idle");
  });

  it("can be asked to stop, as long as it is going on", () => {
    expect(after(begun, { kind: "action-stopping" }).busy).toMatchObject({ stopping: true });
    const idle = after();
    expect(reduce(idle, { kind: "action-stopping" })).toBe(idle);
  });

  it("leaves a notice that can be dismissed", () => {
    expect(after(begun, ended, { kind: "notice-dismissed" }).notice).toBeNull();
  });
});

describe("marks in the sheet", () => {
  const report = sheetReport("表一");
  const fewer = { ...report, findings: report.findings.slice(1) };
  const begun = (action: "mark-findings" | "fix-finding" | "undo"): PaneEvent => ({ kind: "action-started", action, label: bothWords("正在处理") });
  const ended = (more: object): PaneEvent => ({ kind: "action-ended", notice: { kind: "done", saying }, undo: null, touched: false, marks: null, report: null, at: 1, ...more });
  const marked = after(...checkedSheet("表一"), begun("mark-findings"), ended({ marks: true, inStep: true, report }));
  const again = (found: typeof report): PaneEvent[] => [start, answered({ kind: "checked", report: found })];

  it("are old once another check of the same sheet finds otherwise, and not before", () => {
    expect(marksAreOld(marked)).toBe(false);
    expect(marksAreOld(reduce(marked, change("表一")))).toBe(false);
    expect(marksAreOld([change("表一"), ...again({ ...report })].reduce(reduce, marked))).toBe(false);
    const found = [change("表一"), ...again(fewer)].reduce(reduce, marked);
    expect(marksAreOld(found)).toBe(true);
    expect(marksAreOld([begun("mark-findings"), ended({ marks: true, inStep: true, report: fewer })].reduce(reduce, found))).toBe(false);
    expect(marksAreOld(checkedWorkbook.reduce(reduce, marked))).toBe(false);
  });

  it("are known by the gravest finding of their cell", () => {
    const doubled = { ...report, findings: [...report.findings, { ...(report.findings[1] as (typeof report.findings)[number]), severity: "hint" as const }] };
    expect(marksAreOld(again(doubled).reduce(reduce, marked))).toBe(false);
    const lighter = { ...report, findings: report.findings.map((finding) => ({ ...finding, severity: "hint" as const })) };
    expect(marksAreOld(again(lighter).reduce(reduce, marked))).toBe(true);
  });

  it("follow a fix, go back with it, and are forgotten once they are off", () => {
    const fixed = [begun("fix-finding"), ended({ marks: true, inStep: true, touched: true, report: fewer })].reduce(reduce, marked);
    expect(marksAreOld(fixed)).toBe(false);
    const back = [begun("undo"), ended({ marks: true, touched: true, report })].reduce(reduce, fixed);
    expect(back.marked).toBe(report);
    expect(marksAreOld(again(fewer).reduce(reduce, back))).toBe(true);
    expect([begun("fix-finding"), ended({ marks: false })].reduce(reduce, marked)).toMatchObject({ marks: false, marked: null });
    expect(reduce(after(), ended({ marks: true })).marked).toBeNull();
  });
});

describe("a fault of ours", () => {
  it("is shown until the pane is started again, with the sheet in front remembered", () => {
    const fault = new Error("x");
    const crashed = after({ kind: "action-started", action: "mark-findings", label: bothWords("正在标记") }, { kind: "crashed", error: fault });
    expect(crashed).toMatchObject({ phase: { kind: "crashed", error: fault }, busy: null });
    expect(reduce(crashed, start)).toBe(crashed);
    expect(reduce(crashed, { kind: "restarted" })).toEqual({ ...startState(false), sheet: "表一" });
  });
});

it("chooses forms only in a list", () => {
  const idle = after();
  expect(reduce(idle, { kind: "form-chosen", form: 1 })).toBe(idle);
});
