/**
 * @jest-environment @happy-dom/jest-environment
 */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { ScorableForm } from "../../../src/actions/show-scoring";
import { readForms } from "../../../src/core/reading/read-forms";
import { DEFAULT_PROFILE } from "../../../src/core/scoring/profiles";
import { createPaneStore, type PaneStore } from "../../../src/taskpane/pane-store";
import { TaskPane } from "../../../src/taskpane/TaskPane";
import { themeOf } from "../../../src/taskpane/theme";
import { gridFromText } from "../../support/grid-from-text";
import { explain } from "../check-report";
import { NO_MEMORY } from "../map-memory";
import { MemoryBackend, done, refused, usedPane } from "../memory-backend";

const TABLE = `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 道路养护
一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 | 实际完成值
产出指标 | 数量指标 | 养护里程 | ≥8755公里 | 达到计划值得15分，否则按实际值/计划值*指标分值计分 | 15 | 8676
产出指标 | 质量指标 | 合格率 | ≥95% | 达到计划值得满分，否则按实际值/计划值*指标 | 20 |
效益指标 | 社会效益指标 | 出行条件改善 | 效果明显 | 效果明显得10分，效果一般5分，否则不得分 | 10 | 效果明显`;

let backend: MemoryBackend;
let store: PaneStore;

function scorable(more: Partial<ScorableForm> = {}): ScorableForm[] {
  const [form] = readForms(gridFromText(TABLE));
  return form ? [{ form, index: 0, profile: DEFAULT_PROFILE, isPrepared: true, typed: 2, ...more }] : [];
}

async function open(forms: readonly ScorableForm[] | null): Promise<void> {
  backend.performs["show-scoring"] = () => Promise.resolve(forms ? { ...done(""), data: forms } : refused());
  store = createPaneStore(backend, usedPane());
  render(<TaskPane store={store} explain={explain} selfTest={{ facts: [] }} memory={NO_MEMORY} theme={themeOf("light")} officeLanguage="zh-CN" languageChoice="follow" onChooseLanguage={() => undefined} />);
  await act(() => store.start());
  await click(screen.getByRole("tab", { name: "评分" }));
  await waitFor(() => expect(screen.queryByText("正在读取")).toBeNull());
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function click(element: Element): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

beforeEach(() => {
  backend = new MemoryBackend();
});
afterEach(cleanup);

describe("the scoring page", () => {
  it("lists rows without an actual value first, then those that lost points with the reason", async () => {
    await open(scorable());
    expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual(["没有完成值（1）", "失分（1）", "满分（1）"]);
    expect(within(screen.getByRole("region", { name: "失分（1）" })).getByText("完成8676公里，目标8755公里，按比例得14.86分")).toBeTruthy();
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain("总分 已得24.86分，还有2项没有得分");
    expect(screen.getByLabelText("产出指标：已得14.86分，满分35分，还有1项没有得分")).toBeTruthy();
  });

  it("shows the place in a scoring text that is unclear", async () => {
    await open(scorable());
    const row = screen.getByRole("region", { name: "没有完成值（1）" });
    expect(within(row).getByText("评分标准不完整，写到这里断了")).toBeTruthy();
    expect(row.querySelector("mark")?.textContent).toBe("标");
  });

  it("tries a value without writing it, and forgets it again", async () => {
    await open(scorable());
    const input = screen.getByRole("textbox", { name: "试算合格率的完成值" });
    fireEvent.change(input, { target: { value: "96%" } });
    expect(screen.getByLabelText("产出指标：34.86分，满分35分")).toBeTruthy();
    expect(screen.getByRole("region", { name: "没有完成值（1）" }).contains(input)).toBe(true);
    expect(backend.asked.filter((asked) => !asked.startsWith("show-scoring") && asked !== "open")).toEqual([]);
    await click(button("清除试算"));
    expect((input as HTMLInputElement).value).toBe("");
  });

  it("goes to the row's cell", async () => {
    await open(scorable());
    await click(button(/养护里程/));
    expect(backend.asked).toContain("select 表 3,6");
  });

  it("writes with the chosen profile, spreads points that do not add up, and makes the self-evaluation", async () => {
    await open(scorable());
    fireEvent.change(screen.getByRole("combobox", { name: "计分口径" }), { target: { value: "hubei" } });
    await click(button("写入评分列"));
    await click(button("分摊"));
    await click(button("生成自评表"));
    expect(screen.getByText("分值合计45分，应为80分")).toBeTruthy();
    expect(backend.asked.filter((asked) => /^(prepare|make)/.test(asked))).toEqual(['prepare-scoring 表 0 {"profile":"hubei","spread":false}', 'prepare-scoring 表 0 {"profile":"hubei","spread":true}', "make-self-evaluation 表 0"]);
  });

  it("asks before it removes what was typed, and only then", async () => {
    await open(scorable());
    await click(button("移除"));
    expect(screen.getByRole("alert").textContent).toContain("有2格是您填写的内容");
    await click(button("不移除"));
    expect(backend.asked.some((asked) => asked.startsWith("remove-scoring"))).toBe(false);
    await click(button("移除"));
    await click(button("仍要移除"));
    expect(backend.asked).toContain("remove-scoring 表 0");
  });

  it("says what is wrong where nothing can be scored, and reads again when asked", async () => {
    await open([]);
    expect(screen.getByText("本表没有可以评分的指标")).toBeTruthy();
    const before = backend.asked.length;
    await click(button("重新读取"));
    expect(backend.asked.length).toBe(before + 1);
    cleanup();
    await open(null);
    expect(screen.getByText(/受保护/)).toBeTruthy();
  });

  it("reads again when a cell was changed", async () => {
    await open(scorable());
    const before = backend.asked.length;
    act(() => backend.watcher?.onSheetChanged("表一"));
    await waitFor(() => expect(backend.asked.length).toBe(before + 1), { timeout: 3000 });
  });

  it("can be used by everybody", async () => {
    await open(scorable());
    const { violations } = await axe.run(screen.getByRole("main"));
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
