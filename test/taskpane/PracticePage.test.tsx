/**
 * @jest-environment @happy-dom/jest-environment
 */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import type { PracticeShown } from "../../src/actions/show-practice";
import { DEFAULT_PRACTICE, type Practice } from "../../src/core/rules/practice";
import { printPractice } from "../../src/core/rules/stored-practice";
import { createPaneStore, type PaneStore } from "../../src/taskpane/pane-store";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { themeOf } from "../../src/taskpane/theme";
import { explain } from "./check-report";
import { MemoryBackend, done, refused, usedPane } from "./memory-backend";
import { NO_MEMORY } from "./map-memory";

let backend: MemoryBackend;
let store: PaneStore;
let workbook: Practice | null;

beforeEach(() => {
  backend = new MemoryBackend();
  workbook = null;
  backend.performs["show-practice"] = () => {
    const data: PracticeShown = { workbook, used: workbook ?? backend.practice ?? DEFAULT_PRACTICE, from: workbook ? "workbook" : backend.practice ? "person" : "default" };
    return Promise.resolve({ ...done("现用"), data });
  };
  backend.performs["set-practice"] = ({ params }) => {
    workbook = { ...DEFAULT_PRACTICE, ...(params?.["practice"] as object) };
    return Promise.resolve(done("已保存在本工作簿中", () => Promise.resolve(done("已撤销"))));
  };
  backend.performs["reset-practice"] = () => {
    workbook = null;
    return Promise.resolve(done("已去掉"));
  };
});
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: RegExp | string) => screen.getByRole("combobox", { name });
const field = (name: string) => screen.getByRole("textbox", { name });

async function click(element: Element): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function open(): Promise<void> {
  store = createPaneStore(backend, usedPane());
  render(<TaskPane store={store} explain={explain} selfTest={{ facts: [] }} memory={NO_MEMORY} theme={themeOf("light")} officeLanguage="zh-CN" languageChoice="follow" onChooseLanguage={() => undefined} />, {
    onCaughtError: () => undefined,
  });
  await act(() => store.start());
  await click(screen.getByRole("tab", { name: "更多" }));
  await click(button(/本地口径/));
}

async function choose(content: string): Promise<void> {
  const input = document.querySelector('input[type="file"]') as HTMLInputElement;
  Object.defineProperty(input, "files", { configurable: true, value: [new File([content], "口径.json")] });
  await act(async () => {
    fireEvent.change(input);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

it("shows what is in force, and keeps in the workbook what was changed", async () => {
  await open();
  expect(screen.getByText("现用：默认口径")).toBeTruthy();
  fireEvent.change(box("资金前后不一致查不查、查多严"), { target: { value: "off" } });
  fireEvent.change(box("必填内容未填写查不查、查多严"), { target: { value: "hint" } });
  fireEvent.change(field("指标名称最多几个字"), { target: { value: "３０" } });
  fireEvent.change(field("产出指标共几分（空着不查）"), { target: { value: "50" } });
  fireEvent.change(field("目标表分值合计可以是"), { target: { value: "100，90" } });
  fireEvent.change(box("指标体系"), { target: { value: "B" } });
  await click(screen.getByRole("checkbox", { name: "都要有成本指标" }));
  expect(screen.getByText("规则（已改2条）")).toBeTruthy();
  expect(screen.getByText("有改动，还没有保存")).toBeTruthy();
  const { violations } = await axe.run({ include: [["main"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await click(button("保存"));
  const wanted: Practice = {
    ...DEFAULT_PRACTICE,
    off: ["A02"],
    severities: { A01: "hint" },
    thresholds: { ...DEFAULT_PRACTICE.thresholds, longestName: 30 },
    requires: { ...DEFAULT_PRACTICE.requires, cost: true },
    weights: { 产出指标: 50 },
    totals: [100, 90],
    family: "B",
  };
  expect(backend.asked).toContain(`set-practice ${JSON.stringify({ practice: printPractice(wanted) })}`);
  expect(screen.getByText("现用：本工作簿的口径")).toBeTruthy();
  expect(button("撤销：本地口径")).toBeTruthy();
  fireEvent.change(box("资金前后不一致查不查、查多严"), { target: { value: "default" } });
  expect(screen.getByText("规则（已改1条）")).toBeTruthy();
  await click(button("恢复默认"));
  expect(screen.getByText("现用：默认口径")).toBeTruthy();
});

it("says at the field what is no number, and keeps nothing then", async () => {
  await open();
  fireEvent.change(field("指标名称最多几个字"), { target: { value: "三" } });
  expect(screen.getByText("应为5到100的整数")).toBeTruthy();
  expect(button("保存").getAttribute("aria-disabled")).toBe("true");
  await click(button("保存"));
  expect(backend.asked.some((asked) => asked.startsWith("set-practice"))).toBe(false);
  fireEvent.change(field("指标名称最多几个字"), { target: { value: "30" } });
  fireEvent.change(field("每个项目最少几条指标"), { target: { value: "60" } });
  fireEvent.change(field("效益指标共几分（空着不查）"), { target: { value: "101" } });
  fireEvent.change(field("目标表分值合计可以是"), { target: { value: "九十" } });
  expect(screen.getByText("应为1到500的整数")).toBeTruthy();
  expect(screen.getByText("应为0到100的数")).toBeTruthy();
  expect(screen.getByText("请写数字，用顿号隔开，如90、100")).toBeTruthy();
});

it("is kept on this computer where that is chosen, and what is shown is checked again by it", async () => {
  await open();
  await act(() => store.commands.check("sheet"));
  await act(async () => {
    fireEvent.change(box("设在哪里"), { target: { value: "person" } });
    await new Promise((resolve) => setTimeout(resolve));
  });
  fireEvent.change(box("资金前后不一致查不查、查多严"), { target: { value: "off" } });
  const checks = () => backend.asked.filter((asked) => asked === "check sheet").length;
  const before = checks();
  await click(button("保存"));
  expect(backend.practice).toEqual({ ...DEFAULT_PRACTICE, off: ["A02"] });
  expect(checks()).toBe(before + 1);
  expect(screen.getByText("现用：本机的口径")).toBeTruthy();
  await click(button("恢复默认"));
  expect(backend.practice).toBeNull();
});

it("reads a file, and says in one sentence what is wrong with one", async () => {
  await open();
  await choose("口径");
  expect(screen.getByText(/读不出JSON/)).toBeTruthy();
  await choose(JSON.stringify({ format: "jixiao-practice", thresholds: { longestName: 3 } }));
  expect(screen.getByText(/“thresholds\.longestName”应为5到100的整数，现为3/)).toBeTruthy();
  await choose(JSON.stringify({ format: "jixiao-practice", off: ["A02"] }));
  expect(screen.getByText("已读入，按“保存”后生效")).toBeTruthy();
  expect(box("资金前后不一致查不查、查多严")).toHaveProperty("value", "off");
});

it("hands on one file", async () => {
  const made: Blob[] = [];
  const clicked: string[] = [];
  jest.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    made.push(blob as Blob);
    return "blob:x";
  });
  jest.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.download);
  });
  await open();
  await click(button("导出"));
  expect(clicked).toEqual(["本地口径.json"]);
  expect(JSON.parse((await made[0]?.text()) ?? "")).toEqual(printPractice(DEFAULT_PRACTICE));
});

it("says why Excel refused", async () => {
  backend.performs["show-practice"] = () => Promise.resolve(refused());
  await open();
  expect(screen.getByText("工作表「{sheet}」受保护")).toBeTruthy();
});
