/**
 * @jest-environment @happy-dom/jest-environment
 */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { ColumnRole, EvidenceColumn, Located } from "../../src/core/form/form";
import type { Language } from "../../src/core/words";
import type { PaneReport } from "../../src/taskpane/pane-backend";
import { createPaneStore, type PaneStore } from "../../src/taskpane/pane-store";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { themeOf } from "../../src/taskpane/theme";
import { explain, form, sheetReport } from "./check-report";
import { MemoryBackend, refused, touched, usedPane } from "./memory-backend";
import { NO_MEMORY } from "./map-memory";

let backend: MemoryBackend;
let store: PaneStore;

const text = (value: string, row: number, column: number): Located<string> => ({ value, text: value, cell: { row, column } });

function column(left: number, label: string | null, role: ColumnRole | null, more: Partial<EvidenceColumn> = {}): EvidenceColumn {
  return { left, right: left, role, known: role !== null, label: label === null ? null : text(label, 2, left), cell: { row: 2, column: left }, corrected: false, ...more };
}

const COLUMNS = [column(2, "三级指标", "level3"), column(3, "指标值", "value", { right: 5 }), column(6, "口径", null), column(7, "项目类别", null, { known: true }), column(8, null, "remark", { corrected: true })];

function report(more: Partial<PaneReport> = {}, columns: readonly EvidenceColumn[] = COLUMNS): PaneReport {
  const evidence = {
    columns,
    found: [text("项目名称", 1, 0), text("三级指标", 2, 2)],
    missing: ["项目编码", "年度资金总额"],
    unassigned: Array.from({ length: 30 }, (_, i) => ({ row: 9 + i, column: 6 })),
    doubts: [
      { key: "header-offset", cell: { row: 2, column: 2 }, data: { columns: 1 } },
      { key: "of a newer version", cell: { row: 2, column: 2 }, data: {} },
    ],
  };
  return { ...sheetReport(), forms: [{ ...form("表一", "培训经费"), evidence }], ...more };
}

async function open(language: Language = "zh-CN"): Promise<void> {
  store = createPaneStore(backend, usedPane());
  render(
    <TaskPane store={store} explain={explain} selfTest={{ facts: [] }} memory={NO_MEMORY} theme={themeOf("light")} officeLanguage={language} languageChoice="follow" onChooseLanguage={() => undefined} />,
    { onCaughtError: () => undefined },
  );
  await act(() => store.start());
  await click(button(language === "zh-CN" ? "检查本表" : "Check sheet"));
  await click(button(language === "zh-CN" ? "识别情况" : "Recognition"));
}

const button = (name: string) => screen.getByRole("button", { name });
const lines = () => within(screen.getByRole("list", { name: "指标表的列" })).getAllByRole("listitem");
const line = (name: RegExp) => lines().find((item) => name.test(item.textContent ?? "")) as HTMLElement;
const focused = () => document.activeElement?.textContent;

