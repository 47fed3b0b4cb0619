/**
 * @jest-environment @happy-dom/jest-environment
 */
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import { writeLibraryFile } from "../../../src/actions/library-files";
import { ownFromForms } from "../../../src/core/library/own/from-form";
import { printLibrary } from "../../../src/core/library/own/library-json";
import type { OwnLibrary } from "../../../src/core/library/own/own-library";
import { readForms } from "../../../src/core/reading/read-forms";
import { ownEntry, ownLibrary } from "../../core/library/own/own-entry";
import { workbookBytes } from "../../support/fixture-workbooks";
import { gridFromText } from "../../support/grid-from-text";
import { mapMemory, NO_MEMORY } from "../map-memory";
import { answer, backendWith, button, click, FORM, listed, openLibrary, press, settled, type, WorkerHere } from "./library-pane";

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run({ include: [["body"]], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

let kept: Map<string, string>;
let room: number;

async function open(library: OwnLibrary | null, backend = backendWith(FORM)): Promise<void> {
  kept = new Map(library ? [["own-library", printLibrary(library)]] : []);
  room = Infinity;
  await openLibrary(backend, mapMemory(kept, { room: () => room }));
  await click(screen.getByRole("tab", { name: "我的指标库" }));
}

const stored = (): OwnLibrary => JSON.parse(kept.get("own-library") ?? "null") as OwnLibrary;
const names = (): string[] => stored().indicators.map(({ name }) => name);
const tick = (name: string): Promise<void> => click(screen.getByText(name).closest("label")?.querySelector("input") as Element);

async function choose(from: "library" | "old-form", name: string, bytes: Uint8Array): Promise<void> {
  const picker = document.querySelector(`[data-picker="${from}"]`) as HTMLInputElement;
  await act(async () => {
    fireEvent.change(picker, { target: { files: [new File([Uint8Array.from(bytes)], name)] } });
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await settled();
}

beforeAll(() => {
  Object.assign(globalThis, { Worker: WorkerHere });
});
afterEach(cleanup);

describe("保存所选行", () => {
  it("keeps the selected rows, says what was left out and why, and is taken back", async () => {
    const backend = backendWith(FORM);
    const found = ownFromForms(readForms(gridFromText(`${FORM}产出指标 | 质量指标 | | 90 | % | ≥ |\n`)));
    backend.performs["collect-rows"] = () => Promise.resolve(answer(found));
    await open(null, backend);
    expect(screen.getByText("我的指标库还是空的")).toBeTruthy();
    await expectAccessible();
    await click(button("保存所选行"));
    await settled();
    expect(names()).toEqual(["培训班期数"]);
    expect(screen.getByText(/已保存到我的指标库：新增1条。/)).toBeTruthy();
    expect(screen.getByText("第8行：缺少指标名称")).toBeTruthy();
    expect(listed()).toEqual(["培训班期数"]);
    await expectAccessible();
    await click(button("撤销"));
    expect(names()).toEqual([]);
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  });

  it("says what to do where no indicator is selected", async () => {
    const backend = backendWith(FORM);
    backend.performs["collect-rows"] = () => Promise.resolve(answer({ library: ownLibrary([]), problems: [] }, false, "所选的行里没有指标"));
    await open(null, backend);
    await click(button("保存所选行"));
    await settled();
    expect(screen.getByText("所选的行里没有指标")).toBeTruthy();
    expect(kept.size).toBe(0);
  });

  it("says so where there is no room, and keeps what was there", async () => {
    const backend = backendWith(FORM);
    backend.performs["collect-rows"] = () => Promise.resolve(answer(ownFromForms(readForms(gridFromText(FORM)))));
    await open(ownLibrary([ownEntry(1)]), backend);
    room = 0;
    await click(button("保存所选行"));
    await settled();
    expect(screen.getByText(/存储空间已满，没有保存/)).toBeTruthy();
    expect(names()).toEqual(["指标1号人数"]);
  });

  it("says at once that this computer keeps nothing", async () => {
    await openLibrary(backendWith(FORM), { ...NO_MEMORY });
    expect(screen.getByText(/关闭面板后我的指标库会丢失/)).toBeTruthy();
  });
});

describe("own entries", () => {
  const LIBRARY = ownLibrary([ownEntry(1, { name: "远教站点巡检次数" }), ownEntry(2, { name: "本县特色活动场次" })], [{ id: "block-1", name: "常用", rows: ["own-1"] }]);

  it("are found beside the standard ones, by pinyin as well", async () => {
    await open(LIBRARY);
    await click(screen.getByRole("tab", { name: "全部" }));
    await type(screen.getByRole("searchbox"), "bxtshd");
    expect(listed()).toEqual(["本县特色活动场次"]);
    expect(screen.getByText("我的 · 数量指标 · 培训")).toBeTruthy();
    await type(screen.getByRole("searchbox"), "常用");
    expect(listed()[0]).toBe("常用 · 1条 · 10分");
  });

  it("are edited; a name that is taken and a number that is none are told at their fields", async () => {
    await open(LIBRARY);
    await click(button("编辑本县特色活动场次"));
    await expectAccessible();
    await type(screen.getByRole("textbox", { name: "指标名称" }), "远教站点巡检次数");
    await click(button("保存"));
    expect(screen.getByText(/同一级别已有这个名称/)).toBeTruthy();
    await type(screen.getByRole("textbox", { name: "指标名称" }), " ");
    await type(screen.getByRole("textbox", { name: "指标值" }), "很多");
    await type(screen.getByRole("textbox", { name: "分值" }), "-1");
    await click(button("保存"));
    expect(screen.getByText("请填写指标名称")).toBeTruthy();
    expect(screen.getByText(/应为数字，如 95/)).toBeTruthy();
    expect(screen.getByText(/应为大于0的数字/)).toBeTruthy();
    await type(screen.getByRole("textbox", { name: "指标名称" }), "特色活动场次");
    await type(screen.getByRole("textbox", { name: "指标值" }), "12");
    await type(screen.getByRole("textbox", { name: "分值" }), "");
    await type(screen.getByRole("combobox", { name: "级别" }), "quality");
    await click(button("保存"));
    expect(stored().indicators[1]).toMatchObject({ id: "own-2", name: "特色活动场次", aspect: "quality", target: { operator: "≥", value: 12, unit: "人" }, weight: null });
    expect(screen.getByText("已保存“特色活动场次”。")).toBeTruthy();
  });

  it("are edited into a text", async () => {
    await open(LIBRARY);
    await click(button("编辑本县特色活动场次"));
    await type(screen.getByRole("combobox", { name: "指标值类型" }), "text");
    await type(screen.getByRole("textbox", { name: "指标值" }), "效果明显");
    await click(button("保存"));
    expect(stored().indicators[1]?.target).toEqual({ kind: "written", operator: null, value: null, unit: null, text: "效果明显" });
  });

  it("are deleted with undo, out of their blocks as well", async () => {
    await open(LIBRARY);
    await tick("远教站点巡检次数");
    await click(button("删除"));
    expect(names()).toEqual(["本县特色活动场次"]);
    expect(stored().blocks).toEqual([]);
    await click(button("撤销"));
    expect(stored()).toEqual(LIBRARY);
    await click(button("编辑远教站点巡检次数"));
    await click(button("删除"));
    expect(names()).toEqual(["本县特色活动场次"]);
  });

  it("are made a block, and the block is dissolved without them", async () => {
    await open(LIBRARY);
    await tick("远教站点巡检次数");
    await tick("本县特色活动场次");
    await click(button("组成指标块"));
    await type(screen.getByRole("textbox", { name: "指标块名称" }), "日常");
    await click(button("保存"));
    expect(stored().blocks.map(({ name, rows }) => [name, rows])).toEqual([["常用", ["own-1"]], ["日常", ["own-1", "own-2"]]]);
    await click(button("解散指标块常用"));
    expect(stored().blocks.map(({ name }) => name)).toEqual(["日常"]);
    expect(names()).toHaveLength(2);
  });
});

describe("files", () => {
  it("an .xlsx with bad rows is looked through first: good rows are offered, the reasons told, and nothing kept before the click", async () => {
    await open(ownLibrary([ownEntry(1)]));
    const bytes = writeLibraryFile("xlsx", ownLibrary([ownEntry(1, { weight: 4 }), ownEntry(2), { ...ownEntry(3), name: "" }]));
    await choose("library", "别人的.xlsx", bytes);
    expect(screen.getByRole("heading", { name: "导入 别人的.xlsx" })).toBeTruthy();
    expect(screen.getByText("第4行：缺少指标名称")).toBeTruthy();
    expect(screen.getByText("其中1条与我的指标库同名同级，内容不同")).toBeTruthy();
    expect(names()).toEqual(["指标1号人数"]);
    await expectAccessible();
    await click(screen.getByRole("radio", { name: "保留原来的" }));
    await click(button("导入2条"));
    expect(stored().indicators.map(({ name, weight }) => [name, weight])).toEqual([["指标1号人数", 10], ["指标2号人数", 10]]);
    await click(button("撤销"));
    expect(names()).toEqual(["指标1号人数"]);
  });

  it("what the library has already, word for word, is told and not kept twice", async () => {
    await open(ownLibrary([ownEntry(1)]));
    await choose("library", "库.json", writeLibraryFile("json", ownLibrary([ownEntry(1), ownEntry(2)])));
    expect(screen.getByText(/其中1条我的指标库已经有，内容相同/)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
    await click(button("导入2条"));
    expect(screen.getByText("已保存到我的指标库：新增1条，已有1条不变。")).toBeTruthy();
    expect(names()).toHaveLength(2);
  });

  it("a .json is imported, the file's entries winning unless told otherwise", async () => {
    await open(ownLibrary([ownEntry(1)]));
    await choose("library", "库.json", writeLibraryFile("json", ownLibrary([ownEntry(7, { name: "指标1号人数", weight: 4 })])));
    await click(button("导入1条"));
    expect(stored().indicators.map(({ id, weight }) => [id, weight])).toEqual([["own-1", 4]]);
  });

  it("a file that cannot be used is refused with its sentence", async () => {
    await open(null);
    await choose("library", "库.json", new TextEncoder().encode("{"));
    expect(screen.getByText(/这个 .json 文件读不出来/)).toBeTruthy();
    await choose("library", "库.xlsx", new Uint8Array([1, 2, 3]));
    expect(screen.getByText(/这不是 .xlsx 工作簿/)).toBeTruthy();
    expect(kept.size).toBe(0);
  });

  it("a form chosen as a library is told where it belongs", async () => {
    await open(null);
    await choose("library", "目标表.xlsx", workbookBytes("04"));
    expect(screen.getByText(/如果这是以前的绩效目标表，请返回后用“从旧表引用”/)).toBeTruthy();
    expect(button("导入0条").getAttribute("aria-disabled")).toBe("true");
  });

  it("rows of a former year's workbook are offered, and what is ticked is kept", async () => {
    await open(null);
    await choose("old-form", "2025年.xlsx", workbookBytes("01"));
    expect(screen.getByRole("heading", { name: "从旧表引用 2025年.xlsx" })).toBeTruthy();
    expect(screen.getByText("已选0条")).toBeTruthy();
    const [first, second] = screen.getAllByRole("checkbox");
    expect(document.querySelectorAll('[data-item][tabindex="0"]')).toHaveLength(1);
    act(() => first?.focus());
    press("ArrowDown");
    expect(document.activeElement).toBe(second);
    press("End");
    press("ArrowDown");
    expect(document.activeElement).toBe(screen.getAllByRole("checkbox").at(-1));
    press("Home");
    expect(document.activeElement).toBe(first);
    await click(first as Element);
    await click(button("存入我的指标库"));
    expect(names()).toHaveLength(1);
  });

  it("is exported both ways", async () => {
    const offered: string[] = [];
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      offered.push(this.download);
    });
    await open(ownLibrary([ownEntry(1)]));
    await click(button("导出 Excel"));
    await click(button("导出 JSON"));
    clicked.mockRestore();
    expect(offered).toEqual(["我的指标库.xlsx", "我的指标库.json"]);
    expect(screen.getByText(/已生成我的指标库.json/)).toBeTruthy();
  });
});
