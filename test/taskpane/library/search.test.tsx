/**
 * @jest-environment @happy-dom/jest-environment
 */
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import { mapMemory } from "../map-memory";
import { backendWith, button, click, field, FORM, listed, openLibrary, press, type } from "./library-pane";

/** No fault that axe-core finds; colours are checked in theme.test.ts, where they are known. */
async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run({ include: [["body"]], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

const open = (text: string | null = FORM) => openLibrary(backendWith(text), mapMemory(new Map()));

afterEach(cleanup);

describe("before anything is typed", () => {
  it("suggests blocks for the project of the form in front, and lists all blocks", async () => {
    await open();
    expect(screen.getByText("适合本项目")).toBeTruthy();
    expect(listed()[0]).toMatch(/^培训 · 10条 · 90分因为提到：/);
    expect(listed().length).toBeGreaterThan(25);
    await expectAccessible();
  });

  it("lists blocks without suggestions where there is no form", async () => {
    await open(null);
    expect(screen.queryByText("适合本项目")).toBeNull();
    expect(listed().length).toBeGreaterThan(25);
  });
});

describe("searching", () => {
  it("finds by initials as one types, with level and usual target", async () => {
    await open();
    await type(field(), "pxrs");
    expect(listed()[0]).toBe("培训人数");
    expect(screen.getByText("找到2条")).toBeTruthy();
    expect(screen.getByText("数量指标 · 培训")).toBeTruthy();
    expect(screen.getAllByText("≥200人").length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it("does not search what an IME is still composing, and leaves its Enter alone", async () => {
    await open();
    const before = listed();
    await act(async () => {
      fireEvent.compositionStart(field());
      fireEvent.change(field(), { target: { value: "pei'xun" } });
      await Promise.resolve();
    });
    expect(field().value).toBe("pei'xun");
    expect(listed()).toEqual(before);
    act(() => field().focus());
    press("Enter", { isComposing: true });
    press("ArrowDown", { isComposing: true });
    expect(document.activeElement).toBe(field());
    await act(async () => {
      fireEvent.change(field(), { target: { value: "培训合格" } });
      fireEvent.compositionEnd(field());
      await Promise.resolve();
    });
    expect(listed()[0]).toBe("培训合格率");
    fireEvent.keyDown(field(), { key: "Enter", keyCode: 229, which: 229 });
    expect(document.activeElement).toBe(field());
  });

  it("says so where nothing is found, and what to try", async () => {
    await open();
    await type(field(), "量子纠缠");
    expect(screen.getByText("没有找到“量子纠缠”")).toBeTruthy();
    await expectAccessible();
    act(() => field().focus());
    press("Escape");
    expect(field().value).toBe("");
  });

  it("narrows by unit, and offers only units that lead to something", async () => {
    await open();
    await click(button("筛选"));
    const unit = screen.getByRole<HTMLSelectElement>("combobox", { name: "度量单位" });
    await type(screen.getByRole("combobox", { name: "项目类型" }), "training");
    const offered = [...unit.options].map(({ value }) => value);
    expect(offered).toEqual(expect.arrayContaining(["", "%", "人"]));
    expect(offered).not.toContain("平方米");
    await type(unit, "人");
    expect(listed()).toEqual(["培训人数"]);
    expect(button("筛选（2）")).toBeTruthy();
    await type(screen.getByRole("combobox", { name: "级别" }), "quality");
    expect(screen.getByText("没有符合筛选条件的指标。")).toBeTruthy();
    expect(unit.value).toBe("人");
    await click(button("去掉筛选"));
    expect(unit.value).toBe("");
    await expectAccessible();
  });

  it("narrows by level and by project type", async () => {
    await open();
    await click(button("筛选"));
    await type(screen.getByRole("combobox", { name: "项目类型" }), "training");
    expect(listed()).toHaveLength(14);
    await type(screen.getByRole("combobox", { name: "级别" }), "quality");
    expect(listed()).toHaveLength(5);
    expect(button("筛选（2）")).toBeTruthy();
    await type(screen.getByRole("combobox", { name: "级别" }), "效益指标");
    expect(listed()).toEqual(["训后工作运用率", "参训干部履职能力"]);
    await type(field(), "档案");
    await click(button("去掉筛选"));
    expect(listed().length).toBeGreaterThan(3);
    await expectAccessible();
  });
});

describe("by keyboard only", () => {
  it("goes from the field into the list and back, ticks with Enter and opens a block", async () => {
    await open();
    await type(field(), "培训");
    act(() => field().focus());
    press("ArrowDown");
    expect(document.activeElement?.textContent).toMatch(/^培训 · /);
    press("ArrowDown");
    press("End");
    press("Home");
    expect(document.activeElement?.textContent).toMatch(/^培训 · /);
    press("ArrowUp");
    expect(document.activeElement).toBe(field());
    await type(field(), "培训合格率");
    press("ArrowDown");
    await act(async () => {
      press("Enter");
      await Promise.resolve();
    });
    expect(screen.getByText("已选1条")).toBeTruthy();
    press("Escape");
    expect(document.activeElement).toBe(field());
    await type(field(), "培训");
    await act(async () => {
      press("Enter");
      await Promise.resolve();
    });
    expect(screen.getByRole("heading", { name: "培训 · 10条 · 90分" })).toBeTruthy();
    await act(async () => {
      press("Escape");
      await Promise.resolve();
    });
    expect(document.activeElement?.textContent).toMatch(/^培训 · /);
  });

  it("has one stop for Tab in the list", async () => {
    await open();
    expect(document.querySelectorAll('[data-item][tabindex="0"]')).toHaveLength(1);
  });
});

it("keeps what was typed and ticked while another tab is looked at", async () => {
  await open();
  await type(field(), "培训合格率");
  await click(screen.getAllByRole("checkbox")[0] as Element);
  await click(screen.getByRole("tab", { name: "检查" }));
  await click(screen.getByRole("tab", { name: "指标库" }));
  expect((await screen.findByRole<HTMLInputElement>("searchbox")).value).toBe("培训合格率");
  expect(screen.getByText("已选1条")).toBeTruthy();
});