async function click(element: Element): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run({ include: [["body"]], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

beforeEach(() => {
  backend = new MemoryBackend();
  backend.checks = () => Promise.resolve({ kind: "checked", report: report() });
});
afterEach(cleanup);

describe("how a form was understood", () => {
  it("is reached from the form's name, says what was found and what not, and leads back", async () => {
    await open();
    expect(screen.queryByRole("tree")).toBeNull();
    expect(screen.getByText("认出2处标签，缺2处；30个单元格没有用途")).toBeTruthy();
    expect(screen.getByText("项目编码、年度资金总额")).toBeTruthy();
    expect(button("C3 表头与数据错开1列，已按数据的位置识别")).toBeTruthy();
    expect(focused()).toBe("返回检查结果");
    await expectAccessible();
    await click(button("返回检查结果"));
    expect(screen.getByRole("tree")).toBeTruthy();
    expect(focused()).toBe("识别情况");
  });

  it("is left by Esc", async () => {
    await open();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
    expect(screen.getByRole("tree")).toBeTruthy();
    expect(focused()).toBe("识别情况");
  });

  it("leads to cells, and shows thousands of them in portions", async () => {
    await open();
    await click(button("G10"));
    expect(backend.asked.at(-1)).toBe("select 表一 9,6");
    expect(screen.queryByRole("button", { name: "G39" })).toBeNull();
    await click(button("再显示6处"));
    expect(button("G39")).toBeTruthy();
    await click(button("A2 项目名称"));
    expect(backend.asked.at(-1)).toBe("select 表一 1,0");
  });

  it("speaks English", async () => {
    await open("en-US");
    expect(screen.getByText("Labels found: 2, missing: 2; cells without a role: 30")).toBeTruthy();
    expect(button("Change the role of column D–F")).toBeTruthy();
  });

  it("lets choose among several forms", async () => {
    backend.checks = () => Promise.resolve({ kind: "checked", report: report({ forms: [...report().forms, { ...form("表一", "会议经费") }] }) });
    await open();
    expect(screen.getAllByText("认出2处标签，缺2处；30个单元格没有用途")).toHaveLength(1);
    await click(button("培训经费（表一）"));
    expect(screen.getByText("项目编码、年度资金总额")).toBeTruthy();
    await click(within(line(/口径/)).getByRole("button", { name: "定位G列" }));
    expect(backend.asked.at(-1)).toBe("select 表一 2,6");
  });

  it("gives way to the page of a sheet that was not checked", async () => {
    await open();
    act(() => backend.watcher?.onSheetActivated("表二"));
    expect(screen.getByText("还没有检查这张表。")).toBeTruthy();
    act(() => backend.watcher?.onSheetActivated("表一"));
    expect(screen.getByRole("tree")).toBeTruthy();
  });
});

describe("a column", () => {
  it("is told by letter, heading and role, and whether a person said so", async () => {
    await open();
    expect(lines().map((item) => item.textContent)).toEqual([
      "C三级指标定位更改",
      "D–F指标值定位更改",
      "G没有认出口径定位更改",
      "H没有用途项目类别定位更改",
      "I备注已更改无表头定位更改",
    ]);
  });

  it("shows its place in the map when pointed at or come to, and touches no cell", async () => {
    await open();
    const asked = backend.asked.length;
    const before = new Set(lines().map(({ className }) => className));
    expect(before.size).toBe(1);
    fireEvent.pointerEnter(line(/口径/));
    expect(lines().filter(({ className }) => !before.has(className))).toEqual([line(/口径/)]);
    const mapped = [...document.querySelectorAll("[aria-hidden=true] > div")].filter(({ textContent }) => /^[A-I]/.test(textContent ?? ""));
    expect(mapped.map(({ textContent }) => textContent)).toEqual(["C三级指标", "D–F指标值", "G没有认出", "H没有用途", "I备注"]);
    const usual = mapped[0]?.className;
    expect(mapped.filter(({ className }) => className !== usual).map(({ textContent }) => textContent)).toEqual(["G没有认出"]);
    fireEvent.focus(within(line(/三级指标/)).getByRole("button", { name: "定位C列" }));
    expect(mapped.filter(({ className }) => className === mapped[0]?.className)).toEqual([mapped[0]]);
    expect(backend.asked).toHaveLength(asked);
  });

  it("is given its role, checked again at once, and taken back", async () => {
    await open();
    await click(button("更改G列的用途"));
    const choice = screen.getByRole("combobox", { name: "G列是" });
    expect(document.activeElement).toBe(choice);
    expect((choice as HTMLSelectElement).value).toBe("auto");
    await expectAccessible();
    fireEvent.change(choice, { target: { value: "basis" } });
    expect(backend.asked.at(-1)).toBe("check sheet");
    const after = report({}, COLUMNS.map((one) => (one.left === 6 ? { ...one, role: "basis", known: true, corrected: true } : one)));
    backend.performs["correct-column"] = () => Promise.resolve(touched("G列已设为“设定依据”", after, report()));
    await click(button("确定"));
    expect(backend.asked.at(-1)).toBe('correct-column 表一 0 {"column":"G","role":"basis"}');
    expect(line(/口径/).textContent).toBe("G设定依据已更改口径定位更改");
    expect(screen.getByText("G列已设为“设定依据”")).toBeTruthy();
    expect(document.activeElement).toBe(button("更改G列的用途"));
    await click(button("撤销：列的用途"));
    expect(line(/口径/).textContent).toBe("G没有认出口径定位更改");
  });

  it("stays as it is where nothing else was chosen, the choice was left, or Excel refused", async () => {
    await open();
    const asked = backend.asked.length;
    await click(button("更改C列的用途"));
    await click(button("确定"));
    await click(button("更改C列的用途"));
    fireEvent.keyDown(screen.getByRole("combobox", { name: "C列是" }), { key: "Escape" });
    expect(screen.queryByRole("combobox", { name: "C列是" })).toBeNull();
    expect(document.activeElement).toBe(button("更改C列的用途"));
    expect(backend.asked).toHaveLength(asked);
    backend.performs["correct-column"] = () => Promise.resolve(refused());
    await click(button("更改C列的用途"));
    fireEvent.change(screen.getByRole("combobox", { name: "C列是" }), { target: { value: "none" } });
    await click(button("确定"));
    expect(screen.getByText("工作表「表一」受保护")).toBeTruthy();
    expect(lines()).toHaveLength(5);
  });
});

describe("what was said of columns", () => {
  it("can be forgotten as a whole", async () => {
    await open();
    await click(button("全部恢复自动识别"));
    expect(backend.asked.at(-1)).toBe("reset-corrections 表一 0");
  });

  it("offers nothing to forget where nothing was said", async () => {
    backend.checks = () => Promise.resolve({ kind: "checked", report: report({}, COLUMNS.filter(({ corrected }) => !corrected)) });
    await open();
    expect(screen.queryByRole("button", { name: "全部恢复自动识别" })).toBeNull();
  });

  it("is said after a check, and named, where it fits no more", async () => {
    const said = { sheet: "表一", form: "培训经费", column: 9, role: "basis" as const };
    const unfitCorrections = [{ ...said, label: "统计口径" }, { ...said, label: null }, { ...said, sheet: "别的", label: "别的" }];
    backend.checks = () => Promise.resolve({ kind: "checked", report: report({ unfitCorrections }) });
    await open();
    expect(screen.getByText("有3条列设置对不上现在的表格，没有使用；详见“识别情况”")).toBeTruthy();
    expect(screen.getByText("“统计口径”、“J列”的设置对不上现在的表格，没有使用")).toBeTruthy();
  });
});
