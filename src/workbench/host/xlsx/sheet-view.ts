/** What holds for a worksheet as a whole: frozen panes, grid lines, default sizes, the colour of its tab, protection. */
import type { IFreeze, IWorksheetData } from "@univerjs/core";
import { parseAddress } from "../../../core/sheet/address";
import { readColor, type Palette } from "./styles/colors";
import { columnPixels, defaultColumnPixels, rowPixels } from "./units";
import { childOf, childrenOf, flag, numberOf, type XmlElement } from "./xml";

export type SheetView = Pick<IWorksheetData, "freeze" | "showGridlines" | "rightToLeft" | "defaultColumnWidth" | "defaultRowHeight" | "tabColor">;

/** Univer's way to say that nothing is frozen. */
export const NOT_FROZEN: IFreeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

export function readSheetView(root: XmlElement, palette: Palette, digit: number): SheetView {
  const view = childrenOf(childOf(root, "sheetViews"), "sheetView")[0] ?? null;
  const format = childOf(root, "sheetFormatPr");
  const properties = childOf(root, "sheetPr");
  return {
    freeze: readFreeze(view && childOf(view, "pane")),
    showGridlines: flag(view, "showGridLines", true) ? 1 : 0,
    rightToLeft: flag(view, "rightToLeft") ? 1 : 0,
    defaultColumnWidth: defaultWidth(format, digit),
    defaultRowHeight: rowPixels(numberOf(format, "defaultRowHeight") ?? 15),
    tabColor: readColor(properties && childOf(properties, "tabColor"), palette) ?? "",
  };
}

function defaultWidth(format: XmlElement | null, digit: number): number {
  const width = numberOf(format, "defaultColWidth");
  return width === undefined ? defaultColumnPixels(numberOf(format, "baseColWidth") ?? 8, digit) : columnPixels(width, digit);
}

function readFreeze(pane: XmlElement | null): IFreeze {
  const state = pane?.attributes.get("state");
  if (!pane || (state !== "frozen" && state !== "frozenSplit")) return NOT_FROZEN;
  const columns = numberOf(pane, "xSplit") ?? 0;
  const rows = numberOf(pane, "ySplit") ?? 0;
  const scrolled = parseAddress(pane.attributes.get("topLeftCell") ?? "") ?? { row: rows, column: columns };
  return {
    xSplit: columns,
    ySplit: rows,
    startColumn: columns > 0 ? Math.max(columns, scrolled.column) : -1,
    startRow: rows > 0 ? Math.max(rows, scrolled.row) : -1,
  };
}
