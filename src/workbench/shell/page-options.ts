/**
 * What the address of the page can ask for: ?lang=en-US, ?theme=dark, ?sample=02-lunan-budget.xlsx. Meant for trying the pane in
 * circumstances that Excel would set.
 */
import type { Language } from "../../core/words";
import type { PaneTheme } from "./pane-connection";
import { SAMPLES } from "./samples";

export interface PageOptions {
  readonly language: Language;
  readonly theme: PaneTheme;
  readonly sample: string;
}

/** Office's own themes: colourful, black, and the high contrast of Windows. */
const THEMES: Readonly<Record<string, PaneTheme>> = {
  light: { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#262626", controlBackgroundColor: "#f0f0f0", controlForegroundColor: "#262626" },
  dark: { bodyBackgroundColor: "#262626", bodyForegroundColor: "#f0f0f0", controlBackgroundColor: "#363636", controlForegroundColor: "#f0f0f0" },
  contrast: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#ffffff", controlBackgroundColor: "#000000", controlForegroundColor: "#ffff00" },
};

export function readPageOptions(search: string): PageOptions {
  const asked = new URLSearchParams(search);
  const theme = THEMES[asked.get("theme") ?? "light"] ?? THEMES["light"];
  const sample = SAMPLES.find(({ file }) => file === asked.get("sample")) ?? SAMPLES[0];
  if (!theme || !sample) throw new Error("The page has no theme or no sample.");
  return { language: asked.get("lang") === "en-US" ? "en-US" : "zh-CN", theme, sample: sample.file };
}
