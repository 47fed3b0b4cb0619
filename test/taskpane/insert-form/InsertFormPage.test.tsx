/**
 * @jest-environment @happy-dom/jest-environment
 */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { TEMPLATES } from "../../../src/core/templates/forms";
import { createPaneStore, type PaneStore } from "../../../src/taskpane/pane-store";
import { TaskPane } from "../../../src/taskpane/TaskPane";
import { themeOf } from "../../../src/taskpane/theme";
import { explain } from "../check-report";
import { NO_MEMORY } from "../map-memory";
import { MemoryBackend, done, refused, usedPane } from "../memory-backend";

const NEW_SHEET = "空白表";

let backend: MemoryBackend;
let store: PaneStore;

beforeEach(() => {
  backend = new MemoryBackend();
  backend.checks = (scope) => Promise.resolve({ kind: "no-form", scope, lookedFor: ["三级指标"] });
  backend.performs["insert-form"] = () => Promise.resolve({ ...done("已插入", () => Promise.resolve(done("已撤销"))), data: { sheet: NEW_SHEET }, touched: true });
  backend.performs["select-cell"] = ({ target }) => {
    backend.watcher?.onSheetActivated(target?.sheet ?? "");
    return Promise.resolve(done("已选中"));
  };
});
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const inserted = () => backend.asked.filter((asked) => asked.startsWith("insert-form"));

async function click(element: Element): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function open(language: "zh-CN" | "en-US" = "zh-CN"): Promise<void> {
  store = createPaneStore(backend, usedPane());
  render(<TaskPane store={store} explain={explain} selfTest={{ facts: [] }} memory={NO_MEMORY} theme={themeOf("light")} officeLanguage={language} languageChoice="follow" onChooseLanguage={() => undefined} />);
  await act(() => store.start());
}

async function openFromCheck(): Promise<void> {
  await open();
  await click(button("检查本表"));
  await click(button("插入空白表"));
}

it("is offered where a sheet has no form; afterwards the new sheet is in front, and can be checked or taken back", async () => {
  await openFromCheck();
  expect(screen.getAllByRole("radio").map((radio) => radio.closest("span")?.textContent)).toEqual(TEMPLATES.map(({ name }) => name));
  const { violations } = await axe.run({ include: [["main"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  fireEvent.click(screen.getByRole("radio", { name: "项目支出绩效自评表" }));
  fireEvent.change(screen.getByRole("textbox", { name: "预算年度（可不填）" }), { target: { value: "２０２６年" } });
  await click(button("插入到新工作表"));
  expect(inserted()).toEqual([`insert-form ${JSON.stringify({ template: "self-evaluation", year: 2026 })}`]);
  expect(store.state().sheet).toBe(NEW_SHEET);
  expect(screen.getByText("还没有检查这张表。")).toBeTruthy();
  expect(screen.getByText("已插入")).toBeTruthy();
  expect(document.activeElement?.closest("main")).toBeTruthy();
  await click(button("撤销：做了"));
  expect(screen.getByText("已撤销")).toBeTruthy();
});

it("is offered where the whole workbook has no form", async () => {
  await open();
  await click(button("全部工作表"));
  await click(button("插入空白表"));
  await click(button("插入到新工作表"));
  expect(inserted()).toEqual([`insert-form ${JSON.stringify({ template: TEMPLATES[0]?.id })}`]);
});

it("says at the field what is no year, and inserts nothing then", async () => {
  await openFromCheck();
  for (const year of ["26", "1999", "2100", "明年"]) {
    fireEvent.change(screen.getByRole("textbox"), { target: { value: year } });
    expect(screen.getByText(/应为2000到2099的年份/)).toBeTruthy();
    await click(button("插入到新工作表"));
  }
  expect(inserted()).toEqual([]);
});

it("stays, with what was chosen, where Excel refuses", async () => {
  backend.performs["insert-form"] = () => Promise.resolve(refused());
  await openFromCheck();
  fireEvent.click(screen.getByRole("radio", { name: "项目支出绩效自评表" }));
  await click(button("插入到新工作表"));
  expect(screen.getByText("工作表「表一」受保护")).toBeTruthy();
  expect(screen.getByRole("radio", { name: "项目支出绩效自评表" })).toHaveProperty("checked", true);
  expect(backend.asked.some((asked) => asked.startsWith("select-cell"))).toBe(false);
});

it("Esc leads back to the sentence, and the focus to the button", async () => {
  await openFromCheck();
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "Escape" });
  expect(screen.getByText("本表没有找到绩效目标表")).toBeTruthy();
  expect(screen.queryByRole("radio")).toBeNull();
  expect(document.activeElement?.textContent).toBe("插入空白表");
});

it("gives way to the findings where a check finds a form meanwhile", async () => {
  await openFromCheck();
  backend.checks = new MemoryBackend().checks;
  await act(() => store.commands.check("sheet"));
  expect(screen.queryByRole("radio")).toBeNull();
  expect(screen.getByRole("tree")).toBeTruthy();
});

it("is an entry of 更多, which comes back afterwards", async () => {
  await open("en-US");
  await click(screen.getByRole("tab", { name: "More" }));
  await click(button(/^Insert a blank form/));
  expect(screen.getAllByRole("radio")).toHaveLength(TEMPLATES.length);
  await click(button("Insert on a new sheet"));
  expect(inserted()).toHaveLength(1);
  expect(document.activeElement?.textContent).toMatch(/^Insert a blank form/);
});
