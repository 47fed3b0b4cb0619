import { useState } from "react";
import type { Language } from "../../core/words";
import type { PaneTheme } from "./pane-connection";
import { Splitter } from "./Splitter";
import { WORDS } from "./words";

/** A task pane's content in Excel on a screen of 1366 × 768 (https://learn.microsoft.com/office/dev/add-ins/design/task-pane-add-ins). */
const PANE_WIDTH = 350;

/** The task pane as Excel shows it: its title, and the add-in's own page in a frame. */
export function PaneSide({ language, theme }: { readonly language: Language; readonly theme: PaneTheme }) {
  const [width, setWidth] = useState(PANE_WIDTH);
  return (
    <aside className="side" aria-label={WORDS.pane[language]}>
      <Splitter width={width} usual={PANE_WIDTH} label={WORDS.paneWidth[language]} onResize={setWidth} />
      <div className="pane" style={{ width, background: theme.bodyBackgroundColor, color: theme.bodyForegroundColor }}>
        <h2>{WORDS.pane[language]}</h2>
        {/* The address is the one that Excel for Windows gives a pane; office.js reads host, platform and language from it. */}
        <iframe title={WORDS.pane[language]} src={`taskpane.html?_host_Info=Excel$Win32$16.01$${language}$$$$0`} />
      </div>
    </aside>
  );
}
