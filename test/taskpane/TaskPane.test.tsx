/**
 * @jest-environment @happy-dom/jest-environment
 */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { useState } from "react";
import type { ReportedFinding } from "../../src/actions/check-grids";
import type { IgnoredEntry } from "../../src/core/rules/ignored-findings";
import type { Language } from "../../src/core/words";
import type { LanguageChoice } from "../../src/taskpane/components/LanguageField";
import { createPaneStore, type PaneStore } from "../../src/taskpane/pane-store";
import type { SelfTest } from "../../src/taskpane/self-test";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { themeOf } from "../../src/taskpane/theme";
import { finding, bothWords, explain, sheetReport, workbookReport } from "./check-report";
import { MemoryBackend, REFUSAL, held, refused, touched, usedPane } from "./memory-backend";
import { NO_MEMORY } from "./map-memory";
import type { CheckAnswer, Outcome, PaneReport } from "../../src/taskpane/pane-backend";

const SELF_TEST: SelfTest = { facts: [{ name: "version", value: "1.2.3", good: true }, { name: "factApi", nameData: { version: "1.14" }, value: false, good: false }] };

let backend: MemoryBackend;
let store: PaneStore;

function Pane({ language }: { readonly language: Language }) {
  const [choice, setChoice] = useState<LanguageChoice>("follow");
  return <TaskPane store={store} explain={explain} selfTest={SELF_TEST} memory={NO_MEMORY} theme={themeOf("light")} officeLanguage={language} languageChoice={choice} onChooseLanguage={setChoice} />;
}

