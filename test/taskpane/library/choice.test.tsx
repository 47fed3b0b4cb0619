/**
 * @jest-environment @happy-dom/jest-environment
 */
import { act, cleanup, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { printLibrary } from "../../../src/core/library/own/library-json";
import { ownEntry, ownLibrary } from "../../core/library/own/own-entry";
import { mapMemory } from "../map-memory";
import type { MemoryBackend } from "../memory-backend";
import { answer, backendWith, button, click, field, FORM, openLibrary, settled, type } from "./library-pane";

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run({ include: [["body"]], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

let backend: MemoryBackend;

const LIBRARY = ownLibrary([ownEntry(1, { name: "远教站点巡检次数" })], [{ id: "block-1", name: "常用", rows: ["own-1"] }]);

async function open(text: string | null = FORM): Promise<void> {
  backend = backendWith(text);
  backend.performs["insert-block"] = () => Promise.resolve({ ...answer(null, true, "已插入"), undo: () => Promise.resolve(answer(null)) });
  backend.performs["insert-indicators"] = backend.performs["insert-block"];
  await openLibrary(backend, mapMemory(new Map([["own-library", printLibrary(LIBRARY)]])));
}

const openBlock = (name: RegExp): Promise<void> => click(screen.getAllByRole("button", { name })[0] as Element);
const row = (name: string): HTMLElement => {
  const found = screen.getAllByRole("listitem").find((item) => within(item).queryByText(name));
  if (!found) throw new Error(`no row ${name}`);
  return found;
};
const asked = (action: string): unknown => JSON.parse(backend.asked.findLast((one) => one.startsWith(action))?.replace(/^[^{]*/, "") ?? "null");

afterEach(cleanup);

describe("a block", () => {
  it("opens to its rows, those that the form has unticked, form-wide values filled in, usual ones greyed", async () => {
    await open();
    await openBlock(/^培训 · /);
    expect(screen.getByRole("heading", { name: "培训 · 10条 · 90分" })).toBeTruthy();
    expect(within(row("培训班期数")).getByText("已有")).toBeTruthy();
    expect(within(row("培训班期数")).getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "项目总成本的指标值" }).value).toBe("12");
    const people = screen.getByRole<HTMLInputElement>("textbox", { name: "培训人数的指标值" });
    expect([people.value, people.placeholder]).toEqual(["", "200"]);
    expect(screen.getByRole("textbox", { name: "标准依据文件" })).toBeTruthy();
    expect(screen.getByText("已选9条")).toBeTruthy();
    await expectAccessible();
  });

  it("is inserted into the form in front: the ticked rows, with the values that were given", async () => {
    await open();
    await openBlock(/^培训 · /);
    await type(screen.getByRole("textbox", { name: "培训人数的指标值" }), "120");
    await click(within(row("参训率")).getByRole("checkbox"));
    await click(button("插入到本表"));
    await settled();
    expect(backend.asked.filter((one) => one.startsWith("insert-block 表一 0"))).toHaveLength(1);
    const params = asked("insert-block") as { block: string; only: string[]; values: object; duplicates: string };
    expect(params).toMatchObject({ block: "training", values: { "training-headcount": "120" }, duplicates: "skip" });
    expect(params.only).toHaveLength(8);
    expect(params.only).not.toContain("training-attendance");
    expect(screen.getByText("已插入")).toBeTruthy();
    expect(field()).toBeTruthy();
    expect(button(/^撤销：/)).toBeTruthy();
  });

  it("may be inserted again where somebody wants a row twice", async () => {
    await open();
    await openBlock(/^培训 · /);
    await click(within(row("培训班期数")).getByRole("checkbox"));
    await click(button("插入到本表"));
    await settled();
    expect(asked("insert-block")).toMatchObject({ duplicates: "insert" });
  });

  it("offers to share the points out anew where they are used up, and asks for it only when ticked", async () => {
    await open(FORM.replace("得10分", "得90分"));
    await openBlock(/^培训 · /);
    const box = screen.getByRole<HTMLInputElement>("checkbox", { name: /^表中原有分值已经用完：新旧指标一起重新分配分值（改动原有1条/ });
    expect(box.checked).toBe(false);
    await click(box);
    await expectAccessible();
    await click(button("插入到本表"));
    await settled();
    expect(asked("insert-block")).toMatchObject({ points: "anew" });
  });

  it("says that used up points are to be adjusted where they cannot be shared out", async () => {
    await open(FORM.replace("达到计划值得10分", "考核95分以上得90分"));
    await openBlock(/^培训 · /);
    expect(screen.getByText(/^表中原有分值已经用完：插入后请自行调整/)).toBeTruthy();
    await click(button("插入到本表"));
    await settled();
    expect(asked("insert-block")).toMatchObject({ points: "rest" });
  });

  it("tells at the field what does not fit, and is not inserted with it", async () => {
    await open();
    await openBlock(/^培训 · /);
    await type(screen.getByRole("textbox", { name: "培训人数的指标值" }), "很多");
    expect(screen.getByText("「培训人数」应为数字，现为「很多」")).toBeTruthy();
    await click(button("插入到本表"));
    await settled();
    expect(backend.asked.some((one) => one.startsWith("insert-block"))).toBe(false);
    await expectAccessible();
  });

  it("says what to do where no row is ticked, and where there is no form", async () => {
    await open(null);
    await openBlock(/^常用 · /);
    expect(screen.getByText("本表没有找到绩效目标表")).toBeTruthy();
    await click(screen.getByRole("checkbox"));
    expect(screen.getByText("请至少选一条")).toBeTruthy();
    await click(button("插入到本表"));
    expect(backend.asked.some((one) => one.startsWith("insert-"))).toBe(false);
    await expectAccessible();
  });

  it("where there is no form, a blank one can be inserted, into which the choice then goes", async () => {
    await open(null);
    await openBlock(/^常用 · /);
    const { "check-forms": readForm } = backendWith(FORM).performs;
    backend.performs["insert-form"] = () => {
      if (readForm) backend.performs["check-forms"] = readForm;
      return Promise.resolve({ ...answer({ sheet: "新表" }, true, "已插入空白表"), undo: () => Promise.resolve(answer(null)) });
    };
    await click(button("插入空白表"));
    await click(button("插入到新工作表"));
    await settled();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.queryByText("本表没有找到绩效目标表")).toBeNull();
    expect(backend.asked).toContain(`select-cell 新表 ${JSON.stringify({ range: "A1" })}`);
    await click(button("插入到本表"));
    await settled();
    expect(backend.asked.some((one) => one.startsWith("insert-block") || one.startsWith("insert-indicators"))).toBe(true);
  });

  it("stays open with all that was typed where the sheet refuses", async () => {
    await open();
    backend.performs["insert-block"] = () => Promise.resolve(answer(null, false, "工作表受保护"));
    await openBlock(/^培训 · /);
    await type(screen.getByRole("textbox", { name: "培训人数的指标值" }), "120");
    await click(button("插入到本表"));
    await settled();
    expect(screen.getByText("工作表受保护")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "培训人数的指标值" }).value).toBe("120");
  });
});

