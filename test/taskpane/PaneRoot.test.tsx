/**
 * @jest-environment @happy-dom/jest-environment
 */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { PaneRoot } from "../../src/taskpane/PaneRoot";
import { createPaneStore } from "../../src/taskpane/pane-store";
import { themeOf } from "../../src/taskpane/theme";
import { explain } from "./check-report";
import { MemoryBackend, usedPane } from "./memory-backend";
import { mapMemory } from "./map-memory";

const kept = new Map<string, string>();
const memory = mapMemory(kept);
let background = "#FFFFFF";

function open(): void {
  const store = createPaneStore(new MemoryBackend(), usedPane());
  const colors = () => ({ bodyBackgroundColor: background });
  render(<PaneRoot store={store} explain={explain} selfTest={{ facts: [] }} officeLanguage="zh-CN" officeColors={colors} memory={memory} />);
}

/** The background that the theme gives to everything inside the pane. */
const ground = () => getComputedStyle(document.querySelector(".fui-FluentProvider") as Element).getPropertyValue("--colorNeutralBackground1");

beforeEach(() => {
  kept.clear();
  background = "#FFFFFF";
});
afterEach(cleanup);

it("takes Office's colours at its start, and again when a person comes back to it", () => {
  open();
  expect(ground()).toBe(themeOf("light").colorNeutralBackground1);
  background = "#262626";
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(ground()).toBe(themeOf("dark").colorNeutralBackground1);
});

it("remembers the language that a person chose", () => {
  open();
  fireEvent.click(screen.getByRole("tab", { name: "更多" }));
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "en-US" } });
  cleanup();
  open();
  expect(screen.getByRole("tab", { name: "More" })).toBeTruthy();
  fireEvent.click(screen.getByRole("tab", { name: "More" }));
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "follow" } });
  expect(screen.getByRole("tab", { name: "更多" })).toBeTruthy();
});