async function open({ firstRun = false, language = "zh-CN" }: { firstRun?: boolean; language?: Language } = {}): Promise<void> {
  store = createPaneStore(backend, usedPane({ firstRun }));
  render(<Pane language={language} />, { onCaughtError: () => undefined });
  await act(() => store.start());
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const rows = () => screen.getAllByRole("treeitem");
const row = (name: RegExp) => screen.getByRole("treeitem", { name });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

async function click(element: Element): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

/** No fault that axe-core finds; colours are checked in theme.test.ts, where they are known. */
async function expectAccessible(): Promise<void> {
  // Fluent's own stops at both ends of the tab order (tabster) lead out of the page again as soon as they are reached.
  const { violations } = await axe.run({ include: [["body"]], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

beforeEach(() => {
  backend = new MemoryBackend();
});
afterEach(cleanup);

describe("the first run", () => {
  it("is one page with three lines that ends in a check", async () => {
    await open({ firstRun: true });
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    expect(screen.queryByRole("tab")).toBeNull();
    await expectAccessible();
    await click(button("检查本表"));
    expect(screen.getByRole("tree")).toBeTruthy();
  });

  it("can be skipped", async () => {
    await open({ firstRun: true });
    await click(button("跳过"));
    expect(screen.getByText("还没有检查这张表。")).toBeTruthy();
  });
});

describe("a check", () => {
  it("lists what was found by rule, errors first, hints folded, with words beside the icons", async () => {
    await open();
    await click(button("检查本表"));
    expect(rows().map((item) => item.getAttribute("aria-level"))).toEqual(["1", "2", "2", "1", "2", "1"]);
    expect(rows().map((item) => item.getAttribute("aria-expanded"))).toEqual(["true", null, null, "true", null, "false"]);
    expect(rows()[0]?.textContent).toBe("A02的标题 (2)错误");
    expect(screen.getByText("2 处错误，1 处提醒，请先修改").getAttribute("role")).toBe("status");
    expect(screen.getByRole("img", { name: "2 处错误" })).toBeTruthy();
    await expectAccessible();
  });

  it("says so where nothing was found, and what was looked at", async () => {
    backend.checks = () => Promise.resolve({ kind: "checked", report: { ...sheetReport(), findings: [] } });
    await open();
    await click(button("检查本表"));
    expect(screen.getByText("没有发现问题，可以报送")).toBeTruthy();
    expect(screen.getByText("已检查 1 张绩效表，共 0 条指标")).toBeTruthy();
    await expectAccessible();
  });

  it("gives a verdict for warnings and for hints alone", async () => {
    const only = (severity: string) => ({ ...sheetReport(), findings: sheetReport().findings.filter((found) => found.severity === severity) });
    backend.checks = () => Promise.resolve({ kind: "checked", report: only("warning") });
    await open();
    await click(button("检查本表"));
    expect(screen.getByText("没有错误，1 处提醒，请核对后报送")).toBeTruthy();
    backend.checks = () => Promise.resolve({ kind: "checked", report: only("hint") });
    await click(button("检查本表"));
    expect(screen.getByText("没有错误，1 处建议，可以报送")).toBeTruthy();
  });

  it("does not call a form ready that nobody has filled in", async () => {
    const blank = finding({ rule: "A01", severity: "hint", cell: "A1", message: "blank-form" });
    backend.checks = () => Promise.resolve({ kind: "checked", report: { ...sheetReport(), findings: [blank] } });
    await open();
    await click(button("检查本表"));
    expect(screen.getByText("本表还没有填写，填好后再检查")).toBeTruthy();
  });

  it("names what it looked for where there is no form, and offers the other sheets", async () => {
    backend.checks = (scope) => Promise.resolve({ kind: "no-form", scope, lookedFor: ["三级指标", "指标值"] });
    await open();
    await click(button("检查本表"));
    expect(screen.getByText("查找了“三级指标”、“指标值”等表头。")).toBeTruthy();
    await expectAccessible();
    await click(button("检查全部工作表"));
    expect(screen.getByText("所有工作表中都没有找到绩效目标表")).toBeTruthy();
    expect(backend.asked.slice(1)).toEqual(["check sheet", "check workbook"]);
  });

  it("says why Excel refused, and tries again", async () => {
    backend.checks = () => Promise.resolve({ kind: "refused", saying: REFUSAL });
    await open();
    await click(button("检查本表"));
    expect(screen.getByText("工作表「表一」受保护")).toBeTruthy();
    await expectAccessible();
    backend.checks = () => Promise.resolve({ kind: "checked", report: sheetReport() });
    await click(button("再试一次"));
    expect(screen.getByRole("tree")).toBeTruthy();
  });

  it("shows how far it is when it is slow, and can be cancelled", async () => {
    jest.useFakeTimers();
    try {
      const answer = held<CheckAnswer>();
      backend.checks = () => answer.promise;
      await open();
      await click(button("检查本表"));
      expect(screen.queryByRole("progressbar")).toBeNull();
      await act(() => jest.advanceTimersByTimeAsync(1000));
      expect(screen.getByText("正在读取表格")).toBeTruthy();
      act(() => backend.progress?.report(3, 20, { "zh-CN": "正在读取工作表", "en-US": "Reading" }));
      expect(screen.getByRole("progressbar", { name: "正在读取工作表（3/20）" }).getAttribute("aria-valuenow")).toBe("3");
      await click(button("取消"));
      expect(screen.queryByRole("progressbar")).toBeNull();
      expect(screen.getByText("还没有检查这张表。")).toBeTruthy();
    } finally {
      jest.useRealTimers();
    }
  });

  it("shows when it was, so that a second one is seen to have been made", async () => {
    const now = jest.spyOn(Date, "now").mockReturnValue(new Date(2026, 0, 5, 14, 5, 32).getTime());
    await open();
    await click(button("检查本表"));
    expect(screen.getByText("14:05:32")).toBeTruthy();
    now.mockReturnValue(new Date(2026, 0, 5, 14, 5, 40).getTime());
    await click(button("检查本表"));
    expect(screen.getByText("14:05:40")).toBeTruthy();
  });

  it("is stale once the sheet is changed, and keeps its list", async () => {
    await open();
    await click(button("检查本表"));
    act(() => backend.watcher?.onSheetChanged("表一"));
    expect(screen.getByText("表格已改动，请重新检查")).toBeTruthy();
    expect(rows()).toHaveLength(6);
  });
});

describe("a finding", () => {
  it("goes to its cell by a click and says why, what to do and what else belongs to it", async () => {
    await open();
    await click(button("检查本表"));
    await click(row(/B7/));
    expect(backend.asked.at(-1)).toBe("select 表一 6,1");
    expect(row(/B7/).textContent).toContain("为什么A02的理由怎么改A02的改法另见K7");
    await expectAccessible();
    await click(within(row(/B7/)).getByRole("button", { name: "K7" }));
    expect(backend.asked.at(-1)).toBe("select 表一 6,10");
  });

  it("shows the text of cells as text", async () => {
    await open();
    await click(button("检查本表"));
    await click(row(/D02/));
    expect(row(/D4/).textContent).toContain("<b>稳定</b>");
    expect(document.querySelector("b")).toBeNull();
  });

  it("stays open beside the next one until the pointer leaves", async () => {
    await open();
    await click(button("检查本表"));
    await click(row(/B7/));
    await click(row(/B12/));
    expect(screen.getAllByText("为什么")).toHaveLength(2);
    fireEvent.pointerOut(screen.getByRole("tree"), { relatedTarget: document.body });
    expect(screen.getAllByText("为什么")).toHaveLength(1);
    expect(row(/B12/).textContent).toContain("为什么");
  });

  it("is reached, opened and left by keyboard alone", async () => {
    await open();
    await click(button("检查本表"));
    const [first] = rows();
    act(() => first?.focus());
    expect(rows().filter((item) => item.tabIndex === 0)).toEqual([first]);
    press("ArrowDown");
    expect(document.activeElement).toBe(row(/B7/));
    expect(row(/B7/).tabIndex).toBe(0);
    await act(async () => {
      press("Enter");
      await Promise.resolve();
    });
    expect(backend.asked.at(-1)).toBe("select 表一 6,1");
    act(() => within(row(/B7/)).getByRole("button", { name: "K7" }).focus());
    press("Escape");
    expect(document.activeElement).toBe(row(/B7/));
    press("End");
    expect(document.activeElement).toBe(rows().at(-1));
    press("ArrowRight");
    expect(rows()).toHaveLength(7);
    act(() => button("标记到表中").focus());
    press("Escape");
    expect(document.activeElement?.getAttribute("aria-level")).toBe("1");
  });

  it("leaves keys alone that end an input method's composition or belong to shortcuts", async () => {
    await open();
    await click(button("检查本表"));
    act(() => rows()[0]?.focus());
    fireEvent.keyDown(rows()[0] as Element, { key: "ArrowDown", ctrlKey: true });
    fireEvent.keyDown(rows()[0] as Element, { key: "ArrowDown", isComposing: true });
    expect(document.activeElement).toBe(rows()[0]);
  });
});

describe("mending", () => {
  const { findings } = sheetReport();
  const [b7, b12] = findings.filter(({ rule }) => rule === "A02");
  const changes = [{ sheet: "表一", cell: { row: 6, column: 1 }, from: "15", to: "45" }];
  const report = (left = findings): PaneReport => ({
    ...sheetReport(),
    findings: left,
    fixesOf: (found) => (found === b7 ? [{ title: bothWords("采用45"), changes }, { title: bothWords("采用15"), changes: [{ sheet: "汇总", cell: { row: 2, column: 2 }, from: "", to: "15" }] }] : []),
    safe: left.filter((found) => found === b7),
    safeChanges: () => changes,
  });

  beforeEach(() => {
    backend.checks = () => Promise.resolve({ kind: "checked", report: report() });
    backend.performs["fix-finding"] = () => Promise.resolve(touched("已修改1个单元格", report(findings.filter((found) => found !== b7)), report()));
    backend.performs["fix-all-safe"] = backend.performs["fix-finding"];
  });

  it("shows what would change, each way with its button, and does it with one click", async () => {
    await open();
    await click(button("检查本表"));
    await click(row(/B7/));
    expect(row(/B7/).textContent).toContain("修改B715 → 45采用45汇总!C3空白 → 15采用15");
    await expectAccessible();
    await click(button("采用15"));
    expect(backend.asked.at(-1)).toBe('fix-finding 表一 {"rule":"A02","cell":"B7","message":"default","choice":2,"all":false}');
    expect(screen.queryByRole("treeitem", { name: /B7/ })).toBeNull();
    expect(screen.getByText("已修改1个单元格")).toBeTruthy();
    await click(button("撤销：采用15"));
    expect(row(/B7/)).toBeTruthy();
  });

  it("gives the focus to the finding that takes the place of the mended one", async () => {
    await open();
    await click(button("检查本表"));
    await click(row(/B7/));
    act(() => button("采用45").focus());
    await click(button("采用45"));
    expect(document.activeElement).toBe(row(/B12/));
    expect(b12).toBeDefined();
  });

  it("does all that is safe at once, after showing it", async () => {
    await open();
    await click(button("检查本表"));
    await click(button("全部安全修复（1处）"));
    expect(screen.queryByRole("tree")).toBeNull();
    expect(screen.getByText("将修改 1 个单元格，不改变含义，可以撤销。")).toBeTruthy();
    expect(screen.getByRole("list", { name: "表一" }).textContent).toBe("B715 → 45");
    await expectAccessible();
    press("Escape");
    expect(document.activeElement).toBe(button("全部安全修复（1处）"));
    await click(button("全部安全修复（1处）"));
    await click(button("全部修改"));
    expect(backend.asked.at(-1)).toBe('fix-all-safe 表一 {"all":false}');
    expect(screen.getByRole("tree")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /全部安全修复（/ })).toBeNull();
  });

  it("does it in the form that is looked at alone", async () => {
    const all = workbookReport();
    const one = all.findings.find(({ form }) => form === 1);
    backend.checks = () => Promise.resolve({ kind: "checked", report: { ...all, safe: one ? [one] : [] } });
    backend.performs["fix-all-safe"] = () => Promise.resolve(refused());
    await open();
    await click(button("全部工作表"));
    fireEvent.change(screen.getByRole("combobox", { name: "查看哪张表" }), { target: { value: "1" } });
    await act(() => store.commands.fixAllSafe());
    expect(backend.asked.at(-1)).toBe('fix-all-safe 表二 0 {"all":false}');
    fireEvent.change(screen.getByRole("combobox", { name: "查看哪张表" }), { target: { value: "all" } });
    await act(() => store.commands.fixAllSafe());
    expect(backend.asked.at(-1)).toBe('fix-all-safe {"all":true}');
  });
});

describe("ignoring", () => {
  const { findings } = sheetReport();
  const [b7, b12] = findings.filter(({ rule }) => rule === "A02") as [ReportedFinding, ReportedFinding];
  const entry: IgnoredEntry = { rule: "A02", message: "default", sheet: "表一", cell: "B7", about: "x", reason: "已核实" };
  const after = (): PaneReport => ({ ...sheetReport(), findings: findings.filter((found) => found !== b7), ignored: [{ finding: b7, entry }] });

  beforeEach(() => {
    backend.performs["ignore-finding"] = () => Promise.resolve(touched("已忽略", after(), sheetReport()));
    backend.performs["unignore-finding"] = () => Promise.resolve(touched("已恢复", sheetReport(), after()));
  });

  it("wants a reason, counts what was ignored, shows it on request and takes it back", async () => {
    await open();
    await click(button("检查本表"));
    await click(row(/B7/));
    await click(button("忽略…"));
    expect(button("忽略这一处").getAttribute("aria-disabled")).toBe("true");
    fireEvent.change(screen.getByRole("textbox", { name: "为什么可以不改" }), { target: { value: " 已核实 " } });
    await expectAccessible();
    await click(button("忽略这一处"));
    expect(backend.asked.at(-1)).toBe('ignore-finding 表一 {"rule":"A02","cell":"B7","message":"default","reason":"已核实","all":false}');
    expect(screen.getByText("1 处错误，1 处提醒，请先修改")).toBeTruthy();
    expect(button("撤销：忽略B7")).toBeTruthy();
    await click(button("已忽略1处"));
    expect(screen.getByRole("list", { name: "已忽略的问题" }).textContent).toBe("B7 A02的句子15，45理由：已核实恢复");
    await expectAccessible();
    await click(button("恢复"));
    expect(backend.asked.at(-1)).toBe('unignore-finding 表一 {"rule":"A02","cell":"B7","message":"default"}');
    expect(row(/B7/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /已忽略/ })).toBeNull();
  });

  it("is done and left by keyboard", async () => {
    await open();
    await click(button("检查本表"));
    await click(row(/B7/));
    await click(button("忽略…"));
    const reason = () => screen.getByRole("textbox", { name: "为什么可以不改" });
    expect(document.activeElement).toBe(reason());
    act(() => reason().focus());
    press("Escape");
    expect(document.activeElement).toBe(button("忽略…"));
    await click(button("忽略…"));
    fireEvent.change(reason(), { target: { value: "已核实" } });
    await act(async () => {
      fireEvent.keyDown(reason(), { key: "Enter", isComposing: true });
      await Promise.resolve();
    });
    expect(backend.asked.some((asked) => asked.startsWith("ignore"))).toBe(false);
    await act(async () => {
      fireEvent.keyDown(reason(), { key: "Enter" });
      await Promise.resolve();
    });
    expect(backend.asked.at(-1)).toMatch(/^ignore-finding/);
  });

  it("lets a rule be in the whole workbook, which stands once in the list", async () => {
    const rule: IgnoredEntry = { rule: "A02", reason: "本县没有要求" };
    backend.performs["ignore-finding"] = () => Promise.resolve(touched("已忽略", { ...sheetReport(), findings: [], ignored: [b7, b12].map((finding) => ({ finding, entry: rule })) }));
    await open();
    await click(button("检查本表"));
    await click(row(/B7/));
    await click(button("忽略…"));
    fireEvent.change(screen.getByRole("textbox", { name: "为什么可以不改" }), { target: { value: "本县没有要求" } });
    await click(button("本工作簿不再提示这类问题"));
    expect(backend.asked.at(-1)).toBe('ignore-finding 表一 {"rule":"A02","reason":"本县没有要求"}');
    expect(screen.getByText("没有发现问题，可以报送")).toBeTruthy();
    await click(button("已忽略2处"));
    expect(screen.getByRole("list", { name: "已忽略的问题" }).textContent).toBe("A02的标题（整条规则，2处）理由：本县没有要求恢复");
    await click(button("恢复"));
    expect(backend.asked.at(-1)).toBe('unignore-finding {"rule":"A02"}');
  });
});

describe("实时", () => {
  it("is a switch beside the button, off at first", async () => {
    await open();
    const live = screen.getByRole("switch", { name: "实时" });
    expect(live).toHaveProperty("checked", false);
    await click(live);
    expect(live).toHaveProperty("checked", true);
    expect(backend.asked.at(-1)).toBe("check sheet");
    await expectAccessible();
  });
});

describe("several forms", () => {
  it("can be looked at one by one, and findings say their sheet while all are shown", async () => {
    backend.checks = () => Promise.resolve({ kind: "checked", report: workbookReport() });
    await open();
    await click(button("全部工作表"));
    expect(row(/表二 C3/)).toBeTruthy();
    const choice = screen.getByRole("combobox", { name: "查看哪张表" });
    expect(within(choice).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["全部3张表", "甲项目（表一）", "乙项目（表二），A1:K25", "乙项目（表二），A30:K55"]);
    await expectAccessible();
    fireEvent.change(choice, { target: { value: "1" } });
    expect(rows()).toHaveLength(2);
    expect(row(/C3/).getAttribute("aria-label")).not.toContain("表二");
    fireEvent.change(choice, { target: { value: "2" } });
    expect(screen.getByText("没有发现问题，可以报送")).toBeTruthy();
  });
});

describe("the footer", () => {
  it("marks, clears and takes back, and says what it did", async () => {
    await open();
    expect(button("标记到表中").getAttribute("aria-disabled")).toBe("true");
    await click(button("检查本表"));
    await click(button("标记到表中"));
    expect(screen.getByText("已标记")).toBeTruthy();
    await expectAccessible();
    expect(screen.getByRole("list", { name: "表中标记" }).textContent).toBe("错误提醒建议待填");
    await click(button("撤销：标记到表中"));
    expect(screen.queryByRole("list", { name: "表中标记" })).toBeNull();
    expect(screen.getByText("已撤销")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /撤销/ })).toBeNull();
    await click(button("清除标记"));
    expect(button("撤销：清除标记")).toBeTruthy();
    await click(button("知道了"));
    expect(screen.queryByText("已清除")).toBeNull();
  });

  it("says when marks are of an earlier check, and brings them up to date", async () => {
    await open();
    await click(button("检查本表"));
    await click(button("标记到表中"));
    expect(screen.queryByText("标记是上次检查的")).toBeNull();
    const fewer = { ...sheetReport(), findings: sheetReport().findings.slice(1) };
    backend.checks = () => Promise.resolve({ kind: "checked", report: fewer });
    await click(button("检查本表"));
    expect(screen.getByText("标记是上次检查的")).toBeTruthy();
    await expectAccessible();
    backend.performs["mark-findings"] = () => Promise.resolve({ ...refused(), done: true, marks: true, inStep: true, report: fewer });
    await click(button("更新标记"));
    expect(screen.queryByText("标记是上次检查的")).toBeNull();
  });

  it("offers 取消 for what takes long, as long as nothing is written", async () => {
    jest.useFakeTimers();
    try {
      await open();
      await click(button("检查本表"));
      backend.performs["mark-findings"] = () => held<Outcome>().promise;
      await click(button("标记到表中"));
      await act(() => jest.advanceTimersByTimeAsync(1000));
      expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
      act(() => backend.progress?.report(40, 200, bothWords("正在读取工作表"), true));
      expect(screen.getByText("正在读取工作表（40/200）")).toBeTruthy();
      await click(button("取消"));
      expect(backend.progress?.cancelled()).toBe(true);
      expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  it("says why Excel refused", async () => {
    backend.performs["mark-findings"] = () => Promise.resolve(refused());
    await open();
    await click(button("检查本表"));
    await click(button("标记到表中"));
    expect(screen.getByText("工作表「表一」受保护")).toBeTruthy();
    expect(rows()).toHaveLength(6);
  });

  it("shows that it is at work when that takes long", async () => {
    jest.useFakeTimers();
    try {
      backend.performs["clear-marks"] = () => held<never>().promise;
      await open();
      await click(button("清除标记"));
      expect(button("清除标记").getAttribute("aria-disabled")).toBeNull();
      await act(() => jest.advanceTimersByTimeAsync(1000));
      expect(screen.getByText("正在清除标记")).toBeTruthy();
      expect(button("清除标记").getAttribute("aria-disabled")).toBe("true");
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("更多", () => {
  it("changes the language at once", async () => {
    await open();
    await click(screen.getByRole("tab", { name: "更多" }));
    await expectAccessible();
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "en-US" } });
    await click(screen.getByRole("tab", { name: "Check" }));
    expect(button("Check sheet")).toBeTruthy();
  });

  it("says what does not work here, and Esc leads back to where one came from", async () => {
    await open();
    await click(screen.getByRole("tab", { name: "更多" }));
    await click(button(/关于与自检/));
    expect(screen.getByText("有一项不符合要求，部分功能可能用不了")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "自检" })).toHaveProperty("value", "版本: 1.2.3\n所需功能（ExcelApi 1.14）: 否");
    expect(document.activeElement).toBe(button("返回"));
    await expectAccessible();
    press("Escape");
    expect(document.activeElement).toBe(button(/关于与自检/));
    press("Escape");
    expect(document.activeElement).toBe(button(/关于与自检/));
  });

  it("keeps the footer, with what can be taken back", async () => {
    await open();
    await click(button("检查本表"));
    await click(button("标记到表中"));
    await click(screen.getByRole("tab", { name: "更多" }));
    expect(screen.getByText("已标记")).toBeTruthy();
    await click(button("撤销：标记到表中"));
    expect(screen.getByText("已撤销")).toBeTruthy();
  });

  it("selects the text for copying where the clipboard is refused", async () => {
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: () => Promise.reject(new Error("denied")) } });
    await open();
    await click(screen.getByRole("tab", { name: "更多" }));
    await click(button(/关于与自检/));
    await click(button("复制自检内容"));
    expect(screen.getByText("没能自动复制；内容已选中，请按 Ctrl+C")).toBeTruthy();
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
    await click(button("复制自检内容"));
    expect(screen.getByText("已复制")).toBeTruthy();
    expect(copied).toEqual(["版本: 1.2.3\n所需功能（ExcelApi 1.14）: 否"]);
  });
});

describe("a fault of ours", () => {
  it("outside of drawing is one page with its details, and a new start", async () => {
    backend.checks = () => Promise.reject(new TypeError("x is undefined"));
    await open();
    await click(button("检查本表"));
    expect(screen.getByRole("alert")).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "出错的详细内容" }).value).toMatch(/TypeError: x is undefined[\s\S]*版本: 1\.2\.3/);
    await expectAccessible();
    await click(button("重新开始"));
    expect(screen.getByText("还没有检查这张表。")).toBeTruthy();
  });

  it("while drawing ends at the same page", async () => {
    await open({ language: "en-US" });
    backend.checks = () => Promise.resolve({ kind: "checked", report: { ...sheetReport(), findings: [{ ...(sheetReport().findings[0] as object), data: null } as never] } });
    await click(button("Check sheet"));
    expect(screen.getByText("The add-in itself has failed")).toBeTruthy();
    await click(button("Start again"));
    expect(button("Check sheet")).toBeTruthy();
  });
});