it("own blocks and free choices go as the indicators themselves", async () => {
  await open();
  await type(field(), "yuanjiao");
  await click(screen.getByRole("checkbox"));
  await type(field(), "培训合格率");
  await click(screen.getAllByRole("checkbox")[0] as Element);
  await click(button("插入所选…"));
  expect(screen.getByRole("heading", { name: "所选指标 · 2条" })).toBeTruthy();
  await click(button("插入到本表"));
  await settled();
  expect(asked("insert-indicators")).toEqual({ indicators: [LIBRARY.indicators[0], "training-pass-rate"], values: {}, duplicates: "skip", points: "rest" });
});

it("asks which form is meant where the sheet has several", async () => {
  await open(`${FORM}\n\n${FORM.replace("村干部业务培训经费", "会议经费")}`);
  await openBlock(/^常用 · /);
  await type(screen.getByRole("combobox"), "1");
  await click(button("插入到本表"));
  await settled();
  expect(backend.asked.some((one) => one.startsWith("insert-indicators 表一 1"))).toBe(true);
});

it("reads the form again when another sheet comes to the front", async () => {
  await open(null);
  await openBlock(/^常用 · /);
  const other = backendWith(FORM);
  backend.performs["check-forms"] = other.performs["check-forms"] as NonNullable<(typeof other.performs)["check-forms"]>;
  act(() => backend.watcher?.onSheetActivated("表二"));
  await settled();
  expect(screen.queryByText("本表没有找到绩效目标表")).toBeNull();
  expect(backend.asked).toContain("check-forms 表二");
});
