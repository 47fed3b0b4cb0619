/**
 * What the workbench page and the script in the pane's frame agree on. Both are ours and of one origin; the add-in sees neither.
 */
import type { HostChannel } from "../host/connect-client";
import type { RibbonCommands } from "./ribbon-commands";

export interface PaneConnection {
  readonly host: HostChannel;
  readonly surroundings: PaneSurroundings;
  readonly commands: RibbonCommands;
}

/** What Excel tells a pane about itself when it starts. */
export interface PaneSurroundings {
  /** BCP 47, as `Office.context.displayLanguage` gives it. */
  readonly language: "zh-CN" | "en-US";
  readonly theme: PaneTheme;
  readonly documentUrl: string;
}

/** Office's theme colours, "#rrggbb" (https://learn.microsoft.com/javascript/api/office/office.officetheme). */
export interface PaneTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** The workbench's window carries the connection while a workbook is open; the frame's container script takes it from there. */
export interface WorkbenchWindow {
  jixiaoPane?: PaneConnection;
}
