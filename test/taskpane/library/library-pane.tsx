import { act, fireEvent, render, screen } from "@testing-library/react";
import { readForms } from "../../../src/core/reading/read-forms";
import { answerRequest, type FileRequest } from "../../../src/taskpane/file-worker/answer-request";
import { createPaneStore } from "../../../src/taskpane/pane-store";
import type { Memory } from "../../../src/taskpane/memory";
import type { Outcome } from "../../../src/taskpane/pane-backend";
import { TaskPane } from "../../../src/taskpane/TaskPane";
import { themeOf } from "../../../src/taskpane/theme";
import { gridFromText } from "../../support/grid-from-text";
import { bothWords, explain } from "../check-report";
import { MemoryBackend, usedPane } from "../memory-backend";

export const FORM = `
项目支出绩效目标表 | < | < | < | < | < | <
（2026年度） | < | < | < | < | < | <
项目名称 | 村干部业务培训经费
项目资金（万元） | 12
年度总体目标 | 举办村干部培训班三期
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型 | 评分标准
产出指标 | 数量指标 | 培训班期数 | 3 | 期 | ≥ | 达到计划值得10分，否则不得分。
`;

/** What the pane's worker does, in the test's own thread. */
export class WorkerHere {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: unknown = null;
  ended = false;

  postMessage(request: FileRequest): void {
    const data = answerRequest(request);
    void Promise.resolve().then(() => {
      if (!this.ended) this.onmessage?.({ data });
    });
  }

  terminate(): void {
    this.ended = true;
  }
}

/** An answer of an action that changed nothing. */
export function answer(data: unknown, done = true, text = "好"): Outcome {
  return { done, saying: { words: bothWords(text), data: {} }, title: bothWords("操作"), data, touched: false, marks: null, report: null, undo: null };
}

/** A backend with the sheets' forms in front; no text is a sheet without a form. */
export function backendWith(text: string | null): MemoryBackend {
  const backend = new MemoryBackend();
  const forms = text === null ? [] : [...readForms(gridFromText(text))];
  backend.performs["check-forms"] = () => Promise.resolve(answer({ sheets: ["表一"], forms }, forms.length > 0));
  return backend;
}

/** The pane with the tab 指标库 in front, and the form read. */
export async function openLibrary(backend: MemoryBackend, memory: Memory): Promise<void> {
  const store = createPaneStore(backend, usedPane());
  render(<TaskPane store={store} explain={explain} selfTest={{ facts: [] }} memory={memory} theme={themeOf("light")} officeLanguage="zh-CN" languageChoice="follow" onChooseLanguage={() => undefined} />);
  await act(() => store.start());
  await click(screen.getByRole("tab", { name: "指标库" }));
  await screen.findByRole("searchbox");
  await settled();
}

/** Lets what was asked of the backend arrive. */
export async function settled(): Promise<void> {
  await act(async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  });
}

export async function click(element: Element): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

export async function type(element: Element, value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(element, { target: { value } });
    await Promise.resolve();
  });
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
export const field = (): HTMLInputElement => screen.getByRole("searchbox");
export const press = (key: string, more: object = {}): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

/** Names of the rows of the list, blocks first. */
export const listed = (): (string | null | undefined)[] => [...document.querySelectorAll("[data-item]")].map((item) => (item instanceof HTMLButtonElement ? item.textContent : item.closest("label")?.querySelector("span span span")?.textContent));
